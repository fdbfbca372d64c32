//! `GET /v1/sessions`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::SessionId;
use requisition_api::{
    paths,
    sessions::{SessionBody, SessionsBody},
    times,
};

use crate::{
    app::App, auth::SignedIn, etag::conditional, problem::Problem, query::Parameters,
    store::StoredSession,
};

/// Where the signed-in person is signed in. Sessions that must have ended by
/// themselves are left out.
///
/// # Errors
///
/// `validation_failed` for any query, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::SESSIONS,
    responses((status = 200, body = SessionsBody, description = "The sessions")))]
pub async fn list_sessions(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let since = signed_in.now - app.sign_in.idle;
    let mut sessions = app.store.sessions_of(&signed_in.person.id, since).await?;
    let current = signed_in.session.as_ref();
    // Stable: the others stay in their order, the last used first.
    sessions.sort_by_key(|session| Some(&session.id) != current);
    let items = sessions
        .into_iter()
        .map(|session| body(session, current))
        .collect();
    Ok(conditional(&headers, &SessionsBody { items }))
}

fn body(session: StoredSession, current: Option<&SessionId>) -> SessionBody {
    let StoredSession {
        id,
        person: _,
        platform,
        started_at,
        last_used_at,
        ended_at: _,
    } = session;
    SessionBody {
        current: Some(&id) == current,
        id: id.into(),
        started_at: times::write(started_at),
        last_used_at: times::write(last_used_at),
        platform,
    }
}
