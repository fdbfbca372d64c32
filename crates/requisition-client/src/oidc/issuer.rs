//! The sign-in service, as this program talks to it.

use std::sync::Arc;

use commands::ports::{ApiError, SignInError};
use openidconnect::{
    ClientId, IssuerUrl, Nonce, PkceCodeVerifier,
    core::{CoreIdToken, CoreIdTokenVerifier, CoreJsonWebKeySet},
};
use reqwest::{
    StatusCode, Url,
    header::{ACCEPT, HeaderMap, HeaderValue},
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use tokio::{sync::Mutex, time::Instant};
use url::form_urlencoded;

use super::{
    discovery::{self, Metadata},
    tokens::{self, TokenAnswer, Tokens},
};
use crate::{
    address::ServiceAddress,
    dpop::{self, Asking, Holder, Key, Ledger},
    http::{Http, Reply, SendError, patiently},
    limits::Retry,
};

/// One issuer and what is known about it.
#[derive(Debug)]
pub(crate) struct Issuer {
    http: Http,
    ledger: Arc<Ledger>,
    retry: Retry,
    address: ServiceAddress,
    known: Mutex<Option<Arc<Metadata>>>,
}

/// A code that came back, and what proves that this program asked for it.
#[derive(Debug)]
pub(crate) struct Code {
    pub(crate) code: SecretString,
    pub(crate) verifier: PkceCodeVerifier,
    pub(crate) nonce: Nonce,
    pub(crate) redirect: String,
}

/// Why an issuer did not do what it was asked. Holds nothing of its answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum IssuerError {
    #[error("the issuer could not be reached")]
    Offline,
    #[error("the issuer cannot answer now")]
    Unavailable,
    #[error("the issuer asks to wait {seconds} s")]
    Wait { seconds: u32 },
    #[error("the grant is no longer good")]
    GrantEnded,
    #[error("the issuer refused")]
    Refused,
    #[error("the issuer is not trusted: {0}")]
    Distrusted(&'static str),
}

const NOT_NAMED: IssuerError = IssuerError::Distrusted("the issuer's address is none");

impl Issuer {
    pub(crate) fn new(
        http: Http,
        ledger: Arc<Ledger>,
        retry: Retry,
        address: ServiceAddress,
    ) -> Self {
        Self {
            http,
            ledger,
            retry,
            address,
            known: Mutex::new(None),
        }
    }

    pub(crate) const fn address(&self) -> &ServiceAddress {
        &self.address
    }

    /// Asks the issuer about itself anew.
    pub(crate) async fn discover(&self) -> Result<Arc<Metadata>, IssuerError> {
        let place = discovery::place(self.address.issuer()).ok_or(NOT_NAMED)?;
        let reply = self.read(place).await?;
        let unreadable = "what the issuer says about itself cannot be read";
        if reply.status != StatusCode::OK || !reply.is_json() {
            return Err(IssuerError::Distrusted(unreadable));
        }
        let metadata = Arc::new(discovery::read(&reply.body, &self.address)?);
        *self.known.lock().await = Some(Arc::clone(&metadata));
        Ok(metadata)
    }

    async fn known(&self) -> Result<Arc<Metadata>, IssuerError> {
        let known = self.known.lock().await.clone();
        match known {
            Some(metadata) => Ok(metadata),
            None => self.discover().await,
        }
    }

    /// The keys that the issuer signs with just now.
    pub(crate) async fn keys(&self, metadata: &Metadata) -> Result<CoreJsonWebKeySet, IssuerError> {
        let reply = self.read(metadata.jwks_uri.clone()).await?;
        let found = reply.status == StatusCode::OK;
        found
            .then(|| read_keys(&reply.body))
            .flatten()
            .ok_or(IssuerError::Distrusted("its keys cannot be read"))
    }

    /// Announces a sign-in; gives what stands for it on the page (RFC 9126).
    pub(crate) async fn push(
        &self,
        endpoint: &Url,
        parameters: &[(&str, String)],
        key: Option<&Key>,
    ) -> Result<String, IssuerError> {
        #[derive(Deserialize)]
        struct Pushed {
            request_uri: String,
        }
        let form = form(
            parameters
                .iter()
                .map(|(name, value)| (*name, value.as_str())),
        );
        let reply = self.post(endpoint, form, key).await?;
        if !reply.status.is_success() {
            return Err(IssuerError::Refused);
        }
        let pushed = serde_json::from_slice::<Pushed>(&reply.body).ok();
        pushed
            .map(|pushed| pushed.request_uri)
            .filter(|uri| (1..=1_000).contains(&uri.len()))
            .ok_or(IssuerError::Distrusted("its answer cannot be read"))
    }

    /// Exchanges a code.
    pub(crate) async fn redeem(
        &self,
        metadata: &Metadata,
        keys: CoreJsonWebKeySet,
        code: Code,
        key: Option<&Arc<Key>>,
    ) -> Result<Tokens, IssuerError> {
        let asked = Instant::now();
        let answer = self
            .exchange(
                metadata,
                &[
                    ("grant_type", "authorization_code"),
                    ("code", code.code.expose_secret()),
                    ("redirect_uri", &code.redirect),
                    ("code_verifier", code.verifier.secret()),
                ],
                key.map(Arc::as_ref),
            )
            .await?;
        let id_token = answer
            .id_token
            .as_ref()
            .ok_or(IssuerError::Distrusted("there is no ID token"))?;
        self.verify(id_token, &code.nonce, keys)?;
        answer.tokens(key, asked)
    }

    /// Whether the issuer has said, just now and to this program, who signed in.
    fn verify(
        &self,
        id_token: &SecretString,
        nonce: &Nonce,
        keys: CoreJsonWebKeySet,
    ) -> Result<(), IssuerError> {
        let name = self.address.issuer().to_owned();
        let issuer = IssuerUrl::new(name).map_err(|_| NOT_NAMED)?;
        let now = self.ledger.now(issuer.url());
        let client = ClientId::new(self.address.client_id().to_owned());
        let verifier = CoreIdTokenVerifier::new_public_client(client, issuer, keys)
            .set_allowed_algs(self.address.id_token_algorithms())
            .set_time_fn(move || now);
        let id_token: CoreIdToken = id_token
            .expose_secret()
            .parse()
            .map_err(|_| IssuerError::Distrusted("its answer cannot be read"))?;
        id_token
            .claims(&verifier, nonce)
            .map_err(|_| IssuerError::Distrusted("the ID token does not hold"))?;
        Ok(())
    }

    /// Exchanges a refresh token. The one given may be used up afterwards.
    pub(crate) async fn refresh(
        &self,
        token: &SecretString,
        key: Option<&Arc<Key>>,
    ) -> Result<Tokens, IssuerError> {
        let metadata = self.known().await?;
        let asked = Instant::now();
        let parameters = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token.expose_secret()),
        ];
        let answer = self.exchange(&metadata, &parameters, key.map(Arc::as_ref));
        answer.await?.tokens(key, asked)
    }

    /// Tells the issuer to refuse a refresh token and all that came from it
    /// (RFC 7009).
    pub(crate) async fn revoke(
        &self,
        token: &SecretString,
        key: Option<&Key>,
    ) -> Result<(), IssuerError> {
        let metadata = self.known().await?;
        let Some(endpoint) = &metadata.revocation_endpoint else {
            return Ok(());
        };
        let form = form([
            ("token", token.expose_secret()),
            ("token_type_hint", "refresh_token"),
            ("client_id", self.address.client_id()),
        ]);
        let done = self.post(endpoint, form, key).await?.status.is_success();
        done.then_some(()).ok_or(IssuerError::Refused)
    }

    /// Asks the token endpoint, once: it uses up what it is given.
    async fn exchange(
        &self,
        metadata: &Metadata,
        parameters: &[(&str, &str)],
        key: Option<&Key>,
    ) -> Result<TokenAnswer, IssuerError> {
        let endpoint = metadata
            .token_endpoint
            .as_ref()
            .ok_or(IssuerError::Distrusted("the issuer exchanges no codes"))?;
        let always = [("client_id", self.address.client_id())];
        let resource = self
            .address
            .resource()
            .map(|resource| ("resource", resource));
        let form = form(parameters.iter().copied().chain(always).chain(resource));
        let reply = self.post(endpoint, form, key).await?;
        if reply.status == StatusCode::OK && reply.is_json() {
            return tokens::read(&reply.body);
        }
        Err(refusal(&reply))
    }

    async fn read(&self, url: Url) -> Result<Reply, IssuerError> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let asking = Asking::get(url, headers);
        let reply = patiently(&self.retry, || async {
            let answer = dpop::exchange(&self.http, &self.ledger, &asking, None).await?;
            Ok(answer.whole())
        });
        answered(reply.await?)
    }

    async fn post(
        &self,
        endpoint: &Url,
        form: SecretString,
        key: Option<&Key>,
    ) -> Result<Reply, IssuerError> {
        let asking = Asking::form(endpoint.clone(), form);
        let holder = key.map(|key| Holder { key, token: None });
        let answer = dpop::exchange(&self.http, &self.ledger, &asking, holder).await?;
        answered(answer.whole())
    }
}

/// The keys of a set; `None` when it is none.
pub(crate) fn read_keys(bytes: &[u8]) -> Option<CoreJsonWebKeySet> {
    serde_json::from_slice(bytes).ok()
}

fn form<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> SecretString {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
        .into()
}

fn answered(reply: Reply) -> Result<Reply, IssuerError> {
    if reply.status == StatusCode::TOO_MANY_REQUESTS {
        let seconds = crate::problem::seconds(reply.retry_after());
        return Err(IssuerError::Wait { seconds });
    }
    if reply.status.is_server_error() {
        return Err(IssuerError::Unavailable);
    }
    Ok(reply)
}

/// Only the kind goes on: the texts can hold anything.
fn refusal(reply: &Reply) -> IssuerError {
    #[derive(Deserialize)]
    struct Refusal {
        error: String,
    }
    if reply.status.is_success() {
        return IssuerError::Distrusted("its answer cannot be read");
    }
    match serde_json::from_slice::<Refusal>(&reply.body) {
        Ok(refusal) if refusal.error == "invalid_grant" => IssuerError::GrantEnded,
        _ => IssuerError::Refused,
    }
}

impl From<SendError> for IssuerError {
    fn from(error: SendError) -> Self {
        if error.is_offline() {
            Self::Offline
        } else {
            Self::Distrusted("its answer cannot be taken in")
        }
    }
}

impl From<IssuerError> for ApiError {
    /// For a refresh in the course of something else.
    fn from(error: IssuerError) -> Self {
        match error {
            IssuerError::Offline => Self::Offline,
            IssuerError::Unavailable => Self::Unavailable { trace: None },
            IssuerError::Wait { seconds } => Self::TooManyRequests { seconds },
            IssuerError::GrantEnded => Self::SignedOut,
            IssuerError::Refused | IssuerError::Distrusted(_) => Self::Misfit {
                operation: "refreshing the session",
            },
        }
    }
}

impl From<IssuerError> for SignInError {
    fn from(error: IssuerError) -> Self {
        match error {
            IssuerError::Distrusted(reason) => Self::Refused { reason },
            IssuerError::GrantEnded => Self::Refused {
                reason: "the code was not accepted",
            },
            IssuerError::Refused => Self::Refused {
                reason: "the issuer refused",
            },
            IssuerError::Offline | IssuerError::Unavailable | IssuerError::Wait { .. } => {
                Self::Api(error.into())
            }
        }
    }
}
