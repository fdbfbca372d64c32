//! The service, in a process of its own.

use std::{io::Write as _, net::SocketAddr};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use clap::Args;
use requisition_server::{
    configuration::Configuration, limits::Profile, server::Server, store::Location,
};
use url::Url;

use crate::child::{DATABASE, READY};

/// Serves until it is killed.
#[derive(Args)]
pub struct Service {
    /// Where the app finds it: at the way that breaks.
    #[arg(long)]
    external: Url,
    /// What its clock shows at the start.
    #[arg(long)]
    now: DateTime<Utc>,
}

impl Service {
    /// Serves until it is killed.
    pub async fn run(self) -> Result<()> {
        let database = std::env::var(DATABASE).context("no database")?;
        let Ok(database) = database.parse::<Location>();
        let mut configuration = Configuration::new(SocketAddr::from(([127, 0, 0, 1], 0)), database);
        configuration.external = Some(self.external);
        configuration.limits = Profile::Lifted;
        configuration.starts_at = Some(self.now);
        let mut running = Server::bind(configuration).await?;
        println!("{READY}{}", running.origin());
        std::io::stdout().flush()?;
        Ok(running.run().await?)
    }
}
