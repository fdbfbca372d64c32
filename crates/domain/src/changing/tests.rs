use super::*;
use crate::{
    message::{MessageKind, told_by},
    sample::{at, stated, taxi},
    state::CancelledBy,
    trip_action::{ActionKind, DoneBy, Receipt, Target, TripAction},
    trip_change::AskedChange,
    wish::ChangeWish,
};

/// A planned taxi for reasons of health on Wednesday 2 December, picked up 07:40.
fn planned() -> OrganisedTrip {
    let mut trip = taxi();
    trip.state = TripState::Planned;
    trip.requisition.ground = Some(TripGround::Health);
    let pick_up = &mut trip.segments.first_mut().pick_up;
    pick_up.scheduled = std::mem::take(&mut pick_up.promised);
    trip
}

/// The way home on the same day, picked up 12:00.
fn home() -> OrganisedTrip {
    let mut trip = planned();
    trip.direction = Direction::Return;
    trip.segments.first_mut().pick_up.scheduled = stated("2026-12-02T11:00:00Z");
    trip.segments.last_mut().arrival = stated("2026-12-02T11:50:00Z");
    trip
}

fn without_arrival(mut trip: OrganisedTrip) -> OrganisedTrip {
    trip.segments.last_mut().arrival = TimeSlot::NotSet;
    trip
}

/// A planned trip of which nothing says when it is.
fn untimed() -> OrganisedTrip {
    let mut trip = without_arrival(planned());
    trip.appointment = None;
    trip.segments.first_mut().pick_up = PickUp::default();
    trip
}

fn asked(standing: ChangeStanding) -> AskedChange {
    AskedChange {
        what: ChangedThing::Appointment {
            from: Some(at("2026-12-02T08:15:00Z")),
            to: at("2026-12-02T09:00:00Z"),
        },
        asked: Receipt {
            id: "R-1".parse().unwrap(),
            action: ActionKind::ChangeRequested,
            at: at("2026-12-01T07:00:00Z"),
            by: DoneBy::Patient,
        },
        standing,
    }
}

const EARLY: &str = "2026-12-01T08:00:00Z";

#[test]
fn a_change_is_for_trips_for_reasons_of_health_by_road_before_a_vehicle_has_them() {
    use Blocked::{
        ChangePending, DeadlinePassed, Dispatched, Ground, Mode as ByMode, PhoneOnly, SharedRide,
    };
    let until = Some(at("2026-12-01T12:00:00Z"));
    let here = || Offer::Here { until };
    let phone = |because| Offer::ByPhone {
        because,
        until: None,
    };
    let late = Offer::ByPhone {
        because: DeadlinePassed,
        until,
    };
    let with = |change: fn(&mut OrganisedTrip)| {
        let mut trip = planned();
        change(&mut trip);
        trip
    };
    #[rustfmt::skip]
    let cases = [
        ("planned",                  planned(), EARLY, here()),
        ("the last second",          planned(), "2026-12-01T11:59:59Z", here()),
        ("13:00 sharp is too late",  planned(), "2026-12-01T12:00:00Z", late),
        ("ordered",                  with(|trip| trip.state = TripState::Ordered), EARLY, here()),
        ("a minibus",                with(|trip| trip.mode = Mode::Minibus), EARLY, here()),
        ("a plane",                  with(|trip| trip.mode = Mode::Flight), EARLY, phone(ByMode)),
        ("shared",                   with(|trip| trip.sharing = Sharing::Shared), EARLY, phone(SharedRide)),
        ("a vehicle has it",         with(|trip| trip.state = TripState::Assigned), EARLY, phone(Dispatched)),
        ("ready for home",           with(|trip| trip.state = TripState::ReadyCalled), EARLY, phone(PhoneOnly)),
        ("no bus runs",              with(|trip| trip.requisition.ground = Some(TripGround::Transport)), EARLY, phone(Ground)),
        ("a ground from later",      with(|trip| trip.requisition.ground = Some(TripGround::Unknown("x".into()))), EARLY, phone(Ground)),
        ("no ground is said",        with(|trip| trip.requisition.ground = None), EARLY, phone(PhoneOnly)),
        ("one waits already",        with(|trip| trip.changes = vec![asked(ChangeStanding::Pending)]), EARLY, phone(ChangePending)),
        ("one was declined",         with(|trip| trip.changes = vec![asked(ChangeStanding::Declined { at: at(EARLY) })]), EARLY, here()),
        ("over",                     with(|trip| trip.state = TripState::Completed), EARLY, Offer::Over),
    ];
    for (shows, trip, now, expected) in cases {
        assert_eq!(offer(&trip, at(now)), expected, "{shows}");
    }
}

#[test]
fn what_no_carrier_and_no_promise_hangs_on_is_changed_at_once() {
    use Review::{NoDay, Ordered, OtherDay, OtherMunicipality, PickUpPromised};
    let appointment = |text: &str| Wanted::Appointment(at(text));
    let earliest = |text: &str| Wanted::EarliestReturn(at(text));
    let place = |is_near| {
        Wanted::Place(NewPlace {
            label: "Prøveveien 2".into(),
            is_near,
        })
    };
    let (now, review) = (EARLY, |reason| Ok(Way::Review(reason)));
    let once = || Ok(Way::AtOnce);
    let ordered = || OrganisedTrip {
        state: TripState::Ordered,
        ..planned()
    };
    let promised = || {
        let mut trip = planned();
        trip.segments.first_mut().pick_up.promised = stated("2026-12-02T06:40:00Z");
        trip
    };
    let only_picked_up = || OrganisedTrip {
        appointment: None,
        ..without_arrival(planned())
    };
    let (out_too, home_too) = (|| Some(planned()), || Some(home()));
    let too_late = |text: &str| Err(NoChange::TooLate { deadline: at(text) });
    let (no, odd) = (Err(NoChange::ImpossibleTime), Err(NoChange::DoesNotFit));
    #[rustfmt::skip]
    let cases = [
        // what it shows                      trip        other       wanted                                  now                     what comes of it
        ("half an hour later",                planned(),  None,       appointment("2026-12-02T08:45:00Z"),    now,                    once()),
        ("the way home still follows",        planned(),  home_too(), appointment("2026-12-02T10:59:59Z"),    now,                    once()),
        ("it leaves just then",               planned(),  home_too(), appointment("2026-12-02T11:00:00Z"),    now,                    no),
        ("another day, with a way home",      planned(),  home_too(), appointment("2026-12-03T08:15:00Z"),    now,                    review(OtherDay)),
        ("another day, without",              planned(),  None,       appointment("2026-12-03T08:15:00Z"),    now,                    once()),
        ("today, in time for nobody",         planned(),  None,       appointment("2026-12-01T13:00:00Z"),    now,                    too_late("2026-11-30T12:00:00Z")),
        ("tomorrow, the last second",         planned(),  None,       appointment("2026-12-02T09:00:00Z"),    "2026-12-01T11:59:59Z", once()),
        ("tomorrow, after 13:00",             planned(),  None,       appointment("2026-12-02T09:00:00Z"),    "2026-12-01T12:00:00Z", too_late("2026-12-01T12:00:00Z")),
        ("past",                              planned(),  None,       appointment(EARLY),                     now,                    no),
        ("beyond a year",                     planned(),  None,       appointment("2027-12-03T08:00:00Z"),    now,                    no),
        ("as it is",                          planned(),  None,       appointment("2026-12-02T08:15:00Z"),    now,                    odd),
        ("the carrier has the order",         ordered(),  None,       appointment("2026-12-02T08:45:00Z"),    now,                    review(Ordered)),
        ("a pick-up was promised",            promised(), None,       appointment("2026-12-02T08:45:00Z"),    now,                    review(PickUpPromised)),
        ("the treatment on the way home",     home(),     None,       appointment("2026-12-02T08:45:00Z"),    now,                    odd),
        ("home later",                        home(),     None,       earliest("2026-12-02T12:00:00Z"),       now,                    once()),
        ("home before the treatment",         home(),     out_too(),  earliest("2026-12-02T08:15:00Z"),       now,                    no),
        ("home right after it began",         home(),     out_too(),  earliest("2026-12-02T08:15:01Z"),       now,                    once()),
        ("home the day after",                home(),     out_too(),  earliest("2026-12-03T08:15:00Z"),       now,                    review(OtherDay)),
        ("home, on the way out",              planned(),  None,       earliest("2026-12-02T12:00:00Z"),       now,                    odd),
        ("from an address nearby",            planned(),  None,       place(true),                            now,                    once()),
        ("nothing else says the day",         only_picked_up(), None,  place(true),                            now,                    review(NoDay)),
        ("no time is set anyway",             untimed(),  None,       place(true),                            now,                    once()),
        ("from another municipality",         planned(),  None,       place(false),                           now,                    review(OtherMunicipality)),
        ("home to another municipality",      home(),     None,       place(false),                           now,                    review(OtherMunicipality)),
    ];
    for (shows, trip, other, wanted, now, expected) in cases {
        let got = way(&trip, other.as_ref(), &wanted, at(now));
        assert_eq!(got, expected, "{shows}");
    }
}

#[test]
fn a_change_keeps_what_was_and_takes_off_times_that_were_planned_for_it() {
    let asked_at = at(EARLY);
    let mut trip = planned();
    let new = at("2026-12-02T09:00:00Z");
    let thing = super::thing(&trip, Wanted::Appointment(new));
    let before = at("2026-12-02T08:15:00Z");
    assert_eq!(
        thing,
        ChangedThing::Appointment {
            from: Some(before),
            to: new
        }
    );
    make(&mut trip, &thing, asked_at);
    let starts = trip.appointment.as_ref().unwrap().starts.time().unwrap();
    assert_eq!(
        (starts.when, &starts.said_by),
        (When::At(new), &SaidBy::PatientSide)
    );
    assert_eq!(starts.previous.unwrap().when, When::At(before));
    assert_eq!(trip.segments.first().pick_up, PickUp::default());
    assert!(trip.segments.last().arrival.is_not_set());

    let mut trip = untimed();
    let thing = super::thing(&trip, Wanted::Appointment(new));
    make(&mut trip, &thing, asked_at);
    assert_eq!(appointment_of(&trip), Some(new));

    for (earliest, stays) in [
        ("2026-12-02T11:00:00Z", true),
        ("2026-12-02T11:00:01Z", false),
        ("2026-12-01T23:00:00Z", true),
        ("2026-12-01T22:59:59Z", false),
    ] {
        let mut trip = home();
        let thing = super::thing(&trip, Wanted::EarliestReturn(at(earliest)));
        make(&mut trip, &thing, asked_at);
        assert_eq!(pick_up_of(&trip).is_some(), stays, "{earliest}");
        assert_eq!(instant(&trip.earliest_return), Some(at(earliest)));
    }

    let place = || {
        Wanted::Place(NewPlace {
            label: "Prøveveien 2".into(),
            is_near: true,
        })
    };
    for mut trip in [planned(), home()] {
        let thing = super::thing(&trip, place());
        make(&mut trip, &thing, asked_at);
        assert_eq!(home_of(&trip).label.as_deref(), Some("Prøveveien 2"));
        let is_return = trip.direction == Direction::Return;
        assert_eq!(pick_up_of(&trip).is_some(), is_return);
        assert_eq!(trip.segments.last().arrival.is_not_set(), is_return);
    }
}

#[test]
fn a_change_waits_no_longer_once_the_trip_is_cancelled_or_on_its_way() {
    let mut trip = planned();
    trip.changes = vec![asked(ChangeStanding::Pending)];
    assert!(trip.pending_change().is_some());
    for state in [
        TripState::Assigned,
        TripState::Cancelled(CancelledBy::PatientSide),
    ] {
        trip.state = state;
        assert_eq!(trip.pending_change(), None);
    }
}

#[test]
fn the_office_makes_a_change_that_waits_or_leaves_the_trip_as_it_was() {
    let now = at("2026-12-01T09:00:00Z");
    let new = at("2026-12-02T09:00:00Z");
    for is_approved in [true, false] {
        let mut trip = OrganisedTrip {
            state: TripState::Ordered,
            ..planned()
        };
        let nothing = Err(NotSettled::NothingPending);
        assert_eq!(settle(&mut trip, is_approved, now), nothing);
        trip.changes = vec![asked(ChangeStanding::Pending)];
        let before = trip.clone();
        settle(&mut trip, is_approved, now).unwrap();
        let is_made = appointment_of(&trip) == Some(new);
        assert_eq!(is_made, is_approved);
        let standing = if is_approved {
            ChangeStanding::Approved { at: now }
        } else {
            ChangeStanding::Declined { at: now }
        };
        assert_eq!(trip.changes, [asked(standing)]);
        let told = if is_approved {
            MessageKind::ChangeApproved
        } else {
            MessageKind::ChangeDeclined
        };
        assert!(told_by(Some(&before), &trip).contains(&told));
        assert_eq!(settle(&mut trip, true, now), nothing);
        if !is_approved {
            trip.changes = before.changes.clone();
            assert_eq!(trip, before);
        }
    }
}

#[test]
fn what_is_known_since_a_change_was_asked_for_is_not_written_over() {
    let asks = |what| {
        let mut change = asked(ChangeStanding::Pending);
        change.what = what;
        change
    };
    let appointment = |from| ChangedThing::Appointment {
        from,
        to: at("2026-12-02T09:00:00Z"),
    };
    let earliest = |from| ChangedThing::EarliestReturn {
        from,
        to: at("2026-12-02T10:00:00Z"),
    };
    let place = |from: &str| ChangedThing::Place {
        from: Some(from.into()),
        to: Some("Prøveveien 2".into()),
    };
    let treated = Some(at("2026-12-02T08:15:00Z"));
    let ready = || OrganisedTrip {
        state: TripState::ReadyCalled,
        ..home()
    };
    #[rustfmt::skip]
    let cases = [
        // what it shows              trip        asked for                      now                     is made
        ("as it was",                 planned(),  appointment(treated),          "2026-12-02T08:59:59Z", true),
        ("none was set",              untimed(),  appointment(None),             EARLY,                  true),
        ("it begins now",             planned(),  appointment(treated),          "2026-12-02T09:00:00Z", false),
        ("it was moved since",        planned(),  appointment(None),             EARLY,                  false),
        ("home, as it was",           home(),     earliest(None),                EARLY,                  true),
        ("home, moved since",         home(),     earliest(treated),             EARLY,                  false),
        ("home, past",                home(),     earliest(None),                "2026-12-02T10:00:00Z", false),
        ("ready for home",            ready(),    earliest(None),                EARLY,                  false),
        ("the same place",            planned(),  place("Prøveveien 1"),         EARLY,                  true),
        ("another place since",       planned(),  place("Prøveveien 3"),         EARLY,                  false),
        ("a thing from later",        planned(),  ChangedThing::Unknown,         EARLY,                  false),
    ];
    for (shows, mut trip, what, now, is_made) in cases {
        trip.changes = vec![asks(what)];
        let before = trip.clone();
        let expected = if is_made {
            Ok(())
        } else {
            Err(NotSettled::Outdated)
        };
        assert_eq!(settle(&mut trip, true, at(now)), expected, "{shows}");
        if !is_made {
            assert_eq!(trip, before, "{shows}");
            assert_eq!(settle(&mut trip, false, at(now)), Ok(()), "{shows}");
        }
    }
}

#[test]
fn only_a_change_may_end_as_one_that_is_asked_for() {
    let (person, target) = (taxi().person, || Target {
        trip: taxi().id,
        version: 1,
    });
    let change = TripAction::Change {
        person: person.clone(),
        target: target(),
        wish: ChangeWish::Appointment {
            at: at("2026-12-02T09:00:00Z"),
        },
    };
    let confirm = TripAction::Confirm {
        person,
        target: target(),
    };
    for (action, kind, fits) in [
        (&change, ActionKind::Changed, true),
        (&change, ActionKind::ChangeRequested, true),
        (&change, ActionKind::Confirmed, false),
        (&confirm, ActionKind::ChangeRequested, false),
    ] {
        assert_eq!(action.ends_as(&kind), fits, "{kind:?}");
    }
}
