//! `GET /v1/trips/{trip_id}`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::TripId;
use requisition_api::{paths, problem_code::ProblemCode, trips::TripBody};

use super::told;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    etag::conditional_version,
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_of},
};

/// One organised trip.
///
/// # Errors
///
/// `not_found` for a trip that the signed-in person may not see,
/// `validation_failed` for any query, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::TRIP,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    responses((status = 200, body = TripBody, description = "The trip")))]
pub async fn get_trip(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(id): Id<TripId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let body = as_told(&app, &signed_in, &id, Operation::GetTrip).await?;
    Ok(conditional_version(&headers, body.version, &body))
}

/// The trip `id` as whoever is signed in is told of it for `operation`.
///
/// # Errors
///
/// `not_found` for a trip that they may not see, else as the table says; `internal` when
/// the store does not answer.
pub async fn as_told(
    app: &App,
    signed_in: &SignedIn,
    id: &TripId,
    operation: Operation,
) -> Result<TripBody, Problem> {
    let not_found = || Problem::new(ProblemCode::NotFound);
    signed_in.trail.about(id);
    let stored = app.store.trip(id).await?;
    if let Some(stored) = &stored {
        signed_in.trail.known_to(stored.visibility);
    }
    // The same questions are asked for a trip that does not exist.
    let person = match &stored {
        Some(stored) => stored.trip.person.clone(),
        None => id.as_str().parse().map_err(|_| not_found())?,
    };
    let grant = grant_of(app, signed_in, &person, operation).await?;
    let stored = Arc::new(stored.ok_or_else(not_found)?);
    let is_left_out = grant.leaves_out() == Some(stored.visibility);
    if let Some(code) = grant.refusal() {
        let code = if is_left_out {
            ProblemCode::NotFound
        } else {
            code
        };
        return Err(Problem::new(code));
    }
    // Before anything else is asked: the time that takes would tell that there is one.
    if !grant.shows(stored.visibility) {
        return Err(not_found());
    }
    let told = told(app, signed_in, grant, &person, vec![stored]).await?;
    told.into_iter().next().ok_or_else(not_found)
}
