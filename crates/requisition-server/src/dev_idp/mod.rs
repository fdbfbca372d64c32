//! A small OpenID Connect issuer for development and tests.
//!
//! Whoever opens it picks a synthetic person and is signed in: there is no
//! password, so it answers on loopback only and is never part of a release. It
//! speaks the same protocol as the real one (pushed requests, code with PKCE,
//! `iss` in the response, tokens bound to a key, rotating refresh tokens), so
//! that the app needs no exception for it.

mod authorize;
mod claims;
mod discovery;
mod grants;
mod handed_out;
mod level;
mod page;
mod parameters;
mod possession;
mod pushed;
mod redirect;
mod request;
mod revoke;
mod token;

use std::{fmt, net::IpAddr, sync::Arc};

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, header},
    middleware,
    response::Response,
    routing::{get, post},
};
use chrono::TimeDelta;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use url::Url;
use uuid::Uuid;

use self::{
    claims::Login,
    grants::Grants,
    handed_out::HandedOut,
    level::{LEVELS, Level},
};
use crate::{
    auth::nonces::Nonces,
    clock::Clock,
    configuration::SignInLimits,
    limits::{Limits, Profile},
    personas::Persona,
    signing::SigningKey,
    store::{Store, StoreError},
};

/// Where the issuer is mounted.
pub const MOUNT: &str = "/dev-idp";

/// The one client that is registered: a public native app.
pub const CLIENT_ID: &str = "reisefolge";

/// The level of a sign-in when no other is asked for: the highest, as the
/// service demands.
pub const ACR: &str = "idporten-loa-high";

/// Under which name the database keeps the secret of the key that signs.
const KEY: &str = "dev_issuer";

/// How long a pushed request waits for the browser.
const PUSHED_LIVES: TimeDelta = TimeDelta::seconds(90);
/// How long a code is good for.
const CODE_LIVES: TimeDelta = TimeDelta::seconds(60);
/// How long a persona page waits for its answer.
const PAGE_LIVES: TimeDelta = TimeDelta::minutes(10);
/// How long an access token and an id token are good for.
const ACCESS_LIVES: TimeDelta = TimeDelta::minutes(5);

/// The issuer. Clones share everything.
#[derive(Clone)]
pub struct DevIssuer {
    issuer: Arc<Issuer>,
}

/// What an issuer is made from.
pub struct Ground {
    /// Where browsers and apps find it: `http://127.0.0.1:{port}`.
    pub origin: Url,
    /// For whom its access tokens are.
    pub audience: String,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What it remembers.
    pub store: Store,
    /// How long a sign-in lives.
    pub limits: SignInLimits,
    /// How often somebody may begin one.
    pub rates: Profile,
}

/// Why there is no issuer.
#[derive(Debug, thiserror::Error)]
pub enum IssuerError {
    /// It would be reachable from elsewhere.
    #[error("the dev issuer answers on loopback only")]
    NotLoopback,
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

struct Issuer {
    name: String,
    audience: String,
    key: SigningKey,
    nonces: Nonces,
    grants: Grants,
    rates: Limits,
    clock: Arc<dyn Clock>,
    handed_out: HandedOut,
}

impl fmt::Debug for DevIssuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DevIssuer").field(&self.issuer.name).finish()
    }
}

impl DevIssuer {
    /// An issuer whose key and memory are in the database: another one there, now
    /// or later, is the same.
    ///
    /// # Errors
    ///
    /// [`IssuerError::NotLoopback`] when the origin is anything but plain HTTP on
    /// a loopback address; a name such as `localhost` is not an address.
    pub async fn new(ground: Ground) -> Result<Self, IssuerError> {
        let Ground {
            origin,
            audience,
            clock,
            store,
            limits,
            rates,
        } = ground;
        let loopback = match origin.host() {
            Some(url::Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
            Some(url::Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
            Some(url::Host::Domain(_)) | None => false,
        };
        if !loopback || origin.scheme() != "http" {
            return Err(IssuerError::NotLoopback);
        }
        let name = format!("{}{MOUNT}", origin.origin().ascii_serialization());
        let key = key_from(store.secret(KEY).await?);
        Ok(Self {
            issuer: Arc::new(Issuer {
                audience,
                key,
                nonces: Nonces::of(&store).await?,
                grants: Grants {
                    issuer: name.clone(),
                    store,
                    limits,
                },
                rates: Limits::new(rates),
                name,
                clock,
                handed_out: HandedOut::default(),
            }),
        })
    }

    /// The issuer's identifier, as in `iss`.
    pub fn name(&self) -> &str {
        &self.issuer.name
    }

    /// The public keys, as served.
    pub fn key_set(&self) -> Value {
        self.issuer.key_set()
    }

    /// An access token for `persona`, bound to the key with this thumbprint,
    /// without a browser, for tests that speak to the service directly.
    pub fn access_token(&self, persona: Persona, key: &str) -> String {
        let now = self.issuer.clock.now();
        let login = Login {
            persona: persona.key.to_owned(),
            subject: persona.subject(),
            at: now,
            level: Level::High,
            sign_in: Uuid::new_v4(),
            key: key.to_owned(),
        };
        self.issuer.access_token(&login, now)
    }

    /// The last tokens that apps were given here, for tests that look for them
    /// where they must not be.
    pub fn handed_out(&self) -> Vec<String> {
        self.issuer.handed_out.all()
    }

    /// The routes, to be nested at [`MOUNT`].
    pub fn router(&self) -> Router {
        Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(discovery::document),
            )
            .route("/jwks", get(discovery::keys))
            .route("/par", post(pushed::push))
            .route("/authorize", get(authorize::ask).post(authorize::answer))
            .route("/page.css", get(page::styles))
            .route("/token", post(token::exchange))
            .route("/revoke", post(revoke::revoke))
            .layer(middleware::map_response_with_state(
                Arc::clone(&self.issuer),
                date,
            ))
            .with_state(Arc::clone(&self.issuer))
    }
}

impl Issuer {
    fn key_set(&self) -> Value {
        let mut key = self.key.public();
        key["use"] = "sig".into();
        key["alg"] = "ES256".into();
        key["kid"] = self.key.thumbprint().into();
        json!({ "keys": [key] })
    }
}

/// The key of a secret. About one secret in 2^32 is none of the curve; then the
/// next one that follows from it.
fn key_from(mut secret: [u8; 32]) -> SigningKey {
    loop {
        if let Some(key) = SigningKey::from_secret(&secret) {
            return key;
        }
        secret = Sha256::digest(secret).into();
    }
}

/// States the issuer's own time, by which a client judges its id tokens. It may
/// be another than the machine's.
async fn date(State(issuer): State<Arc<Issuer>>, mut response: Response) -> Response {
    let now = issuer.clock.now().format("%a, %d %b %Y %H:%M:%S GMT");
    if let Ok(now) = HeaderValue::from_str(&now.to_string()) {
        response.headers_mut().insert(header::DATE, now);
    }
    response
}

#[cfg(test)]
mod tests;
