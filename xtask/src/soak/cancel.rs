//! Cancelling and claiming while everything breaks.

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{
    database::{Cluster, Database},
    install, place,
    program::{self, cargo, program},
    ui,
};

/// Names the database: its address may hold a password.
const DATABASE: &str = "ONCE_DATABASE";

#[derive(Args)]
pub struct Cancel {
    /// How many trips are cancelled on each database.
    #[arg(long, default_value_t = 10_000)]
    count: u32,
    /// From what number it follows what goes wrong.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// On this database only.
    #[arg(long)]
    database: Option<Which>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    Sqlite,
    Postgres,
}

impl Which {
    const fn database(self) -> Database {
        match self {
            Self::Sqlite => Database::Sqlite,
            Self::Postgres => Database::Postgres,
        }
    }
}

#[derive(Args)]
pub struct Claims {
    /// How often the app is killed on each database, and how often the service.
    #[arg(long, default_value_t = 200)]
    kills: u32,
    /// From what number it follows who is killed when.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// On this database only.
    #[arg(long)]
    database: Option<Which>,
    /// At how many points the program with the real window is killed.
    #[arg(long, default_value_t = 10)]
    windows: u32,
}

/// The test that kills the real window, and what names to it how often.
const WINDOW_TEST: &str = "claims_killed";
const WINDOW_KILLS: &str = "WINDOW_KILLS";

impl Cancel {
    /// Cancels on one database after the other; ends with the first on which something does not hold.
    pub fn run(self) -> Result<()> {
        let count = self.count.to_string();
        break_it(&["run", "--count", &count], self.seed, self.database)
    }
}

impl Claims {
    /// Claims on one database after the other, then in a real window; ends with the first on which something does
    /// not hold.
    pub fn run(self) -> Result<()> {
        if self.kills > 0 {
            let kills = self.kills.to_string();
            break_it(&["claims", "--kills", &kills], self.seed, self.database)?;
        }
        if self.windows > 0 {
            in_a_window(self.windows)?;
        }
        Ok(())
    }
}

/// Kills the program with the real window at so many points of one claim.
fn in_a_window(kills: u32) -> Result<()> {
    println!("── breaking a real window");
    install::everything(install::Need::Test)?;
    ui::build(ui::Build::Linted)?;
    let features = ["--features", "reisefolge/dev-service"];
    program::run(
        cargo()
            .args(["build", "--quiet", "--package", "reisefolge"])
            .args(features),
    )?;
    program::run(
        cargo()
            .args(["test", "--package", "window-tests", "--test", "window"])
            .args([WINDOW_TEST, "--", "--test-threads=1"])
            .env(WINDOW_KILLS, kills.to_string()),
    )
}

fn break_it(arguments: &[&str], seed: u64, only: Option<Which>) -> Result<()> {
    let once = ["--package", "once-tests", "--bin", "once"];
    let kit = ["--package", "testkit", "--bin", "test-postgres"];
    program::run(cargo().args(["build", "--quiet"]).args(once).args(kit))?;
    for database in Database::ALL {
        if only.is_none_or(|which| which.database() == database) {
            on(database, arguments, seed)?;
        }
    }
    Ok(())
}

fn on(database: Database, arguments: &[&str], seed: u64) -> Result<()> {
    println!("── breaking on {}", database.name());
    let cluster = match database {
        Database::Sqlite => None,
        Database::Postgres => Some(Cluster::start()?),
    };
    let mut once = program(place::target().join("debug/once"));
    once.args(arguments).args(["--seed", &seed.to_string()]);
    match &cluster {
        Some(cluster) => once.env(DATABASE, &cluster.url),
        None => once.env_remove(DATABASE),
    };
    program::run(&mut once)
}
