use domain::{
    escort::EscortKind,
    mode::Mode,
    need::Need,
    pick_up::PickUp,
    sample::{at, taxi, taxi_with},
    trip::{Direction, Sharing},
    trip_action::{CancelReason, DoneBy},
    wish::{ChildMeasures, EscortStatement},
};

use super::*;

/// The day before the sample trip, which is picked up at [`PICK_UP`].
const EARLY: &str = "2026-12-01T08:00:00Z";
const PICK_UP: &str = "2026-12-02T06:40:00Z";

fn receipt(number: &str, now: &str) -> Receipt {
    Receipt {
        id: number.parse().unwrap(),
        action: Deed::Confirm.kind(),
        at: at(now),
        by: DoneBy::Patient,
    }
}

fn doing<'a>(deed: &'a Deed, now: &str, receipt: &'a Receipt) -> Doing<'a> {
    Doing {
        deed,
        born_on: None,
        now: at(now),
        undo_window: TimeDelta::minutes(10),
        change: None,
        receipt,
    }
}

fn does(trip: OrganisedTrip, deed: Deed, now: &str) -> Result<OrganisedTrip, Problem> {
    let version = trip.version;
    let receipt = receipt("K7M2-9QXD", now);
    done_to(trip, version, doing(&deed, now, &receipt))
}

/// The state afterwards, or the code and the deadline of the refusal.
type Found = Result<TripState, (ProblemCode, Option<DateTime<Utc>>)>;

fn found(trip: OrganisedTrip, deed: Deed, now: &str) -> Found {
    let id = trip.id.to_string();
    does(trip, deed, now)
        .map(|trip| trip.state)
        .map_err(|problem| {
            let body = problem.body("t", "05515");
            assert_eq!(body.trip_id, Some(id));
            let deadline = body.deadline.as_deref();
            let deadline = deadline.map(|text| requisition_api::times::read(text).unwrap());
            (problem.code().clone(), deadline)
        })
}

fn in_state(state: TripState) -> OrganisedTrip {
    OrganisedTrip { state, ..taxi() }
}

fn refused(code: ProblemCode) -> Found {
    Err((code, None))
}

#[test]
fn a_trip_is_cancelled_where_the_service_offers_it() {
    use ProblemCode::{
        AlreadyCancelled, AlreadyDispatched, ConflictState, DeadlinePassed, ModeNotSupported,
        SharedRideLocked,
    };
    let by = |by| TripState::Cancelled(by);
    let cancelled = || Ok(by(CancelledBy::PatientSide));
    let of = |mode, sharing| OrganisedTrip {
        mode,
        sharing,
        ..taxi()
    };
    #[rustfmt::skip]
    let cases = [
        // what it shows                  trip                                            now                     answer
        ("booked",                        taxi(),                                         EARLY,                  cancelled()),
        ("only requested",                in_state(TripState::Requested),                 EARLY,                  cancelled()),
        ("accepted by a carrier",         in_state(TripState::Accepted),                  EARLY,                  cancelled()),
        ("ready to go home",              in_state(TripState::ReadyCalled),               EARLY,                  cancelled()),
        ("a vehicle has it",              in_state(TripState::Assigned),                  EARLY,                  refused(AlreadyDispatched)),
        ("the car is at the door",        in_state(TripState::Arrived),                   EARLY,                  refused(AlreadyDispatched)),
        ("in the car",                    in_state(TripState::PickedUp),                  EARLY,                  refused(AlreadyDispatched)),
        ("cancelled",                     in_state(by(CancelledBy::PatientSide)),         EARLY,                  refused(AlreadyCancelled)),
        ("cancelled by the service",      in_state(by(CancelledBy::Service)),             EARLY,                  refused(AlreadyCancelled)),
        ("done",                          in_state(TripState::Completed),                 EARLY,                  refused(ConflictState)),
        ("a state from later",            in_state(TripState::Unknown("x".into())),       EARLY,                  refused(ConflictState)),
        ("others travel along",           of(Mode::Minibus, Sharing::Shared),             EARLY,                  refused(SharedRideLocked)),
        ("a plane",                       of(Mode::Flight, Sharing::Alone),               EARLY,                  refused(ModeNotSupported)),
        ("a second before the car",       taxi(),                                         "2026-12-02T06:39:59Z", cancelled()),
        ("when the car should be there",  taxi(),                                         PICK_UP,                Err((DeadlinePassed, Some(at(PICK_UP))))),
    ];
    for (shows, trip, now, expected) in cases {
        assert_eq!(found(trip, Deed::Cancel(None), now), expected, "{shows}");
    }
}

#[test]
fn what_is_held_back_says_until_when_from_where_and_why() {
    #[rustfmt::skip]
    let cases = [
        (EARLY,                       "2026-12-01T08:10:00Z"),
        ("2026-12-01T08:00:00.750Z",  "2026-12-01T08:10:00Z"),
        ("2026-12-02T06:30:00Z",      PICK_UP),
        ("2026-12-02T06:30:01Z",      PICK_UP),
        ("2026-12-02T06:29:59Z",      "2026-12-02T06:39:59Z"),
    ];
    let reason = Some(CancelReason::Admitted);
    for (now, until) in cases {
        let accepted = in_state(TripState::Accepted);
        let trip = does(accepted, Deed::Cancel(reason), now).unwrap();
        let expected = Held {
            until: at(until),
            from: TripState::Accepted,
            reason,
        };
        assert_eq!(trip.held, Some(expected), "{now}");
    }
}

/// T33.
#[test]
fn only_what_is_held_back_is_taken_back() {
    use ProblemCode::{ConflictState, DeadlinePassed};
    let cancelled = does(in_state(TripState::WaitingReady), Deed::Cancel(None), EARLY).unwrap();
    let by_service = in_state(TripState::Cancelled(CancelledBy::Service));
    let until = "2026-12-01T08:10:00Z";
    #[rustfmt::skip]
    let cases = [
        ("at once",           cancelled.clone(),  EARLY,                      Ok(TripState::WaitingReady)),
        ("the last instant",  cancelled.clone(),  "2026-12-01T08:09:59.999Z", Ok(TripState::WaitingReady)),
        ("when it has gone",  cancelled,          until,                      Err((DeadlinePassed, Some(at(until))))),
        ("never held back",   by_service,         EARLY,                      refused(ConflictState)),
        ("not cancelled",     taxi(),             EARLY,                      refused(ConflictState)),
    ];
    for (shows, trip, now, expected) in cases {
        assert_eq!(
            found(trip, Deed::UndoCancellation, now),
            expected,
            "{shows}"
        );
    }
}

/// T33.
#[test]
fn a_trip_that_waits_for_it_is_confirmed_in_time() {
    use ProblemCode::{AlreadyCancelled, AlreadyDispatched, ConflictState, DeadlinePassed};
    let waits = || in_state(TripState::AwaitingConfirmation);
    let until = "2026-12-01T12:00:00Z";
    let cancelled = TripState::Cancelled(CancelledBy::Service);
    #[rustfmt::skip]
    let cases = [
        ("the last second",   waits(),                        "2026-12-01T11:59:59Z", Ok(TripState::Planned)),
        ("13:00 in Norway",   waits(),                        until,                  Err((DeadlinePassed, Some(at(until))))),
        ("confirmed",         in_state(TripState::Planned),   EARLY,                  refused(ConflictState)),
        ("called off",        in_state(TripState::Expired),   EARLY,                  refused(ConflictState)),
        ("cancelled",         in_state(cancelled),            EARLY,                  refused(AlreadyCancelled)),
        ("a vehicle has it",  in_state(TripState::Assigned),  EARLY,                  refused(AlreadyDispatched)),
    ];
    for (shows, trip, now, expected) in cases {
        assert_eq!(found(trip, Deed::Confirm, now), expected, "{shows}");
    }
}

/// A trip home without a time.
fn home(state: TripState) -> OrganisedTrip {
    let trip = taxi_with(|segment| segment.pick_up = PickUp::default());
    OrganisedTrip {
        direction: Direction::Return,
        state,
        ..trip
    }
}

#[test]
fn one_is_ready_for_a_trip_home_and_takes_it_back_until_a_vehicle_is_assigned() {
    use ProblemCode::{AlreadyCancelled, AlreadyDispatched, ConflictState};
    let (ready, withdraw) = (|| Deed::CallReady(None), || Deed::WithdrawReady);
    let cancelled = TripState::Cancelled(CancelledBy::PatientSide);
    #[rustfmt::skip]
    let cases = [
        ("booked",                   home(TripState::Ordered),      ready(),    Ok(TripState::ReadyCalled)),
        ("the office waits for it",  home(TripState::WaitingReady), ready(),    Ok(TripState::ReadyCalled)),
        ("said already",             home(TripState::ReadyCalled),  ready(),    refused(ConflictState)),
        ("a trip with a time",       taxi(),                        ready(),    refused(ConflictState)),
        ("cancelled",                home(cancelled.clone()),       ready(),    refused(AlreadyCancelled)),
        ("a vehicle has it",         home(TripState::Assigned),     ready(),    refused(AlreadyDispatched)),
        ("taken back",               home(TripState::ReadyCalled),  withdraw(), Ok(TripState::WaitingReady)),
        ("never said",               home(TripState::WaitingReady), withdraw(), refused(ConflictState)),
        ("cancelled",                home(cancelled),               withdraw(), refused(AlreadyCancelled)),
        ("too late",                 home(TripState::Assigned),     withdraw(), refused(AlreadyDispatched)),
    ];
    for (shows, trip, deed, expected) in cases {
        assert_eq!(found(trip, deed, EARLY), expected, "{shows}");
    }
}

#[test]
fn ready_is_from_now_or_from_later() {
    let later = "2026-12-01T09:30:00Z";
    #[rustfmt::skip]
    let cases = [
        (None,                              EARLY),
        (Some(at(later)),                   later),
        (Some(at("2026-12-01T07:00:00Z")),  EARLY),
    ];
    for (from, expected) in cases {
        let trip = does(home(TripState::Ordered), Deed::CallReady(from), EARLY).unwrap();
        assert_eq!(trip.ready_from, Some(at(expected)), "{from:?}");
        let trip = does(trip, Deed::WithdrawReady, EARLY).unwrap();
        assert_eq!(trip.ready_from, None);
    }
}

#[test]
fn who_waits_says_so_and_the_trip_stands_where_it_stood() {
    use ProblemCode::{AlreadyCancelled, ConflictState};
    let cancelled = in_state(TripState::Cancelled(CancelledBy::PatientSide));
    let late = "2026-12-02T06:41:00Z";
    #[rustfmt::skip]
    let cases = [
        ("nobody has come",       taxi(),                        late,                   Ok(TripState::Ordered)),
        ("the car is somewhere",  in_state(TripState::Arrived),  late,                   Ok(TripState::Arrived)),
        ("it did not find us",    in_state(TripState::NoShow),   late,                   Ok(TripState::NoShow)),
        ("at the time",           taxi(),                        PICK_UP,                Ok(TripState::Ordered)),
        ("before the time",       taxi(),                        "2026-12-02T06:39:59Z", refused(ConflictState)),
        ("in the car",            in_state(TripState::PickedUp), late,                   refused(ConflictState)),
        ("cancelled",             cancelled,                     late,                   refused(AlreadyCancelled)),
    ];
    for (shows, trip, now, expected) in cases {
        assert_eq!(found(trip, Deed::ReportWaiting, now), expected, "{shows}");
    }
}

/// T32.
#[test]
fn another_version_than_the_person_saw_is_refused_before_anything_else() {
    let receipt = receipt("K7M2-9QXD", EARLY);
    for (version, deed) in [
        (0, Deed::Cancel(None)),
        (2, Deed::Cancel(None)),
        (2, Deed::Confirm),
        (u32::MAX, Deed::ReportWaiting),
    ] {
        let trip = in_state(TripState::Assigned);
        let problem = done_to(trip, version, doing(&deed, EARLY, &receipt)).unwrap_err();
        assert_eq!(*problem.code(), ProblemCode::VersionConflict, "{version}");
    }
}

#[test]
fn each_deed_is_a_version_and_a_receipt_and_the_last_twenty_are_kept() {
    let mut trip = in_state(TripState::NoShow);
    for number in 1..=25_u32 {
        let receipt = receipt(&format!("R-{number}"), PICK_UP);
        let version = trip.version;
        let doing = doing(&Deed::ReportWaiting, PICK_UP, &receipt);
        trip = done_to(trip, version, doing).unwrap();
        assert_eq!(trip.version, version + 1);
        assert_eq!(trip.updated_at, at(PICK_UP));
        assert_eq!(trip.receipts.last(), Some(&receipt));
    }
    let kept: Vec<_> = trip.receipts.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(kept.len(), 20);
    assert_eq!((kept[0], kept[19]), ("R-6", "R-25"));
}

/// T33.
#[test]
fn who_goes_along_and_what_a_child_measures_is_said_until_a_vehicle_is_assigned() {
    use ProblemCode::{
        AlreadyCancelled, AlreadyDispatched, ConflictState, DeadlinePassed, EscortLimit,
        ModeNotSupported,
    };
    let with = |state, mode| {
        let mut trip = OrganisedTrip {
            mode,
            ..in_state(state)
        };
        trip.escorts.approved = 1;
        trip.needs.needs = vec![Need::ChildSeat {
            weight_kg: None,
            height_cm: None,
        }];
        trip
    };
    let cancelled = TripState::Cancelled(CancelledBy::PatientSide);
    let passed = Err((DeadlinePassed, Some(at(PICK_UP))));
    #[rustfmt::skip]
    let cases = [
        ("booked",            with(TripState::Ordered, Mode::Taxi),   EARLY,   Ok(TripState::Ordered)),
        ("for the minibus",   with(TripState::Accepted, Mode::Minibus), EARLY, Ok(TripState::Accepted)),
        ("a plane",           with(TripState::Ordered, Mode::Flight), EARLY,   refused(ModeNotSupported)),
        ("a vehicle has it",  with(TripState::Assigned, Mode::Taxi),  EARLY,   refused(AlreadyDispatched)),
        ("cancelled",         with(cancelled, Mode::Taxi),            EARLY,   refused(AlreadyCancelled)),
        ("the time has come", with(TripState::Ordered, Mode::Taxi),   PICK_UP, passed),
        ("nothing is booked", taxi(),                                 EARLY,   refused(ConflictState)),
    ];
    let escort = EscortStatement {
        kind: EscortKind::Private,
        name: None,
        phone: None,
    };
    let measures = ChildMeasures {
        weight_kg: 14,
        height_cm: 98,
    };
    for (shows, trip, now, expected) in cases {
        let along = Deed::RegisterEscorts(vec![escort.clone()]);
        assert_eq!(found(trip.clone(), along, now), expected, "{shows}");
        let stated = Deed::StateMeasures(measures);
        assert_eq!(found(trip, stated, now), expected, "{shows}");
    }
    let two = Deed::RegisterEscorts(vec![escort; 2]);
    let trip = with(TripState::Ordered, Mode::Taxi);
    assert_eq!(found(trip, two, EARLY), refused(EscortLimit));
}
