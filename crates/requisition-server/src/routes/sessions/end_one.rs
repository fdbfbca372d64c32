//! `DELETE /v1/sessions/{session_id}`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::ids::SessionId;
use requisition_api::{paths, problem_code::ProblemCode};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    idempotency::{self, Answer, Key},
    problem::Problem,
    query::Parameters,
    routes::Id,
};

/// Ends one session of the signed-in person: its tokens are refused from now on.
///
/// # Errors
///
/// `not_found` when there is none that has not ended, and for a session of
/// somebody else; `validation_failed` for any query; as [`idempotency::once`].
#[utoipa::path(delete, path = paths::SESSION,
    params(("session_id" = String, Path, description = "The session")),
    responses((status = 204, description = "The session is over")))]
pub async fn end_session(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(session): Id<SessionId>,
    key: Key,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let SignedIn { person, now, .. } = signed_in;
    let route = Operation::EndSession.id();
    let wish = key.wish(&person.id, route, session.as_str().as_bytes());
    idempotency::once(&app.store, wish, now, async || {
        let mut batch = app.store.begin().await?;
        if !batch.end_session(&session, &person.id, now).await? {
            return Err(Problem::new(ProblemCode::NotFound));
        }
        Ok((batch, Answer::no_content()))
    })
    .await
    .map(Answer::respond)
}
