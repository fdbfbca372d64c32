//! What a person may do with a trip, as the service has worked it out.

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    holidays::working_day_before,
    mode::Mode,
    oslo,
    phase::{Phase, phase},
    pick_up::ActiveTime,
    state::TripState,
    trip::{Direction, OrganisedTrip, Sharing},
};

/// The actions on a trip. The app never works these out by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions {
    /// Cancel this direction.
    pub cancel: Offer,
    /// Confirm the trip; `None` when this trip needs no confirmation.
    pub confirm: Option<Offer>,
    /// Change time or address.
    pub change: Offer,
    /// Say that one is ready for the trip home; `None` when it does not apply.
    pub ready: Option<Offer>,
}

/// How an action can be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offer {
    /// Here, until the instant given, if there is one.
    Here {
        /// The deadline.
        until: Option<DateTime<Utc>>,
    },
    /// By phone only.
    ByPhone {
        /// Why not here.
        because: Blocked,
        /// The deadline, if there is one.
        until: Option<DateTime<Utc>>,
    },
    /// Not at all any more.
    Over,
}

/// Why an action is not offered in the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Blocked {
    /// The service takes this only by phone.
    PhoneOnly,
    /// Others travel in the same vehicle.
    SharedRide,
    /// The carrier has the order.
    Dispatched,
    /// Not for this means of transport.
    Mode,
    /// The deadline has passed.
    DeadlinePassed,
    /// A reason this version does not know, in the service's own word.
    Unknown(String),
}

/// The clock in Norway at which a trip must be confirmed on the last working
/// day before it: 13:00.
const CONFIRM_BEFORE: NaiveTime = NaiveTime::from_hms_opt(13, 0, 0).expect("13:00 is a time");

/// What can be done with `trip` at `now`.
///
/// Not modelled: taking an action through the service. Until there is such an
/// operation, everything that can still be done is done by phone.
pub fn work_out(trip: &OrganisedTrip, now: DateTime<Utc>) -> Actions {
    Actions {
        cancel: cancel(trip, now),
        confirm: confirm(trip, now),
        change: change(trip, now),
        ready: ready(trip, now),
    }
}

fn by_phone(because: Blocked) -> Offer {
    Offer::ByPhone {
        because,
        until: None,
    }
}

/// What stands against any action: the trip is over, or the patient is on it.
fn is_closed(trip: &OrganisedTrip, now: DateTime<Utc>) -> bool {
    trip.state.is_under_way() || phase(trip, now) == Phase::After
}

const fn is_dispatched(state: &TripState) -> bool {
    matches!(
        state,
        TripState::Assigned | TripState::Approaching | TripState::Arrived
    )
}

fn cancel(trip: &OrganisedTrip, now: DateTime<Utc>) -> Offer {
    if is_closed(trip, now) {
        Offer::Over
    } else if is_dispatched(&trip.state) {
        by_phone(Blocked::Dispatched)
    } else {
        by_phone(Blocked::PhoneOnly)
    }
}

fn confirm(trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Offer> {
    if trip.state != TripState::AwaitingConfirmation || is_closed(trip, now) {
        return None;
    }
    let until = confirm_until(trip);
    let because = match until {
        Some(until) if now >= until => Blocked::DeadlinePassed,
        Some(_) | None => Blocked::PhoneOnly,
    };
    Some(Offer::ByPhone { because, until })
}

/// The instant by which `trip` must be confirmed; `None` without a day of travel.
fn confirm_until(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    let day = working_day_before(trip.day()?)?;
    Some(oslo::instant(day.and_time(CONFIRM_BEFORE)))
}

fn change(trip: &OrganisedTrip, now: DateTime<Utc>) -> Offer {
    if is_closed(trip, now) {
        Offer::Over
    } else if is_dispatched(&trip.state) {
        by_phone(Blocked::Dispatched)
    } else if !matches!(trip.mode, Mode::Taxi | Mode::Minibus) {
        by_phone(Blocked::Mode)
    } else if trip.sharing == Sharing::Shared {
        by_phone(Blocked::SharedRide)
    } else {
        by_phone(Blocked::PhoneOnly)
    }
}

fn ready(trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Offer> {
    let waits = trip.state == TripState::WaitingReady
        || trip.direction == Direction::Return
            && matches!(
                trip.state,
                TripState::Planned | TripState::Ordered | TripState::Accepted
            )
            && trip.segments.first().pick_up.active() == ActiveTime::NotSet;
    (waits && !is_closed(trip, now)).then(|| by_phone(Blocked::PhoneOnly))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        pick_up::PickUp,
        sample::{at, taxi, taxi_with},
    };

    /// The day before the sample trip.
    const EARLY: &str = "2026-12-01T08:00:00Z";

    #[test]
    fn what_can_be_done_follows_state_mode_and_company() {
        use Blocked::{Dispatched, Mode as ByMode, PhoneOnly, SharedRide};
        #[rustfmt::skip]
        let cases = [
            // what it shows         state                 mode           sharing          cancel                change
            ("booked",               TripState::Ordered,   Mode::Taxi,    Sharing::Alone,  by_phone(PhoneOnly),  by_phone(PhoneOnly)),
            ("others travel along",  TripState::Ordered,   Mode::Minibus, Sharing::Shared, by_phone(PhoneOnly),  by_phone(SharedRide)),
            ("a plane",              TripState::Ordered,   Mode::Flight,  Sharing::Alone,  by_phone(PhoneOnly),  by_phone(ByMode)),
            ("a vehicle has it",     TripState::Assigned,  Mode::Taxi,    Sharing::Shared, by_phone(Dispatched), by_phone(Dispatched)),
            ("on its way",           TripState::Approaching, Mode::Taxi,  Sharing::Alone,  by_phone(Dispatched), by_phone(Dispatched)),
            ("at the door",          TripState::Arrived,   Mode::Taxi,    Sharing::Alone,  by_phone(Dispatched), by_phone(Dispatched)),
            ("in the car",           TripState::PickedUp,  Mode::Taxi,    Sharing::Alone,  Offer::Over,          Offer::Over),
            ("done",                 TripState::Completed, Mode::Taxi,    Sharing::Alone,  Offer::Over,          Offer::Over),
            ("a state from later",   TripState::Unknown("x".into()), Mode::Taxi, Sharing::Alone, by_phone(PhoneOnly), by_phone(PhoneOnly)),
        ];
        for (shows, state, mode, sharing, cancel, change) in cases {
            let trip = OrganisedTrip {
                state,
                mode,
                sharing,
                ..taxi()
            };
            let actions = work_out(&trip, at(EARLY));
            assert_eq!(
                (actions.cancel, actions.change),
                (cancel, change),
                "{shows}"
            );
        }
    }

    #[test]
    fn a_trip_is_confirmed_before_13_on_the_last_working_day() {
        let monday = taxi_with(|segment| {
            segment.pick_up.promised = crate::sample::stated("2026-12-07T06:40:00Z");
            segment.arrival = crate::sample::stated("2026-12-07T07:30:00Z");
        });
        #[rustfmt::skip]
        let cases = [
            // what it shows                       trip            now                      reason                   deadline
            ("the last second",                    taxi(),         "2026-12-01T11:59:59Z",  Blocked::PhoneOnly,      "2026-12-01T12:00:00Z"),
            ("13:00 sharp is too late",            taxi(),         "2026-12-01T12:00:00Z",  Blocked::DeadlinePassed, "2026-12-01T12:00:00Z"),
            ("a Monday looks back to Friday",      monday.clone(), "2026-12-04T11:59:59Z",  Blocked::PhoneOnly,      "2026-12-04T12:00:00Z"),
            ("and the weekend does not count",     monday,         "2026-12-05T11:00:00Z",  Blocked::DeadlinePassed, "2026-12-04T12:00:00Z"),
        ];
        for (shows, mut trip, now, because, until) in cases {
            trip.state = TripState::AwaitingConfirmation;
            let until = Some(at(until));
            let expected = Some(Offer::ByPhone { because, until });
            assert_eq!(work_out(&trip, at(now)).confirm, expected, "{shows}");
            trip.state = TripState::Ordered;
            assert_eq!(work_out(&trip, at(now)).confirm, None, "{shows}, booked");
        }
    }

    #[test]
    fn one_says_ready_for_a_trip_home_without_a_time() {
        let home = |has_time: bool| {
            let mut trip = taxi_with(|segment| {
                if !has_time {
                    segment.pick_up = PickUp::default();
                }
            });
            trip.direction = Direction::Return;
            trip
        };
        #[rustfmt::skip]
        let cases = [
            // what it shows               has a time  state                    offered
            ("a trip home without a time", false,      TripState::Ordered,      true),
            ("the office waits for it",    true,       TripState::WaitingReady, true),
            ("a trip home with a time",    true,       TripState::Ordered,      false),
            ("already said",               false,      TripState::ReadyCalled,  false),
            ("called off",                 false,      TripState::Expired,      false),
        ];
        for (shows, has_time, state, offered) in cases {
            let trip = OrganisedTrip {
                state,
                ..home(has_time)
            };
            let ready = work_out(&trip, at(EARLY)).ready;
            assert_eq!(ready.is_some(), offered, "{shows}");
        }
        let mut out = home(false);
        out.direction = Direction::Outbound;
        assert_eq!(work_out(&out, at(EARLY)).ready, None);
    }
}
