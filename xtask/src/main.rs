//! Everything a developer runs: `cargo xtask …`.

#![expect(
    clippy::print_stdout,
    reason = "a command line speaks on standard output"
)]

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

mod bench;
mod bridge;
mod check;
#[cfg(test)]
mod checks;
mod database;
mod install;
mod licences;
mod lint;
mod openapi;
mod origin;
mod package;
mod packages;
mod place;
mod program;
mod python;
mod run;
mod sbom;
mod screens;
mod serve;
mod server;
mod soak;
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
    Run(run::Run),
    Serve(serve::Serve),
    Bridge(bridge::Bridge),
    Ui(ui::Ui),
    Test(test::Test),
    Check(check::Check),
    Openapi(openapi::Openapi),
    #[command(name = "package")]
    Pack(package::Pack),
    Bench(bench::Bench),
    Soak(soak::Soak),
    Screens(screens::Screens),
    Licences(licences::Licences),
}

fn main() -> ExitCode {
    match carry_out(Line::parse().wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(wanted: Wanted) -> Result<()> {
    match wanted {
        Wanted::Run(run) => run.run(),
        Wanted::Serve(serve) => serve.run(),
        Wanted::Bridge(bridge) => bridge.run(),
        Wanted::Ui(ui) => ui.run(),
        Wanted::Test(test) => test.run(),
        Wanted::Check(check) => check.run(),
        Wanted::Openapi(openapi) => openapi.run(),
        Wanted::Pack(pack) => pack.run(),
        Wanted::Bench(bench) => bench.run(),
        Wanted::Soak(soak) => soak.run(),
        Wanted::Screens(screens) => screens.run(),
        Wanted::Licences(licences) => licences.run(),
    }
}
