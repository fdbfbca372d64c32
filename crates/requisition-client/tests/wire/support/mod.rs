//! A service, an issuer and a person with a browser, all in this process.

mod browser;
mod foreign;
mod issuer;
mod proof;
mod server;
mod store;
mod token;

use std::{sync::Arc, time::Duration};

use commands::ports::SystemClock;
use requisition_client::{Client, Limits, Retry, ServiceAddress, SignInPage, SignInWords};

pub use browser::{Asked, Browser, visit};
pub use foreign::{Foreign, Visitor};
pub use issuer::Issuer;
pub use proof::{Proof, proof};
pub use server::{Answer, Request, Server, json};
pub use store::Memory;
pub use token::Forgery;

pub type TestClient = Client<Arc<Memory>, SystemClock>;

/// Everything a sign-in needs.
pub struct World {
    pub issuer: Arc<Issuer>,
    pub service: Server,
    pub store: Arc<Memory>,
    pub client: Arc<TestClient>,
}

/// Tries are quick, and an exchange is given up soon enough for a test.
pub fn limits() -> Limits {
    Limits {
        exchange: Duration::from_secs(2),
        retry: Retry {
            first: Duration::from_millis(1),
            longest: Duration::from_millis(1),
            ..Retry::default()
        },
        ..Limits::default()
    }
}

pub fn client(api: &str, issuer: &str, store: Arc<Memory>, limits: Limits) -> Arc<TestClient> {
    // A second test of the process finds it installed.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let address = ServiceAddress::new(api, issuer, "app", "Example ID").unwrap();
    let client = Client::with_limits(address, store, SystemClock, words, limits);
    Arc::new(client.unwrap())
}

pub fn words() -> SignInWords {
    let page = |title: &str| SignInPage {
        title: title.into(),
        text: "x".into(),
    };
    SignInWords {
        language: "nn".into(),
        done: page("Done"),
        failed: page("Failed"),
    }
}

impl World {
    /// A service that answers `GET /v1/me` to whoever has the latest access token.
    pub async fn new() -> Self {
        Self::with_limits(limits()).await
    }

    pub async fn with_limits(limits: Limits) -> Self {
        let issuer = Issuer::start().await;
        let known = Arc::clone(&issuer);
        let service = Server::start(move |request| {
            let issuer = Arc::clone(&known);
            async move { me(&request, &issuer) }
        })
        .await;
        let store = Arc::new(Memory::default());
        let client = client(
            &service.address(),
            &issuer.name(),
            Arc::clone(&store),
            limits,
        );
        Self {
            issuer,
            service,
            store,
            client,
        }
    }
}

/// The name, for whoever has the latest access token and its key.
pub fn me(request: &Request, issuer: &Issuer) -> Answer {
    let origin = format!("http://{}", request.header("host").unwrap_or_default());
    let shown = proof(request, &origin).map(|proof| proof.thumbprint);
    let holds_key = shown.ok() == *issuer.bound_to.lock().unwrap();
    let has_token = request.header("authorization") == Some(&format!("DPoP {}", issuer.access()));
    if !holds_key || !has_token {
        return Answer::status(401);
    }
    json(r#"{"person_id":"per_1","name":"Kari","token_expires_at":"2026-12-01T10:15:00+01:00"}"#)
}
