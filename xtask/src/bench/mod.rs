//! Timings and sizes. They live here and never in tests.

use anyhow::Result;
use clap::{Args, Subcommand};

mod brotli;
mod cache;
mod engine;
mod live;
mod serve;
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
    /// Opening what is kept and reading the first trips, beside plain SQLite.
    Cache,
    /// Reading everything of a person with 10 to 100,000 trips, beside parsing and sealing alone.
    Sync,
    /// The largest photos that can be enclosed: time, and the most memory held at once.
    Receipts,
    /// Lists of trips that the service answers in a second, beside a bare handler that reads the same rows.
    Serve(serve::Serve),
    /// Claims that the service takes in a second, decided and in the audit, beside one bare row written as durably.
    Claims(serve::Serve),
    /// Deciding what a trip gives, beside the same core in plain integers.
    Engine(engine::Engine),
    /// From a change on the service to the painted page, in Chromium.
    Live(live::Live),
    /// Long lists in the window: first frame, elements, memory after many pages.
    Lists(window::Rounds),
}

impl Bench {
    /// Runs what was asked for.
    pub fn run(self) -> Result<()> {
        match self.what {
            What::Start(rounds) => rounds.run("start"),
            What::Size => size::run(),
            What::Cache => cache::run("device-store", "cache"),
            What::Sync => cache::run("testkit", "sync"),
            What::Receipts => cache::run("commands", "receipts"),
            What::Serve(serve) => serve.run(),
            What::Claims(claims) => claims.run_claims(),
            What::Engine(engine) => engine.run(),
            What::Live(live) => live.run(),
            What::Lists(rounds) => rounds.run("lists"),
        }
    }
}
