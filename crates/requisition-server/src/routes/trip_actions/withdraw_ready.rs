//! `POST /v1/trips/{trip_id}/ready/withdraw`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::TripId;
use requisition_api::{
    paths,
    trip_actions::{BasedOnBody, DoneBody},
};

use super::{asked::Asked, wanted::Deed};
use crate::{app::App, problem::Problem};

/// Takes back that somebody is ready for the trip home.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`super::act::act`].
#[utoipa::path(post, path = paths::WITHDRAWN_READY,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = BasedOnBody,
    responses((status = 200, body = DoneBody, description = "The trip waits until they are ready")))]
pub async fn withdraw_ready(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, BasedOnBody>,
) -> Result<Response, Problem> {
    asked.act_on_trip(&app, Deed::WithdrawReady).await
}
