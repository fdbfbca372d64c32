//! Carries the sign-in library's requests over our own bounded client.

use std::{
    pin::Pin,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http};
use reqwest::{Request, StatusCode};

use crate::http::{Http, Reply, SendError};

/// One conversation with the issuer; remembers what the issuer's clock said.
#[derive(Debug)]
pub(crate) struct Carrier<'a> {
    http: &'a Http,
    date: Mutex<Option<DateTime<Utc>>>,
}

/// Why the issuer gave no answer that means anything.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CarryError {
    #[error(transparent)]
    Send(#[from] SendError),
    #[error("the issuer cannot answer now")]
    Busy,
    #[error("the issuer asks for a pause")]
    Pause(Option<Duration>),
    #[error("the library made a request that is none")]
    Request,
}

impl<'a> Carrier<'a> {
    pub(crate) const fn new(http: &'a Http) -> Self {
        let date = Mutex::new(None);
        Self { http, date }
    }

    /// The issuer's clock at its last answer.
    pub(crate) fn date(&self) -> Option<DateTime<Utc>> {
        *self.date.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn carry(&self, request: HttpRequest) -> Result<HttpResponse, CarryError> {
        let reads = request.method() == http::Method::GET;
        let request = Request::try_from(request).map_err(|_| CarryError::Request)?;
        let reply = if reads {
            self.http.get(request.url(), request.headers()).await?
        } else {
            self.http.send(request).await?
        };
        if let Some(date) = reply.date() {
            *self.date.lock().unwrap_or_else(PoisonError::into_inner) = Some(date);
        }
        answered(reply)
    }
}

fn answered(reply: Reply) -> Result<HttpResponse, CarryError> {
    if reply.status == StatusCode::TOO_MANY_REQUESTS {
        return Err(CarryError::Pause(reply.retry_after()));
    }
    if reply.status.is_server_error() {
        return Err(CarryError::Busy);
    }
    let mut response = HttpResponse::new(reply.body);
    *response.status_mut() = reply.status;
    *response.headers_mut() = reply.headers;
    Ok(response)
}

impl<'c> AsyncHttpClient<'c> for Carrier<'_> {
    type Error = CarryError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, CarryError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.carry(request))
    }
}
