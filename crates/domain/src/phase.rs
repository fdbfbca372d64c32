//! Before, during and after a trip.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{state::TripState, trip::OrganisedTrip};

/// The part of a trip's life that matters now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Until three hours before the trip.
    Before,
    /// From three hours before until it is done.
    During,
    /// Done.
    After,
}

/// How long before the pick-up the travel day's page opens.
const OPENS_BEFORE: TimeDelta = TimeDelta::hours(3);

/// How long after its last known time a trip that was never reported done is
/// still shown as going on. Reports come late; a patient may still be waiting.
const STAYS_OPEN: TimeDelta = TimeDelta::hours(12);

/// The phase of `trip` at `now`.
///
/// The state outranks the clock: a patient who has been picked up is under way
/// whatever the plan said. A trip without any time stays *before* until its
/// state says otherwise.
pub fn phase(trip: &OrganisedTrip, now: DateTime<Utc>) -> Phase {
    if trip.state.is_final() {
        return Phase::After;
    }
    if matches!(
        trip.state,
        TripState::PickedUp | TripState::Arrived | TripState::Approaching | TripState::ReadyCalled
    ) {
        return Phase::During;
    }
    let Some(start) = trip.anchor() else {
        return Phase::Before;
    };
    let end = trip
        .segments
        .last()
        .arrival
        .time()
        .map_or(start, |time| time.when.latest().max(start));
    if now < start - OPENS_BEFORE {
        Phase::Before
    } else if now < end + STAYS_OPEN {
        Phase::During
    } else {
        Phase::After
    }
}
