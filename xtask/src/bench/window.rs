//! Benches that need the released program in a real window.

use anyhow::Result;
use clap::Args;

use crate::{install, program, ui};

#[derive(Args)]
pub struct Rounds {
    /// How often each thing is measured.
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Use what is already built.
    #[arg(long)]
    no_build: bool,
}

impl Rounds {
    /// Builds the programs for release and has the bench called `name` measure them.
    pub fn run(self, name: &str) -> Result<()> {
        if !self.no_build {
            build()?;
        }
        let rounds = self.rounds.to_string();
        program::run(
            program::cargo()
                .args([
                    "run",
                    "--quiet",
                    "--release",
                    "--package",
                    "window-tests",
                    "--bin",
                    "bench",
                ])
                .args(["--", name, &rounds]),
        )
    }
}

fn build() -> Result<()> {
    install::everything(install::Need::Test)?;
    ui::build_for_bench()?;
    let release = ["build", "--release", "--package"];
    program::run(program::cargo().args(release).arg("bench-floors"))?;
    program::run(program::cargo().args(release).args([
        "reisefolge",
        "--features",
        "package,dev-service,marks",
    ]))
}
