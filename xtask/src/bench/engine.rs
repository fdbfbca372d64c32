//! How long a decision takes, in time, instructions and memory.

use anyhow::Result;
use clap::Args;

use crate::{
    place,
    program::{self, cargo, program},
};

/// The core that decides.
const CORE: &str = "1";

#[derive(Args)]
pub struct Engine {
    /// How often each thing is measured.
    #[arg(long, default_value_t = 11)]
    rounds: usize,
    /// The most claims in the test of growth.
    #[arg(long, default_value_t = 10_000_000)]
    claims: usize,
}

impl Engine {
    /// Builds the engine for release and measures it on one core.
    pub fn run(self) -> Result<()> {
        program::run(cargo().args(["build", "--quiet", "--release", "--package", "bench-engine"]))?;
        program::run(
            program("taskset")
                .args(["-c", CORE])
                .arg(place::target().join("release/bench-engine"))
                .arg("run")
                .args(["--rounds", &self.rounds.to_string()])
                .args(["--claims", &self.claims.to_string()]),
        )
    }
}
