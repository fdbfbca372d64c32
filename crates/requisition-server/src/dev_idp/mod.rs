//! A small OpenID Connect issuer for development and tests.
//!
//! Whoever opens it picks a synthetic person and is signed in: there is no
//! password, so it answers on loopback only and is never part of a release. It
//! speaks the same protocol as the real one (code with PKCE, `iss` in the
//! response, rotating refresh tokens), so that the app needs no exception for it.

mod authorize;
mod claims;
mod discovery;
mod grants;
mod key;
mod page;
mod parameters;
mod redirect;
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
use url::Url;

use self::{claims::Login, grants::Grants, key::SigningKey};
use crate::{clock::Clock, personas::Persona};

/// Where the issuer is mounted.
pub const MOUNT: &str = "/dev-idp";

/// The one client that is registered: a public native app.
pub const CLIENT_ID: &str = "reisefolge";

/// The level of every sign-in here: the highest, as the service demands.
pub const ACR: &str = "idporten-loa-high";

/// How long a code is good for.
const CODE_LIVES: TimeDelta = TimeDelta::seconds(60);
/// How long a persona page waits for its answer.
const PAGE_LIVES: TimeDelta = TimeDelta::minutes(10);
/// How long an access token and an id token are good for.
const ACCESS_LIVES: TimeDelta = TimeDelta::minutes(5);
/// How long a refresh token lives unused. Long, because demonstrations move
/// the clock by days.
const REFRESH_IDLES: TimeDelta = TimeDelta::days(7);
/// How long a sign-in lives at most, however often it is refreshed.
const REFRESH_LIVES: TimeDelta = TimeDelta::days(30);

/// The issuer. Clones share everything.
#[derive(Clone)]
pub struct DevIssuer {
    issuer: Arc<Issuer>,
}

/// The issuer would be reachable from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the dev issuer answers on loopback only")]
pub struct NotLoopback;

struct Issuer {
    name: String,
    audience: String,
    key: SigningKey,
    grants: Grants,
    clock: Arc<dyn Clock>,
}

impl fmt::Debug for DevIssuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DevIssuer").field(&self.issuer.name).finish()
    }
}

impl DevIssuer {
    /// An issuer with a new key, for the service at `origin`
    /// (`http://127.0.0.1:{port}`), whose access tokens are for `audience`.
    ///
    /// # Errors
    ///
    /// [`NotLoopback`] when `origin` is anything but plain HTTP on a loopback
    /// address; a name such as `localhost` is not an address.
    pub fn new(origin: &Url, audience: &str, clock: Arc<dyn Clock>) -> Result<Self, NotLoopback> {
        let loopback = match origin.host() {
            Some(url::Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
            Some(url::Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
            Some(url::Host::Domain(_)) | None => false,
        };
        if !loopback || origin.scheme() != "http" {
            return Err(NotLoopback);
        }
        Ok(Self {
            issuer: Arc::new(Issuer {
                name: format!("{}{MOUNT}", origin.origin().ascii_serialization()),
                audience: audience.to_owned(),
                key: SigningKey::generate(),
                grants: Grants::default(),
                clock,
            }),
        })
    }

    /// The issuer's identifier, as in `iss`.
    pub fn name(&self) -> &str {
        &self.issuer.name
    }

    /// The public keys, as served.
    pub fn key_set(&self) -> serde_json::Value {
        self.issuer.key.set()
    }

    /// An access token for `persona` without a browser, for tests that speak to
    /// the service directly.
    pub fn access_token(&self, persona: Persona) -> String {
        let now = self.issuer.clock.now();
        let login = Login { persona, at: now };
        self.issuer.access_token(login, now)
    }

    /// The routes, to be nested at [`MOUNT`].
    pub fn router(&self) -> Router {
        Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(discovery::document),
            )
            .route("/jwks", get(discovery::keys))
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
