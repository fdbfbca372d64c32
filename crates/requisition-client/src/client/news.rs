//! What has changed: at once, or as soon as it happens.

use std::time::Duration;

use commands::ports::{ApiError, Changes, Clock, Cursor, Extent, Read, Store};
use requisition_api::{headers, paths};
use reqwest::{
    Method, Response, StatusCode, Url,
    header::{ACCEPT, ACCEPT_ENCODING, HeaderName, HeaderValue},
};

use super::{
    Client,
    ask::{explain, read_body, refused_by_network},
    operations::{CHANGES, EVENTS},
};
use crate::{
    http::{self, Answer, Reply},
    live::{self, Pieces, Setback, Source},
    parse::Part,
    problem,
};

/// More pages than this are everything.
const MOST_PAGES: usize = 20;

/// How much longer than the service waits its answer may take.
const ON_THE_WAY: Duration = Duration::from_secs(10);

impl<S: Store, C: Clock> Client<S, C> {
    /// All that has changed, at once.
    pub(super) async fn changes_now(
        &self,
        cursor: Option<&Cursor>,
    ) -> Result<Read<Changes>, ApiError> {
        let Some(since) = cursor else {
            return self.cursor_of_now().await;
        };
        let mut all = Vec::new();
        let mut cursor = since.clone();
        for _ in 0..MOST_PAGES {
            let url = self.changes_since(Some(&cursor), Duration::ZERO)?;
            let read = match self.read(&CHANGES, url).await {
                Err(error) if problem::is_cursor_expired(&error) => break,
                read => read?,
            };
            let more = read.value.more;
            let changes = live::told(read.value)?;
            if let Extent::Only(changed) = changes.extent {
                all.extend(changed);
            }
            cursor = changes.cursor;
            if !more {
                let extent = Extent::Only(all);
                return Ok(Read {
                    value: Changes { cursor, extent },
                    service_time: read.service_time,
                });
            }
        }
        self.cursor_of_now().await
    }

    async fn cursor_of_now(&self) -> Result<Read<Changes>, ApiError> {
        let url = self.changes_since(None, Duration::ZERO)?;
        let read = self.read(&CHANGES, url).await?;
        Ok(Read {
            value: Changes {
                cursor: read.value.cursor,
                extent: Extent::Everything,
            },
            service_time: read.service_time,
        })
    }

    fn changes_since(&self, cursor: Option<&Cursor>, wait: Duration) -> Result<Url, ApiError> {
        let mut url = self.url(paths::CHANGES)?;
        if let Some(Cursor(cursor)) = cursor {
            let wait = wait
                .as_secs()
                .min(requisition_api::changes::MAX_WAIT.into());
            url.query_pairs_mut()
                .append_pair("since", cursor)
                .append_pair("wait", &wait.to_string());
        }
        Ok(url)
    }

    /// One answer that may take its time, without trying again: how to go on is
    /// for whoever waits to say.
    async fn wait_at(&self, url: &Url, wait: Duration) -> Result<Part, Setback> {
        let outcome = self.signed_in(|access| async move {
            let mut request = self.request(Method::GET, url.clone(), Some(&access))?;
            request.time = Some(wait.saturating_add(ON_THE_WAY));
            let answer = self.once(&request, Some(&access)).await;
            let reply = answer
                .map_err(|error| refused_by_network(&error, CHANGES.name))?
                .whole();
            unless_signed_out(CHANGES.name, reply)
        });
        let reply = outcome.await?;
        match reply.status {
            StatusCode::OK if reply.is_json() => Ok(read_body(&CHANGES, &reply.body)?),
            status if status.is_success() => Err(misfit(CHANGES.name).into()),
            _ => Err(refused(CHANGES.name, &reply)),
        }
    }

    async fn stream_from(&self, cursor: &Cursor) -> Result<Response, Setback> {
        let url = self.url(paths::EVENTS)?;
        let Cursor(after) = cursor;
        let after = HeaderValue::try_from(after).map_err(|_| misfit(EVENTS))?;
        let (url, after) = (&url, &after);
        let outcome = self.signed_in(|access| async move {
            let mut request = self.request(Method::GET, url.clone(), Some(&access))?;
            let said = &mut request.headers;
            said.insert(ACCEPT, HeaderValue::from_static(http::EVENTS));
            // Packed, it would come in lumps.
            said.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
            said.insert(
                HeaderName::from_static(headers::LAST_EVENT_ID),
                after.clone(),
            );
            request.time = Some(self.limits.live.stream);
            let begun = self.once(&request, Some(&access));
            let answer = tokio::time::timeout(self.limits.exchange, begun).await;
            match answer.map_err(|_| ApiError::Offline)? {
                Ok(Answer::Stream(stream)) => Ok(Ok(stream)),
                Ok(Answer::Whole(reply)) => Ok(Err(unless_signed_out(EVENTS, reply)?)),
                Err(error) => Err(refused_by_network(&error, EVENTS)),
            }
        });
        let reply = match outcome.await? {
            Ok(stream) => return Ok(stream),
            Err(reply) => reply,
        };
        match reply.status {
            // Something that knows no such stream, or turns it into a page.
            StatusCode::NOT_FOUND
            | StatusCode::METHOD_NOT_ALLOWED
            | StatusCode::NOT_ACCEPTABLE
            | StatusCode::NOT_IMPLEMENTED => Err(Setback::NoStream),
            status if status.is_success() => Err(Setback::NoStream),
            _ => Err(refused(EVENTS, &reply)),
        }
    }
}

impl<S: Store, C: Clock> Source for Client<S, C> {
    type Pieces = Response;

    async fn open(&self, cursor: &Cursor) -> Result<Response, Setback> {
        self.stream_from(cursor).await
    }

    async fn ask(&self, cursor: Option<&Cursor>, wait: Duration) -> Result<Part, Setback> {
        let url = self.changes_since(cursor, wait)?;
        self.wait_at(&url, wait).await
    }
}

impl Pieces for Response {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, ApiError> {
        let piece = self.chunk().await.map_err(|error| {
            tracing::info!(error = %error.without_url(), "the stream of changes broke");
            ApiError::Offline
        })?;
        Ok(piece.map(Into::into))
    }
}

/// A token that is not taken is the one thing worth another one.
fn unless_signed_out(operation: &'static str, reply: Reply) -> Result<Reply, ApiError> {
    if reply.status != StatusCode::UNAUTHORIZED {
        return Ok(reply);
    }
    Err(explain(operation, &reply))
}

fn refused(operation: &'static str, reply: &Reply) -> Setback {
    let error = explain(operation, reply);
    if problem::is_cursor_expired(&error) {
        return Setback::CursorExpired;
    }
    Setback::Failed {
        error,
        pause: reply.retry_after(),
    }
}

const fn misfit(operation: &'static str) -> ApiError {
    ApiError::Misfit { operation }
}
