//! `GET /v1/trips/{trip_id}`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::TripId;
use requisition_api::{paths, problem_code::ProblemCode, trips::TripBody};

use super::{body_of, grant_for, leave_no_trace};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation},
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::Id,
    store::Visibility,
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
    let not_found = || Problem::new(ProblemCode::NotFound);
    let mut stored = app.store.trip(&id).await?.ok_or_else(not_found)?;
    let person = stored.trip.person.clone();
    let grant = grant_for(&app, &signed_in, &person, Operation::GetTrip).await?;
    if grant == Grant::Visible && stored.visibility == Visibility::HiddenFromGuardians {
        return Err(not_found());
    }
    leave_no_trace(&app, grant, &person, std::slice::from_mut(&mut stored)).await?;
    Ok(conditional(&headers, &body_of(stored, signed_in.now)))
}
