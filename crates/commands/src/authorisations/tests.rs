use domain::{
    authorisation::{
        Authorisation, AuthorisationKind, Bookable, NotBookable, Period, TreatmentPlace,
    },
    sample::{at, stated, taxi, taxi_with},
    state::{CancelledBy, TripState},
    trip::{Direction, OrganisedTrip},
    trip_action::{ActionKind, RefusalReason, TripAction},
    wish::{TripOrder, WantedPlace},
};
use ipc::{
    Origin, Problem,
    actions::{Became, Outcome},
};

use super::*;
use crate::{
    App,
    fakes::{Fake, Network, World},
    ports::ApiError,
    trip_actions::{act_on_trips, list_unsettled, settle_actions},
};

fn certificate(id: &str) -> Authorisation {
    Authorisation {
        id: id.parse().unwrap(),
        kind: AuthorisationKind::OrganisedTransport,
        trip: None,
        reference: None,
        issued_by: None,
        issued_on: None,
        period: Some(Period {
            from: "2026-11-01".parse().unwrap(),
            until: "2026-12-31".parse().unwrap(),
        }),
        remaining: Some(2),
        mode: None,
        needs: Vec::new(),
        escorts: 0,
        places: vec![TreatmentPlace {
            id: "plc_1".parse().unwrap(),
            name: "Prøvestad sykehus".into(),
        }],
        places_withheld: false,
    }
}

fn order_at(when: &str) -> TripOrder {
    TripOrder {
        authorisation: "aut_1".parse().unwrap(),
        direction: Direction::Outbound,
        home: WantedPlace::Address("adr_1".parse().unwrap()),
        treatment: "plc_1".parse().unwrap(),
        at: at(when),
    }
}

fn order() -> TripOrder {
    order_at("2026-12-03T08:00:00Z")
}

fn ordering(order: TripOrder) -> TripAction {
    TripAction::Order {
        person: taxi().person,
        order,
    }
}

/// Signed in at 13:00 in Norway on 1 December.
async fn holding(all: Vec<Authorisation>) -> (World, App<Fake>) {
    let world = World::new();
    *world.authorisations.lock().unwrap() = all;
    let app = world.signed_in().await;
    (world, app)
}

#[tokio::test]
async fn what_can_be_booked_goes_by_the_clock_of_the_service() {
    let own_car = Authorisation {
        kind: AuthorisationKind::OwnCar,
        ..certificate("aut_2")
    };
    for days in [-3, 0, 3] {
        let world = World::new();
        *world.clock_error.lock().unwrap() = chrono::TimeDelta::days(days);
        *world.authorisations.lock().unwrap() = vec![certificate("aut_1"), own_car.clone()];
        let app = world.signed_in().await;
        let all = list_authorisations(&app, ()).await.unwrap();
        assert_eq!(all.origin, Origin::Service);
        let bookable: Vec<_> = all.value.iter().map(|view| view.bookable).collect();
        let period = Period {
            from: "2026-12-03".parse().unwrap(),
            until: "2026-12-31".parse().unwrap(),
        };
        let expected = [Bookable::On(period), Bookable::No(NotBookable::OwnCar)];
        assert_eq!(bookable, expected, "{days} days off");
    }
}

#[tokio::test]
async fn nothing_is_kept_of_what_somebody_may_travel_on() {
    let (world, app) = holding(vec![certificate("aut_1")]).await;
    list_authorisations(&app, ()).await.unwrap();
    world.fail(ApiError::Offline);
    let offline = list_authorisations(&app, ()).await;
    assert_eq!(offline, Err(Problem::Offline));
}

#[tokio::test]
async fn an_order_is_checked_before_it_is_sent() {
    let deadline = Some(at("2026-12-01T12:00:00Z"));
    #[rustfmt::skip]
    let cases = [
        // what it shows          order                             against it
        ("in time",               order(),                          None),
        ("13:00 has passed",      order_at("2026-12-02T08:00:00Z"), Some(RefusalReason::DeadlinePassed { deadline })),
        ("after its last day",    order_at("2027-01-04T08:00:00Z"), Some(RefusalReason::AuthorisationOver)),
    ];
    let (world, app) = holding(vec![certificate("aut_1")]).await;
    for (shows, order, refusal) in cases {
        let checked = check_order(&app, order).await.unwrap();
        assert_eq!(checked.value.refusal, refusal, "{shows}");
    }
    let checked = check_order(&app, order()).await.unwrap().value;
    assert_eq!(checked.until, Some(at("2026-12-02T12:00:00Z")));
    assert_eq!(world.service.lock().unwrap().effects, []);
    let unknown = TripOrder {
        authorisation: "aut_9".parse().unwrap(),
        ..order()
    };
    assert_eq!(check_order(&app, unknown).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn a_trip_the_same_way_on_the_same_day_is_told_before_another_is_booked() {
    let on = |id: &str, day: &str| OrganisedTrip {
        id: id.parse().unwrap(),
        ..taxi_with(|segment| segment.pick_up.promised = stated(&format!("{day}T07:00:00Z")))
    };
    let (world, app) = holding(vec![certificate("aut_1")]).await;
    world.set_trips(vec![
        on("trp_same", "2026-12-03"),
        on("trp_day_before", "2026-12-02"),
        OrganisedTrip {
            direction: Direction::Return,
            ..on("trp_home", "2026-12-03")
        },
        OrganisedTrip {
            state: TripState::Cancelled(CancelledBy::PatientSide),
            ..on("trp_cancelled", "2026-12-03")
        },
    ]);
    let checked = check_order(&app, order()).await.unwrap().value;
    let ids: Vec<_> = checked.alike.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["trp_same"]);
}

#[tokio::test]
async fn a_trip_that_was_booked_is_told_with_its_receipt_and_listed() {
    let (world, app) = holding(vec![certificate("aut_1")]).await;
    let Outcome::Done(done) = act_on_trips(&app, ordering(order())).await.unwrap() else {
        panic!("nothing stood against it");
    };
    assert_eq!(done.receipt.action, ActionKind::Ordered);
    assert_eq!(done.trips.len(), 1);
    assert_eq!(list_unsettled(&app, ()).await.unwrap(), []);
    assert_eq!(world.trips.lock().unwrap().len(), 2);
    let checked = check_order(&app, order()).await.unwrap().value;
    assert_eq!(checked.alike, done.trips);
}

#[tokio::test]
async fn an_order_that_is_refused_has_no_trip_to_show() {
    let (world, app) = holding(vec![certificate("aut_1")]).await;
    world.service.lock().unwrap().refuses = Some(RefusalReason::AuthorisationOver);
    let Outcome::Refused(refused) = act_on_trips(&app, ordering(order())).await.unwrap() else {
        panic!("it was refused");
    };
    assert_eq!(refused.refusal.reason, RefusalReason::AuthorisationOver);
    assert_eq!(refused.trip, None);
}

/// T31.
#[tokio::test]
async fn while_an_order_is_not_settled_no_other_is_sent_on_the_same_certificate() {
    for (arrives, network) in [(true, Network::LosesTheAnswer), (false, Network::LosesIt)] {
        let (world, app) = holding(vec![certificate("aut_1"), certificate("aut_2")]).await;
        world.service.lock().unwrap().network = [network].into();
        let sent = act_on_trips(&app, ordering(order())).await.unwrap();
        let Outcome::Unknown(unsettled) = sent else {
            panic!("nothing came back");
        };
        assert_eq!(unsettled.action, ordering(order()));
        let again = act_on_trips(&app, ordering(order())).await.unwrap();
        assert_eq!(again, Outcome::Unknown(unsettled));
        let elsewhere = TripOrder {
            authorisation: "aut_2".parse().unwrap(),
            ..order()
        };
        let other = act_on_trips(&app, ordering(elsewhere)).await.unwrap();
        assert!(matches!(other, Outcome::Done(_)));

        // Also when the program ends in between.
        let app = world.start();
        let settled = settle_actions(&app, ()).await.unwrap();
        let [settlement] = settled.as_slice() else {
            panic!("one was not answered");
        };
        assert_eq!(settlement.trips().count(), 0);
        let booked = match &settlement.became {
            Became::Done(done) => Some(done.trips.len()),
            Became::NotDone => None,
            Became::Refused(_) | Became::StillUnknown | Became::NeverKnown => {
                panic!("{:?}", settlement.became)
            }
        };
        assert_eq!(booked, arrives.then_some(1));
        assert_eq!(list_unsettled(&app, ()).await.unwrap(), []);
        let booked = usize::from(arrives) + 1;
        assert_eq!(world.trips.lock().unwrap().len(), 1 + booked);
    }
}
