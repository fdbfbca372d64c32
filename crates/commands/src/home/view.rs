//! Home, from the coming trips.

use chrono::{DateTime, Utc};
use domain::{
    actions::Offer,
    phase::{Phase, phase},
    state::TripState,
    trip::{Direction, OrganisedTrip},
};
use ipc::{home::HomeView, trips::TripCard};

use crate::ports::TripSlice;

/// Whether a trip among `coming` may still run.
pub(super) fn has_next(coming: &[OrganisedTrip], now: DateTime<Utc>) -> bool {
    coming.iter().any(|trip| may_run(trip, now))
}

/// What to show of `coming` at `now`; `card` makes the card of a trip.
pub(super) fn home(
    coming: &TripSlice,
    now: DateTime<Utc>,
    mut card: impl FnMut(&OrganisedTrip) -> TripCard,
) -> HomeView {
    let mut running: Vec<_> = coming
        .trips
        .iter()
        .filter(|trip| may_run(trip, now))
        .collect();
    // Trips that nothing places in time stay in the service's order, at the end.
    running.sort_by_key(|trip| {
        let place = place(trip, &coming.trips);
        (place.is_none(), place, trip.anchor().is_none())
    });
    let due = running
        .iter()
        .find(|trip| trip.state == TripState::AwaitingConfirmation)
        .copied();
    let next = running.first().copied();
    let after_next = next.and_then(|next| after(next, &running));
    let shown = |trip: &OrganisedTrip| {
        [due, next, after_next]
            .into_iter()
            .flatten()
            .any(|shown| shown.id == trip.id)
    };
    HomeView {
        has_more: coming.next.is_some() || coming.trips.iter().any(|trip| !shown(trip)),
        due: due.map(&mut card),
        next: next.map(&mut card),
        after_next: after_next.map(&mut card),
        undoable: coming
            .trips
            .iter()
            .filter(|trip| can_be_undone(trip, now))
            .map(&mut card)
            .collect(),
        draft: None,
        claims: None,
    }
}

/// Whether the cancellation of `trip` can still be taken back.
fn can_be_undone(trip: &OrganisedTrip, now: DateTime<Utc>) -> bool {
    match trip.actions.undo {
        Some(Offer::Here { until }) => until.is_none_or(|until| now < until),
        Some(Offer::ByPhone { .. } | Offer::Over) | None => false,
    }
}

fn may_run(trip: &OrganisedTrip, now: DateTime<Utc>) -> bool {
    trip.state.may_still_run() && phase(trip, now) != Phase::After
}

/// Where a trip stands in time. A trip home without a time of its own stands
/// with the trip there.
fn place(trip: &OrganisedTrip, coming: &[OrganisedTrip]) -> Option<DateTime<Utc>> {
    trip.anchor().or_else(|| {
        let there = trip.counterpart.as_ref()?;
        coming.iter().find(|other| other.id == *there)?.anchor()
    })
}

/// The trip home that belongs to `next`, else the one that follows right after
/// a trip there.
fn after<'a>(next: &OrganisedTrip, running: &[&'a OrganisedTrip]) -> Option<&'a OrganisedTrip> {
    if next.direction == Direction::Return {
        return None;
    }
    let rest = || running.iter().filter(|trip| trip.id != next.id).copied();
    rest()
        .find(|trip| next.counterpart.as_ref() == Some(&trip.id))
        .or_else(|| {
            rest()
                .next()
                .filter(|trip| trip.direction == Direction::Return)
        })
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::{at, stated, taxi},
        state::CancelledBy,
        stated_time::TimeSlot,
    };

    use super::*;
    use crate::trips;

    /// What it shows, the coming trips, then due, next and after next, and
    /// whether there are more.
    type Case = (
        &'static str,
        Vec<OrganisedTrip>,
        [Option<&'static str>; 3],
        bool,
    );

    const NOW: &str = "2026-12-01T12:00:00Z";

    /// A trip on a day of December, without any time when the day is 0.
    fn trip(id: &str, day: u32, change: impl FnOnce(&mut OrganisedTrip)) -> OrganisedTrip {
        let mut trip = OrganisedTrip {
            id: id.parse().unwrap(),
            ..taxi()
        };
        let mut segments = Vec::from(trip.segments);
        let slot = |time: &str| match day {
            0 => TimeSlot::NotSet,
            day => stated(&format!("2026-12-{day:02}T{time}:00Z")),
        };
        segments[0].pick_up.promised = slot("06:40");
        segments[0].arrival = slot("07:30");
        trip.segments = segments.try_into().unwrap();
        trip.appointment = None;
        change(&mut trip);
        trip
    }

    fn there(id: &str, day: u32) -> OrganisedTrip {
        trip(id, day, |_| {})
    }

    fn home_of(id: &str, day: u32, counterpart: &str) -> OrganisedTrip {
        trip(id, day, |trip| {
            trip.direction = Direction::Return;
            trip.counterpart = counterpart.parse().ok();
        })
    }

    fn in_state(state: TripState, mut trip: OrganisedTrip) -> OrganisedTrip {
        trip.state = state;
        trip
    }

    fn with_home(id: &str, mut trip: OrganisedTrip) -> OrganisedTrip {
        trip.counterpart = id.parse().ok();
        trip
    }

    #[test]
    fn home_shows_what_must_be_confirmed_what_is_next_and_the_way_home() {
        use TripState::{AwaitingConfirmation, Cancelled, Completed};
        let off = Cancelled(CancelledBy::Service);
        let waits = AwaitingConfirmation;
        #[rustfmt::skip]
        let cases: [Case; 11] = [
            // what it shows                      coming                                                          due, next, after next               more
            ("nothing",                           vec![],                                                         [None, None, None],                 false),
            ("one trip",                          vec![there("a", 2)],                                            [None, Some("a"), None],            false),
            ("there and home",                    vec![with_home("b", there("a", 2)), home_of("b", 3, "a")],      [None, Some("a"), Some("b")],       false),
            ("its own way home, not the nearest", vec![with_home("c", there("a", 2)), home_of("b", 3, "x"), home_of("c", 4, "a")], [None, Some("a"), Some("c")], true),
            ("a trip home that just follows",     vec![there("a", 2), home_of("b", 3, "x")],                      [None, Some("a"), Some("b")],       false),
            ("another trip there is not home",    vec![there("a", 2), there("b", 3), home_of("c", 4, "b")],       [None, Some("a"), None],            true),
            ("called off is not next",            vec![in_state(off.clone(), there("a", 2)), there("b", 3)],      [None, Some("b"), None],            true),
            ("only the way home is left",         vec![in_state(Completed, there("a", 1)), home_of("b", 0, "a"), there("c", 9)], [None, Some("b"), None], true),
            ("a way home without a time",         vec![home_of("b", 0, "a"), with_home("b", there("a", 2))],      [None, Some("a"), Some("b")],       false),
            ("must be confirmed later",           vec![there("a", 2), in_state(waits.clone(), there("b", 5))],    [Some("b"), Some("a"), None],       false),
            ("the first to confirm is next",      vec![in_state(waits.clone(), there("b", 5)), in_state(waits, there("a", 2))], [Some("a"), Some("a"), None], true),
        ];
        for (shows, coming, expected, more) in cases {
            let slice = TripSlice {
                trips: coming,
                next: None,
            };
            let got = home(&slice, at(NOW), |trip| trips::card(trip, Vec::new()));
            let id = |card: &Option<TripCard>| card.as_ref().map(|card| card.id.to_string());
            assert_eq!(
                [id(&got.due), id(&got.next), id(&got.after_next)],
                expected.map(|id| id.map(str::to_owned)),
                "{shows}"
            );
            assert_eq!(got.has_more, more, "{shows}");
        }
    }

    #[test]
    fn a_page_that_goes_on_says_that_there_are_more() {
        let slice = TripSlice {
            trips: vec![there("a", 2)],
            next: Some("later".into()),
        };
        assert!(home(&slice, at(NOW), |trip| trips::card(trip, Vec::new())).has_more);
    }

    #[test]
    fn a_trip_that_was_never_reported_done_is_not_next_for_ever() {
        let old = [there("a", 1)];
        assert!(has_next(&old, at("2026-12-01T19:29:59Z")));
        assert!(!has_next(&old, at("2026-12-01T19:30:00Z")));
    }
}
