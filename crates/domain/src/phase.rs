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
    let (Some(start), Some(over)) = (trip.anchor(), over_at(trip)) else {
        return Phase::Before;
    };
    let opens = start.checked_sub_signed(OPENS_BEFORE);
    if opens.is_some_and(|opens| now < opens) {
        Phase::Before
    } else if now < over {
        Phase::During
    } else {
        Phase::After
    }
}

/// The instant from which a trip that nobody reports about is taken for done;
/// `None` when no time is set.
pub(crate) fn over_at(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    let start = trip.anchor()?;
    let arrival = trip.segments.last().arrival.time();
    let end = arrival.map_or(start, |time| time.when.latest().max(start));
    end.checked_add_signed(STAYS_OPEN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sample::{at, taxi, taxi_with},
        state::CancelledBy,
        stated_time::TimeSlot,
    };

    #[test]
    fn the_clock_opens_and_closes_the_travel_day() {
        #[rustfmt::skip]
        let cases = [
            // pick-up 06:40Z, arrival 07:30Z      now                     expected
            ("a second before three hours ahead",  "2026-12-02T03:39:59Z", Phase::Before),
            ("three hours ahead",                  "2026-12-02T03:40:00Z", Phase::During),
            ("never reported done: still open",    "2026-12-02T19:29:59Z", Phase::During),
            ("twelve hours after the arrival",     "2026-12-02T19:30:00Z", Phase::After),
        ];
        for (shows, now, expected) in cases {
            assert_eq!(phase(&taxi(), at(now)), expected, "{shows}");
        }
    }

    #[test]
    fn the_state_outranks_the_clock() {
        let early = at("2026-11-01T00:00:00Z");
        let late = at("2027-01-01T00:00:00Z");
        #[rustfmt::skip]
        let cases = [
            (TripState::PickedUp,                             late,  Phase::During),
            (TripState::Approaching,                          early, Phase::During),
            (TripState::Completed,                            early, Phase::After),
            (TripState::Cancelled(CancelledBy::Service),      early, Phase::After),
            (TripState::Ordered,                              early, Phase::Before),
            (TripState::Unknown("teleported".into()),         early, Phase::Before),
        ];
        for (state, now, expected) in cases {
            let trip = crate::trip::OrganisedTrip { state, ..taxi() };
            assert_eq!(phase(&trip, now), expected, "{:?}", trip.state);
        }
    }

    #[test]
    fn a_trip_without_any_time_stays_before() {
        let mut trip = taxi_with(|segment| {
            segment.pick_up.promised = TimeSlot::NotSet;
            segment.arrival = TimeSlot::NotSet;
        });
        trip.appointment = None;
        assert_eq!(phase(&trip, at("2036-01-01T00:00:00Z")), Phase::Before);
    }
}
