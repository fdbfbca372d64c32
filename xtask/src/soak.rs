//! Long runs: what the tests do in a short form, for as long as it takes.

use anyhow::Result;
use clap::{Args, Subcommand};

mod cancel;
pub mod contract;
mod fuzz;
mod properties;

/// Runs for a long time what the tests run for a moment.
#[derive(Args)]
pub struct Soak {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Feeds every decoder and parser with what a coverage-guided fuzzer makes up.
    Fuzz(fuzz::Fuzz),
    /// Tests every property on cases that are new each time.
    Properties(properties::Properties),
    /// Asks the running service everything that its OpenAPI document allows and forbids, on both databases.
    Contract(contract::Contract),
    /// Cancels trips while service, app and everything between them break.
    Cancel(cancel::Cancel),
    /// Sends claims while service and app are killed.
    Claims(cancel::Claims),
}

impl Soak {
    /// Runs what was asked for.
    pub fn run(self) -> Result<()> {
        match self.what {
            What::Fuzz(fuzz) => fuzz.run(),
            What::Properties(properties) => properties.run(),
            What::Contract(contract) => contract.run(),
            What::Cancel(cancel) => cancel.run(),
            What::Claims(claims) => claims.run(),
        }
    }
}
