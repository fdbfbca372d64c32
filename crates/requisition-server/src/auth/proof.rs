//! Proofs of possession (RFC 9449): whoever uses a token holds its key.

use axum::http::{HeaderMap, Method};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, crypto};
use requisition_api::headers::DPOP;
use serde::{Deserialize, de::IgnoredAny};
use sha2::{Digest as _, Sha256};
use url::Url;

use super::nonces::Nonces;
use crate::store::{Store, StoreError};

/// The type that a proof names.
pub const TYPE: &str = "dpop+jwt";

/// The one algorithm. What a proof says about itself never widens it.
pub const ALGORITHM: &str = "ES256";

/// The longest proof that is looked at, in **bytes**.
const MAX_LENGTH: usize = 8 * 1024;

/// The longest number of a proof, in **bytes**.
const MAX_NUMBER: usize = 128;

/// How far the clock of a client may be off that has no nonce.
const LEEWAY: TimeDelta = TimeDelta::seconds(60);

/// How long a used proof is remembered: longer than any is good for, by its own
/// time or by its nonce.
const REMEMBERED: TimeDelta = TimeDelta::minutes(5);

/// What a proof must fit.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The method of the request.
    pub method: &'a Method,
    /// The address of the request as the client knows it.
    pub address: &'a Url,
    /// The access token that comes with it, if one does.
    pub token: Option<&'a str>,
    /// Whether a nonce is needed in any case.
    pub needs_nonce: bool,
    /// The instant of the request.
    pub now: DateTime<Utc>,
}

/// A proof that fits the request it came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The hash of the public key (RFC 7638), in base64url.
    pub thumbprint: String,
    /// The hash of key and number: it is not good twice.
    id: String,
}

/// Why a proof is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// It proves nothing for this request.
    #[error("the proof is refused: {0}")]
    Refused(&'static str),
    /// It must hold a nonce of the service.
    #[error("the proof needs another nonce")]
    WantsNonce,
    /// Whether it was used before cannot be known.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Deserialize)]
struct Header {
    typ: String,
    alg: String,
    jwk: PublicKey,
    crit: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct PublicKey {
    kty: String,
    crv: String,
    x: String,
    y: String,
    /// The secret half, which nobody should send.
    d: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    iat: i64,
    ath: Option<String>,
    nonce: Option<String>,
}

/// The proof of a request: `None` when there is none.
///
/// # Errors
///
/// When there is more than one.
pub fn given(headers: &HeaderMap) -> Result<Option<&str>, ProofError> {
    let mut given = headers.get_all(DPOP).iter();
    match (given.next(), given.next()) {
        (None, _) => Ok(None),
        (Some(only), None) => only
            .to_str()
            .map(Some)
            .map_err(|_| ProofError::Refused("no text")),
        (Some(_), Some(_)) => Err(ProofError::Refused("more than one")),
    }
}

impl Proof {
    /// Reads `proof` and holds it against the request. Whether it was used
    /// before is not known yet: see [`Proof::use_up`].
    ///
    /// # Errors
    ///
    /// When it does not fit, or needs a nonce.
    pub fn check(proof: &str, asked: &Asked<'_>, nonces: &Nonces) -> Result<Self, ProofError> {
        use ProofError::Refused;
        if proof.len() > MAX_LENGTH {
            return Err(Refused("too long"));
        }
        let (signed, signature) = proof.rsplit_once('.').ok_or(Refused("not three parts"))?;
        let (header, claims) = signed.split_once('.').ok_or(Refused("not three parts"))?;
        let header: Header = part(header).ok_or(Refused("header"))?;
        let claims: Claims = part(claims).ok_or(Refused("claims"))?;
        let key = header.key()?;
        claims.check(asked, nonces)?;
        // What costs most comes last.
        let is_signed = crypto::verify(signature, signed.as_bytes(), &key, Algorithm::ES256);
        if !is_signed.unwrap_or(false) {
            return Err(Refused("signature"));
        }
        let thumbprint = thumbprint(&header.jwk.x, &header.jwk.y);
        let id = BASE64.encode(Sha256::digest(format!("{thumbprint} {}", claims.jti)));
        Ok(Self { thumbprint, id })
    }

    /// Uses the proof, once on all processes.
    ///
    /// # Errors
    ///
    /// When it was used before, or the database does not answer.
    pub async fn use_up(&self, store: &Store, now: DateTime<Utc>) -> Result<(), ProofError> {
        if store.note_proof(&self.id, now + REMEMBERED).await? {
            Ok(())
        } else {
            Err(ProofError::Refused("used before"))
        }
    }
}

/// The hash of a P-256 key with these coordinates in base64url (RFC 7638): of
/// the members that are required, in lexical order.
pub fn thumbprint(x: &str, y: &str) -> String {
    let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    BASE64.encode(Sha256::digest(members))
}

fn part<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_slice(&BASE64.decode(text).ok()?).ok()
}

impl Header {
    fn key(&self) -> Result<DecodingKey, ProofError> {
        use ProofError::Refused;
        if self.typ != TYPE {
            return Err(Refused("type"));
        }
        if self.alg != ALGORITHM {
            return Err(Refused("algorithm"));
        }
        if self.crit.is_some() {
            return Err(Refused("extensions"));
        }
        let key = &self.jwk;
        if key.kty != "EC" || key.crv != "P-256" {
            return Err(Refused("kind of key"));
        }
        if key.d.is_some() {
            return Err(Refused("a private key"));
        }
        // One spelling only, or one key would have several thumbprints.
        let is_plain = |text: &str| BASE64.decode(text).is_ok_and(|bytes| bytes.len() == 32);
        if !is_plain(&key.x) || !is_plain(&key.y) {
            return Err(Refused("coordinates"));
        }
        DecodingKey::from_ec_components(&key.x, &key.y).map_err(|_| Refused("coordinates"))
    }
}

impl Claims {
    fn check(&self, asked: &Asked<'_>, nonces: &Nonces) -> Result<(), ProofError> {
        use ProofError::Refused;
        if self.jti.is_empty() || self.jti.len() > MAX_NUMBER {
            return Err(Refused("number"));
        }
        if self.htm != asked.method.as_str() {
            return Err(Refused("method"));
        }
        let htu = Url::parse(&self.htu).map_err(|_| Refused("address"))?;
        let same = htu.origin() == asked.address.origin() && htu.path() == asked.address.path();
        if !same || !htu.username().is_empty() || htu.password().is_some() {
            return Err(Refused("address"));
        }
        let hash = |token: &str| BASE64.encode(Sha256::digest(token));
        if self.ath != asked.token.map(hash) {
            return Err(Refused("token"));
        }
        match &self.nonce {
            // A nonce says better than any clock that the proof is new.
            Some(nonce) if nonces.knows(nonce, asked.now) => Ok(()),
            Some(_) => Err(ProofError::WantsNonce),
            None if asked.needs_nonce => Err(ProofError::WantsNonce),
            None if self.is_of(asked.now) => Ok(()),
            None => Err(ProofError::WantsNonce),
        }
    }

    fn is_of(&self, now: DateTime<Utc>) -> bool {
        DateTime::from_timestamp(self.iat, 0).is_some_and(|made| (now - made).abs() <= LEEWAY)
    }
}

#[cfg(test)]
mod tests;
