//! What can be done on the days on which clocks and calendars are odd: both nights on
//! which the clock is changed, the leap day, New Year and Easter.

use chrono::TimeDelta;

use super::*;
use crate::{
    oslo,
    sample::{at, stated, taxi_with},
    trip::Held,
};

const A_SECOND: TimeDelta = TimeDelta::seconds(1);

fn trip_at(pick_up: &str) -> OrganisedTrip {
    taxi_with(|segment| {
        let arrival = at(pick_up) + TimeDelta::minutes(50);
        segment.pick_up.promised = stated(pick_up);
        segment.arrival = stated(&arrival.to_rfc3339());
    })
}

#[test]
fn a_trip_is_confirmed_until_13_in_norway_on_the_last_working_day_also_on_odd_days() {
    #[rustfmt::skip]
    let cases = [
        // what it shows                                pick-up                 until
        ("the Sunday on which summer time ends",       "2026-10-25T08:00:00Z", "2026-10-23T11:00:00Z"),
        ("the Monday after it",                        "2026-10-26T07:00:00Z", "2026-10-23T11:00:00Z"),
        ("the Tuesday after it: an hour later in UTC", "2026-10-27T07:00:00Z", "2026-10-26T12:00:00Z"),
        ("the hour that comes twice, first",           "2026-10-25T00:30:00Z", "2026-10-23T11:00:00Z"),
        ("the hour that comes twice, again",           "2026-10-25T01:30:00Z", "2026-10-23T11:00:00Z"),
        ("the Sunday on which summer time begins",     "2026-03-29T08:00:00Z", "2026-03-27T12:00:00Z"),
        ("the Monday after it",                        "2026-03-30T06:00:00Z", "2026-03-27T12:00:00Z"),
        ("the Tuesday after it: an hour earlier",      "2026-03-31T06:00:00Z", "2026-03-30T11:00:00Z"),
        ("just before midnight in Norway",             "2026-03-30T21:59:00Z", "2026-03-27T12:00:00Z"),
        ("just after it",                              "2026-03-30T22:01:00Z", "2026-03-30T11:00:00Z"),
        ("the leap day",                               "2028-02-29T08:00:00Z", "2028-02-28T12:00:00Z"),
        ("the day after it",                           "2028-03-01T08:00:00Z", "2028-02-29T12:00:00Z"),
        ("1 March in a year without one",              "2027-03-01T08:00:00Z", "2027-02-26T12:00:00Z"),
        ("New Year's Day",                             "2027-01-01T08:00:00Z", "2026-12-31T12:00:00Z"),
        ("the first working day of the year",          "2027-01-04T08:00:00Z", "2026-12-31T12:00:00Z"),
        ("Maundy Thursday",                            "2026-04-02T06:00:00Z", "2026-04-01T11:00:00Z"),
        ("Easter Monday",                              "2026-04-06T06:00:00Z", "2026-04-01T11:00:00Z"),
        ("the Tuesday after Easter",                   "2026-04-07T06:00:00Z", "2026-04-01T11:00:00Z"),
        ("the Wednesday after Easter",                 "2026-04-08T06:00:00Z", "2026-04-07T11:00:00Z"),
    ];
    for (shows, pick_up, until) in cases {
        let mut trip = trip_at(pick_up);
        trip.state = TripState::AwaitingConfirmation;
        let end = at(until);
        assert_eq!(oslo::clock(end).to_string(), "13:00:00", "{shows}");
        let until = Some(end);
        let before = work_out(&trip, end - A_SECOND).confirm;
        assert_eq!(before, Some(Offer::Here { until }), "{shows}");
        let because = Blocked::DeadlinePassed;
        let after = work_out(&trip, end).confirm;
        assert_eq!(after, Some(Offer::ByPhone { because, until }), "{shows}");
    }
}

#[test]
fn cancelling_ends_and_waiting_begins_with_the_instant_of_the_pick_up() {
    #[rustfmt::skip]
    let cases = [
        ("half past two in summer time",     "2026-10-25T00:30:00Z"),
        ("half past two an hour later",      "2026-10-25T01:30:00Z"),
        ("after the hour that is left out",  "2026-03-29T01:00:00Z"),
        ("the leap day",                     "2028-02-29T07:10:00Z"),
        ("the first minute of the year",     "2026-12-31T23:00:00Z"),
        ("Easter Sunday",                    "2026-04-05T06:00:00Z"),
    ];
    for (shows, pick_up) in cases {
        let trip = trip_at(pick_up);
        let offers = |now| {
            let actions = work_out(&trip, now);
            (actions.cancel, actions.report_waiting)
        };
        let due = at(pick_up);
        assert_eq!(offers(due - A_SECOND), (HERE, None), "{shows}");
        let passed = by_phone(Blocked::DeadlinePassed);
        assert_eq!(offers(due), (passed, Some(HERE)), "{shows}");
    }
}

#[test]
fn a_cancellation_is_taken_back_until_the_instant_that_was_said() {
    #[rustfmt::skip]
    let cases = [
        ("over the hour that comes twice",  "2026-10-25T00:58:00Z"),
        ("over the hour that is left out",  "2026-03-29T00:58:00Z"),
        ("over the end of the leap day",    "2028-02-29T22:58:00Z"),
        ("over New Year",                   "2026-12-31T22:58:00Z"),
    ];
    for (shows, cancelled) in cases {
        let end = at(cancelled) + TimeDelta::minutes(10);
        let mut trip = trip_at("2029-06-05T08:00:00Z");
        trip.state = TripState::Cancelled(CancelledBy::PatientSide);
        trip.held = Some(Held {
            until: end,
            from: TripState::Ordered,
            reason: None,
        });
        let undo = |now| work_out(&trip, now).undo;
        let until = Some(end);
        assert_eq!(undo(end - A_SECOND), Some(Offer::Here { until }), "{shows}");
        assert_eq!(undo(end), None, "{shows}");
    }
}
