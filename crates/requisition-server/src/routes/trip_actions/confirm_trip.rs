//! `POST /v1/trips/{trip_id}/confirm`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::TripId;
use requisition_api::{
    paths,
    trip_actions::{BasedOnBody, DoneBody},
};

use super::{asked::Asked, wanted::Deed};
use crate::{app::App, problem::Problem};

/// Confirms a trip that must be confirmed.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`super::act::act`].
#[utoipa::path(post, path = paths::CONFIRMATION,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = BasedOnBody,
    responses((status = 200, body = DoneBody, description = "The trip is confirmed")))]
pub async fn confirm_trip(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, BasedOnBody>,
) -> Result<Response, Problem> {
    asked.act_on_trip(&app, Deed::Confirm).await
}
