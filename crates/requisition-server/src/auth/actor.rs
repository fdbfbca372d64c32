//! Who asks.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
};
use chrono::{DateTime, Utc};
use requisition_api::problem_code::ProblemCode;

use super::{Claims, TokenError, verify};
use crate::{
    app::App,
    authorisation::{Grant, Operation, may},
    problem::Problem,
    store::{Representation, StoredPerson},
};

/// How long to wait when the issuer's keys cannot be had, in **seconds**.
const RETRY_AFTER: u32 = 5;

/// The signed-in person. A handler that takes one is closed to everybody else.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The person.
    pub person: StoredPerson,
    /// What the access token says.
    pub claims: Claims,
    /// The instant of the request: every decision about it is of this instant.
    pub now: DateTime<Utc>,
}

impl SignedIn {
    /// On which grounds they act for others.
    ///
    /// # Errors
    ///
    /// `internal` when the store does not answer.
    pub async fn grounds(&self, app: &App) -> Result<Vec<Representation>, Problem> {
        Ok(app.store.representations_of(&self.person.id).await?)
    }
}

impl FromRequestParts<Arc<App>> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let now = app.clock.now();
        let token = bearer(&parts.headers).ok_or_else(|| refused(ProblemCode::Unauthenticated))?;
        let claims = verify(token, &app.keys, &app.expected, now)
            .await
            .map_err(problem_of)?;
        let person = app
            .store
            .person_of_identity(&app.expected.issuer, &claims.subject)
            .await?
            .ok_or(Problem::new(ProblemCode::ForbiddenAction))?;
        // Nobody who may not even see who they are gets any further.
        if may(&person, &person, &[], Operation::GetMe, now) == Grant::None {
            return Err(Problem::new(ProblemCode::ForbiddenAction));
        }
        Ok(Self {
            person,
            claims,
            now,
        })
    }
}

/// The token of exactly one `Authorization: Bearer` header.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut given = headers.get_all(header::AUTHORIZATION).iter();
    let (only, None) = (given.next()?, given.next()) else {
        return None;
    };
    let (scheme, token) = only.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}

fn refused(code: ProblemCode) -> Problem {
    let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
    Problem::new(code).with_header(header::WWW_AUTHENTICATE, challenge)
}

fn problem_of(error: TokenError) -> Problem {
    match error {
        TokenError::Refused(reason) => {
            tracing::debug!(reason, "a token was refused");
            refused(ProblemCode::Unauthenticated)
        }
        TokenError::Expired => refused(ProblemCode::TokenExpired),
        TokenError::TooWeak => {
            let challenge =
                HeaderValue::from_static("Bearer error=\"insufficient_user_authentication\"");
            Problem::new(ProblemCode::StepUpRequired)
                .with_header(header::WWW_AUTHENTICATE, challenge)
        }
        TokenError::Keys(_) => {
            Problem::new(ProblemCode::UpstreamUnavailable).retry_after(RETRY_AFTER)
        }
    }
}
