//! Property tests with cases that are new each time.

use anyhow::{Result, ensure};
use clap::Args;

use crate::{packages, program};

/// What the property tests are written with.
const LIBRARY: &str = "proptest";

#[derive(Args)]
pub struct Properties {
    /// How often everything is tested.
    #[arg(long, default_value_t = 20)]
    rounds: u32,
}

impl Properties {
    /// Tests every package that has property tests, over and over; ends with the first failure, whose
    /// smallest case becomes a row of a table.
    pub fn run(self) -> Result<()> {
        let graph = packages::graph(None)?;
        let mut cargo = program::cargo();
        cargo.args(["test", "--quiet", "--lib", "--bins", "--tests"]);
        let mut packages = 0;
        for package in graph.ours().filter(|package| package.needs(LIBRARY)) {
            cargo.args(["--package", &package.name]);
            packages += 1;
        }
        ensure!(packages > 0, "no package has property tests");
        for round in 1..=self.rounds {
            println!("── round {round} of {}", self.rounds);
            program::run(&mut cargo)?;
        }
        println!(
            "{packages} packages tested {} times, no failure",
            self.rounds
        );
        Ok(())
    }
}
