//! `requisition-server`: serves the reference API, or prints its description.

use std::{
    io::{self, Write as _},
    net::SocketAddr,
    num::NonZeroU16,
    path::PathBuf,
};

use anyhow::Context as _;
use chrono::TimeDelta;
use clap::{Args, Parser, Subcommand};
use requisition_server::{
    audit::{self, Verified},
    auth::Proofs,
    client_version::ClientVersion,
    configuration::{AUDIENCE, Configuration, SignInLimits},
    connections,
    limits::Profile,
    openapi,
    server::{Running, Server},
    store::{Location, Store},
    timetables::{Timetables, TimetablesError},
};
use tracing_subscriber::EnvFilter;
use url::Url;

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
    /// Reads the whole audit and says whether anything in it was changed,
    /// removed or put elsewhere. Prints the number of events and the hash of the
    /// last one: kept elsewhere, they show later that nothing before was exchanged.
    VerifyAudit(DatabaseArguments),
}

/// Where the database is.
#[derive(Args)]
struct DatabaseArguments {
    /// A SQLite file, or a sqlite:// or postgres:// URL. A URL with a password
    /// belongs into the environment.
    #[arg(
        long,
        env = "REQUISITION_DATABASE",
        default_value = "requisitions.db",
        hide_env_values = true
    )]
    database: Location,
}

#[derive(Args)]
struct ServeArguments {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// How many connections there may be at once. Each needs a file descriptor.
    #[arg(long, default_value_t = connections::MOST)]
    connections: NonZeroU16,
    /// A SQLite file, or a sqlite:// or postgres:// URL. A URL with a password
    /// belongs into the environment.
    #[arg(
        long,
        env = "REQUISITION_DATABASE",
        default_value = "requisitions.db",
        hide_env_values = true
    )]
    database: Location,
    /// Where clients find the service, if not where it listens: https, or http on
    /// loopback. Proofs of possession name it.
    #[arg(long)]
    external: Option<Url>,
    /// Whether access tokens must be bound to a key that the app proves to hold:
    /// required, or accepted where the issuer cannot bind them.
    #[arg(long, default_value = "required")]
    proofs: Proofs,
    /// After how many minutes unused a sign-in ends, as the issuer has it.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..))]
    session_idle: u32,
    /// After how many days a sign-in ends in any case, as the issuer has it.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=90))]
    session_life: u32,
    /// For how many minutes a cancellation is held back from the carrier, so that it
    /// can be taken back.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(..=60))]
    undo_minutes: u32,
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
    /// How often somebody may ask: standard, or lifted for tests and benches.
    #[arg(long, default_value = "standard")]
    limits: Profile,
    /// A file with the timetables that are passed on, in the form of the contract.
    #[arg(long)]
    timetables: Option<PathBuf>,
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
    fn configuration(self) -> Result<Configuration, TimetablesError> {
        let mut configuration = Configuration::new(self.listen, self.database);
        configuration.connections.most = self.connections;
        configuration.issuer = self.issuer;
        configuration.external = self.external;
        configuration.proofs = self.proofs;
        configuration.sign_in = SignInLimits {
            idle: TimeDelta::minutes(self.session_idle.into()),
            life: TimeDelta::days(self.session_life.into()),
        };
        configuration.undo_window = TimeDelta::minutes(self.undo_minutes.into());
        configuration.audience = self.audience;
        configuration.client_id = self.client_id;
        configuration.levels = self.levels;
        configuration.limits = self.limits;
        if let Some(phone) = self.phone {
            configuration.support.phone = phone;
        }
        if let Some(phone) = self.phone_abroad {
            configuration.support.phone_abroad = phone;
        }
        if let Some(version) = self.min_client_version {
            configuration.min_client_version = version;
        }
        if let Some(path) = self.timetables {
            configuration.timetables = Timetables::read(&path)?;
        }
        Ok(configuration)
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Serve(arguments) => serve(*arguments).await,
        Command::VerifyAudit(arguments) => verify_audit(arguments).await,
        Command::Openapi => io::stdout()
            .write_all(openapi::document().as_bytes())
            .context("cannot print"),
    }
}

async fn verify_audit(arguments: DatabaseArguments) -> anyhow::Result<()> {
    let store = Store::open(&arguments.database).await?;
    let Verified { head } = audit::verify(&store).await?;
    store.close().await;
    writeln!(io::stdout(), "{} {}", head.count, head.hash).context("cannot print")
}

async fn serve(arguments: ServeArguments) -> anyhow::Result<()> {
    log(arguments.json);
    let mut running = Server::bind(arguments.configuration()?).await?;
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
        result = running.run() => result.context("answering failed"),
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
