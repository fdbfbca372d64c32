//! Everything a developer runs: `cargo xtask …`.

#![expect(
    clippy::print_stdout,
    reason = "a command line speaks on standard output"
)]

use anyhow::Result;
use clap::{Parser, Subcommand};

mod bench;
mod check;
mod install;
mod licences;
mod lint;
mod openapi;
mod packages;
mod place;
mod program;
mod test;
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
    Test(test::Test),
    Check(check::Check),
    Openapi(openapi::Openapi),
    Licences(licences::Licences),
    Bench(bench::Bench),
}

fn main() -> Result<()> {
    match Line::parse().wanted {
        Wanted::Ui(ui) => ui.run(),
        Wanted::Test(test) => test.run(),
        Wanted::Check(check) => check.run(),
        Wanted::Openapi(openapi) => openapi.run(),
        Wanted::Licences(licences) => licences.run(),
        Wanted::Bench(bench) => bench.run(),
    }
}
