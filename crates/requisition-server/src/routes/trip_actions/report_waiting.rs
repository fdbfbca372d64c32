//! `POST /v1/trips/{trip_id}/waiting`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::TripId;
use requisition_api::{
    paths,
    trip_actions::{BasedOnBody, DoneBody},
};

use super::{asked::Asked, wanted::Deed};
use crate::{app::App, problem::Problem};

/// Says that somebody is at the pick-up place and nobody has come. The trip stands where
/// it stood; the receipt says when it was said.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`super::act::act`].
#[utoipa::path(post, path = paths::WAITING,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = BasedOnBody,
    responses((status = 200, body = DoneBody, description = "It is noted")))]
pub async fn report_waiting(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, BasedOnBody>,
) -> Result<Response, Problem> {
    asked.act_on_trip(&app, Deed::ReportWaiting).await
}
