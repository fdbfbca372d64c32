//! What is unlikely to be right about a trip as it is booked. It is said calmly, with
//! what to do, and never corrected by guess.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    child::Stage,
    mode::Mode,
    need::Need,
    pick_up::ActiveTime,
    plausibility::pick_up_contradiction,
    trip::{Direction, OrganisedTrip},
};

/// Something that is unlikely to be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// A child below school age is booked without an escort.
    ChildAlone,
    /// A child seat is booked without the child's weight, by which it is chosen.
    SeatWithoutWeight,
    /// A child below school age is to go by car without a child seat.
    ChildWithoutSeat,
    /// The patient is to be on another trip at the same time.
    TwoAtOnce,
}

impl Concern {
    /// The message that says it. Its attribute `.do` says what to do.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::ChildAlone => "concern-child-alone",
            Self::SeatWithoutWeight => "concern-seat-without-weight",
            Self::ChildWithoutSeat => "concern-child-without-seat",
            Self::TwoAtOnce => "concern-two-at-once",
        }
    }
}

/// Everything of the kind about `trip` of somebody born on `born_on`, beside `others`
/// of the same person. None for a trip that is over or under way. What is withheld is not
/// taken for missing.
pub fn concerns<'a>(
    trip: &OrganisedTrip,
    born_on: Option<NaiveDate>,
    mut others: impl Iterator<Item = &'a OrganisedTrip>,
) -> Vec<Concern> {
    if !is_ahead(trip) {
        return Vec::new();
    }
    let stage = match (trip.day(), born_on) {
        (Some(day), Some(born_on)) => Stage::on(day, born_on),
        (None, _) | (_, None) => None,
    };
    let mut found = Vec::new();
    let is_small = stage == Some(Stage::BelowSchoolAge);
    if is_small && !trip.escorts_withheld && trip.escorts.approved == 0 {
        found.push(Concern::ChildAlone);
    }
    if has_seat_without_weight(trip) {
        found.push(Concern::SeatWithoutWeight);
    }
    if is_small && !trip.needs_withheld && goes_by_car(trip) && !is_secured(trip) {
        found.push(Concern::ChildWithoutSeat);
    }
    if others.any(|other| other.id != trip.id && are_at_once(trip, other)) {
        found.push(Concern::TwoAtOnce);
    }
    found
}

const fn is_ahead(trip: &OrganisedTrip) -> bool {
    trip.state.may_still_run() && !trip.state.is_under_way()
}

fn has_seat_without_weight(trip: &OrganisedTrip) -> bool {
    let no_weight = |need: &Need| {
        matches!(
            need,
            Need::ChildSeat {
                weight_kg: None,
                ..
            }
        )
    };
    trip.needs.needs.iter().any(no_weight)
}

fn goes_by_car(trip: &OrganisedTrip) -> bool {
    let is_car = |mode: &Mode| matches!(mode, Mode::Taxi | Mode::Minibus);
    trip.segments.iter().any(|part| is_car(&part.mode))
}

fn is_secured(trip: &OrganisedTrip) -> bool {
    let secures = |need: &Need| matches!(need, Need::ChildSeat { .. } | Need::Stretcher);
    trip.needs.needs.iter().any(secures)
}

/// Whether one person would have to be on both. A trip whose times are not known or
/// cannot be right says nothing about that.
fn are_at_once(one: &OrganisedTrip, other: &OrganisedTrip) -> bool {
    if !is_ahead(other) && !other.state.is_under_way() {
        return false;
    }
    match (time_on_the_way(one), time_on_the_way(other)) {
        (Some(one), Some(other)) => one.0 < other.1 && other.0 < one.1,
        (None, _) | (_, None) => false,
    }
}

/// From when until when the patient is on the way; where nobody has said when they
/// arrive, at least in the instant of the pick-up.
fn time_on_the_way(trip: &OrganisedTrip) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    if pick_up_contradiction(trip).is_some() {
        return None;
    }
    let ActiveTime::Set(_, pick_up) = trip.segments.first().pick_up.active() else {
        return None;
    };
    let from = pick_up.when.latest();
    let arrival = trip.segments.last().arrival.time();
    let appointment = trip.appointment.as_ref();
    let appointment = appointment.and_then(|appointment| appointment.starts.time());
    let end = match trip.direction {
        Direction::Outbound => arrival.or(appointment),
        Direction::Return | Direction::Other => arrival,
    };
    let end = end.map(|time| time.when.earliest());
    let at_least = from + TimeDelta::seconds(1);
    Some((from, end.map_or(at_least, |end| end.max(at_least))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        escort::ChildAlone,
        sample::{stated, taxi, taxi_with},
        state::{CancelledBy, TripState},
        stated_time::TimeSlot,
    };
    use Concern::{ChildAlone as Alone, ChildWithoutSeat, SeatWithoutWeight, TwoAtOnce};

    const SEAT: Need = Need::ChildSeat {
        weight_kg: Some(14),
        height_cm: Some(98),
    };

    fn born(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    /// The sample trip is on 2 December 2026.
    fn of(trip: &OrganisedTrip, born_on: Option<NaiveDate>) -> Vec<Concern> {
        concerns(trip, born_on, std::iter::empty())
    }

    #[test]
    fn a_small_child_is_booked_with_an_escort_and_a_seat() {
        let booked = |approved, needs: Vec<Need>| {
            let mut trip = taxi();
            trip.escorts.approved = approved;
            trip.needs.needs = needs;
            trip
        };
        let seat = |weight_kg, height_cm| Need::ChildSeat {
            weight_kg,
            height_cm,
        };
        let (small, at_school) = (born("2022-05-01"), born("2019-05-01"));
        #[rustfmt::skip]
        let cases = [
            // what it shows                  trip                                       born          found
            ("a small child, all there",      booked(1, vec![SEAT]),                     small,        vec![]),
            ("alone",                         booked(0, vec![SEAT]),                     small,        vec![Alone]),
            ("without a seat",                booked(1, vec![]),                         small,        vec![ChildWithoutSeat]),
            ("on a stretcher",                booked(1, vec![Need::Stretcher]),          small,        vec![]),
            ("no weight",                     booked(1, vec![seat(None, Some(98))]),     small,        vec![SeatWithoutWeight]),
            ("neither weight nor height",     booked(1, vec![seat(None, None)]),         at_school,    vec![SeatWithoutWeight]),
            // A seat goes by weight: the practitioner states weight and age, and no height.
            ("no height",                     booked(1, vec![seat(Some(14), None)]),     small,        vec![]),
            ("a schoolchild alone",           booked(0, vec![]),                         at_school,    vec![]),
            ("an adult",                      booked(0, vec![]),                         born("1990-01-01"), vec![]),
            ("nobody knows how old",          booked(0, vec![]),                         None,         vec![]),
        ];
        for (shows, trip, born_on, expected) in cases {
            assert_eq!(of(&trip, born_on), expected, "{shows}");
        }
        let mut bus = booked(1, vec![]);
        bus.mode = Mode::Helsebuss;
        let mut parts = Vec::from(bus.segments);
        for part in &mut parts {
            part.mode = Mode::Helsebuss;
        }
        bus.segments = parts.try_into().unwrap();
        assert_eq!(of(&bus, small), []);
    }

    #[test]
    fn what_is_withheld_is_not_missing() {
        for (needs_withheld, escorts_withheld, expected) in [
            (false, false, vec![Alone, ChildWithoutSeat]),
            (true, false, vec![Alone]),
            (false, true, vec![ChildWithoutSeat]),
            (true, true, vec![]),
        ] {
            let trip = OrganisedTrip {
                needs_withheld,
                escorts_withheld,
                ..taxi()
            };
            assert_eq!(of(&trip, born("2022-05-01")), expected);
        }
    }

    #[test]
    fn only_of_a_child_below_school_age_it_is_said_that_it_does_not_travel_alone() {
        let mut trip = taxi();
        trip.escorts.child_alone = Some(ChildAlone::NotAllowed);
        for (born_on, is_small) in [
            (born("2021-01-01"), true),
            (born("2020-12-31"), false),
            (born("2010-05-01"), false),
            (born("1990-01-01"), false),
            (None, false),
        ] {
            let found = of(&trip, born_on);
            assert_eq!(found.contains(&Alone), is_small, "{born_on:?}");
        }
    }

    #[test]
    fn nothing_is_wrong_with_a_trip_that_is_over() {
        let states = [
            TripState::Completed,
            TripState::Cancelled(CancelledBy::PatientSide),
            TripState::PickedUp,
        ];
        for state in states {
            let trip = OrganisedTrip { state, ..taxi() };
            assert_eq!(of(&trip, born("2022-05-01")), [], "{:?}", trip.state);
        }
    }

    #[test]
    fn nobody_is_on_two_trips_at_once() {
        // The sample trip goes from 06:40Z to 07:30Z.
        let other = |pick_up: &str, arrival: TimeSlot| {
            let mut trip = taxi_with(|segment| {
                segment.pick_up.promised = stated(pick_up);
                segment.arrival = arrival;
            });
            trip.id = "trp_other".parse().unwrap();
            trip.appointment = None;
            trip
        };
        let late = || stated("2026-12-02T09:00:00Z");
        #[rustfmt::skip]
        let cases = [
            // what it shows                   other                                                              at once
            ("ends as the first begins",       other("2026-12-02T06:00:00Z", stated("2026-12-02T06:40:00Z")),    false),
            ("ends a minute into it",          other("2026-12-02T06:00:00Z", stated("2026-12-02T06:41:00Z")),    true),
            ("begins as the first ends",       other("2026-12-02T07:30:00Z", late()),                            false),
            ("begins a minute before",         other("2026-12-02T07:29:00Z", late()),                            true),
            ("the same pick-up, no arrival",   other("2026-12-02T06:40:00Z", TimeSlot::NotSet),                  true),
            ("no arrival, a second before",    other("2026-12-02T06:39:59Z", TimeSlot::NotSet),                  false),
            ("its times cannot be right",      other("2026-12-02T07:00:00Z", stated("2026-12-02T06:50:00Z")),    false),
        ];
        for (shows, other, is_found) in cases {
            let expected: &[Concern] = if is_found { &[TwoAtOnce] } else { &[] };
            for (one, beside) in [(&taxi(), &other), (&other, &taxi())] {
                if of(one, None).is_empty() && pick_up_contradiction(one).is_none() {
                    let found = concerns(one, None, [beside].into_iter());
                    assert_eq!(found, expected, "{shows}");
                }
            }
        }
        let mut cancelled = other("2026-12-02T06:40:00Z", TimeSlot::NotSet);
        cancelled.state = TripState::Cancelled(CancelledBy::Service);
        assert_eq!(concerns(&taxi(), None, [&cancelled].into_iter()), []);
        assert_eq!(concerns(&taxi(), None, [&taxi()].into_iter()), []);
    }
}
