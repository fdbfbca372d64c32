//! `GET` and `PUT /dev/clock`.

use axum::{Json, extract::State};
use chrono::{DateTime, Datelike as _, Utc};
use requisition_api::times;
use serde::{Deserialize, Serialize};

use super::{
    Dev,
    given::{Given, invalid},
};
use crate::{clock::Clock as _, problem::Problem, reminders};

/// What the clock shows.
#[derive(Serialize)]
pub(super) struct Shown {
    now: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    now: String,
}

pub(super) async fn show(State(dev): State<Dev>) -> Json<Shown> {
    Json(Shown {
        now: times::write(dev.clock.now()),
    })
}

/// The sample data stays as it is: moving the clock is how a trip gets near.
pub(super) async fn set(
    State(dev): State<Dev>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Shown>, Problem> {
    let is_sensible = |now: &DateTime<Utc>| (2000..2100).contains(&now.year());
    let now = times::read(&wanted.now)
        .filter(is_sensible)
        .ok_or_else(|| invalid("/now"))?;
    dev.clock.set(now);
    // Nobody waits for the next look when time has leapt.
    reminders::remind(&dev.store, dev.clock.now()).await?;
    Ok(show(State(dev)).await)
}
