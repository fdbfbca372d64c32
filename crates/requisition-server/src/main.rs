//! `requisition-server`: serves the reference API, or prints its description.

use std::{
    io::{self, Write as _},
    net::SocketAddr,
};

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use requisition_server::{
    client_version::ClientVersion,
    configuration::{AUDIENCE, Configuration},
    openapi,
    server::{Running, Server},
    store::Location,
};
use tracing_subscriber::EnvFilter;

/// The reference requisition service.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answers until it is interrupted.
    Serve(Box<ServeArguments>),
    /// Prints the description of the API (OpenAPI 3.1).
    Openapi,
}

#[derive(Args)]
struct ServeArguments {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// A SQLite file, or a sqlite:// or postgres:// URL. A URL with a password
    /// belongs into the environment.
    #[arg(
        long,
        env = "REQUISITION_DATABASE",
        default_value = "requisitions.db",
        hide_env_values = true
    )]
    database: Location,
    /// Whose access tokens are trusted.
    #[arg(long)]
    issuer: Option<String>,
    /// Whom access tokens must be for.
    #[arg(long, default_value = AUDIENCE)]
    audience: String,
    /// To which app access tokens must have been given.
    #[arg(long)]
    client_id: Option<String>,
    /// A level of sign-in (acr) that is enough. May be given several times.
    #[arg(long = "level")]
    levels: Vec<String>,
    /// The phone number of the travel office.
    #[arg(long)]
    phone: Option<String>,
    /// The same from abroad.
    #[arg(long)]
    phone_abroad: Option<String>,
    /// The oldest version of the app that is answered.
    #[arg(long)]
    min_client_version: Option<ClientVersion>,
    /// Writes the log as JSON.
    #[arg(long)]
    json: bool,
}

impl ServeArguments {
    fn configuration(self) -> Configuration {
        let mut configuration = Configuration::new(self.listen, self.database);
        configuration.issuer = self.issuer;
        configuration.audience = self.audience;
        configuration.client_id = self.client_id;
        configuration.levels = self.levels;
        if let Some(phone) = self.phone {
            configuration.support.phone = phone;
        }
        if let Some(phone) = self.phone_abroad {
            configuration.support.phone_abroad = phone;
        }
        if let Some(version) = self.min_client_version {
            configuration.min_client_version = version;
        }
        configuration
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Serve(arguments) => serve(*arguments).await,
        Command::Openapi => io::stdout()
            .write_all(openapi::document().as_bytes())
            .context("cannot print"),
    }
}

async fn serve(arguments: ServeArguments) -> anyhow::Result<()> {
    log(arguments.json);
    let mut running = Server::bind(arguments.configuration()).await?;
    // Whoever has asked for a free port reads it here.
    writeln!(io::stdout(), "listening on {}", running.origin())?;
    io::stdout().flush()?;
    until_interrupted(&mut running).await?;
    running.shut_down().await.context("cannot stop cleanly")
}

async fn until_interrupted(running: &mut Running) -> anyhow::Result<()> {
    #[cfg(unix)]
    let mut ended = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    #[cfg(unix)]
    let ended = ended.recv();
    #[cfg(not(unix))]
    let ended = std::future::pending::<Option<()>>();
    tokio::select! {
        result = running.run() => result.context("listening failed"),
        interrupted = tokio::signal::ctrl_c() => interrupted.context("cannot wait for the interrupt"),
        _ = ended => Ok(()),
    }
}

/// Logs to standard error. A panic is logged by its place only: its text may
/// hold what it should not.
fn log(json: bool) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,hyper=warn"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    if json {
        builder.json().init();
    } else {
        builder.init();
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
