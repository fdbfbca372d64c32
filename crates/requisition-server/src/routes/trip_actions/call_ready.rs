//! `POST /v1/trips/{trip_id}/ready`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::TripId;
use requisition_api::{
    paths, times,
    trip_actions::{DoneBody, ReadyBody},
};

use super::{
    asked::Asked,
    wanted::{Deed, Wanted},
};
use crate::{
    app::App,
    problem::{Problem, field_error},
};

/// How far ahead somebody says that they will be ready.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// Says that somebody is ready for the trip home, from now or from a later time within a
/// day. A time that has passed means now.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`super::act::act`].
#[utoipa::path(post, path = paths::READY,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = ReadyBody,
    responses((status = 200, body = DoneBody, description = "The office and the carrier know it")))]
pub async fn call_ready(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, ReadyBody>,
) -> Result<Response, Problem> {
    asked
        .act(&app, |trip, body, now| {
            let from = read(body.from.as_deref(), now)?;
            Ok(Wanted::of_trip(trip, body.version, Deed::CallReady(from)))
        })
        .await
}

fn read(text: Option<&str>, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Problem> {
    let refused = |code| Problem::invalid(vec![field_error("/from", code, &[])]);
    let Some(text) = text else {
        return Ok(None);
    };
    let from = times::read(text).ok_or_else(|| refused("malformed"))?;
    if from > now + AHEAD {
        return Err(refused("out_of_range"));
    }
    Ok(Some(from))
}
