//! Everything a developer runs: `cargo xtask …`.

#![expect(
    clippy::print_stdout,
    reason = "a command line speaks on standard output"
)]

use anyhow::Result;
use clap::{Parser, Subcommand};

mod install;
mod lint;
mod place;
mod program;
mod ui;

/// Builds, runs, tests and packs Reisefølge.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Line {
    #[command(subcommand)]
    wanted: Wanted,
}

#[derive(Subcommand)]
enum Wanted {
    Ui(ui::Ui),
}

fn main() -> Result<()> {
    match Line::parse().wanted {
        Wanted::Ui(ui) => ui.run(),
    }
}
