//! The service with as much of it as is measured.

use std::{io, num::NonZeroU16};

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};
use requisition_server::{
    auth::Proofs,
    configuration::{Configuration, LeavesOut},
    limits::Profile,
    server::Server,
    store::Location,
};
use tracing_subscriber::EnvFilter;

use crate::child::READY;

/// Serves the trips with as much of the service as is said.
#[derive(Args)]
pub struct Service {
    /// How much of it.
    #[arg(value_enum)]
    with: With,
    /// Whose tokens are taken.
    #[arg(long)]
    issuer: String,
    /// How many connections there may be at once, where that is not as by default.
    #[arg(long)]
    connections: Option<NonZeroU16>,
    /// Where the trips are.
    #[arg(long, env = "BENCH_DATABASE")]
    database: Location,
}

/// How much of the service is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum With {
    /// The token is checked, and who may see what.
    Token,
    /// Also that whoever asks holds the key of the token, by a signature.
    Proof,
    /// Also that the proof is new, the audit, the limits, and the log.
    Everything,
}

impl With {
    /// Its word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Proof => "proof",
            Self::Everything => "everything",
        }
    }
}

impl Service {
    /// Answers until the process is ended.
    ///
    /// # Errors
    ///
    /// When the service does not start.
    pub async fn run(self) -> Result<()> {
        let is_whole = self.with == With::Everything;
        let mut configuration = Configuration::new(([127, 0, 0, 1], 0).into(), self.database);
        configuration.issuer = Some(self.issuer);
        if let Some(most) = self.connections {
            configuration.connections.most = most;
        }
        configuration.leaves_out = LeavesOut {
            used_proofs: !is_whole,
            audit: !is_whole,
        };
        if !is_whole {
            configuration.limits = Profile::Lifted;
        }
        if self.with == With::Token {
            configuration.proofs = Proofs::Accepted;
        }
        if is_whole {
            tracing_subscriber::fmt()
                .with_env_filter(EnvFilter::new("info,sqlx=warn,hyper=warn"))
                .with_writer(io::stderr)
                .init();
        }
        let mut running = Server::bind(configuration).await?;
        println!("{READY}{}", running.address);
        running.run().await.context("listening failed")
    }
}
