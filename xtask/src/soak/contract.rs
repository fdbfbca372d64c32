//! The running service against its own OpenAPI document.

use anyhow::Result;
use clap::Args;

use crate::{database::Database, program, python, server::Server};

/// Where the hook that signs requests stands, and what it is written with.
const HOOK: &str = "tests/contract/signing.py";
const SETTINGS: &str = "tests/contract/schemathesis.toml";
const REQUIREMENTS: &str = "tests/contract/requirements.txt";

/// A stream has no end to wait for; its own tests stand in the service.
const STREAM: &str = "/v1/events";

#[derive(Args)]
pub struct Contract {
    /// How many requests are made up for each operation.
    #[arg(long, default_value_t = 400)]
    examples: u32,
    /// Where the making up starts.
    #[arg(long, default_value_t = 1)]
    seed: u32,
}

impl Contract {
    /// Asks the service on each of its databases.
    pub fn run(self) -> Result<()> {
        for database in Database::ALL {
            self.on(database)?;
        }
        Ok(())
    }

    /// The short form, for the tests.
    pub fn briefly(database: Database) -> Result<()> {
        Self {
            examples: 12,
            seed: 1,
        }
        .on(database)
    }

    fn on(&self, database: Database) -> Result<()> {
        println!("── the contract on {}", database.name());
        let schemathesis = python::program_from(REQUIREMENTS, "schemathesis")?;
        let server = Server::start_on(0, database, "warn")?;
        program::run(
            program::program(schemathesis)
                .args([
                    "--config-file",
                    SETTINGS,
                    "run",
                    "docs/openapi.json",
                    "--url",
                    server.url(),
                ])
                .args(["--exclude-path", STREAM, "--no-color"])
                .args(["--max-examples", &self.examples.to_string()])
                .args([
                    "--seed",
                    &self.seed.to_string(),
                    "--generation-database",
                    "none",
                ])
                .args(["--request-timeout", "30"])
                .env("SCHEMATHESIS_HOOKS", HOOK)
                .env("PYTHONDONTWRITEBYTECODE", "1")
                .env("REISEFOLGE_API", server.url()),
        )
    }
}
