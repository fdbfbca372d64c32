//! The patient's side and the other side of one trip, over HTTP.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by a panic"
)]

use chrono::TimeDelta;
use domain::ids::TripId;
use requisition_api::paths;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{
    Caller, TestServer,
    dispatch::{Day, Requisitioned},
    personas::KARI,
};

const KEYS: [&str; 2] = [
    "\"6f1f3c0e-6c2e-4a56-9d0b-0d4c5f1a7e01\"",
    "\"6f1f3c0e-6c2e-4a56-9d0b-0d4c5f1a7e02\"",
];

async fn act(kari: &Caller, path: &str, key: &str, trip: &TripId, version: u64) -> Value {
    let body = json!({"targets": [{"trip_id": trip, "version": version}]});
    let answer = kari
        .send(Method::POST, path, |request| {
            request.header("idempotency-key", key).json(&body)
        })
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    answer.json().await.unwrap()
}

async fn trip_of(kari: &Caller, trip: &TripId) -> Value {
    let answer = kari.get(&paths::trip(trip)).await.unwrap();
    answer.json().await.unwrap()
}

#[tokio::test]
async fn a_carrier_waits_for_a_cancellation_that_may_be_taken_back() {
    for is_undone in [true, false] {
        let server = TestServer::start().await.unwrap();
        let kari = server.as_person(KARI).unwrap();
        let trip: TripId = "trp_kari_tomorrow".parse().unwrap();
        let version = trip_of(&kari, &trip).await["version"].as_u64().unwrap();
        let cancellations = format!("/v1/persons/{}/cancellations", KARI.id());
        act(&kari, &cancellations, KEYS[0], &trip, version).await;
        let refused = server.try_step(&trip, "assign").await.unwrap();
        assert_eq!(refused, Err("held".to_owned()));
        if is_undone {
            let undo = format!("{cancellations}/undo");
            act(&kari, &undo, KEYS[1], &trip, version + 1).await;
            let stepped = server.step(&trip, "assign").await.unwrap();
            assert_eq!(stepped.state, "assigned");
        } else {
            server.set_clock(server.now() + TimeDelta::minutes(10));
            let refused = server.try_step(&trip, "assign").await.unwrap();
            assert_eq!(refused, Err("out_of_step".to_owned()));
        }
    }
}

#[tokio::test]
async fn a_trip_is_requisitioned_planned_and_driven() {
    let server = TestServer::start().await.unwrap();
    let kari = server.as_person(KARI).unwrap();
    let mut stated = json!({
        "person": KARI.id(),
        "attested_by": "ward_nurse",
        "ground": "health",
        "directions": ["return"],
        "appointment": "2026-12-04T12:00:00+01:00",
        "from": {"label": "Fjordvik sykehus"},
        "to": {"label": "Eksempelveien 12, Fjordvik"},
    });
    let Requisitioned::Booked(trips) = server.requisition(&stated).await.unwrap() else {
        panic!("a trip of an ordinary kind was refused");
    };
    let trip = trips[0].id.clone();
    server.begin_day(Day::Calm, &trip).await.unwrap();
    let mut states = Vec::new();
    loop {
        let played = server.play_next().await.unwrap();
        states.push(played.trip.state.clone());
        if played.next.is_none() {
            break;
        }
    }
    assert_eq!(states.last().unwrap(), "completed");
    assert_eq!(trip_of(&kari, &trip).await["state"], "completed");

    stated["attested_by"] = json!("secretary");
    stated["appointment"] = json!("2027-01-15T12:00:00+01:00");
    let refused = server.requisition(&stated).await.unwrap();
    let expected = Requisitioned::Refused(vec!["not_a_practitioner".to_owned()]);
    assert_eq!(refused, expected);
}

#[tokio::test]
async fn a_shared_ride_is_cancelled_by_phone() {
    let server = TestServer::start().await.unwrap();
    let kari = server.as_person(KARI).unwrap();
    let trip: TripId = "trp_kari_tomorrow".parse().unwrap();
    for shared in [true, false] {
        server.share(&trip, shared).await.unwrap();
        let seen = trip_of(&kari, &trip).await;
        let cancel = seen["actions"]["cancel"].to_string();
        assert_eq!(cancel.contains("shared_ride"), shared, "{cancel}");
    }
}
