//! A process that answers.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, middleware};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, oneshot},
    task::JoinHandle,
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
};
use url::Url;

use crate::{
    app::App,
    audit::Audit,
    auth::{
        Expected, Keys, KeysError, Verified,
        nonces::{self, Nonces},
    },
    configuration::Configuration,
    connections, etag, frame,
    left_drafts::LeftDrafts,
    limits::Limits,
    outside,
    registers::{Asked, Sample},
    reminders::Reminders,
    routes::{changes::cursor::Cursors, trips::known::Known},
    store::{Store, StoreError},
};

/// The largest body that is taken, in **bytes**. A hundred trips to cancel are
/// named in two thirds of it.
const MAX_BODY: usize = 16 * 1024;

/// The largest body of a claim, in **bytes**: twenty trips with all that can be said of them.
const MAX_CLAIM: usize = 256 * 1024;

/// How many files are read at the same time.
const MOST_UPLOADS: usize = 4;

/// Why the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address cannot be listened on.
    #[error("cannot listen on {0}")]
    Listen(SocketAddr, #[source] io::Error),
    /// The database cannot be used.
    #[error("cannot open the database")]
    Store(#[from] StoreError),
    /// TLS cannot be set up.
    #[error("cannot set up TLS")]
    Keys(#[from] KeysError),
    /// No issuer is named, and this build has none of its own.
    #[error("no issuer is named; this build has none of its own")]
    NoIssuer,
    /// A build with a dev issuer was asked to answer the outside world.
    #[error("{0} is not a loopback address; a build with a dev issuer answers there only")]
    NotLoopback(SocketAddr),
    /// A build for development was pointed at a database that holds something
    /// else than sample data, which it would overwrite.
    #[error("the database holds something else than sample data")]
    NotSampleData,
    /// It is not said where clients find the service, or not by TLS.
    #[error("where clients find the service must be an https URL, or http on loopback")]
    External,
    /// The issuer's address is not usable.
    #[error("the issuer must be an https URL, or http on loopback")]
    Issuer,
}

/// The service.
#[derive(Clone, Copy, Debug)]
pub struct Server;

/// A service that answers until it is shut down or dropped.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The database it uses.
    pub store: Store,
    audit: Audit,
    #[cfg(feature = "dev-idp")]
    dev: crate::dev::Dev,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Opens the database, listens, and answers in the background.
    ///
    /// # Errors
    ///
    /// When it cannot listen, the database cannot be used, or the configuration
    /// would be unsafe.
    pub async fn bind(configuration: Configuration) -> Result<Running, StartError> {
        // Whoever has chosen a provider before keeps it.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        outside::refuse_the_unsafe(&configuration)?;
        let store = Store::open(&configuration.database).await?;
        let listener = TcpListener::bind(configuration.listen)
            .await
            .map_err(|error| StartError::Listen(configuration.listen, error))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError::Listen(configuration.listen, error))?;

        #[cfg(feature = "dev-idp")]
        let (router, dev, audit) =
            crate::dev::build(&configuration, address, store.clone()).await?;
        #[cfg(not(feature = "dev-idp"))]
        let (router, audit) = {
            let clock = Arc::new(crate::clock::SystemClock);
            let issuer = configuration.issuer.clone().ok_or(StartError::NoIssuer)?;
            let base = outside::base(&configuration, address);
            let app = app(
                &configuration,
                issuer,
                base,
                clock,
                store.clone(),
                Vec::new(),
            )
            .await?;
            let audit = app.audit.clone();
            (framed(crate::routes::router(), Arc::new(app)), audit)
        };

        let (stop, stopped) = oneshot::channel::<()>();
        let limits = configuration.connections;
        let task = tokio::spawn(async move {
            connections::serve(listener, router, limits, async {
                // A sender that is gone means the same as its message.
                let _ = stopped.await;
            })
            .await;
        });
        Ok(Running {
            address,
            store,
            audit,
            #[cfg(feature = "dev-idp")]
            dev,
            stop: Some(stop),
            task,
        })
    }
}

impl Running {
    /// Where the service is.
    pub fn origin(&self) -> Url {
        outside::origin(self.address)
    }

    /// What only a build for development has.
    #[cfg(feature = "dev-idp")]
    pub const fn dev(&self) -> &crate::dev::Dev {
        &self.dev
    }

    /// Ends what is being answered and stops. The address is free afterwards.
    ///
    /// # Errors
    ///
    /// When answering had failed.
    pub async fn shut_down(mut self) -> io::Result<()> {
        drop(self.stop.take());
        // Streams would go on until their tokens end.
        self.store.end_waiting();
        let ended = (&mut self.task).await;
        if self.audit.flush().await.is_err() {
            tracing::error!("the audit is not written to the end");
        }
        self.store.close().await;
        ended.map_err(io::Error::other)
    }

    /// Stops without waiting for what is still being answered.
    pub fn kill(self) {
        self.task.abort();
    }

    /// Answers until that fails.
    ///
    /// # Errors
    ///
    /// The failure.
    pub async fn run(&mut self) -> io::Result<()> {
        (&mut self.task).await.map_err(io::Error::other)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What every request can reach, as configured.
pub(crate) async fn app(
    configuration: &Configuration,
    issuer: String,
    base: Url,
    clock: Arc<dyn crate::clock::Clock>,
    store: Store,
    features: Vec<String>,
) -> Result<App, StartError> {
    let audit = Audit::start(store.clone());
    Ok(App {
        reminders: Reminders::start(store.clone(), Arc::clone(&clock)),
        left_drafts: LeftDrafts::start(store.clone(), audit.clone(), Arc::clone(&clock)),
        audit,
        clock,
        nonces: Nonces::of(&store).await?,
        cursors: Cursors::of(&store).await?,
        limits: Limits::new(configuration.limits),
        registers: Asked::new(Sample::default()),
        heartbeat: configuration.heartbeat,
        store,
        base,
        proofs: configuration.proofs,
        sign_in: configuration.sign_in,
        undo_window: configuration.undo_window,
        uploads: Semaphore::new(MOST_UPLOADS),
        known: Known::default(),
        verified: Verified::default(),
        keys: Keys::of(&issuer, configuration.keys_interval)?,
        expected: Expected {
            issuer,
            audience: configuration.audience.clone(),
            client_id: configuration.client_id.clone(),
            levels: configuration.levels.clone(),
        },
        timetables: configuration.timetables.clone(),
        support: configuration.support.clone(),
        min_client_version: configuration.min_client_version,
        features,
        #[cfg(feature = "bench")]
        leaves_out: configuration.leaves_out,
    })
}

/// `routes` with what holds for every answer.
pub(crate) fn framed(routes: Router<Arc<App>>, app: Arc<App>) -> Router {
    let limited = |routes: Router<Arc<App>>, most| {
        routes
            .layer(RequestBodyLimitLayer::new(most))
            .layer(DefaultBodyLimit::max(most))
    };
    limited(routes.fallback(frame::no_such_path), MAX_BODY)
        .merge(limited(crate::routes::claiming(), MAX_CLAIM))
        // They read a file to its own limit.
        .merge(crate::routes::enclosing())
        .method_not_allowed_fallback(frame::no_such_method)
        .layer(CatchPanicLayer::custom(frame::on_panic))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            frame::frame,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            nonces::offer,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::map_response(etag::name_what_is_packed))
        .with_state(app)
}
