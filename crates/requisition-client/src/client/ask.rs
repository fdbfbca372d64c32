//! Asking the service, as whoever is signed in.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use commands::ports::{ApiError, Clock, IdempotencyKey, Read, Store};
use requisition_api::headers;
use reqwest::{
    Method, StatusCode, Url,
    header::{
        ACCEPT, AUTHORIZATION, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue,
        IF_NONE_MATCH,
    },
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    Client,
    operations::{Ending, Operation},
};
use crate::{
    dpop::{self, Asking, Holder},
    http::{Answer, Reply, SendError, patiently},
    kept,
    oidc::Access,
    parse::{self, Misfit},
    problem,
};

impl<S: Store, C: Clock> Client<S, C> {
    /// Reads with the session.
    pub(super) async fn read<B: DeserializeOwned, T>(
        &self,
        operation: &Operation<B, T>,
        url: Url,
    ) -> Result<Read<T>, ApiError> {
        let url = &url;
        self.signed_in(|access| async move { self.read_as(operation, url, Some(&access)).await })
            .await
    }

    /// Does `asking` with the session, and once more with a fresh token if the
    /// service does not take the one at hand.
    pub(super) async fn signed_in<T, A>(&self, asking: impl Fn(Access) -> A) -> Result<T, ApiError>
    where
        A: Future<Output = Result<T, ApiError>>,
    {
        let access = self.session.access().await?;
        match asking(access.clone()).await {
            Err(ApiError::SignedOut) => {
                self.session.distrust(&access).await;
                asking(self.session.access().await?).await
            }
            outcome => outcome,
        }
    }

    /// Reads, from what is kept where the service says that it still holds.
    pub(super) async fn read_as<B: DeserializeOwned, T>(
        &self,
        operation: &Operation<B, T>,
        url: &Url,
        access: Option<&Access>,
    ) -> Result<Read<T>, ApiError> {
        let (epoch, kept) = self.kept.look(url);
        let mut request = self.request(Method::GET, url.clone(), access)?;
        if let Some(kept) = &kept {
            request.headers.insert(IF_NONE_MATCH, kept.etag.clone());
        }
        let reply = self.patiently(operation.name, &request, access).await?;
        let service_time = reply.date();
        let (etag, body) = body_of(reply, kept, operation.name)?;
        let value = read_body(operation, &body)?;
        if let Some(etag) = etag {
            let answer = kept::Answer { etag, body };
            self.kept.keep(epoch, url.clone(), answer);
        }
        Ok(Read {
            value,
            service_time,
        })
    }

    /// Ends sessions, trying as often as it takes: under one key it happens once.
    /// When the answer was lost, the next try may hear that the session has ended.
    pub(super) async fn end(
        &self,
        ending: &Ending,
        url: &Url,
        key: IdempotencyKey,
    ) -> Result<(), ApiError> {
        self.signed_in(|access| async move {
            let mut request = self.request(Method::DELETE, url.clone(), Some(&access))?;
            bear(&mut request, key);
            let tries = AtomicU32::new(0);
            let reply = patiently(&self.limits.retry, || async {
                tries.fetch_add(1, Ordering::Relaxed);
                Ok(self.once(&request, Some(&access)).await?.whole())
            });
            let reply = reply
                .await
                .map_err(|error| refused_by_network(&error, ending.name))?;
            if reply.status.is_success() {
                return Ok(());
            }
            let is_repeated = tries.load(Ordering::Relaxed) > 1;
            let error = explain(ending.name, &reply);
            let is_done = error == ApiError::EndedElsewhere && ending.ends_own && is_repeated;
            is_done.then_some(()).ok_or(error)
        })
        .await
    }

    /// Asks under a key without a body, trying as often as it takes: asked again it says the
    /// same. The answer is never kept.
    pub(super) async fn ask_once<B: DeserializeOwned, T>(
        &self,
        operation: &Operation<B, T>,
        url: &Url,
        key: IdempotencyKey,
    ) -> Result<Read<T>, ApiError> {
        self.signed_in(|access| async move {
            let mut request = self.request(Method::POST, url.clone(), Some(&access))?;
            bear(&mut request, key);
            let reply = self
                .patiently(operation.name, &request, Some(&access))
                .await?;
            let service_time = reply.date();
            let (_, body) = body_of(reply, None, operation.name)?;
            Ok(Read {
                value: read_body(operation, &body)?,
                service_time,
            })
        })
        .await
    }

    /// Reads with the session what is asked for in a body, so that nothing of it stands
    /// in an address. It changes nothing and is never kept.
    pub(super) async fn read_by_post<B: DeserializeOwned, T>(
        &self,
        operation: &Operation<B, T>,
        url: &Url,
        body: &str,
    ) -> Result<Read<T>, ApiError> {
        self.signed_in(|access| async move {
            let mut request = self.request(Method::POST, url.clone(), Some(&access))?;
            let json = HeaderValue::from_static("application/json");
            request.headers.insert(CONTENT_TYPE, json);
            request.body = Some(body.into());
            let reply = self
                .patiently(operation.name, &request, Some(&access))
                .await?;
            let service_time = reply.date();
            let (_, body) = body_of(reply, None, operation.name)?;
            Ok(Read {
                value: read_body(operation, &body)?,
                service_time,
            })
        })
        .await
    }

    /// Tells the service something that it does once under its key, trying as often as
    /// it takes.
    pub(super) async fn tell<B: Serialize + Sync>(
        &self,
        (name, url): (&'static str, &Url),
        key: IdempotencyKey,
        body: &B,
    ) -> Result<(), ApiError> {
        let body = serde_json::to_string(body).map_err(|_| ApiError::Device {
            what: "writing a body",
        })?;
        let body = &body;
        self.signed_in(|access| async move {
            let mut request = self.request(Method::POST, url.clone(), Some(&access))?;
            let json = HeaderValue::from_static("application/json");
            request.headers.insert(CONTENT_TYPE, json);
            bear(&mut request, key);
            request.body = Some(body.as_str().into());
            let reply = self.patiently(name, &request, Some(&access)).await?;
            let is_done = reply.status.is_success();
            is_done.then_some(()).ok_or_else(|| explain(name, &reply))
        })
        .await
    }

    /// What is asked, without a proof.
    pub(super) fn request(
        &self,
        method: Method,
        url: Url,
        access: Option<&Access>,
    ) -> Result<Asking, ApiError> {
        let mut request = HeaderMap::new();
        for (name, value) in [
            (ACCEPT, "application/json"),
            (
                HeaderName::from_static(headers::CLIENT_VERSION),
                env!("CARGO_PKG_VERSION"),
            ),
            (
                HeaderName::from_static(headers::CLIENT_PLATFORM),
                std::env::consts::OS,
            ),
        ] {
            request.insert(name, HeaderValue::from_static(value));
        }
        if let Some(access) = access {
            request.insert(AUTHORIZATION, authorization(access)?);
        }
        Ok(Asking {
            method,
            ..Asking::get(url, request)
        })
    }

    /// One exchange, with a proof of its own.
    pub(super) async fn once(
        &self,
        request: &Asking,
        access: Option<&Access>,
    ) -> Result<Answer, SendError> {
        let holder = access.and_then(|access| {
            Some(Holder {
                key: access.key.as_deref()?,
                token: Some(&access.token),
            })
        });
        dpop::exchange(&self.http, &self.ledger, request, holder).await
    }

    async fn patiently(
        &self,
        operation: &'static str,
        request: &Asking,
        access: Option<&Access>,
    ) -> Result<Reply, ApiError> {
        let reply = patiently(&self.limits.retry, || async {
            Ok(self.once(request, access).await?.whole())
        });
        reply
            .await
            .map_err(|error| refused_by_network(&error, operation))
    }

    /// The address of an operation: below whatever path the service has.
    pub(super) fn url(&self, path: &str) -> Result<Url, ApiError> {
        let path = path.trim_start_matches('/');
        self.address.api().join(path).map_err(|_| ApiError::Device {
            what: "naming an operation",
        })
    }
}

/// Has the request bear the name of its wish.
pub(super) fn bear(request: &mut Asking, IdempotencyKey(key): IdempotencyKey) {
    let name = HeaderName::from_static(headers::IDEMPOTENCY_KEY);
    let value = HeaderValue::try_from(format!("\"{key}\"")).expect("a UUID is plain ASCII");
    request.headers.insert(name, value);
}

fn authorization(access: &Access) -> Result<HeaderValue, ApiError> {
    let scheme = if access.key.is_some() {
        "DPoP"
    } else {
        "Bearer"
    };
    let text = SecretString::from(format!("{scheme} {}", access.token.expose_secret()));
    let value = HeaderValue::from_str(text.expose_secret());
    let mut value = value.map_err(|_| ApiError::Misfit {
        operation: "the access token",
    })?;
    value.set_sensitive(true);
    Ok(value)
}

/// What a whole body says.
pub(super) fn read_body<B: DeserializeOwned, T>(
    operation: &Operation<B, T>,
    body: &[u8],
) -> Result<T, ApiError> {
    let value = parse::json(body).and_then(operation.parse);
    value.map_err(|Misfit| ApiError::Misfit {
        operation: operation.name,
    })
}

/// The body that holds now, and its tag where it came just now.
fn body_of(
    reply: Reply,
    kept: Option<kept::Answer>,
    operation: &'static str,
) -> Result<(Option<HeaderValue>, Arc<[u8]>), ApiError> {
    match (reply.status, kept) {
        (StatusCode::NOT_MODIFIED, Some(kept)) => Ok((None, kept.body)),
        (StatusCode::OK, _) if reply.is_json() => {
            let etag = reply.headers.get(ETAG).cloned();
            Ok((etag, reply.body.into()))
        }
        (status, _) if status.is_success() || status == StatusCode::NOT_MODIFIED => {
            Err(ApiError::Misfit { operation })
        }
        _ => Err(explain(operation, &reply)),
    }
}

pub(super) fn refused_by_network(error: &SendError, operation: &'static str) -> ApiError {
    tracing::info!(operation, %error, "no answer");
    if error.is_offline() {
        ApiError::Offline
    } else {
        ApiError::Misfit { operation }
    }
}

pub(super) fn explain(operation: &'static str, reply: &Reply) -> ApiError {
    let error = problem::explain(reply);
    tracing::info!(operation, status = reply.status.as_u16(), %error, "refused");
    error
}
