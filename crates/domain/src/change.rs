//! What is different about a trip since somebody looked at it.

use serde::{Deserialize, Serialize};

use crate::{
    pick_up::ActiveTime,
    state::TripState,
    stated_time::{TimeSlot, When},
    trip::OrganisedTrip,
};

/// One difference that matters to the traveller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Where the trip stands.
    State {
        /// Before.
        from: TripState,
        /// Now.
        to: TripState,
    },
    /// When the patient is picked up; `None` means not set.
    PickUp {
        /// Before.
        from: Option<When>,
        /// Now.
        to: Option<When>,
    },
    /// Where the patient is picked up.
    PickUpPlace {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// When the trip arrives; `None` means not set.
    Arrival {
        /// Before.
        from: Option<When>,
        /// Now.
        to: Option<When>,
    },
    /// When the treatment begins; `None` means not set.
    Appointment {
        /// Before.
        from: Option<When>,
        /// Now.
        to: Option<When>,
    },
    /// Something else: vehicle, needs, escorts, means of transport.
    Other,
}

/// The differences between what was seen `before` and what holds `now`, most
/// important first. Empty when nothing that a traveller sees has changed.
pub fn changes(before: &OrganisedTrip, now: &OrganisedTrip) -> Vec<Change> {
    let mut found = Vec::new();
    if before.state != now.state {
        found.push(Change::State {
            from: before.state.clone(),
            to: now.state.clone(),
        });
    }
    let (from, to) = (pick_up(before), pick_up(now));
    if from != to {
        found.push(Change::PickUp { from, to });
    }
    let (from, to) = (
        &before.segments.first().from.label,
        &now.segments.first().from.label,
    );
    if let (Some(from), Some(to)) = (from, to)
        && from != to
    {
        found.push(Change::PickUpPlace {
            from: from.clone(),
            to: to.clone(),
        });
    }
    let (from, to) = (
        when(&before.segments.last().arrival),
        when(&now.segments.last().arrival),
    );
    if from != to {
        found.push(Change::Arrival { from, to });
    }
    let (from, to) = (appointment(before), appointment(now));
    if from != to {
        found.push(Change::Appointment { from, to });
    }
    if found.is_empty() && differs_otherwise(before, now) {
        found.push(Change::Other);
    }
    found
}

fn when(slot: &TimeSlot) -> Option<When> {
    slot.time().map(|time| time.when)
}

fn pick_up(trip: &OrganisedTrip) -> Option<When> {
    match trip.segments.first().pick_up.active() {
        ActiveTime::Set(_, time) => Some(time.when),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
    }
}

fn appointment(trip: &OrganisedTrip) -> Option<When> {
    trip.appointment
        .as_ref()
        .and_then(|appointment| when(&appointment.starts))
}

/// What is withheld on one side has not changed: only whoever may see it.
fn differs_otherwise(before: &OrganisedTrip, now: &OrganisedTrip) -> bool {
    let is_told = |withheld: fn(&OrganisedTrip) -> bool| !withheld(before) && !withheld(now);
    before.mode != now.mode
        || before.sharing != now.sharing
        || (is_told(|trip| trip.needs_withheld) && before.needs.needs != now.needs.needs)
        || (is_told(|trip| trip.escorts_withheld) && before.escorts != now.escorts)
        || before.disrupted != now.disrupted
        || before.segments.first().vehicle != now.segments.first().vehicle
        || before.destination() != now.destination()
        || before.segments.first().from.label != now.segments.first().from.label
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sample::{at, stated, taxi, taxi_with},
        trip::{Sharing, Vehicle},
    };

    #[test]
    fn a_new_version_without_a_visible_difference_is_no_change() {
        let newer = OrganisedTrip {
            version: 2,
            updated_at: at("2026-12-01T09:00:00Z"),
            ..taxi()
        };
        assert_eq!(changes(&taxi(), &newer), []);
    }

    #[test]
    fn old_and_new_stand_in_the_change() {
        let moved = taxi_with(|segment| segment.pick_up.promised = stated("2026-12-02T06:55:00Z"));
        let pick_up = Change::PickUp {
            from: Some(When::At(at("2026-12-02T06:40:00Z"))),
            to: Some(When::At(at("2026-12-02T06:55:00Z"))),
        };
        assert_eq!(changes(&taxi(), &moved), [pick_up]);

        let gone = taxi_with(|segment| segment.pick_up.promised = TimeSlot::NotSet);
        let pick_up = Change::PickUp {
            from: Some(When::At(at("2026-12-02T06:40:00Z"))),
            to: None,
        };
        assert_eq!(changes(&taxi(), &gone), [pick_up]);

        let state = OrganisedTrip {
            state: TripState::Assigned,
            ..taxi()
        };
        let change = Change::State {
            from: TripState::Ordered,
            to: TripState::Assigned,
        };
        assert_eq!(changes(&taxi(), &state), [change]);
    }

    #[test]
    fn what_has_no_words_of_its_own_is_still_a_change() {
        let shared = OrganisedTrip {
            sharing: Sharing::Shared,
            ..taxi()
        };
        assert_eq!(changes(&taxi(), &shared), [Change::Other]);
        let vehicle = Vehicle {
            number: "T-1".into(),
            operator: None,
        };
        let assigned = taxi_with(|segment| segment.vehicle = Some(vehicle));
        assert_eq!(changes(&taxi(), &assigned), [Change::Other]);
    }

    #[test]
    fn what_somebody_may_not_see_any_more_is_no_change_of_the_trip() {
        let mut whole = taxi();
        whole.needs.needs = vec![crate::need::Need::Stretcher];
        whole.escorts.approved = 1;
        let cut = |needs_withheld, escorts_withheld| OrganisedTrip {
            needs_withheld,
            escorts_withheld,
            ..taxi()
        };
        for (needs, escorts, expected) in [
            (true, true, vec![]),
            (true, false, vec![Change::Other]),
            (false, true, vec![Change::Other]),
        ] {
            let cut = cut(needs, escorts);
            assert_eq!(changes(&whole, &cut), expected, "{needs} {escorts}");
            assert_eq!(changes(&cut, &whole), expected, "{needs} {escorts}");
        }
    }

    /// T35: no sentence names a place that is not said.
    #[test]
    fn a_place_that_is_not_said_is_no_place_to_have_changed_from_or_to() {
        let place = |label: Option<&str>| {
            taxi_with(|segment| segment.from.label = label.map(str::to_owned))
        };
        let moved = Change::PickUpPlace {
            from: "A".into(),
            to: "B".into(),
        };
        #[rustfmt::skip]
        let cases = [
            (Some("A"), Some("B"), vec![moved]),
            (Some("A"), None,      vec![Change::Other]),
            (None,      Some("B"), vec![Change::Other]),
            (None,      None,      vec![]),
        ];
        for (before, now, expected) in cases {
            let found = changes(&place(before), &place(now));
            assert_eq!(found, expected, "{before:?} {now:?}");
        }
    }
}
