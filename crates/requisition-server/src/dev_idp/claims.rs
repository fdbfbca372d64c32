//! What the tokens say.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{ACCESS_LIVES, CLIENT_ID, Issuer, Level};

/// Who signed in, when, how, and with which key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Login {
    /// The key of the persona.
    pub persona: String,
    pub subject: String,
    pub at: DateTime<Utc>,
    pub level: Level,
    /// The issuer's name for the sign-in.
    pub sign_in: Uuid,
    /// The thumbprint of the key that the tokens are bound to.
    pub key: String,
}

#[derive(Serialize)]
struct IdClaims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    iat: i64,
    exp: i64,
    auth_time: i64,
    acr: &'a str,
    nonce: &'a str,
    sid: Uuid,
}

#[derive(Serialize)]
struct AccessClaims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    iat: i64,
    nbf: i64,
    exp: i64,
    auth_time: i64,
    acr: &'a str,
    client_id: &'a str,
    jti: Uuid,
    scope: &'a str,
    sid: Uuid,
    cnf: Confirmation<'a>,
}

/// The key that whoever uses the token must hold (RFC 9449 § 6).
#[derive(Serialize)]
struct Confirmation<'a> {
    jkt: &'a str,
}

/// What every sign-in is granted.
pub(super) const SCOPE: &str = "openid";

impl Issuer {
    /// The id token of a sign-in, bound to the `nonce` the client sent.
    pub(super) fn id_token(&self, login: &Login, nonce: &str, now: DateTime<Utc>) -> String {
        let claims = IdClaims {
            iss: &self.name,
            sub: &login.subject,
            aud: CLIENT_ID,
            iat: now.timestamp(),
            exp: (now + ACCESS_LIVES).timestamp(),
            auth_time: login.at.timestamp(),
            acr: login.level.word(),
            nonce,
            sid: login.sign_in,
        };
        self.signed("JWT", &claims)
    }

    /// An access token (RFC 9068) for the service.
    pub(super) fn access_token(&self, login: &Login, now: DateTime<Utc>) -> String {
        let claims = AccessClaims {
            iss: &self.name,
            sub: &login.subject,
            aud: &self.audience,
            iat: now.timestamp(),
            nbf: now.timestamp(),
            exp: (now + ACCESS_LIVES).timestamp(),
            auth_time: login.at.timestamp(),
            acr: login.level.word(),
            client_id: CLIENT_ID,
            jti: Uuid::new_v4(),
            scope: SCOPE,
            sid: login.sign_in,
            cnf: Confirmation { jkt: &login.key },
        };
        self.signed("at+jwt", &claims)
    }

    fn signed(&self, kind: &str, claims: &impl Serialize) -> String {
        let header = json!({ "alg": "ES256", "typ": kind, "kid": self.key.thumbprint() });
        self.key.sign(&header, claims)
    }
}
