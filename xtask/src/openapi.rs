//! `cargo xtask openapi`: the contract as the server's code has it.

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{place, program, test};

/// Where the contract is committed.
const COMMITTED: &str = "docs/openapi.json";

/// Writes docs/openapi.json from the code.
#[derive(Args)]
pub struct Openapi {
    /// Changes nothing, and fails where the committed file differs.
    #[arg(long)]
    check: bool,
}

impl Openapi {
    /// The command with `--check`.
    pub fn checking() -> Self {
        Self { check: true }
    }

    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        let mut cargo = program::cargo();
        cargo.args(["build", "--quiet", "--package", "requisition-server"]);
        cargo.args(["--features", test::OF_THE_SERVER]);
        program::run(&mut cargo)?;
        if self.check {
            return check();
        }
        let path = place::root().join(COMMITTED);
        fs::create_dir_all(path.parent().context("the contract stands in a folder")?)?;
        fs::write(&path, generated()?)?;
        println!("{COMMITTED} is up to date");
        Ok(())
    }
}

/// Compares the committed file with the server that was built last.
pub fn check() -> Result<()> {
    let path = place::root().join(COMMITTED);
    let committed = fs::read_to_string(&path).with_context(|| format!("{COMMITTED} is missing"))?;
    if committed != generated()? {
        bail!("{COMMITTED} is not what the code says: cargo xtask openapi");
    }
    Ok(())
}

fn generated() -> Result<String> {
    let server = place::target().join("debug/requisition-server");
    program::output(program::program(server).arg("openapi"))
}
