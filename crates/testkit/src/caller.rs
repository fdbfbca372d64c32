//! Somebody who speaks to the service directly, without our client.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use requisition_api::headers::{DPOP, DPOP_NONCE};
use requisition_server::{clock::Clock as _, dev::Dev, personas::Persona, signing::SigningKey};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode, header};
use url::Url;

use crate::tls;

/// After how long another token is asked for; the issuer gives five minutes.
const RENEWED_AFTER: TimeDelta = TimeDelta::minutes(4);

/// A signed-in person with a key and an access token of their own. Each request
/// is signed anew, and once more when the service wants its nonce.
pub struct Caller {
    http: Client,
    origin: Url,
    dev: Dev,
    persona: Persona,
    key: SigningKey,
    token: Mutex<(String, DateTime<Utc>)>,
    nonce: Mutex<Option<String>>,
}

impl Caller {
    pub(crate) fn new(origin: &Url, dev: &Dev, persona: Persona) -> Result<Self> {
        tls::install();
        let key = SigningKey::generate();
        let token = dev.issuer().access_token(persona, key.thumbprint());
        Ok(Self {
            http: Client::builder().no_proxy().build()?,
            origin: origin.clone(),
            token: Mutex::new((token, dev.clock().now())),
            dev: dev.clone(),
            persona,
            key,
            nonce: Mutex::default(),
        })
    }

    /// An access token that is good now.
    pub fn token(&self) -> String {
        let now = self.dev.clock().now();
        let mut kept = locked(&self.token);
        if (now - kept.1).abs() > RENEWED_AFTER {
            let thumbprint = self.key.thumbprint();
            *kept = (
                self.dev.issuer().access_token(self.persona, thumbprint),
                now,
            );
        }
        kept.0.clone()
    }

    /// The two headers that one request with `method` to `path` must bear. A
    /// query is of no account.
    pub fn signed(&self, method: &Method, path: &str) -> [(header::HeaderName, String); 2] {
        let token = self.token();
        let path = path.split('?').next().unwrap_or_default();
        let address = format!("{}{path}", self.origin.origin().ascii_serialization());
        let nonce = locked(&self.nonce).clone();
        let proof = self.key.proof(
            (method.as_str(), &address),
            Some(&token),
            nonce.as_deref(),
            self.dev.clock().now(),
        );
        [
            (header::AUTHORIZATION, format!("DPoP {token}")),
            (header::HeaderName::from_static(DPOP), proof),
        ]
    }

    /// Asks for `path`.
    ///
    /// # Errors
    ///
    /// When there is no answer.
    pub async fn get(&self, path: &str) -> Result<Response> {
        self.send(Method::GET, path, |request| request).await
    }

    /// Sends a request that `complete` has added headers and a body to.
    ///
    /// # Errors
    ///
    /// When there is no answer.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        complete: impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> Result<Response> {
        let mut answer = self.send_once(&method, path, &complete).await?;
        if wants_nonce(&answer) {
            answer = self.send_once(&method, path, &complete).await?;
        }
        Ok(answer)
    }

    async fn send_once(
        &self,
        method: &Method,
        path: &str,
        complete: &impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> Result<Response> {
        let address = self.origin.join(path)?;
        let mut request = self.http.request(method.clone(), address);
        for (name, value) in self.signed(method, path) {
            request = request.header(name, value);
        }
        let answer = complete(request).send().await?;
        if let Some(nonce) = answer.headers().get(DPOP_NONCE) {
            *locked(&self.nonce) = Some(nonce.to_str()?.to_owned());
        }
        Ok(answer)
    }
}

fn wants_nonce(answer: &Response) -> bool {
    answer.status() == StatusCode::UNAUTHORIZED
        && answer
            .headers()
            .get(header::WWW_AUTHENTICATE)
            .and_then(|challenge| challenge.to_str().ok())
            .is_some_and(|challenge| challenge.contains("use_dpop_nonce"))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
