//! Cancels very many trips while the service, the app and the way between them break,
//! and judges what is left: no trip cancelled twice, none believed cancelled that is
//! not, nobody left in doubt.
//!
//! The same with claims: from the first answer to the receipt, app and service are killed,
//! and no answer may be lost and nothing be there twice.
//!
//! The service and the app are processes of their own, so that they can be killed
//! (SIGKILL) wherever they are. The app is the command layer with the client and the
//! sealed store that are shipped; only its keychain is a file. What goes wrong, and in
//! which order, follows from a number ([`plan`]); how far somebody has got when they
//! are killed does not.

#![expect(clippy::print_stdout, reason = "figures are for whoever runs it")]

mod child;
mod claiming;
mod device;
mod keychain;
mod plan;
mod protocol;
mod run;
mod scene;
mod service;
mod told;
mod truth;
mod way;

use anyhow::Result;
use clap::{Parser, Subcommand};
use testkit::personas::{KARI, Persona};

/// Whose trips are cancelled, by themselves.
const WHOSE: Persona = KARI;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Cancels, breaks and judges.
    Run(run::Run),
    /// Claims, kills and judges.
    Claims(claiming::Run),
    /// Is the service, until it is killed.
    Service(service::Service),
    /// Is the app, until it is killed.
    Device(device::Device),
}

#[tokio::main]
async fn main() -> Result<()> {
    testkit::tls::install();
    match Arguments::parse().what {
        What::Run(run) => run.run().await,
        What::Claims(run) => run.run().await,
        What::Service(service) => service.run().await,
        What::Device(device) => device.run().await,
    }
}
