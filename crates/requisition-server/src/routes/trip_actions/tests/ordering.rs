//! Booking a trip on a travel certificate.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    authorisation::{Authorisation, AuthorisationKind, Period, TreatmentPlace},
    escort::ChildAlone,
    mode::Mode,
    need::Need,
    pick_up::ActiveTime,
    places::{Address, AddressKind, PlaceKind, RegisteredPlace},
    state::TripState,
    trip::{Direction, OrganisedTrip, Sharing},
    trip_action::ActionKind,
};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::{
    stage::{Answer, CHILD, FRIEND, PARENT, STRANGER, Stage, YOUTH},
    store::{
        StoredAddress, StoredAuthorisation, StoredPlace, Visibility,
        both::{self, Place},
    },
};

const HOSPITAL: &str = "plc_hospital";

fn certificate(id: &str) -> Authorisation {
    Authorisation {
        id: id.parse().unwrap(),
        kind: AuthorisationKind::OrganisedTransport,
        trip: None,
        reference: None,
        issued_by: Some("Legekontoret".into()),
        issued_on: "2026-11-01".parse().ok(),
        period: Some(Period {
            from: "2026-11-01".parse().unwrap(),
            until: "2026-12-31".parse().unwrap(),
        }),
        remaining: Some(2),
        mode: Some(Mode::Taxi),
        needs: vec![Need::AloneInCar],
        escorts: 1,
        places: vec![TreatmentPlace {
            id: HOSPITAL.parse().unwrap(),
            name: "Sykehuset".into(),
        }],
        places_withheld: false,
    }
}

fn order(certificate: &str) -> Value {
    json!({
        "authorisation_id": certificate, "direction": "outbound",
        "home": { "address_id": "adr_home" }, "treatment_place_id": HOSPITAL,
        "at": "2026-12-04T10:15:00+01:00",
    })
}

fn with(field: &str, value: Value) -> Value {
    let mut order = order("aut_1");
    order[field] = value;
    order
}

fn trips(person: &str) -> String {
    format!("/v1/persons/{person}/trips")
}

/// A service with a certificate of `person` and where they live.
async fn holding(place: Option<&Place>, person: &str, held: Authorisation) -> Stage {
    let stage = match place {
        Some(place) => {
            let location = place.location.clone();
            Stage::with(|configuration| configuration.database = location).await
        }
        None => Stage::new().await,
    };
    let mut batch = stage.store.begin().await.unwrap();
    let stored = StoredAuthorisation {
        person: person.parse().unwrap(),
        authorisation: held,
        visibility: Visibility::Ordinary,
    };
    batch.put_authorisation(&stored).await.unwrap();
    let home = StoredAddress {
        person: person.parse().unwrap(),
        address: Address {
            id: "adr_home".parse().unwrap(),
            kind: AddressKind::Registered,
            label: "Hjemveien 1".into(),
        },
        municipality: "Nær".into(),
    };
    batch.put_address(&home).await.unwrap();
    for (id, municipality) in [("plc_near", "Nær"), ("plc_far", "Fjern")] {
        let place = RegisteredPlace {
            id: id.parse().unwrap(),
            name: id.into(),
            kind: PlaceKind::Other,
            address: None,
        };
        let municipality = municipality.into();
        let stored = StoredPlace {
            place,
            municipality,
        };
        batch.put_place(&stored).await.unwrap();
    }
    batch.commit().await.unwrap();
    stage
}

/// The same, as whoever acts for them is told neither where nor why.
async fn withheld(stage: &Stage, person: &str, held: Authorisation) {
    let stored = StoredAuthorisation {
        person: person.parse().unwrap(),
        authorisation: held,
        visibility: Visibility::LogisticsForGuardians,
    };
    let mut batch = stage.store.begin().await.unwrap();
    batch.put_authorisation(&stored).await.unwrap();
    batch.commit().await.unwrap();
}

/// T36: an answer does not tell where a youth is treated.
#[tokio::test]
async fn whoever_is_not_told_where_a_certificate_holds_does_not_find_out_by_ordering() {
    let stage = holding(None, YOUTH, certificate("aut_1")).await;
    withheld(&stage, YOUTH, certificate("aut_1")).await;
    let ask = async |field: &str, value: Value| {
        let answer = stage.act(PARENT, &trips(YOUTH), &with(field, value)).await;
        answer.code()
    };
    let right = ask("treatment_place_id", json!(HOSPITAL)).await;
    let wrong = ask("treatment_place_id", json!("plc_near")).await;
    assert_eq!(
        (right.as_str(), right.as_str()),
        ("authorisation_over", &*wrong)
    );
    let late = json!("2026-12-02T10:15:00+01:00");
    stage.clock.set(domain::sample::at("2026-12-01T12:30:00Z"));
    assert_eq!(ask("at", late).await, "authorisation_over");
    assert_eq!(left(&stage, YOUTH).await, Some(2));
}

async fn left(stage: &Stage, person: &str) -> Option<u32> {
    let person = person.parse().unwrap();
    let held = stage.store.authorisations_of(&person).await.unwrap();
    held[0].authorisation.remaining
}

async fn booked(stage: &Stage, answer: &Answer) -> OrganisedTrip {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let body = answer.json();
    assert_eq!(body["receipt"]["action"], "ordered");
    stage.stored(body["trips"][0]["id"].as_str().unwrap()).await
}

#[tokio::test]
async fn a_trip_is_booked_as_the_certificate_says_and_no_time_is_guessed() {
    let stage = holding(None, PARENT, certificate("aut_1")).await;
    let answer = stage.act(PARENT, &trips(PARENT), &order("aut_1")).await;
    let trip = booked(&stage, &answer).await;
    assert_eq!(
        (trip.state.clone(), trip.version),
        (TripState::Requested, 1)
    );
    assert_eq!(trip.segments.first().pick_up.active(), ActiveTime::NotSet);
    assert_eq!(trip.needs.needs, [Need::AloneInCar]);
    assert_eq!(trip.sharing, Sharing::Alone);
    assert_eq!(trip.escorts.approved, 1);
    assert_eq!(trip.receipts[0].action, ActionKind::Ordered);
    assert_eq!(trip.day(), "2026-12-04".parse().ok());
    let segment = trip.segments.first();
    let ends = [&segment.from, &segment.to].map(|place| place.label.as_deref());
    assert_eq!(ends, [Some("Hjemveien 1"), Some("Sykehuset")]);
    assert_eq!(left(&stage, PARENT).await, Some(1));

    let body = with("direction", json!("return"));
    let answer = stage.act(PARENT, &trips(PARENT), &body).await;
    let home = booked(&stage, &answer).await;
    assert_eq!(home.direction, Direction::Return);
    assert_eq!(home.appointment, None);
    assert!(!home.earliest_return.is_not_set());
    assert_eq!(home.day(), "2026-12-04".parse().ok());
    assert_eq!(home.destination().label.as_deref(), Some("Hjemveien 1"));
    assert_ne!(home.requisition.reference, trip.requisition.reference);
    assert_eq!(left(&stage, PARENT).await, Some(0));
}

#[tokio::test]
async fn what_the_certificate_does_not_allow_is_refused_and_takes_nothing() {
    let over = "authorisation_over";
    #[rustfmt::skip]
    let cases = [
        // what it shows            body                                                       code
        ("past",                    with("at", json!("2026-12-01T09:00:00+01:00")),            "impossible_time"),
        ("today",                   with("at", json!("2026-12-01T15:00:00+01:00")),            "deadline_passed"),
        ("after its last day",      with("at", json!("2027-01-01T10:00:00+01:00")),            over),
        ("another place",           with("treatment_place_id", json!("plc_near")),             over),
        ("neither there nor home",  with("direction", json!("other")),                         over),
        ("a foreign certificate",   with("authorisation_id", json!("aut_9")),                  "not_found"),
        ("an unknown home",         with("home", json!({ "address_id": "adr_9" })),            "not_found"),
        ("two homes",               with("home", json!({ "address_id": "a", "place_id": "b" })), "validation_failed"),
        ("no time",                 with("at", json!("tomorrow")),                             "validation_failed"),
        ("no direction",            with("direction", json!("up")),                            "validation_failed"),
    ];
    let stage = holding(None, PARENT, certificate("aut_1")).await;
    for (shows, body, code) in cases {
        let key = Uuid::new_v4();
        let answer = stage.wish(PARENT, &trips(PARENT), key, &body).await;
        assert_eq!(answer.code(), code, "{shows}");
        let is_refusal = answer.status == StatusCode::CONFLICT;
        let settled = stage.settle(PARENT, key).await.json();
        let outcome = if is_refusal {
            "refused"
        } else {
            "closed_unseen"
        };
        assert_eq!(settled["outcome"], outcome, "{shows}");
        if is_refusal {
            assert_eq!(settled["refused"]["code"], code, "{shows}");
        }
    }
    assert_eq!(left(&stage, PARENT).await, Some(2));
    let today = with("at", json!("2026-12-01T15:00:00+01:00"));
    let late = stage.act(PARENT, &trips(PARENT), &today).await.json();
    let deadline = late["deadline"].clone();
    assert_eq!(deadline, "2026-11-30T13:00:00+01:00");
}

#[tokio::test]
async fn the_office_looks_at_a_far_home_and_at_a_child_alone() {
    let review = TripState::NeedsReview;
    #[rustfmt::skip]
    let cases = [
        // what it shows              for whom  escorts  home                              comes to
        ("near home",                 PARENT,   1,       json!({ "place_id": "plc_near" }), Ok(TripState::Requested)),
        ("in another municipality",   PARENT,   1,       json!({ "place_id": "plc_far" }),  Ok(review.clone())),
        ("a child with its parent",   CHILD,    1,       json!({ "address_id": "adr_home" }), Ok(TripState::Requested)),
        ("a child alone",             CHILD,    0,       json!({ "address_id": "adr_home" }), Ok(review)),
    ];
    for (shows, person, escorts, home, comes) in cases {
        let held = Authorisation {
            escorts,
            ..certificate("aut_1")
        };
        let stage = holding(None, person, held).await;
        let answer = stage.act(PARENT, &trips(person), &with("home", home)).await;
        let trip = booked(&stage, &answer).await;
        assert_eq!(Ok::<_, ()>(trip.state), comes, "{shows}");
        let child = (person == CHILD).then_some(ChildAlone::OfficeDecides);
        assert_eq!(trip.escorts.child_alone, child, "{shows}");
    }
}

/// T30.
#[tokio::test]
async fn a_certificate_of_another_is_like_none() {
    let stage = holding(None, STRANGER, certificate("aut_1")).await;
    let foreign = stage.act(PARENT, &trips(PARENT), &order("aut_1")).await;
    let missing = stage.act(PARENT, &trips(PARENT), &order("aut_9")).await;
    assert_eq!(
        (foreign.code(), missing.code()),
        ("not_found".into(), "not_found".into())
    );
    assert_eq!(left(&stage, STRANGER).await, Some(2));
}

/// T31.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_books_once_and_tells_the_same_trip() {
    for place in both::places() {
        let stage = Arc::new(holding(Some(&place), FRIEND, certificate("aut_1")).await);
        let key = Uuid::new_v4();
        let mut attempts = JoinSet::new();
        for _ in 0..50 {
            let stage = Arc::clone(&stage);
            let body = order("aut_1");
            attempts.spawn(async move { stage.wish(FRIEND, &trips(FRIEND), key, &body).await });
        }
        let mut receipts = Vec::new();
        for answer in attempts.join_all().await {
            if answer.status == StatusCode::OK {
                receipts.push(answer.json()["receipt"].clone());
            } else {
                assert_eq!(answer.code(), "in_progress", "{}", place.name);
            }
        }
        assert!(receipts.windows(2).all(|two| two[0] == two[1]));
        assert_eq!(left(&stage, FRIEND).await, Some(1), "{}", place.name);
        let settled = stage.settle(FRIEND, key).await.json();
        assert_eq!(settled["done"]["receipt"], receipts[0]);
        assert_eq!(settled["done"]["trips"][0]["state"], "requested");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_at_once_no_more_are_booked_than_are_left() {
    const LEFT: u32 = 7;
    for place in both::places() {
        let held = Authorisation {
            remaining: Some(LEFT),
            ..certificate("aut_1")
        };
        let stage = Arc::new(holding(Some(&place), FRIEND, held).await);
        let mut attempts = JoinSet::new();
        for _ in 0..50 {
            let stage = Arc::clone(&stage);
            let body = order("aut_1");
            attempts.spawn(async move { stage.act(FRIEND, &trips(FRIEND), &body).await });
        }
        let mut done = 0;
        for answer in attempts.join_all().await {
            if answer.status == StatusCode::OK {
                done += 1;
            } else {
                assert_eq!(answer.code(), "authorisation_over", "{}", place.name);
            }
        }
        assert_eq!(done, LEFT, "{}", place.name);
        assert_eq!(left(&stage, FRIEND).await, Some(0), "{}", place.name);
    }
}

/// T31.
#[tokio::test]
async fn an_order_that_comes_after_its_key_was_closed_books_nothing() {
    let stage = holding(None, FRIEND, certificate("aut_1")).await;
    let key = Uuid::new_v4();
    let settled = stage.settle(FRIEND, key).await.json();
    assert_eq!(settled["outcome"], "closed_unseen");
    let late = stage
        .wish(FRIEND, &trips(FRIEND), key, &order("aut_1"))
        .await;
    assert_eq!(late.code(), "key_closed");
    assert_eq!(left(&stage, FRIEND).await, Some(2));
}

#[tokio::test]
async fn the_deadline_is_13_on_the_last_working_day_before() {
    // 4 December 2026 is a Friday; the Monday after looks back to it.
    let monday = || with("at", json!("2026-12-07T10:15:00+01:00"));
    for (later, code) in [
        (TimeDelta::seconds(-1), None),
        (TimeDelta::zero(), Some("deadline_passed")),
    ] {
        let stage = holding(None, FRIEND, certificate("aut_1")).await;
        let deadline = "2026-12-04T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>();
        stage.later(deadline.unwrap() + later - stage.clock_now());
        let answer = stage.act(FRIEND, &trips(FRIEND), &monday()).await;
        match code {
            Some(code) => assert_eq!(answer.code(), code),
            None => assert_eq!(answer.status, StatusCode::OK, "{}", answer.text),
        }
    }
}
