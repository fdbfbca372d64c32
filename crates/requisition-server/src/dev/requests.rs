//! `GET` and `DELETE /dev/requests`: what was answered last, for tests.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json,
    extract::{MatchedPath, Request, State},
    http::StatusCode,
    middleware::Next,
    response::Response,
};
use serde::Serialize;

use super::Dev;

/// How many answers are remembered.
const REMEMBERED: usize = 1000;

/// One answer. Nothing in it tells whom it was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// The method.
    pub method: String,
    /// The template of the path; `(none)` when no route has it.
    pub path: String,
    /// The status.
    pub status: u16,
}

/// The last answers, the oldest first.
#[derive(Debug, Default)]
pub struct RequestLog(Mutex<VecDeque<Answered>>);

impl RequestLog {
    /// The last answers, the oldest first.
    pub fn all(&self) -> Vec<Answered> {
        self.lock().iter().cloned().collect()
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.lock().clear();
    }

    fn push(&self, answered: Answered) {
        let mut log = self.lock();
        if log.len() == REMEMBERED {
            log.pop_front();
        }
        log.push_back(answered);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<Answered>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Remembers the answer to one request. The knobs themselves do not count.
pub(super) async fn record(
    State(log): State<Arc<RequestLog>>,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().to_string();
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "(none)".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    if !path.starts_with("/dev/") {
        let status = response.status().as_u16();
        log.push(Answered {
            method,
            path,
            status,
        });
    }
    response
}

pub(super) async fn show(State(dev): State<Dev>) -> Json<Vec<Answered>> {
    Json(dev.requests.all())
}

pub(super) async fn clear(State(dev): State<Dev>) -> StatusCode {
    dev.requests.clear();
    StatusCode::NO_CONTENT
}
