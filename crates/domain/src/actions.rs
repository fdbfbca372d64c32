//! What a person may do with a trip, as the service has worked it out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    changing,
    holidays::last_call,
    mode::Mode,
    need::Need,
    phase::{Phase, phase},
    pick_up::ActiveTime,
    state::{CancelledBy, TripState},
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
    /// Take that back; `None` when it was not said, or a vehicle is assigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw_ready: Option<Offer>,
    /// Take a cancellation back; `None` when there is none, or it has gone to the carrier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Offer>,
    /// Say that nobody has come; `None` before anybody should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_waiting: Option<Offer>,
    /// Say who goes along; `None` when no escort is approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escorts: Option<Offer>,
    /// State a child's weight and height; `None` when no child seat is booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Offer>,
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
    /// Not for trips on this ground: only those for reasons of health are changed here.
    Ground,
    /// The office has yet to look at a change that was asked for before.
    ChangePending,
    /// A reason this version does not know, in the service's own word.
    Unknown(String),
}

/// What can be done with `trip` at `now`.
pub fn work_out(trip: &OrganisedTrip, now: DateTime<Utc>) -> Actions {
    Actions {
        cancel: cancel(trip, now),
        confirm: confirm(trip, now),
        change: changing::offer(trip, now),
        ready: ready(trip, now),
        withdraw_ready: withdraw_ready(trip),
        undo: undo(trip, now),
        report_waiting: report_waiting(trip, now),
        escorts: (trip.escorts.approved > 0).then(|| until_dispatched(trip, now, false)),
        measures: has_child_seat(trip).then(|| until_dispatched(trip, now, false)),
    }
}

const HERE: Offer = Offer::Here { until: None };

fn by_phone(because: Blocked) -> Offer {
    Offer::ByPhone {
        because,
        until: None,
    }
}

/// What stands against any action: the trip is over, or the patient is on it.
pub(crate) fn is_closed(trip: &OrganisedTrip, now: DateTime<Utc>) -> bool {
    trip.state.is_under_way() || phase(trip, now) == Phase::After
}

pub(crate) const fn is_dispatched(state: &TripState) -> bool {
    matches!(
        state,
        TripState::Assigned | TripState::Approaching | TripState::Arrived
    )
}

fn cancel(trip: &OrganisedTrip, now: DateTime<Utc>) -> Offer {
    until_dispatched(trip, now, trip.sharing == Sharing::Shared)
}

fn has_child_seat(trip: &OrganisedTrip) -> bool {
    let is_seat = |need: &Need| matches!(need, Need::ChildSeat { .. });
    trip.needs.needs.iter().any(is_seat)
}

/// Here until a vehicle is assigned or should be there, unless `others` who travel
/// along stand against it.
fn until_dispatched(trip: &OrganisedTrip, now: DateTime<Utc>, others: bool) -> Offer {
    if is_closed(trip, now) {
        Offer::Over
    } else if is_dispatched(&trip.state) {
        by_phone(Blocked::Dispatched)
    } else if !trip.state.is_before_dispatch() {
        by_phone(Blocked::PhoneOnly)
    } else if !is_booked_road(&trip.mode) {
        by_phone(Blocked::Mode)
    } else if others {
        by_phone(Blocked::SharedRide)
    } else if should_be_there(trip, now) {
        by_phone(Blocked::DeadlinePassed)
    } else {
        HERE
    }
}

/// Road transport that is booked for the patient. Whoever has a plane, a boat or a train
/// booked calls.
const fn is_booked_road(mode: &Mode) -> bool {
    matches!(
        mode,
        Mode::Taxi | Mode::Minibus | Mode::Helseekspress | Mode::Helsebuss
    )
}

/// Whether the time of the pick-up has come.
fn should_be_there(trip: &OrganisedTrip, now: DateTime<Utc>) -> bool {
    match trip.segments.first().pick_up.active() {
        ActiveTime::Set(_, time) => now >= time.when.earliest(),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => false,
    }
}

fn confirm(trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Offer> {
    if trip.state != TripState::AwaitingConfirmation || is_closed(trip, now) {
        return None;
    }
    let until = confirm_until(trip);
    let because = Blocked::DeadlinePassed;
    Some(match until {
        Some(end) if now >= end => Offer::ByPhone { because, until },
        Some(_) | None => Offer::Here { until },
    })
}

/// The instant by which `trip` must be confirmed; `None` without a day of travel.
fn confirm_until(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    last_call(trip.day()?)
}

fn ready(trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Offer> {
    let waits = trip.state == TripState::WaitingReady
        || trip.direction == Direction::Return
            && matches!(
                trip.state,
                TripState::Planned | TripState::Ordered | TripState::Accepted
            )
            && trip.segments.first().pick_up.active() == ActiveTime::NotSet;
    (waits && !is_closed(trip, now)).then_some(HERE)
}

fn withdraw_ready(trip: &OrganisedTrip) -> Option<Offer> {
    (trip.state == TripState::ReadyCalled).then_some(HERE)
}

fn undo(trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Offer> {
    let held = trip.held.as_ref()?;
    let is_held = trip.state == TripState::Cancelled(CancelledBy::PatientSide) && now < held.until;
    is_held.then_some(Offer::Here {
        until: Some(held.until),
    })
}

fn report_waiting(trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Offer> {
    let is_due = match trip.state {
        TripState::ReadyCalled => trip.ready_from.is_some_and(|from| now >= from),
        TripState::Ordered
        | TripState::Accepted
        | TripState::Assigned
        | TripState::Approaching
        | TripState::Arrived
        | TripState::NoShow
        | TripState::Planned => should_be_there(trip, now),
        TripState::Requested
        | TripState::NeedsReview
        | TripState::AwaitingConfirmation
        | TripState::Expired
        | TripState::PickedUp
        | TripState::WaitingReady
        | TripState::Completed
        | TripState::Cancelled(_)
        | TripState::Unknown(_) => false,
    };
    let is_today = trip.state == TripState::NoShow || !is_closed(trip, now);
    (is_due && is_today).then_some(HERE)
}

#[cfg(test)]
mod odd_days;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        pick_up::PickUp,
        sample::{at, taxi, taxi_with},
        trip::Held,
    };

    /// The day before the sample trip.
    const EARLY: &str = "2026-12-01T08:00:00Z";

    #[test]
    fn what_can_be_done_follows_state_mode_and_company() {
        use Blocked::{Dispatched, Mode as ByMode, PhoneOnly, SharedRide};
        let here = || HERE;
        #[rustfmt::skip]
        let cases = [
            // what it shows         state                 mode           sharing          cancel                change
            ("booked",               TripState::Ordered,   Mode::Taxi,    Sharing::Alone,  here(),               by_phone(PhoneOnly)),
            ("others travel along",  TripState::Ordered,   Mode::Minibus, Sharing::Shared, by_phone(SharedRide), by_phone(SharedRide)),
            ("a plane",              TripState::Ordered,   Mode::Flight,  Sharing::Alone,  by_phone(ByMode),     by_phone(ByMode)),
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
            // what it shows                       trip            now                      here   deadline
            ("the last second",                    taxi(),         "2026-12-01T11:59:59Z",  true,  "2026-12-01T12:00:00Z"),
            ("13:00 sharp is too late",            taxi(),         "2026-12-01T12:00:00Z",  false, "2026-12-01T12:00:00Z"),
            ("a Monday looks back to Friday",      monday.clone(), "2026-12-04T11:59:59Z",  true,  "2026-12-04T12:00:00Z"),
            ("and the weekend does not count",     monday,         "2026-12-05T11:00:00Z",  false, "2026-12-04T12:00:00Z"),
        ];
        for (shows, mut trip, now, is_here, until) in cases {
            trip.state = TripState::AwaitingConfirmation;
            let until = Some(at(until));
            let because = Blocked::DeadlinePassed;
            let expected = Some(if is_here {
                Offer::Here { until }
            } else {
                Offer::ByPhone { because, until }
            });
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

    #[test]
    fn a_cancellation_is_undone_until_its_time() {
        let until = at("2026-12-01T08:10:00Z");
        let mut trip = taxi();
        let from = std::mem::replace(
            &mut trip.state,
            TripState::Cancelled(CancelledBy::PatientSide),
        );
        trip.held = Some(Held {
            until,
            from,
            reason: None,
        });
        #[rustfmt::skip]
        let cases = [
            ("at once",          "2026-12-01T08:00:00Z", true),
            ("the last second",  "2026-12-01T08:09:59Z", true),
            ("when it has gone", "2026-12-01T08:10:00Z", false),
        ];
        for (shows, now, is_offered) in cases {
            let offered = is_offered.then_some(Offer::Here { until: Some(until) });
            assert_eq!(work_out(&trip, at(now)).undo, offered, "{shows}");
        }
        trip.held = None;
        assert_eq!(work_out(&trip, until).undo, None);
    }

    #[test]
    fn who_waits_for_a_late_car_can_say_so() {
        use TripState::{Arrived, Cancelled, Completed, NoShow, Ordered, PickedUp};
        #[rustfmt::skip]
        let cases = [
            // picked up at 06:40Z                  state                               now                      offered
            ("a second before the time",            Ordered,                            "2026-12-02T06:39:59Z",  false),
            ("from the time on",                    Ordered,                            "2026-12-02T06:40:00Z",  true),
            ("the car is somewhere near",           Arrived,                            "2026-12-02T06:50:00Z",  true),
            ("the car did not find the patient",    NoShow,                             "2026-12-02T07:00:00Z",  true),
            ("in the car",                          PickedUp,                           "2026-12-02T06:50:00Z",  false),
            ("there",                               Completed,                          "2026-12-02T09:00:00Z",  false),
            ("cancelled",                           Cancelled(CancelledBy::PatientSide), "2026-12-02T06:50:00Z", false),
            ("long after",                          Ordered,                            "2026-12-02T20:00:00Z",  false),
        ];
        for (shows, state, now, is_offered) in cases {
            let trip = OrganisedTrip { state, ..taxi() };
            let offered = work_out(&trip, at(now)).report_waiting;
            assert_eq!(offered.is_some(), is_offered, "{shows}");
        }
    }

    #[test]
    fn escorts_and_measures_are_stated_until_a_vehicle_is_assigned() {
        use Blocked::{DeadlinePassed, Dispatched, Mode as ByMode, PhoneOnly};
        let home = "2026-12-02T06:40:00Z";
        #[rustfmt::skip]
        let cases = [
            // what it shows          state                 mode           now     offered
            ("booked",                TripState::Ordered,   Mode::Taxi,    EARLY,  HERE),
            ("taken by the carrier",  TripState::Accepted,  Mode::Minibus, EARLY,  HERE),
            ("a vehicle has it",      TripState::Assigned,  Mode::Taxi,    EARLY,  by_phone(Dispatched)),
            ("a plane",               TripState::Ordered,   Mode::Flight,  EARLY,  by_phone(ByMode)),
            ("the car should be there", TripState::Ordered, Mode::Taxi,    home,   by_phone(DeadlinePassed)),
            ("a state from later",    TripState::Unknown("x".into()), Mode::Taxi, EARLY, by_phone(PhoneOnly)),
            ("in the car",            TripState::PickedUp,  Mode::Taxi,    EARLY,  Offer::Over),
        ];
        for (shows, state, mode, now, offered) in cases {
            let mut trip = OrganisedTrip {
                state,
                mode,
                sharing: Sharing::Shared,
                ..taxi()
            };
            let actions = work_out(&trip, at(now));
            assert_eq!((actions.escorts, actions.measures), (None, None), "{shows}");
            trip.escorts.approved = 1;
            trip.needs.needs = vec![Need::ChildSeat {
                weight_kg: None,
                height_cm: None,
            }];
            let actions = work_out(&trip, at(now));
            assert_eq!(actions.escorts, Some(offered.clone()), "{shows}");
            assert_eq!(actions.measures, Some(offered), "{shows}");
        }
    }
}
