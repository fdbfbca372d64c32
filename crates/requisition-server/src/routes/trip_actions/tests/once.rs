//! T31, T32: what is wished for once happens once, and is told as it was.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::state::{CancelledBy, TripState};
use serde_json::Value;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{targets, tomorrow};
use crate::{
    routes::trip_actions::{KEPT, ROUTE},
    stage::{FRIEND, PARENT, STRANGER, Stage},
    store::{
        Claimed,
        both::{self, Place},
    },
};

const CANCELLED: TripState = TripState::Cancelled(CancelledBy::PatientSide);

fn cancellations(person: &str) -> String {
    format!("/v1/persons/{person}/cancellations")
}

async fn on(place: &Place) -> Stage {
    let location = place.location.clone();
    Stage::with(|configuration| configuration.database = location).await
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_under_one_key_have_one_effect() {
    for place in both::places() {
        let stage = std::sync::Arc::new(on(&place).await);
        stage.put([tomorrow("trp_1", PARENT)]).await;
        let key = Uuid::new_v4();
        let mut attempts = JoinSet::new();
        for _ in 0..50 {
            let stage = std::sync::Arc::clone(&stage);
            attempts.spawn(async move {
                let body = targets(&[("trp_1", 1)]);
                stage.wish(PARENT, &cancellations(PARENT), key, &body).await
            });
        }
        let mut receipts = Vec::new();
        for answer in attempts.join_all().await {
            if answer.status == StatusCode::OK {
                receipts.push(answer.json()["receipt"].clone());
            } else {
                assert_eq!(answer.code(), "in_progress", "{}", place.name);
            }
        }
        let trip = stage.stored("trp_1").await;
        assert_eq!((trip.state, trip.version), (CANCELLED, 2), "{}", place.name);
        assert_eq!(trip.receipts.len(), 1, "{}", place.name);
        let number = Value::from(trip.receipts[0].id.as_str());
        assert!(!receipts.is_empty(), "{}", place.name);
        assert!(receipts.iter().all(|receipt| receipt["id"] == number));
        let settled = stage.settle(PARENT, key).await.json();
        assert_eq!(settled["outcome"], "done");
        assert_eq!(settled["done"]["receipt"], receipts[0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_wishes_for_one_trip_one_is_done_and_one_is_refused() {
    for place in both::places() {
        let stage = on(&place).await;
        for round in 0..8 {
            let id = format!("trp_{round}");
            stage.put([tomorrow(&id, FRIEND)]).await;
            let path = cancellations(FRIEND);
            let body = targets(&[(&id, 1)]);
            let answers = tokio::join!(
                stage.act(PARENT, &path, &body),
                stage.act(FRIEND, &path, &body)
            );
            let mut statuses = [answers.0.status, answers.1.status];
            statuses.sort();
            let expected = [StatusCode::OK, StatusCode::PRECONDITION_FAILED];
            assert_eq!(statuses, expected, "{}: {answers:?}", place.name);
            let trip = stage.stored(&id).await;
            assert_eq!((trip.version, trip.receipts.len()), (2, 1));
        }
    }
}

/// Two wishes for the same trips in other orders wait for each other in turn.
#[tokio::test(flavor = "multi_thread")]
async fn wishes_for_several_trips_do_not_block_each_other() {
    for place in both::places() {
        let stage = on(&place).await;
        for round in 0..8 {
            let ids = [format!("trp_{round}_a"), format!("trp_{round}_b")];
            stage.put(ids.iter().map(|id| tomorrow(id, FRIEND))).await;
            let [one, other] = &ids;
            let path = cancellations(FRIEND);
            let (there, back) = (
                targets(&[(one, 1), (other, 1)]),
                targets(&[(other, 1), (one, 1)]),
            );
            let answers = tokio::join!(
                stage.act(PARENT, &path, &there),
                stage.act(FRIEND, &path, &back)
            );
            let mut statuses = [answers.0.status, answers.1.status];
            statuses.sort();
            let expected = [StatusCode::OK, StatusCode::PRECONDITION_FAILED];
            assert_eq!(statuses, expected, "{}: {answers:?}", place.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_again_hears_the_same_until_the_key_is_forgotten() {
    for place in both::places() {
        let stage = on(&place).await;
        stage.put([tomorrow("trp_1", PARENT)]).await;
        stage.put([tomorrow("trp_2", PARENT)]).await;
        let (done, refused) = (Uuid::new_v4(), Uuid::new_v4());
        let path = cancellations(PARENT);
        let (body, stale) = (targets(&[("trp_1", 1)]), targets(&[("trp_2", 9)]));
        let first = stage.wish(PARENT, &path, done, &body).await.json();
        let conflict = stage.wish(PARENT, &path, refused, &stale).await;
        assert_eq!(conflict.code(), "version_conflict");
        for hours in [0, 25, 24 * 118] {
            stage.later(TimeDelta::hours(hours));
            stage.store.forget(stage.clock_now()).await.unwrap();
            let again = stage.wish(PARENT, &path, done, &body).await.json();
            assert_eq!(again["receipt"], first["receipt"], "{hours} h");
            assert_eq!(again["trips"][0]["version"], 2, "{hours} h");
            let again = stage.wish(PARENT, &path, refused, &stale).await;
            assert_eq!(again.code(), "version_conflict", "{hours} h");
            assert_eq!(again.json()["trip_id"], "trp_2");
        }
        // Another wish under the same key, also in another operation.
        for (path, body) in [
            (cancellations(PARENT), targets(&[("trp_2", 1)])),
            (format!("{path}/undo"), body.clone()),
        ] {
            let other = stage.wish(PARENT, &path, done, &body).await;
            assert_eq!(other.code(), "idempotency_key_reused", "{}", place.name);
        }
        assert_eq!(stage.stored("trp_2").await.version, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_is_settled_as_done_as_refused_and_as_never_seen() {
    for place in both::places() {
        let stage = on(&place).await;
        stage.put([tomorrow("trp_1", PARENT)]).await;
        let path = cancellations(PARENT);
        let [done, refused, unseen] = [Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4()];
        let body = targets(&[("trp_1", 1)]);
        let answer = stage.wish(PARENT, &path, done, &body).await.json();
        stage.wish(PARENT, &path, refused, &body).await;
        for _ in 0..2 {
            let settled = stage.settle(PARENT, done).await.json();
            assert_eq!(settled["outcome"], "done");
            assert_eq!(settled["done"], answer);
            assert_eq!(settled.get("refused"), None);

            let settled = stage.settle(PARENT, refused).await;
            let trace_id = settled.headers["trace-id"].to_str().unwrap().to_owned();
            let settled = settled.json();
            assert_eq!(settled["outcome"], "refused");
            assert_eq!(settled["refused"]["code"], "version_conflict");
            assert_eq!(settled["refused"]["status"], 412);
            assert_eq!(settled["refused"]["trip_id"], "trp_1");
            assert_eq!(settled["refused"]["trace_id"], trace_id);
            assert_eq!(settled.get("done"), None);

            let settled = stage.settle(PARENT, unseen).await.json();
            assert_eq!(settled, serde_json::json!({ "outcome": "closed_unseen" }));
        }
        // What arrives late is refused for good, whatever it is, and for this person only.
        let undo = (format!("{path}/undo"), targets(&[("trp_1", 2)]));
        for (path, body) in [(&path, &body), (&undo.0, &undo.1)] {
            let late = stage.wish(PARENT, path, unseen, body).await;
            assert_eq!(late.code(), "key_closed", "{}", place.name);
        }
        assert_eq!(stage.stored("trp_1").await.version, 2);
        stage.put([tomorrow("trp_friend", FRIEND)]).await;
        let body = targets(&[("trp_friend", 1)]);
        let path = cancellations(FRIEND);
        let answer = stage.wish(FRIEND, &path, unseen, &body).await;
        assert_eq!(answer.status, StatusCode::OK);
        let settled = stage.settle(STRANGER, done).await.json();
        assert_eq!(settled["outcome"], "closed_unseen", "keys are per person");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_at_work_is_waited_for_and_a_lost_one_is_closed() {
    for place in both::places() {
        let stage = on(&place).await;
        stage.put([tomorrow("trp_1", PARENT)]).await;
        let key = Uuid::new_v4();
        let id = PARENT.parse().unwrap();
        let body = targets(&[("trp_1", 1)]);
        // An attempt whose process is slow, and may be gone.
        let text = format!("\"{key}\"");
        let wish = crate::idempotency::read(&text)
            .unwrap()
            .wish(&id, ROUTE, b"{}")
            .remembered(KEPT);
        let claimed = stage.store.claim(wish, stage.clock_now()).await.unwrap();
        let Claimed::New(slow) = claimed else {
            panic!("{}: {claimed:?}", place.name);
        };
        let asked = stage.settle(PARENT, key).await;
        assert_eq!(asked.code(), "in_progress", "{}", place.name);
        assert!(asked.headers.contains_key("retry-after"));
        stage.later(TimeDelta::seconds(31));
        let settled = stage.settle(PARENT, key).await.json();
        assert_eq!(settled["outcome"], "closed_unseen", "{}", place.name);
        // It comes back, and may neither do anything nor refuse it.
        let mut batch = stage.store.begin().await.unwrap();
        assert!(!batch.answer(&slow, 200, "{}").await.unwrap());
        drop(batch);
        assert!(!stage.store.refuse(&slow, 409, "{}").await.unwrap());
        stage.store.give_up(&slow).await.unwrap();
        let late = stage.wish(PARENT, &cancellations(PARENT), key, &body).await;
        assert_eq!(late.code(), "key_closed", "{}", place.name);
    }
}

#[tokio::test]
async fn what_is_no_key_is_not_settled() {
    let stage = Stage::new().await;
    for text in [
        "x",
        "0b3f3c7e-0d0c-1f0e-9a55-2f6d1c1c7a11",
        "0b3f3c7e0d0c4f0e9a552f6d1c1c7a11",
        "%220b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11%22",
    ] {
        let request = axum::http::Request::post(format!("/v1/outcomes/{text}/settle"));
        assert_eq!(stage.send_as(PARENT, request).await.code(), "not_found");
    }
}
