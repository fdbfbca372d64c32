//! Times that cannot be true. They are said plainly and never corrected by guess.

use serde::{Deserialize, Serialize};

use crate::{
    pick_up::ActiveTime,
    stated_time::{TimeSlot, When},
    trip::{Direction, OrganisedTrip},
};

/// Something about a trip's times that cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// A time was sent that cannot be read.
    Unreadable,
    /// A window ends before it begins.
    WindowBackwards,
    /// The pick-up is not before the arrival.
    PickUpAfterArrival,
    /// On the way to treatment, the pick-up is not before the appointment.
    PickUpAfterAppointment,
    /// On the way to treatment, the arrival is after the appointment.
    ArrivalAfterAppointment,
    /// On the way home, the pick-up is before the appointment begins.
    ReturnBeforeAppointment,
}

impl Contradiction {
    /// The message that says it to a person.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Unreadable => "doubt-unreadable",
            Self::WindowBackwards => "doubt-window-backwards",
            Self::PickUpAfterArrival => "doubt-pick-up-after-arrival",
            Self::PickUpAfterAppointment => "doubt-pick-up-after-appointment",
            Self::ArrivalAfterAppointment => "doubt-arrival-after-appointment",
            Self::ReturnBeforeAppointment => "doubt-return-before-appointment",
        }
    }
}

/// Everything about `trip`'s times that cannot be right, in a fixed order and
/// each once.
pub fn contradictions(trip: &OrganisedTrip) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let mut add = |contradiction, holds: bool| {
        if holds && !found.contains(&contradiction) {
            found.push(contradiction);
        }
    };
    let backwards = |slot: &TimeSlot| slot.time().is_some_and(|time| time.when.is_backwards());

    for segment in trip.segments.iter() {
        let slots = [
            &segment.pick_up.scheduled,
            &segment.pick_up.promised,
            &segment.pick_up.estimated,
            &segment.arrival,
        ];
        add(
            Contradiction::Unreadable,
            slots.contains(&&TimeSlot::Unreadable),
        );
        add(
            Contradiction::WindowBackwards,
            slots.into_iter().any(backwards),
        );
        if let (ActiveTime::Set(_, pick_up), Some(arrival)) =
            (segment.pick_up.active(), segment.arrival.time())
        {
            add(
                Contradiction::PickUpAfterArrival,
                arrival.when.latest() <= pick_up.when.earliest(),
            );
        }
    }

    let pick_up = active_when(trip);
    let arrival = trip.segments.last().arrival.time().map(|time| time.when);
    let appointment = trip
        .appointment
        .as_ref()
        .map(|appointment| &appointment.starts);
    add(
        Contradiction::Unreadable,
        appointment == Some(&TimeSlot::Unreadable),
    );
    if let Some(starts) = appointment
        .and_then(TimeSlot::time)
        .map(|time| time.when.earliest())
    {
        match trip.direction {
            Direction::Outbound => {
                add(
                    Contradiction::PickUpAfterAppointment,
                    pick_up.is_some_and(|when| when.earliest() >= starts),
                );
                add(
                    Contradiction::ArrivalAfterAppointment,
                    arrival.is_some_and(|when| when.earliest() > starts),
                );
            }
            Direction::Return => {
                add(
                    Contradiction::ReturnBeforeAppointment,
                    pick_up.is_some_and(|when| when.latest() < starts),
                );
            }
            Direction::Other => {}
        }
    }
    found
}

/// Why the pick-up time that the patient would act on cannot be right; `None`
/// when it can, or when no time is set.
pub fn pick_up_contradiction(trip: &OrganisedTrip) -> Option<Contradiction> {
    let first = trip.segments.first();
    let time = match first.pick_up.active() {
        ActiveTime::NotSet => return None,
        ActiveTime::Unreadable(_) => return Some(Contradiction::Unreadable),
        ActiveTime::Set(_, time) => time,
    };
    if time.when.is_backwards() {
        return Some(Contradiction::WindowBackwards);
    }
    let arrival = first.arrival.time().map(|time| time.when.latest());
    if arrival.is_some_and(|arrival| arrival <= time.when.earliest()) {
        return Some(Contradiction::PickUpAfterArrival);
    }
    contradictions(trip).into_iter().find(|found| {
        matches!(
            found,
            Contradiction::PickUpAfterAppointment | Contradiction::ReturnBeforeAppointment
        )
    })
}

fn active_when(trip: &OrganisedTrip) -> Option<When> {
    match trip.segments.first().pick_up.active() {
        ActiveTime::Set(_, time) => Some(time.when),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sample::{at, stated, taxi, taxi_with},
        stated_time::{SaidBy, StatedTime},
    };
    use Contradiction::{
        ArrivalAfterAppointment, PickUpAfterAppointment, PickUpAfterArrival,
        ReturnBeforeAppointment, Unreadable, WindowBackwards,
    };

    fn window(from: &str, to: &str) -> TimeSlot {
        TimeSlot::Set(StatedTime {
            when: When::Between {
                from: at(from),
                to: at(to),
            },
            said_by: SaidBy::Carrier,
            said_at: at("2026-12-01T06:00:00Z"),
            previous: None,
        })
    }

    #[test]
    fn an_ordinary_trip_has_none() {
        assert_eq!(contradictions(&taxi()), []);
    }

    #[test]
    fn every_impossible_time_is_found_on_the_right_side_of_its_boundary() {
        let pick_up = |slot: TimeSlot| taxi_with(|segment| segment.pick_up.promised = slot);
        let arrival = |slot: TimeSlot| taxi_with(|segment| segment.arrival = slot);
        #[rustfmt::skip]
        let cases = [
            // what it shows                     trip                                      expected
            ("a minute before arriving",         pick_up(stated("2026-12-02T07:29:00Z")),  vec![]),
            ("picked up when arriving",          pick_up(stated("2026-12-02T07:30:00Z")),  vec![PickUpAfterArrival]),
            ("picked up when treated",           pick_up(stated("2026-12-02T08:15:00Z")),  vec![PickUpAfterArrival, PickUpAfterAppointment]),
            ("arriving just in time",            arrival(stated("2026-12-02T08:15:00Z")),  vec![]),
            ("arriving a minute late",           arrival(stated("2026-12-02T08:16:00Z")),  vec![ArrivalAfterAppointment]),
            ("not readable",                     pick_up(TimeSlot::Unreadable),            vec![Unreadable]),
            ("a window of no length",            pick_up(window("2026-12-02T06:40:00Z", "2026-12-02T06:40:00Z")), vec![]),
            ("a window that ends first",         pick_up(window("2026-12-02T06:41:00Z", "2026-12-02T06:40:00Z")), vec![WindowBackwards]),
        ];
        for (shows, trip, expected) in cases {
            assert_eq!(contradictions(&trip), expected, "{shows}");
        }
    }

    #[test]
    fn a_return_may_not_start_before_the_treatment_does() {
        for (from, expected) in [
            ("2026-12-02T08:14:00Z", vec![ReturnBeforeAppointment]),
            ("2026-12-02T08:15:00Z", vec![]),
        ] {
            let mut trip = taxi_with(|segment| {
                segment.pick_up.promised = stated(from);
                segment.arrival = stated("2026-12-02T10:00:00Z");
            });
            trip.direction = Direction::Return;
            assert_eq!(contradictions(&trip), expected, "{from}");
        }
    }

    #[test]
    fn only_what_concerns_the_pick_up_makes_it_impossible() {
        let pick_up = |slot: TimeSlot| taxi_with(|segment| segment.pick_up.promised = slot);
        let arrival = |slot: TimeSlot| taxi_with(|segment| segment.arrival = slot);
        #[rustfmt::skip]
        let cases = [
            // what it shows                     trip                                      expected
            ("an ordinary pick-up",              taxi(),                                   None),
            ("no time",                          pick_up(TimeSlot::NotSet),                None),
            ("not readable",                     pick_up(TimeSlot::Unreadable),            Some(Unreadable)),
            ("a minute before arriving",         pick_up(stated("2026-12-02T07:29:00Z")),  None),
            ("picked up when arriving",          pick_up(stated("2026-12-02T07:30:00Z")),  Some(PickUpAfterArrival)),
            ("a window that ends first",         pick_up(window("2026-12-02T06:41:00Z", "2026-12-02T06:40:00Z")), Some(WindowBackwards)),
            ("only the arrival is too late",     arrival(stated("2026-12-02T08:16:00Z")),  None),
            ("only the arrival is unreadable",   arrival(TimeSlot::Unreadable),            None),
        ];
        for (shows, trip, expected) in cases {
            assert_eq!(pick_up_contradiction(&trip), expected, "{shows}");
        }
        let late = taxi_with(|segment| {
            segment.pick_up.promised = stated("2026-12-02T08:15:00Z");
            segment.arrival = TimeSlot::NotSet;
        });
        assert_eq!(pick_up_contradiction(&late), Some(PickUpAfterAppointment));
        let mut home = taxi();
        home.direction = Direction::Return;
        assert_eq!(pick_up_contradiction(&home), Some(ReturnBeforeAppointment));
    }
}
