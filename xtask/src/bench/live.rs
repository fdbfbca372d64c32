//! How long a change on the service takes to the page that is open, and what the service holds while very
//! many people wait for one.

use anyhow::Result;
use clap::Args;

use crate::{
    install, place,
    program::{self, cargo, program},
    test, ui,
};

/// What changes, looks and measures: a program of Node, which drives Chromium.
const BENCH: &str = "xtask/bench/live/live.mjs";

#[derive(Args)]
pub struct Live {
    /// How many changes are measured.
    #[arg(long, default_value_t = 1_000)]
    changes: u32,
    /// How many clients are connected to one process.
    #[arg(long, default_value_t = 1_000)]
    clients: u16,
    /// Use what is already built.
    #[arg(long)]
    no_build: bool,
}

impl Live {
    /// Builds service, bridge and window, and measures; fails where one change in a hundred takes more than a
    /// second. The bridge exists for development only, so nothing of it is built for release: those figures are upper
    /// bounds. Memory is measured on the service built for release; it fails where that holds 200 MB or more.
    pub fn run(self) -> Result<()> {
        if !self.no_build {
            install::everything(install::Need::Test)?;
            ui::build(ui::Build::Linted)?;
            program::run(
                cargo()
                    .args(["build", "--quiet", "--package", "requisition-server"])
                    .args(["--package", "dev-bridge", "--features", test::OF_THE_SERVER]),
            )?;
            program::run(cargo().args([
                "build",
                "--quiet",
                "--release",
                "--package",
                "bench-serve",
            ]))?;
        }
        program::run(program("node").args([BENCH, &self.changes.to_string()]))?;
        let clients = self.clients.to_string();
        let mut serve = program(place::target().join("release/bench-serve"));
        program::run(serve.args(["clients", "--count", &clients]))
    }
}
