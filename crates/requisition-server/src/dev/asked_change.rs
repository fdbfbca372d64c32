//! `PUT /dev/trips/{trip_id}/change`: what the office answers to a change that waits.

use axum::{
    Json,
    extract::{Path, State},
};
use chrono::{DateTime, SubsecRound as _, Utc};
use domain::{
    changing::{self, NotSettled},
    trip::OrganisedTrip,
};
use serde::Deserialize;

use super::{
    Dev,
    dispatch::Refused,
    given::Given,
    steps::{Stepped, stepped},
};
use crate::problem::Problem;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    approved: bool,
}

pub(super) async fn answer(
    State(dev): State<Dev>,
    Path(id): Path<String>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Stepped>, Problem> {
    stepped(&dev, &id, |trip, now| settle(trip, wanted.approved, now)).await
}

/// Makes the change that waits, or does not.
pub(super) fn settle(
    trip: &mut OrganisedTrip,
    approved: bool,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let state = trip.state.clone();
    changing::settle(trip, approved, now.trunc_subsecs(0))
        .map_err(|(NotSettled::NothingPending | NotSettled::Outdated)| Refused::OutOfStep(state))
}
