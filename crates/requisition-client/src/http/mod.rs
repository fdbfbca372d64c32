//! One exchange over HTTP, bounded in time and size.

mod body;
mod challenge;
mod date;
mod retry;

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use reqwest::{
    Client, Request, Response, StatusCode,
    header::{CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER},
    redirect::Policy,
};
use url::Origin;

pub(crate) use retry::{Pauses, full_jitter, patiently};

use crate::{
    address::{self, ServiceAddress},
    limits::Limits,
};

/// What the program calls itself. Nothing about the device.
const USER_AGENT: &str = concat!("Reisefolge/", env!("CARGO_PKG_VERSION"));

/// The media type of a stream of events.
pub(crate) const EVENTS: &str = "text/event-stream";

/// Sends requests. Follows no redirect, and speaks to nothing insecure and to
/// nobody who is not in the configuration.
#[derive(Clone, Debug)]
pub(crate) struct Http {
    inner: Client,
    limits: Limits,
    origins: Arc<[Origin]>,
}

/// An answer, or one that has only begun.
#[derive(Debug)]
pub(crate) enum Answer {
    /// All of it.
    Whole(Reply),
    /// A stream of events that goes on.
    Stream(Response),
}

/// A whole answer.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// Why there is no answer. Addresses are never part of the text.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SendError {
    #[error("no connection, or no answer in time")]
    Unreachable(#[source] reqwest::Error),
    #[error("the answer was cut off")]
    CutOff(#[source] reqwest::Error),
    #[error("the answer is not compressed as it says")]
    Garbled(#[source] reqwest::Error),
    #[error("somebody on the way asks for a sign-in of their own")]
    Captive,
    #[error("the answer is longer than {limit} bytes")]
    TooLong { limit: usize },
    #[error("the address is not a secure one")]
    Insecure,
    #[error("the address is nowhere in the configuration")]
    Stranger,
}

impl SendError {
    /// Whether the network, not the service, is at fault.
    pub(crate) const fn is_offline(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::CutOff(_) | Self::Captive => true,
            Self::Garbled(_) | Self::TooLong { .. } | Self::Insecure | Self::Stranger => false,
        }
    }
}

impl SendError {
    /// Whether what was to be sent has surely not left the device. A time limit may
    /// have run out before or after.
    pub(crate) fn is_unsent(&self) -> bool {
        match self {
            Self::Unreachable(error) => error.is_connect(),
            Self::Insecure | Self::Stranger => true,
            Self::CutOff(_) | Self::Garbled(_) | Self::Captive | Self::TooLong { .. } => false,
        }
    }
}

impl Http {
    /// Speaks to whoever is in `address`. On loopback a proxy would only be in
    /// the way.
    pub(crate) fn new(limits: &Limits, address: &ServiceAddress) -> Result<Self, reqwest::Error> {
        let builder = Client::builder()
            .user_agent(USER_AGENT)
            .redirect(Policy::none())
            .https_only(!cfg!(feature = "loopback-http"))
            .connect_timeout(limits.connect)
            .timeout(limits.exchange)
            .retry(reqwest::retry::never());
        let builder = if address.is_loopback() {
            builder.no_proxy()
        } else {
            builder
        };
        Ok(Self {
            inner: with_roots(builder)?.build()?,
            limits: limits.clone(),
            origins: address.origins().into(),
        })
    }

    /// Sends once.
    pub(crate) async fn send(&self, request: Request) -> Result<Answer, SendError> {
        if !address::is_allowed(request.url()) {
            return Err(SendError::Insecure);
        }
        if !self.origins.contains(&request.url().origin()) {
            return Err(SendError::Stranger);
        }
        let answer = self
            .inner
            .execute(request)
            .await
            .map_err(|error| SendError::Unreachable(error.without_url()))?;
        let status = answer.status();
        let headers = answer.headers().clone();
        if is_captive(status, &headers) {
            return Err(SendError::Captive);
        }
        if status == StatusCode::OK && media_type(&headers).as_deref() == Some(EVENTS) {
            return Ok(Answer::Stream(answer));
        }
        let body = body::read(answer, self.limits.body_bytes).await?;
        Ok(Answer::Whole(Reply {
            status,
            headers,
            body,
        }))
    }
}

impl Answer {
    /// The answer to something that is no stream: one that is has no body.
    pub(crate) fn whole(self) -> Reply {
        match self {
            Self::Whole(reply) => reply,
            Self::Stream(stream) => Reply {
                status: stream.status(),
                headers: stream.headers().clone(),
                body: Vec::new(),
            },
        }
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        match self {
            Self::Whole(reply) => &reply.headers,
            Self::Stream(stream) => stream.headers(),
        }
    }
}

/// The sender's clock.
pub(crate) fn clock(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    date::read(headers.get(DATE)?)
}

impl Reply {
    /// The sender's clock.
    pub(crate) fn date(&self) -> Option<DateTime<Utc>> {
        clock(&self.headers)
    }

    /// How long the sender asks to wait.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        date::pause(self.headers.get(RETRY_AFTER)?, self.date())
    }

    /// Whether the refusal states this error.
    pub(crate) fn challenge(&self, error: &str) -> bool {
        challenge::states(&self.headers, error)
    }

    /// Whether the body says it is JSON, or a problem in JSON.
    pub(crate) fn is_json(&self) -> bool {
        matches!(
            media_type(&self.headers).as_deref(),
            Some("application/json" | "application/problem+json")
        )
    }
}

/// Neither the service nor a sign-in service redirects these requests or
/// answers them with a page: a hotel's or a train's network does.
fn is_captive(status: StatusCode, headers: &HeaderMap) -> bool {
    let redirect = status.is_redirection() && status != StatusCode::NOT_MODIFIED;
    let page = status.is_success()
        && matches!(
            media_type(headers).as_deref(),
            Some("text/html" | "application/xhtml+xml")
        );
    redirect || page || status == StatusCode::NETWORK_AUTHENTICATION_REQUIRED
}

fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let essence = value.split(';').next()?;
    Some(essence.trim().to_ascii_lowercase())
}

/// Android gives a program no list of authorities without its Java side.
#[cfg(target_os = "android")]
fn with_roots(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, reqwest::Error> {
    let roots = webpki_root_certs::TLS_SERVER_ROOT_CERTS
        .iter()
        .map(|root| reqwest::Certificate::from_der(root))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(builder.tls_certs_only(roots))
}

/// Everywhere else the system's own authorities hold.
#[cfg(not(target_os = "android"))]
#[expect(clippy::unnecessary_wraps, reason = "Android's can fail")]
fn with_roots(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, reqwest::Error> {
    Ok(builder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_redirects_are_not_the_service_speaking() {
        #[rustfmt::skip]
        let cases = [
            (200, Some("application/json"),         false),
            (200, Some("text/html; charset=utf-8"), true),
            (200, Some("TEXT/HTML"),                true),
            (200, None,                             false),
            (302, None,                             true),
            (307, Some("application/json"),         true),
            (304, None,                             false),
            (404, Some("text/html"),                false),
            (503, Some("text/html"),                false),
            (511, Some("text/html"),                true),
        ];
        for (status, content_type, captive) in cases {
            let mut headers = HeaderMap::new();
            if let Some(content_type) = content_type {
                headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
            }
            let status = StatusCode::from_u16(status).unwrap();
            assert_eq!(
                is_captive(status, &headers),
                captive,
                "{status} {content_type:?}"
            );
        }
    }
}
