//! The issuer's public keys.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use jsonwebtoken::{
    DecodingKey,
    jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet, PublicKeyUse},
};
use reqwest::{Client, redirect};
use serde::{Deserialize, de::DeserializeOwned};
use tokio::sync::{Mutex, RwLock};
use url::Url;

/// How long the issuer may take for one document.
const TIMEOUT: Duration = Duration::from_secs(3);
/// How large a document may be, in **bytes**.
const MAX_SIZE: usize = 64 * 1024;
/// How many keys an issuer may have.
const MAX_KEYS: usize = 32;
/// How long keys are used before they are asked for again.
const MAX_AGE: Duration = Duration::from_secs(600);

/// Why the issuer's keys could not be had.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// The issuer did not answer.
    #[error("the issuer does not answer")]
    Http(#[from] reqwest::Error),
    /// The issuer answered more than a key document holds.
    #[error("the issuer answers too much")]
    TooLarge,
    /// The issuer answered something that is not what was asked for.
    #[error("the issuer's document cannot be read")]
    Unreadable(#[from] serde_json::Error),
    /// The document speaks for another issuer or names no usable address.
    #[error("the issuer's document does not fit: {0}")]
    Mismatch(&'static str),
    /// The last try was too short ago.
    #[error("the issuer was asked too short ago")]
    TooSoon,
}

#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: Url,
}

#[derive(Clone, Default)]
struct KeySet {
    by_id: HashMap<String, DecodingKey>,
    read_at: Option<Instant>,
}

/// The public keys of one issuer, kept and asked for again when a token names
/// one that is not known.
pub struct Keys {
    issuer: String,
    http: Client,
    min_interval: Duration,
    known: RwLock<Arc<KeySet>>,
    last_try: Mutex<Option<Instant>>,
}

impl Keys {
    /// The keys of `issuer`, asked for at most every `min_interval`.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn of(issuer: &str, min_interval: Duration) -> Result<Self, KeysError> {
        let http = Client::builder()
            .timeout(TIMEOUT)
            .redirect(redirect::Policy::none())
            .build()?;
        Ok(Self {
            issuer: issuer.to_owned(),
            http,
            min_interval,
            known: RwLock::default(),
            last_try: Mutex::default(),
        })
    }

    /// The key `kid`; `None` when the issuer has no such key.
    ///
    /// # Errors
    ///
    /// When no key is known yet and the issuer cannot be asked.
    pub async fn find(&self, kid: &str) -> Result<Option<DecodingKey>, KeysError> {
        let known = Arc::clone(&*self.known.read().await);
        let is_fresh = known.read_at.is_some_and(|at| at.elapsed() < MAX_AGE);
        if let Some(key) = known.by_id.get(kid)
            && is_fresh
        {
            return Ok(Some(key.clone()));
        }
        match self.refresh(known.read_at).await {
            Ok(fresh) => Ok(fresh.by_id.get(kid).cloned()),
            // What was true ten minutes ago is better than nobody signed in.
            Err(_) if known.read_at.is_some() => Ok(known.by_id.get(kid).cloned()),
            Err(error) => Err(error),
        }
    }

    /// Asks the issuer, unless somebody else has asked since `seen`, or it was
    /// asked too short ago.
    async fn refresh(&self, seen: Option<Instant>) -> Result<Arc<KeySet>, KeysError> {
        let mut last_try = self.last_try.lock().await;
        let known = Arc::clone(&*self.known.read().await);
        if known.read_at != seen {
            return Ok(known);
        }
        if last_try.is_some_and(|at| at.elapsed() < self.pause(&known)) {
            return if known.read_at.is_some() {
                Ok(known)
            } else {
                Err(KeysError::TooSoon)
            };
        }
        *last_try = Some(Instant::now());
        let fresh = Arc::new(self.ask().await.inspect_err(|error| {
            let error = error as &dyn std::error::Error;
            tracing::warn!(error, "the issuer's keys could not be read");
        })?);
        *self.known.write().await = Arc::clone(&fresh);
        Ok(fresh)
    }

    /// After a failure the first keys are waited for less long.
    fn pause(&self, known: &KeySet) -> Duration {
        if known.read_at.is_some() {
            self.min_interval
        } else {
            self.min_interval / 30
        }
    }

    async fn ask(&self) -> Result<KeySet, KeysError> {
        let at = format!(
            "{}/.well-known/openid-configuration",
            self.issuer.trim_end_matches('/')
        );
        let discovery: Discovery = self.get(&at).await?;
        if discovery.issuer != self.issuer {
            return Err(KeysError::Mismatch("another issuer"));
        }
        let is_safe = discovery.jwks_uri.scheme() == "https"
            || self.issuer.starts_with("http://") && discovery.jwks_uri.scheme() == "http";
        if !is_safe {
            return Err(KeysError::Mismatch("keys without TLS"));
        }
        let set: JwkSet = self.get(discovery.jwks_uri.as_str()).await?;
        if set.keys.len() > MAX_KEYS {
            return Err(KeysError::TooLarge);
        }
        Ok(KeySet {
            by_id: set.keys.iter().filter_map(usable).collect(),
            read_at: Some(Instant::now()),
        })
    }

    async fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T, KeysError> {
        let mut response = self.http.get(url).send().await?.error_for_status()?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if body.len() + chunk.len() > MAX_SIZE {
                return Err(KeysError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(serde_json::from_slice(&body)?)
    }
}

/// A P-256 key for signatures, with an id. Other keys are left alone.
fn usable(key: &Jwk) -> Option<(String, DecodingKey)> {
    let AlgorithmParameters::EllipticCurve(parameters) = &key.algorithm else {
        return None;
    };
    let signs = matches!(
        key.common.public_key_use,
        None | Some(PublicKeyUse::Signature)
    );
    if parameters.curve != EllipticCurve::P256 || !signs {
        return None;
    }
    let id = key.common.key_id.clone()?;
    Some((id, DecodingKey::from_jwk(key).ok()?))
}
