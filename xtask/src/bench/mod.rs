//! Timings and sizes. They live here and never in tests.

use anyhow::Result;
use clap::{Args, Subcommand};

mod brotli;
mod size;
mod window;

/// Measures, beside a floor in the same run.
#[derive(Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// From the start of the program to its first page, beside a Tauri hello-world and a bare web view.
    Start(window::Rounds),
    /// Bytes of the first load, compressed with brotli.
    Size,
    /// Long lists in the window: first frame, elements, memory after many pages.
    Lists(window::Rounds),
}

impl Bench {
    /// Runs what was asked for.
    pub fn run(self) -> Result<()> {
        match self.what {
            What::Start(rounds) => rounds.run("start"),
            What::Size => size::run(),
            What::Lists(rounds) => rounds.run("lists"),
        }
    }
}
