//! `GET /v1/trips/{trip_id}/changes`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::TripId;
use requisition_api::{paths, trip_changes::TripChangesBody};

use super::one::as_told;
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, etag::conditional, problem::Problem,
    query::Parameters, routes::Id,
};

/// The changes that the patient's side has asked for of a trip, and where they stand: the
/// same as in the trip itself.
///
/// # Errors
///
/// As [`super::one::get_trip`].
#[utoipa::path(get, path = paths::TRIP_CHANGES,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    responses((status = 200, body = TripChangesBody, description = "The changes, oldest first")))]
pub async fn list_trip_changes(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(id): Id<TripId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let trip = as_told(&app, &signed_in, &id, Operation::ListTripChanges).await?;
    let body = TripChangesBody {
        items: trip.changes,
    };
    Ok(conditional(&headers, &body))
}
