//! `DELETE /v1/sessions`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use requisition_api::paths;

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    idempotency::{self, Answer, Key},
    problem::Problem,
    query::Parameters,
};

/// Ends every session of the signed-in person, this one too.
///
/// # Errors
///
/// `validation_failed` for any query; as [`idempotency::once`].
#[utoipa::path(delete, path = paths::SESSIONS,
    responses((status = 204, description = "Every session is over")))]
pub async fn end_all_sessions(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let SignedIn { person, now, .. } = signed_in;
    let wish = key.wish(&person.id, Operation::EndAllSessions.id(), &[]);
    idempotency::once(&app.store, wish, now, async || {
        let mut batch = app.store.begin().await?;
        batch.end_sessions_of(&person.id, now).await?;
        Ok((batch, Answer::no_content()))
    })
    .await
    .map(Answer::respond)
}
