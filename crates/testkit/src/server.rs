//! A whole service in the process of the test.

use std::{io::ErrorKind, net::SocketAddr, sync::Arc, thread, time::Duration};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Utc};
use domain::ids::TripId;
use requisition_api::times;
use requisition_server::{
    clock::Clock as _,
    configuration::Configuration,
    dev::Dev,
    dev_idp,
    limits::Profile,
    personas::Persona,
    server::{Running, Server, StartError},
    store::Location,
};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use url::Url;

use crate::{Caller, tls};

/// How long a killed service may take to let go of its connections.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a service that comes back tries to listen where it was: a connection of
/// somebody else may have got its port meanwhile, and soon lets go of it.
const TRIES: u32 = 100;

/// The pause between two of them.
const PAUSE: Duration = Duration::from_millis(100);

/// A service on a free port of loopback, with an empty folder for its database,
/// the sample people, and a clock that the test sets. It ends when it is dropped.
pub struct TestServer {
    origin: Url,
    folder: TempDir,
    /// The first process's knobs. Its clock and the name of its issuer outlive the
    /// process.
    first: Dev,
    process: Option<Process>,
    change: Arc<Change>,
}

/// What a test has otherwise than by default.
type Change = dyn Fn(&mut Configuration) + Send + Sync;

/// A service that runs, with threads of its own: ending them is as sudden as
/// ending a process.
struct Process {
    runtime: Runtime,
    running: Running,
}

impl TestServer {
    /// The day and time at which [`TestServer::start`] begins: Tuesday 1 December
    /// 2026, 10:00 in Norway.
    pub const FIXED_NOW: &str = "2026-12-01T10:00:00+01:00";

    /// The client that the issuer knows.
    pub const CLIENT_ID: &str = dev_idp::CLIENT_ID;

    /// A service whose clock begins at [`TestServer::FIXED_NOW`].
    ///
    /// # Errors
    ///
    /// When it cannot start.
    pub async fn start() -> Result<Self> {
        let now = times::read(Self::FIXED_NOW).context("the fixed time is a time")?;
        Self::at(now).await
    }

    /// A service whose clock begins at `now`.
    ///
    /// # Errors
    ///
    /// When it cannot start.
    pub async fn at(now: DateTime<Utc>) -> Result<Self> {
        Self::with(now, |_| ()).await
    }

    /// A service whose clock begins at `now` and whose configuration, also after
    /// a restart, was changed: another database, the limits that hold for people.
    ///
    /// # Errors
    ///
    /// When it cannot start.
    pub async fn with(
        now: DateTime<Utc>,
        change: impl Fn(&mut Configuration) + Send + Sync + 'static,
    ) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let change: Arc<Change> = Arc::new(change);
        let listen = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut configuration = configuration(&folder, listen, &*change)?;
        configuration.starts_at = Some(now);
        let process = Process::start(configuration).await?;
        Ok(Self {
            origin: process.running.origin(),
            folder,
            first: process.running.dev().clone(),
            process: Some(process),
            change,
        })
    }

    /// Where the service is.
    pub const fn origin(&self) -> &Url {
        &self.origin
    }

    /// The identifier of its issuer.
    pub fn issuer(&self) -> &str {
        self.first.issuer().name()
    }

    /// What its clock shows.
    pub fn now(&self) -> DateTime<Utc> {
        self.knobs().clock().now()
    }

    /// What its clock shows, for somebody who asks later.
    pub fn clock(&self) -> Box<dyn Fn() -> DateTime<Utc> + Send + Sync> {
        let dev = self.first.clone();
        Box::new(move || dev.clock().now())
    }

    /// Makes its clock show `now`; the clock runs on from there. The sample data
    /// stays where it is.
    pub fn set_clock(&self, now: DateTime<Utc>) {
        self.first.clock().set(now);
        self.knobs().clock().set(now);
    }

    /// Somebody who speaks to the service directly, as `persona`.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn as_person(&self, persona: Persona) -> Result<Caller> {
        Caller::new(&self.origin, self.knobs(), persona)
    }

    /// Promises another pick-up time at the first stop of `trip`.
    ///
    /// # Errors
    ///
    /// When the service does not run or has no such trip.
    pub async fn move_pick_up(&self, trip: &TripId, to: DateTime<Utc>) -> Result<()> {
        tls::install();
        let address = self.origin.join(&format!("/dev/trips/{trip}/pick-up"))?;
        let wanted = [("kind", "promised"), ("at", &times::write(to))];
        let wanted = std::collections::BTreeMap::from(wanted);
        let browser = reqwest::Client::builder().no_proxy().build()?;
        let answer = browser.put(address).json(&wanted).send().await?;
        let status = answer.status();
        ensure!(status.is_success(), "the pick-up was not moved: {status}");
        Ok(())
    }

    /// The knobs of the service that runs, or of the first one when none does.
    pub fn knobs(&self) -> &Dev {
        self.process
            .as_ref()
            .map_or(&self.first, |process| process.running.dev())
    }

    /// Kills the service: connections break, new ones are refused. Its database
    /// stays, and with it what its issuer remembers.
    pub fn stop(&mut self) {
        if let Some(process) = self.process.take() {
            process.kill();
        }
    }

    /// Starts it again at the same address, with the same data and time.
    ///
    /// # Errors
    ///
    /// When it cannot start.
    pub async fn restart(&mut self) -> Result<()> {
        self.stop();
        let port = self.origin.port().context("the service has a port")?;
        let mut configuration =
            configuration(&self.folder, ([127, 0, 0, 1], port).into(), &*self.change)?;
        configuration.starts_at = Some(self.now());
        for _ in 1..TRIES {
            match Process::start(configuration.clone()).await {
                Err(error) if is_taken(&error) => tokio::time::sleep(PAUSE).await,
                started => {
                    self.process = Some(started?);
                    return Ok(());
                }
            }
        }
        self.process = Some(Process::start(configuration).await?);
        Ok(())
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Process {
    async fn start(configuration: Configuration) -> Result<Self> {
        tls::install();
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("test-server")
            .enable_all()
            .build()?;
        let running = runtime.spawn(Server::bind(configuration)).await;
        match running {
            Ok(Ok(running)) => Ok(Self { runtime, running }),
            Ok(Err(error)) => {
                runtime.shutdown_background();
                Err(error.into())
            }
            Err(error) => {
                runtime.shutdown_background();
                Err(error.into())
            }
        }
    }

    fn kill(self) {
        let Self { runtime, running } = self;
        running.kill();
        // Waiting for threads is not allowed on a thread that runs tasks.
        let ended = thread::spawn(move || runtime.shutdown_timeout(PATIENCE)).join();
        ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}

/// Whether somebody else has the port.
fn is_taken(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<StartError>();
    matches!(error, Some(StartError::Listen(_, why)) if why.kind() == ErrorKind::AddrInUse)
}

fn configuration(folder: &TempDir, listen: SocketAddr, change: &Change) -> Result<Configuration> {
    let file = folder.path().join("requisitions.db");
    let file = file.to_str().context("a temporary folder in plain text")?;
    let Ok(database) = file.parse::<Location>();
    let mut configuration = Configuration::new(listen, database);
    // Tests sign in and ask more often than people do.
    configuration.limits = Profile::Lifted;
    change(&mut configuration);
    Ok(configuration)
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[tokio::test]
    async fn a_service_comes_back_where_it_was_once_whoever_has_its_port_lets_go() {
        let mut server = TestServer::start().await.unwrap();
        let origin = server.origin().clone();
        server.stop();
        let somebody = TcpListener::bind(("127.0.0.1", origin.port().unwrap())).unwrap();
        let lets_go = async {
            tokio::time::sleep(PAUSE).await;
            drop(somebody);
        };
        let (back, ()) = tokio::join!(server.restart(), lets_go);
        back.unwrap();
        assert_eq!(server.origin(), &origin);
    }
}
