//! A second process on the same database, and streams.

use std::{fmt::Write as _, sync::Arc};

use axum::{
    body::{Body, BodyDataStream},
    http::{Request, StatusCode},
};
use domain::ids::SessionId;
use futures_util::StreamExt as _;
use requisition_api::{headers::LAST_EVENT_ID, paths};
use tower::ServiceExt as _;

use super::{Stage, device};
use crate::{auth::session::of_key, configuration::Configuration};

/// An open stream of events.
pub struct Events {
    body: BodyDataStream,
    read: String,
}

/// An event as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub event: String,
    pub data: String,
}

impl Stage {
    /// Another process on the database of this one, with the same issuer.
    pub async fn beside(&self, change: impl FnOnce(&mut Configuration)) -> Self {
        let mut configuration = self.configuration.clone();
        change(&mut configuration);
        let (issuer, folder) = (Arc::clone(&self.issuer), Arc::clone(&self._folder));
        Self::on(configuration, issuer, folder).await
    }

    /// The session of every request as `subject`.
    pub fn session_of(&self, subject: &str) -> SessionId {
        of_key(&self.issuer.name, subject, device().thumbprint())
    }

    /// Opens the stream of `subject` after the event `last`.
    pub async fn events(&self, subject: &str, last: Option<&str>) -> Events {
        let token = self
            .issuer
            .token_at(subject, crate::clock::Clock::now(&*self.clock));
        self.events_with(&token, last).await
    }

    /// The same with an access token.
    pub async fn events_with(&self, token: &str, last: Option<&str>) -> Events {
        let mut request = self.signed(Request::get(paths::EVENTS), token);
        if let Some(last) = last {
            request = request.header(LAST_EVENT_ID, last);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert_eq!(response.headers()["cache-control"], "no-store");
        Events {
            body: response.into_body().into_data_stream(),
            read: String::new(),
        }
    }
}

impl Events {
    /// The next block, a comment or an event; `None` at the end.
    pub async fn block(&mut self) -> Option<String> {
        loop {
            if let Some((block, rest)) = self.read.split_once("\n\n") {
                let block = block.to_owned();
                self.read = rest.to_owned();
                return Some(block);
            }
            let chunk = self.body.next().await?.unwrap();
            write!(self.read, "{}", std::str::from_utf8(&chunk).unwrap()).unwrap();
        }
    }

    /// The next event, whatever comments come before it; `None` at the end.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            let block = self.block().await?;
            let field = |name: &str| {
                block
                    .lines()
                    .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
                    .map(str::to_owned)
            };
            if let (Some(id), Some(event), Some(data)) =
                (field("id"), field("event"), field("data"))
            {
                return Some(Event { id, event, data });
            }
            assert!(block.starts_with(':'), "{block}");
        }
    }
}
