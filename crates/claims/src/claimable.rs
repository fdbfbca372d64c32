//! Which booked trips a person can have had costs of.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::TripId,
    mode::Mode,
    own_trip::Destination,
    phase::{Phase, phase},
    state::TripState,
    trip::{Direction, OrganisedTrip},
};
use entitlement::deadlines::{Deadline, claim_by};
use serde::{Deserialize, Serialize};

/// A booked trip that is over, and of which the person can have had costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithCosts {
    /// The trip; of a trip there and home the one there.
    pub trip: TripId,
    /// The day of travel in Norway.
    pub day: NaiveDate,
    /// The last day of travel: the day home, where that trip is known.
    pub last_day: NaiveDate,
    /// Where to; `None` where that is withheld or was never told.
    pub to: Option<Destination>,
}

impl WithCosts {
    /// The last day to claim (§ 25), counted from the last day of travel.
    pub fn claim_by(&self) -> Deadline {
        claim_by(self.last_day)
    }
}

/// The trips among `trips` that can be claimed for, the latest first. A trip home stands
/// for itself only where the trip there is not among them.
pub fn with_costs(trips: &[OrganisedTrip], now: DateTime<Utc>) -> Vec<WithCosts> {
    let is_there = |id: &TripId| {
        let mut others = trips.iter();
        others.any(|other| other.id == *id && may_have_costs(other, now))
    };
    let mut found: Vec<_> = trips
        .iter()
        .filter(|trip| may_have_costs(trip, now))
        .filter(|trip| {
            let is_home = trip.direction == Direction::Return;
            !(is_home && trip.counterpart.as_ref().is_some_and(is_there))
        })
        .filter_map(|trip| {
            let day = trip.day()?;
            Some(WithCosts {
                trip: trip.id.clone(),
                day,
                last_day: day_home(trip, trips).map_or(day, |home| home.max(day)),
                to: treatment(trip),
            })
        })
        .collect();
    found.sort_by(|one, other| (other.day, &other.trip).cmp(&(one.day, &one.trip)));
    found
}

/// The day of the trip home that belongs to this trip, unless nobody went.
fn day_home(there: &OrganisedTrip, trips: &[OrganisedTrip]) -> Option<NaiveDate> {
    let of_it = |other: &&OrganisedTrip| {
        let is_it = Some(&other.id) == there.counterpart.as_ref()
            || other.counterpart.as_ref() == Some(&there.id);
        is_it && other.direction == Direction::Return && !is_off(&other.state)
    };
    trips.iter().find(of_it)?.day()
}

/// Whether nobody went, or will.
const fn is_off(state: &TripState) -> bool {
    matches!(
        state,
        TripState::NoShow | TripState::Cancelled(_) | TripState::Expired
    )
}

/// Whether the trip has been made, and part of it is a means of transport that nobody
/// orders for one person: tickets are bought, and the way to it is the person's own.
fn may_have_costs(trip: &OrganisedTrip, now: DateTime<Utc>) -> bool {
    let is_made = match trip.state {
        TripState::Completed => true,
        TripState::NoShow | TripState::Cancelled(_) | TripState::Expired => false,
        TripState::Requested
        | TripState::NeedsReview
        | TripState::Planned
        | TripState::AwaitingConfirmation
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Assigned
        | TripState::Approaching
        | TripState::Arrived
        | TripState::PickedUp
        | TripState::WaitingReady
        | TripState::ReadyCalled
        | TripState::Unknown(_) => phase(trip, now) == Phase::After,
    };
    is_made
        && trip
            .segments
            .iter()
            .any(|segment| is_scheduled(&segment.mode))
}

const fn is_scheduled(mode: &Mode) -> bool {
    match mode {
        Mode::Bus | Mode::Train | Mode::Boat | Mode::Flight => true,
        Mode::Taxi | Mode::Minibus | Mode::Helseekspress | Mode::Helsebuss | Mode::Unknown(_) => {
            false
        }
    }
}

/// Where the treatment is, as far as it is told and can stand in a claim.
pub fn treatment(trip: &OrganisedTrip) -> Option<Destination> {
    if trip.places_withheld {
        return None;
    }
    let appointment = trip
        .appointment
        .as_ref()
        .and_then(|one| one.place.as_deref());
    let stop = match trip.direction {
        Direction::Return => &trip.segments.first().from,
        Direction::Outbound | Direction::Other => trip.destination(),
    };
    let text = appointment.or(stop.label.as_deref())?;
    Destination::read(text).ok()
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::{at, stated, taxi_with},
        state::CancelledBy,
    };

    use super::*;

    const LATER: &str = "2027-01-10T12:00:00Z";

    fn by(mode: Mode, state: TripState) -> OrganisedTrip {
        let mut trip = taxi_with(|segment| segment.mode = mode);
        trip.state = state;
        trip
    }

    #[test]
    fn only_what_was_made_with_tickets_can_be_claimed_for() {
        #[rustfmt::skip]
        let cases = [
            (Mode::Bus,        TripState::Completed,                          true),
            (Mode::Train,      TripState::Completed,                          true),
            (Mode::Boat,       TripState::Completed,                          true),
            (Mode::Flight,     TripState::Completed,                          true),
            (Mode::Taxi,       TripState::Completed,                          false),
            (Mode::Minibus,    TripState::Completed,                          false),
            (Mode::Helsebuss,  TripState::Completed,                          false),
            (Mode::Bus,        TripState::Ordered,                            true),
            (Mode::Bus,        TripState::Cancelled(CancelledBy::Service),    false),
            (Mode::Bus,        TripState::NoShow,                             false),
            (Mode::Bus,        TripState::Expired,                            false),
        ];
        for (mode, state, expected) in cases {
            let trip = by(mode.clone(), state.clone());
            let found = with_costs(&[trip], at(LATER));
            assert_eq!(!found.is_empty(), expected, "{mode:?} {state:?}");
        }
        let coming = by(Mode::Bus, TripState::Ordered);
        assert_eq!(with_costs(&[coming], at("2026-12-01T12:00:00Z")), []);
    }

    #[test]
    fn a_trip_there_and_home_is_one() {
        let there = by(Mode::Train, TripState::Completed);
        let mut home = there.clone();
        home.id = "trp_home".parse().unwrap();
        home.direction = Direction::Return;
        home.counterpart = Some(there.id.clone());
        let ids = |trips: &[OrganisedTrip]| -> Vec<_> {
            let found = with_costs(trips, at(LATER));
            found.into_iter().map(|one| one.trip).collect()
        };
        let both = [there.clone(), home.clone()];
        assert_eq!(ids(&both), std::slice::from_ref(&there.id));
        assert_eq!(ids(std::slice::from_ref(&home)), [home.id.clone()]);
        let off = OrganisedTrip {
            state: TripState::NoShow,
            ..there
        };
        assert_eq!(ids(&[off, home.clone()]), [home.id]);
    }

    /// The way home may be by taxi: its costs are others, its day counts.
    #[test]
    fn the_time_to_claim_begins_with_the_day_home() {
        let there = by(Mode::Train, TripState::Completed);
        let home = |state| OrganisedTrip {
            id: "trp_home".parse().unwrap(),
            direction: Direction::Return,
            counterpart: Some(there.id.clone()),
            state,
            ..taxi_with(|segment| segment.pick_up.promised = stated("2026-12-07T14:00:00Z"))
        };
        let other = OrganisedTrip {
            counterpart: None,
            ..home(TripState::Completed)
        };
        let off = TripState::Cancelled(CancelledBy::Service);
        #[rustfmt::skip]
        let cases = [
            (vec![],                           "2026-12-02", "2027-06-02"),
            (vec![home(TripState::Completed)], "2026-12-07", "2027-06-07"),
            (vec![home(TripState::Ordered)],   "2026-12-07", "2027-06-07"),
            (vec![home(TripState::NoShow)],    "2026-12-02", "2027-06-02"),
            (vec![home(off)],                  "2026-12-02", "2027-06-02"),
            (vec![other],                      "2026-12-02", "2027-06-02"),
        ];
        for (others, last_day, claim_by) in cases {
            let shows = format!("{others:?}");
            let all = [vec![there.clone()], others].concat();
            let found = with_costs(&all, at(LATER));
            assert_eq!(found[0].day.to_string(), "2026-12-02", "{shows}");
            assert_eq!(found[0].last_day.to_string(), last_day, "{shows}");
            assert_eq!(
                found[0].claim_by().last_day.to_string(),
                claim_by,
                "{shows}"
            );
        }
    }

    #[test]
    fn a_place_that_is_withheld_is_not_told() {
        let mut trip = by(Mode::Bus, TripState::Completed);
        let to = |trip: &OrganisedTrip| {
            with_costs(std::slice::from_ref(trip), at(LATER))[0]
                .to
                .clone()
        };
        assert!(to(&trip).is_some());
        trip.places_withheld = true;
        assert_eq!(to(&trip), None);
    }
}
