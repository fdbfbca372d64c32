//! `POST /v1/trips/{trip_id}/changes`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use chrono::{DateTime, Utc};
use domain::{ids::TripId, wish::ChangeWish};
use requisition_api::{
    paths, times,
    trip_actions::{ChangeBody, DoneBody},
};

use super::{
    asked::Asked,
    wanted::{Deed, Wanted},
};
use crate::{
    app::App,
    problem::{Problem, field_error},
    routes::places::chosen::wanted_place,
};

/// Changes one thing about a trip: when the treatment begins, when the patient can be
/// picked up after it at the earliest, or where they are picked up or set down.
///
/// The receipt says whether it is `changed`, or `change_requested`: then the trip is as
/// it was until the office has looked at it.
///
/// # Errors
///
/// `validation_failed` for a body that does not name exactly one thing; `not_found` for a
/// place that is none or not this person's; as [`super::act::act`].
#[utoipa::path(post, path = paths::TRIP_CHANGES,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = ChangeBody,
    responses((status = 200, body = DoneBody, description = "It is changed, or the office looks at it first")))]
pub async fn change_trip(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, ChangeBody>,
) -> Result<Response, Problem> {
    asked
        .act(&app, |trip, body, _| {
            let version = body.version;
            Ok(Wanted::of_trip(trip, version, Deed::Change(read(body)?)))
        })
        .await
}

fn read(body: ChangeBody) -> Result<ChangeWish, Problem> {
    let ChangeBody {
        version: _,
        appointment_at,
        earliest_return_at,
        place,
    } = body;
    match (appointment_at, earliest_return_at, place) {
        (Some(at), None, None) => {
            let at = instant(&at, "/appointment_at")?;
            Ok(ChangeWish::Appointment { at })
        }
        (None, Some(at), None) => {
            let at = instant(&at, "/earliest_return_at")?;
            Ok(ChangeWish::EarliestReturn { at })
        }
        (None, None, Some(place)) => {
            let place = wanted_place("/place", place)?;
            Ok(ChangeWish::Place { place })
        }
        _ => Err(Problem::invalid(vec![field_error("", "one_of", &[])])),
    }
}

fn instant(text: &str, pointer: &str) -> Result<DateTime<Utc>, Problem> {
    let refused = || Problem::invalid(vec![field_error(pointer, "malformed", &[])]);
    times::read(text).ok_or_else(refused)
}
