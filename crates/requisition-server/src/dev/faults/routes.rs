//! `GET`, `POST` and `DELETE /dev/faults`.

use axum::{Json, extract::State, http::StatusCode};

use super::{
    super::{
        Dev,
        given::{Given, invalid},
    },
    Planned,
};
use crate::problem::Problem;

/// More at once are a mistake.
const MOST: u32 = 10_000;

pub(in super::super) async fn show(State(dev): State<Dev>) -> Json<Vec<Planned>> {
    Json(dev.faults.planned())
}

pub(in super::super) async fn plan(
    State(dev): State<Dev>,
    Given(planned): Given<Planned>,
) -> Result<(StatusCode, Json<Planned>), Problem> {
    if !(1..=MOST).contains(&planned.times) {
        return Err(invalid("/times"));
    }
    dev.faults.plan(planned.clone());
    Ok((StatusCode::CREATED, Json(planned)))
}

pub(in super::super) async fn clear(State(dev): State<Dev>) -> StatusCode {
    dev.faults.clear();
    StatusCode::NO_CONTENT
}
