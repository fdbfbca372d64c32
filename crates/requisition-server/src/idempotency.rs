//! Doing something once, however often it is asked for.

use std::{future::Future, str::FromStr, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::PersonId;
use requisition_api::{headers::IDEMPOTENCY_KEY, problem_code::ProblemCode};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    app::App,
    problem::{Problem, field_error},
    store::{Batch, Claim, Claimed, KEPT, Settled, Settling, Store, StoreError, Wish},
};

/// When to come back while another attempt is at work, in **seconds**.
const RETRY_AFTER: u32 = 1;

/// The key of a request: a UUIDv4 in quotes. A handler that takes one answers
/// `precondition_required` without it, `validation_failed` to any other text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(Uuid);

impl FromRequestParts<Arc<App>> for Key {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Problem> {
        key_of(parts)
    }
}

fn key_of(parts: &Parts) -> Result<Key, Problem> {
    let refused = |code| Problem::invalid(vec![field_error(IDEMPOTENCY_KEY, code, &[])]);
    let mut given = parts.headers.get_all(IDEMPOTENCY_KEY).iter();
    match (given.next(), given.next()) {
        (None, _) => Err(Problem::new(ProblemCode::PreconditionRequired)),
        (Some(only), None) => {
            let text = only.to_str().ok();
            text.and_then(read).ok_or_else(|| refused("malformed"))
        }
        (Some(_), Some(_)) => Err(refused("repeated")),
    }
}

pub(crate) fn read(text: &str) -> Option<Key> {
    read_bare(text.strip_prefix('"')?.strip_suffix('"')?)
}

fn read_bare(bare: &str) -> Option<Key> {
    let key = Uuid::try_parse(bare).ok()?;
    let is_hyphenated = bare.len() == 36;
    (is_hyphenated && key.get_version_num() == 4).then_some(Key(key))
}

/// As in a path: without quotes.
impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        read_bare(text).ok_or(NotAKey)
    }
}

/// A text that is no UUIDv4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key is a UUIDv4")]
pub struct NotAKey;

impl Key {
    /// The key itself, for what is known by it for good.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// The wish of `actor` at `route` that bears this key. `request` tells one
    /// request from another: path parameters and body.
    pub fn wish(self, actor: &PersonId, route: &'static str, request: &[u8]) -> Wish {
        let digest = Sha256::digest(request);
        Wish {
            actor: actor.to_string(),
            route,
            key: self.0,
            request: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            kept: KEPT,
        }
    }

    /// Settles what `actor` wishes at `route` under this key, and keeps it closed for
    /// `kept`.
    ///
    /// # Errors
    ///
    /// `in_progress` while an attempt is at work, `internal` when the store does not
    /// answer.
    pub async fn settle(
        self,
        store: &Store,
        actor: &PersonId,
        route: &'static str,
        kept: TimeDelta,
        now: DateTime<Utc>,
    ) -> Result<Outcome, Problem> {
        let settling = Settling {
            actor: actor.as_str(),
            route,
            key: self.0,
            kept,
        };
        match store.settle(settling, now).await? {
            Settled::ClosedUnseen => Ok(Outcome::ClosedUnseen),
            Settled::InProgress => Err(in_progress()),
            Settled::Answered(status, body) => Ok(match stored(status, body)? {
                Ok(answer) => Outcome::Done(answer),
                Err(refusal) => Outcome::Refused(refusal),
            }),
        }
    }
}

impl Wish {
    /// The same, remembered for `kept`.
    #[must_use]
    pub fn remembered(self, kept: TimeDelta) -> Self {
        Self { kept, ..self }
    }
}

/// What became of a wish.
#[derive(Debug)]
pub enum Outcome {
    /// It was done.
    Done(Answer),
    /// It was refused.
    Refused(Problem),
    /// It has not arrived, and is refused from now on.
    ClosedUnseen,
}

/// What was done, for whoever asks again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    status: StatusCode,
    body: String,
}

impl Answer {
    /// There is nothing to say.
    pub const fn no_content() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            body: String::new(),
        }
    }

    /// `body` as JSON.
    ///
    /// # Errors
    ///
    /// `internal` when it cannot be written.
    pub fn json(status: StatusCode, body: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(body).map_err(|_| Problem::new(ProblemCode::Internal))?;
        Ok(Self { status, body })
    }

    /// The body as it was written.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The answer to a request.
    pub fn respond(self) -> Response {
        if self.body.is_empty() {
            return self.status.into_response();
        }
        let json = HeaderValue::from_static("application/json");
        (self.status, [(header::CONTENT_TYPE, json)], self.body).into_response()
    }
}

/// Has `effect` happen once for `wish`, and gives everybody who wishes the same
/// again the same answer, for as long as the wish says from `now`. A refusal that
/// cannot change under the same key is an answer, too.
///
/// `effect` writes into a batch and hands it back; the answer is written with it,
/// so that either both exist or neither. It asks the store whatever it must ask
/// before it begins the batch: whoever writes to SQLite may have the last connection.
///
/// # Errors
///
/// `idempotency_key_reused` when the key came with another request,
/// `in_progress` while another attempt is at work, `key_closed` when the key was
/// settled, and whatever `effect` says; unless that is kept, the key is free again.
pub async fn once<F, Fut>(
    store: &Store,
    wish: Wish,
    now: DateTime<Utc>,
    effect: F,
) -> Result<Answer, Problem>
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<(Batch, Answer), Problem>>,
{
    let claim = match store.claim(wish, now).await? {
        Claimed::New(claim) => claim,
        Claimed::Done(status, body) => return stored(status, body)?,
        Claimed::InProgress => return Err(in_progress()),
        Claimed::Reused => return Err(Problem::new(ProblemCode::IdempotencyKeyReused)),
        Claimed::Closed => return Err(Problem::new(ProblemCode::KeyClosed)),
    };
    let done = attempt(&claim, effect).await;
    if let Err(problem) = &done {
        match problem.kept() {
            // Somebody else may have been told otherwise meanwhile.
            Some((status, body)) if !store.refuse(&claim, status, &body).await? => {
                return Err(in_progress());
            }
            Some(_) => (),
            None => store.give_up(&claim).await?,
        }
    }
    done
}

/// What was answered, as it was written down.
fn stored(status: u16, body: String) -> Result<Result<Answer, Problem>, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged("idempotency");
    let status = StatusCode::from_u16(status).map_err(|_| DAMAGED)?;
    if status.is_success() {
        return Ok(Ok(Answer { status, body }));
    }
    Problem::recalled(&body).map(Err).ok_or(DAMAGED)
}

async fn attempt<F, Fut>(claim: &Claim, effect: F) -> Result<Answer, Problem>
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<(Batch, Answer), Problem>>,
{
    let (mut batch, answer) = effect().await?;
    if !batch
        .answer(claim, answer.status.as_u16(), &answer.body)
        .await?
    {
        return Err(in_progress());
    }
    batch.commit().await?;
    Ok(answer)
}

fn in_progress() -> Problem {
    Problem::new(ProblemCode::InProgress).retry_after(RETRY_AFTER)
}

#[cfg(test)]
mod tests;
