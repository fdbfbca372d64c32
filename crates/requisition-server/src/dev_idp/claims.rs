//! What the tokens say.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{ACCESS_LIVES, ACR, CLIENT_ID, Issuer};
use crate::personas::Persona;

/// Who signed in, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Login {
    pub persona: Persona,
    pub at: DateTime<Utc>,
}

#[derive(Serialize)]
struct IdClaims<'a> {
    iss: &'a str,
    sub: String,
    aud: &'a str,
    iat: i64,
    exp: i64,
    auth_time: i64,
    acr: &'a str,
    nonce: &'a str,
}

#[derive(Serialize)]
struct AccessClaims<'a> {
    iss: &'a str,
    sub: String,
    aud: &'a str,
    iat: i64,
    nbf: i64,
    exp: i64,
    auth_time: i64,
    acr: &'a str,
    client_id: &'a str,
    jti: Uuid,
    scope: &'a str,
}

/// What every sign-in is granted.
pub(super) const SCOPE: &str = "openid";

impl Issuer {
    /// The id token of a sign-in, bound to the `nonce` the client sent.
    pub(super) fn id_token(&self, login: Login, nonce: &str, now: DateTime<Utc>) -> String {
        let claims = IdClaims {
            iss: &self.name,
            sub: login.persona.subject(),
            aud: CLIENT_ID,
            iat: now.timestamp(),
            exp: (now + ACCESS_LIVES).timestamp(),
            auth_time: login.at.timestamp(),
            acr: ACR,
            nonce,
        };
        self.key.sign("JWT", &claims)
    }

    /// An access token (RFC 9068) for the service.
    pub(super) fn access_token(&self, login: Login, now: DateTime<Utc>) -> String {
        let claims = AccessClaims {
            iss: &self.name,
            sub: login.persona.subject(),
            aud: &self.audience,
            iat: now.timestamp(),
            nbf: now.timestamp(),
            exp: (now + ACCESS_LIVES).timestamp(),
            auth_time: login.at.timestamp(),
            acr: ACR,
            client_id: CLIENT_ID,
            jti: Uuid::new_v4(),
            scope: SCOPE,
        };
        self.key.sign("at+jwt", &claims)
    }
}
