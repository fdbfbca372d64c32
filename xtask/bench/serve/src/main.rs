//! How many lists of trips the service answers in a second on one core, beside a
//! bare handler that reads the same rows, how many claims it takes, beside a bare row, and
//! what it holds while very many people wait.
//!
//! Everything that is compared runs at the same time in processes of its own on
//! core 0 and is asked in turns from core 1.

#![expect(clippy::print_stdout, reason = "figures are for whoever runs it")]

mod asked;
mod child;
mod claims;
mod clients;
mod floor;
mod issuer;
mod load;
mod people;
mod report;
mod rounds;
mod rows;
mod service;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Measures everything.
    Run(rounds::Run),
    /// Measures how many claims are taken.
    Claims(rounds::Run),
    /// Measures the memory of very many who wait.
    Clients(clients::Clients),
    /// Serves the trips with as much of the service as is said, until it is ended.
    Service(service::Service),
    /// Serves the same rows and nothing else, until it is ended.
    Floor(floor::Floor),
    /// Writes one row for each request, until it is ended.
    Rows(rows::Rows),
}

#[tokio::main]
async fn main() -> Result<()> {
    match Arguments::parse().what {
        What::Run(run) => run.run().await,
        What::Clients(clients) => clients.run().await,
        What::Service(service) => service.run().await,
        What::Floor(floor) => floor.run().await,
        What::Claims(run) => claims::run(run).await,
        What::Rows(rows) => rows.run().await,
    }
}

/// The time of the machine.
#[expect(
    clippy::disallowed_methods,
    reason = "what is measured is asked with tokens and proofs of this very moment"
)]
fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::Utc::now()
}
