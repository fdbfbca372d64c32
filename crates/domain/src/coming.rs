//! Which trips are ahead and which are behind.

use chrono::{DateTime, Days, Utc};

use crate::{oslo, phase, state::TripState, trip::OrganisedTrip};

/// Until when a trip belongs to those that are coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComingUntil {
    /// Until the instant given, which does not belong to it any more.
    Instant(DateTime<Utc>),
    /// Until its state or its times change.
    Change,
}

/// Until when `trip` belongs to those that are coming.
///
/// A trip is coming until its day of travel in Norway is over, and longer while
/// it still runs. Without any time it is coming until it is done; what was
/// settled today is still shown today.
pub fn coming_until(trip: &OrganisedTrip) -> ComingUntil {
    let day = if trip.state.is_final() {
        trip.day().unwrap_or_else(|| oslo::date(trip.updated_at))
    } else {
        match trip.day() {
            Some(day) if !is_on_the_road(&trip.state) => day,
            Some(_) | None => return ComingUntil::Change,
        }
    };
    let midnight = day
        .checked_add_days(Days::new(1))
        .map_or(DateTime::<Utc>::MAX_UTC, oslo::midnight);
    let over = phase::over_at(trip).filter(|_| !trip.state.is_final());
    ComingUntil::Instant(over.map_or(midnight, |over| over.max(midnight)))
}

/// Whether the vehicle and the patient are waiting for, or with, each other.
const fn is_on_the_road(state: &TripState) -> bool {
    matches!(
        state,
        TripState::PickedUp | TripState::Arrived | TripState::Approaching | TripState::ReadyCalled
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        pick_up::PickUp,
        sample::{at, taxi, taxi_with},
        state::CancelledBy,
        stated_time::TimeSlot,
    };

    fn late_taxi() -> OrganisedTrip {
        taxi_with(|segment| {
            segment.pick_up.promised = crate::sample::stated("2026-12-02T22:40:00Z");
            segment.arrival = crate::sample::stated("2026-12-02T23:20:00Z");
        })
    }

    fn without_time() -> OrganisedTrip {
        let mut trip = taxi_with(|segment| {
            segment.pick_up = PickUp::default();
            segment.arrival = TimeSlot::NotSet;
        });
        trip.appointment = None;
        trip
    }

    #[test]
    fn a_trip_is_coming_until_its_day_is_over_and_longer_while_it_runs() {
        use TripState::{Cancelled, Completed, Ordered, PickedUp};
        let until = |text| ComingUntil::Instant(at(text));
        #[rustfmt::skip]
        let cases = [
            // what it shows                              trip            state      until
            ("a morning trip: the end of the day",        taxi(),         Ordered,   until("2026-12-02T23:00:00Z")),
            ("done: the end of the day too",              taxi(),         Completed, until("2026-12-02T23:00:00Z")),
            ("nobody reported about a trip at midnight",  late_taxi(),    Ordered,   until("2026-12-03T11:20:00Z")),
            ("a trip at midnight that is done",           late_taxi(),    Completed, until("2026-12-02T23:00:00Z")),
            ("the patient sits in the car",               taxi(),         PickedUp,  ComingUntil::Change),
            ("no time is set yet",                        without_time(), Ordered,   ComingUntil::Change),
            ("called off before a time was set",          without_time(), Cancelled(CancelledBy::Service), until("2026-12-01T23:00:00Z")),
        ];
        for (shows, mut trip, state, expected) in cases {
            trip.state = state;
            assert_eq!(coming_until(&trip), expected, "{shows}");
        }
    }
}
