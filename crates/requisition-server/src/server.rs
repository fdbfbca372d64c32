//! A process that answers.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, middleware};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
};
use url::Url;

use crate::{
    app::App,
    auth::{Expected, Keys, KeysError},
    configuration::Configuration,
    frame,
    store::{Store, StoreError},
};

/// The largest body that is taken, in **bytes**. No operation of today needs one.
const MAX_BODY: usize = 16 * 1024;

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
    #[cfg(feature = "dev-idp")]
    dev: crate::dev::Dev,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<io::Result<()>>,
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
        refuse_the_unsafe(&configuration)?;
        let store = Store::open(&configuration.database).await?;
        let listener = TcpListener::bind(configuration.listen)
            .await
            .map_err(|error| StartError::Listen(configuration.listen, error))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError::Listen(configuration.listen, error))?;

        #[cfg(feature = "dev-idp")]
        let (router, dev) = crate::dev::build(&configuration, address, store.clone()).await?;
        #[cfg(not(feature = "dev-idp"))]
        let router = {
            let clock = Arc::new(crate::clock::SystemClock);
            let issuer = configuration.issuer.clone().ok_or(StartError::NoIssuer)?;
            let app = app(&configuration, issuer, clock, store.clone(), Vec::new())?;
            framed(crate::routes::router(), Arc::new(app))
        };

        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(async move {
            axum::serve(listener, router)
                .with_graceful_shutdown(async {
                    // A sender that is gone means the same as its message.
                    let _ = stopped.await;
                })
                .await
        });
        Ok(Running {
            address,
            store,
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
        Url::parse(&format!("http://{}", self.address)).expect("an address makes a URL")
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
    /// When listening had failed.
    pub async fn shut_down(mut self) -> io::Result<()> {
        drop(self.stop.take());
        let ended = (&mut self.task).await;
        self.store.close().await;
        ended.unwrap_or(Ok(()))
    }

    /// Stops without waiting for what is still being answered.
    pub fn kill(self) {
        self.task.abort();
    }

    /// Answers until listening fails.
    ///
    /// # Errors
    ///
    /// The failure.
    pub async fn run(&mut self) -> io::Result<()> {
        (&mut self.task).await.unwrap_or(Ok(()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What every request can reach, as configured.
pub(crate) fn app(
    configuration: &Configuration,
    issuer: String,
    clock: Arc<dyn crate::clock::Clock>,
    store: Store,
    features: Vec<String>,
) -> Result<App, StartError> {
    Ok(App {
        clock,
        store,
        keys: Keys::of(&issuer, configuration.keys_interval)?,
        expected: Expected {
            issuer,
            audience: configuration.audience.clone(),
            client_id: configuration.client_id.clone(),
            levels: configuration.levels.clone(),
        },
        support: configuration.support.clone(),
        min_client_version: configuration.min_client_version,
        features,
    })
}

/// `routes` with what holds for every answer.
pub(crate) fn framed(routes: Router<Arc<App>>, app: Arc<App>) -> Router {
    routes
        .fallback(frame::no_such_path)
        .method_not_allowed_fallback(frame::no_such_method)
        .layer(CatchPanicLayer::custom(frame::on_panic))
        .layer(RequestBodyLimitLayer::new(MAX_BODY))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            frame::frame,
        ))
        .layer(CompressionLayer::new())
        .with_state(app)
}

fn refuse_the_unsafe(configuration: &Configuration) -> Result<(), StartError> {
    if cfg!(feature = "dev-idp") && !configuration.listen.ip().is_loopback() {
        return Err(StartError::NotLoopback(configuration.listen));
    }
    let Some(issuer) = &configuration.issuer else {
        return if cfg!(feature = "dev-idp") {
            Ok(())
        } else {
            Err(StartError::NoIssuer)
        };
    };
    let is_safe = Url::parse(issuer).is_ok_and(|url| match url.scheme() {
        "https" => true,
        "http" => is_loopback(&url),
        _ => false,
    });
    is_safe.then_some(()).ok_or(StartError::Issuer)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        Some(url::Host::Domain(_)) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn configuration(listen: &str, issuer: Option<&str>) -> Configuration {
        let Ok(database) = "sqlite::memory:".parse();
        Configuration {
            issuer: issuer.map(str::to_owned),
            ..Configuration::new(listen.parse().unwrap(), database)
        }
    }

    #[test]
    fn an_issuer_without_tls_is_on_loopback() {
        #[rustfmt::skip]
        let cases = [
            ("https://issuer.example",  true),
            ("http://127.0.0.1:9000",   true),
            ("http://[::1]:9000",       true),
            ("http://issuer.example",   false),
            ("http://localhost:9000",   false),
            ("http://192.168.1.4",      false),
            ("file:///etc/issuer",      false),
            ("issuer",                  false),
        ];
        for (issuer, safe) in cases {
            let configuration = configuration("127.0.0.1:0", Some(issuer));
            assert_eq!(refuse_the_unsafe(&configuration).is_ok(), safe, "{issuer}");
        }
    }

    #[cfg(not(feature = "dev-idp"))]
    #[test]
    fn a_build_without_an_issuer_of_its_own_needs_one_named() {
        let refused = refuse_the_unsafe(&configuration("127.0.0.1:0", None));
        assert!(matches!(refused, Err(StartError::NoIssuer)));
    }

    #[cfg(not(feature = "dev-idp"))]
    #[test]
    fn a_build_without_a_dev_issuer_answers_anywhere() {
        let everywhere = configuration("0.0.0.0:8787", Some("https://issuer.example"));
        assert!(refuse_the_unsafe(&everywhere).is_ok());
    }

    #[cfg(feature = "dev-idp")]
    #[tokio::test]
    async fn a_build_with_a_dev_issuer_answers_on_loopback_only() {
        for listen in ["0.0.0.0:0", "[::]:0", "192.168.1.4:0", "8.8.8.8:0"] {
            for issuer in [None, Some("https://issuer.example")] {
                let refused = Server::bind(configuration(listen, issuer)).await;
                assert!(
                    matches!(refused, Err(StartError::NotLoopback(_))),
                    "{listen}"
                );
            }
        }
    }
}
