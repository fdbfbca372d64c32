//! Cancelling, and taking it back.

use axum::http::StatusCode;
use domain::{
    sample::at,
    state::{CancelledBy, TripState},
    trip_action::{ActionKind, CancelReason, DoneBy},
};
use serde_json::json;

use super::{targets, tomorrow};
use crate::{
    configuration::UNDO_WINDOW,
    stage::{CHILD, FRIEND, NOW, PARENT, STRANGER, Stage, YOUTH, in_state},
};

const CANCELLED: TripState = TripState::Cancelled(CancelledBy::PatientSide);

#[tokio::test]
async fn trips_are_cancelled_together_with_one_receipt_and_held_back() {
    let stage = Stage::new().await;
    let accepted = in_state(TripState::Accepted, tomorrow("trp_2", PARENT));
    stage.put([tomorrow("trp_1", PARENT), accepted]).await;
    let before = stage.store.change_numbers().await.unwrap().last;
    stage.clock.set(at(NOW));
    let mut body = targets(&[("trp_2", 1), ("trp_1", 1)]);
    body["reason"] = json!("too_ill");
    let path = format!("/v1/persons/{PARENT}/cancellations");
    let answer = stage.act(PARENT, &path, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    let body = answer.json();
    let receipt = body["receipt"].clone();
    assert_eq!(receipt["action"], "cancelled");
    assert_eq!(receipt["by"], "patient");
    assert_eq!(receipt["at"], "2026-12-01T11:00:00+01:00");
    assert_eq!(receipt["id"].as_str().unwrap().len(), 9);
    for (place, id) in ["trp_2", "trp_1"].into_iter().enumerate() {
        let trip = &body["trips"][place];
        assert_eq!(trip["id"], id);
        assert_eq!(trip["state"], "cancelled");
        assert_eq!(trip["version"], 2);
        assert_eq!(trip["receipts"], json!([receipt]));
        assert_eq!(
            trip["actions"]["undo"],
            json!({ "allowed": true, "until": "2026-12-01T11:10:00+01:00" })
        );
        let alone = stage.get(&format!("/v1/trips/{id}"), PARENT).await;
        assert_eq!(alone.json(), *trip);
    }
    let stored = stage.stored("trp_2").await;
    let held = stored.held.unwrap();
    assert_eq!(stored.state, CANCELLED);
    assert_eq!(held.from, TripState::Accepted);
    assert_eq!(held.until, at(NOW) + UNDO_WINDOW);
    assert_eq!(held.reason, Some(CancelReason::TooIll));
    let after = stage.store.change_numbers().await.unwrap().last;
    assert_eq!(
        after,
        before + 3,
        "each trip is told to those who wait, and that there is a message"
    );
}

#[tokio::test]
async fn a_cancellation_is_taken_back_until_the_last_second_and_not_at_it() {
    #[rustfmt::skip]
    let cases = [
        ("2026-12-01T10:00:00Z", None),
        ("2026-12-01T10:09:59Z", None),
        ("2026-12-01T10:10:00Z", Some("deadline_passed")),
        ("2026-12-01T11:00:00Z", Some("deadline_passed")),
    ];
    for (now, refused) in cases {
        let stage = Stage::new().await;
        let trip = in_state(TripState::Accepted, tomorrow("trp_1", PARENT));
        stage.put([trip]).await;
        stage.clock.set(at(NOW));
        assert_eq!(stage.cancel(&[("trp_1", 1)]).await.status, StatusCode::OK);
        stage.clock.set(at(now));
        let answer = stage.undo(&[("trp_1", 2)]).await;
        let trip = stage.stored("trp_1").await;
        if let Some(code) = refused {
            assert_eq!(answer.code(), code, "{now}");
            let body = answer.json();
            assert_eq!(body["trip_id"], "trp_1");
            assert_eq!(body["deadline"], "2026-12-01T11:10:00+01:00");
            assert_eq!((trip.state, trip.version), (CANCELLED, 2), "{now}");
        } else {
            assert_eq!(answer.json()["trips"][0]["state"], "accepted", "{now}");
            assert_eq!(answer.json()["receipt"]["action"], "cancellation_undone");
            assert_eq!((trip.state, trip.version), (TripState::Accepted, 3));
            assert_eq!(trip.held, None);
            let kinds: Vec<_> = trip.receipts.into_iter().map(|one| one.action).collect();
            assert_eq!(
                kinds,
                [ActionKind::Cancelled, ActionKind::CancellationUndone]
            );
        }
    }
}

#[tokio::test]
async fn nothing_is_held_back_longer_than_until_the_car_should_come() {
    let stage = Stage::new().await;
    let soon = crate::stage::taxi("trp_1", PARENT, "2026-12-01T10:04:00Z");
    stage.put([soon]).await;
    stage.clock.set(at(NOW));
    let answer = stage.cancel(&[("trp_1", 1)]).await;
    let undo = &answer.json()["trips"][0]["actions"]["undo"];
    assert_eq!(undo["until"], "2026-12-01T11:04:00+01:00");
}

#[tokio::test]
async fn of_several_trips_all_are_cancelled_or_none() {
    let foreign = tomorrow("trp_foreign", STRANGER);
    let assigned = in_state(TripState::Assigned, tomorrow("trp_assigned", PARENT));
    let gone = in_state(CANCELLED, tomorrow("trp_gone", PARENT));
    #[rustfmt::skip]
    let cases = [
        // the other one,      its version, the answer,            the trip it names
        ("trp_assigned",       1,           "already_dispatched",  Some("trp_assigned")),
        ("trp_gone",           1,           "already_cancelled",   Some("trp_gone")),
        ("trp_other",          2,           "version_conflict",    Some("trp_other")),
        ("trp_foreign",        1,           "not_found",           None),
        ("trp_missing",        1,           "not_found",           None),
    ];
    let stage = Stage::new().await;
    let trips = [tomorrow("trp_1", PARENT), tomorrow("trp_other", PARENT)];
    stage.put(trips).await;
    stage.put([foreign, assigned, gone]).await;
    let before = stage.store.change_numbers().await.unwrap();
    for (other, version, code, names) in cases {
        for targets in [
            [("trp_1", 1), (other, version)],
            [(other, version), ("trp_1", 1)],
        ] {
            let answer = stage.cancel(&targets).await;
            assert_eq!(answer.code(), code, "{other}");
            assert_eq!(answer.json()["trip_id"].as_str(), names, "{other}");
        }
        let trip = stage.stored("trp_1").await;
        assert_eq!((trip.state, trip.version), (TripState::Ordered, 1));
        assert_eq!(trip.receipts, []);
    }
    assert_eq!(stage.store.change_numbers().await.unwrap(), before);
}

#[tokio::test]
async fn the_receipt_says_who_did_it() {
    for (person, by) in [
        (PARENT, DoneBy::Patient),
        (CHILD, DoneBy::Parent),
        (YOUTH, DoneBy::Parent),
        (FRIEND, DoneBy::Representative),
    ] {
        let stage = Stage::new().await;
        stage.put([tomorrow("trp_1", person)]).await;
        let path = format!("/v1/persons/{person}/cancellations");
        let answer = stage.act(PARENT, &path, &targets(&[("trp_1", 1)])).await;
        assert_eq!(answer.status, StatusCode::OK, "{person}");
        let trip = stage.stored("trp_1").await;
        assert_eq!(trip.receipts[0].by, by, "{person}");
    }
}

#[tokio::test]
async fn a_body_is_read_strictly() {
    let stage = Stage::new().await;
    stage.put([tomorrow("trp_1", PARENT)]).await;
    let path = format!("/v1/persons/{PARENT}/cancellations");
    let one = json!({"trip_id": "trp_1", "version": 1});
    let many: Vec<_> = (0..=100)
        .map(|number| json!({"trip_id": format!("trp_{number}"), "version": 1}))
        .collect();
    #[rustfmt::skip]
    let cases = [
        (json!({}),                                                        " malformed"),
        (json!([]),                                                        " malformed"),
        (json!({"targets": []}),                                           "/targets out_of_range"),
        (json!({"targets": many}),                                         "/targets out_of_range"),
        (json!({"targets": [one, one]}),                                   "/targets repeated"),
        (json!({"targets": [{"trip_id": "a b", "version": 1}]}),           "/targets/0/trip_id malformed"),
        (json!({"targets": [{"trip_id": "trp_1", "version": -1}]}),        " malformed"),
        (json!({"targets": [{"trip_id": "trp_1", "version": "1"}]}),       " malformed"),
        (json!({"targets": [{"trip_id": "trp_1"}]}),                       " malformed"),
        (json!({"targets": [one], "state": "completed"}),                  " malformed"),
        (json!({"targets": [one], "person_id": "per_child"}),              " malformed"),
    ];
    for (body, errors) in cases {
        let answer = stage.act(PARENT, &path, &body).await;
        assert_eq!(answer.code(), "validation_failed", "{body}");
        assert_eq!(answer.errors(), errors, "{body}");
    }
    // Why is never a condition.
    let body = json!({"targets": [one], "reason": "a word from later"});
    let answer = stage.act(PARENT, &path, &body).await;
    assert_eq!(answer.status, StatusCode::OK);
    let held = stage.stored("trp_1").await.held.unwrap();
    assert_eq!(held.reason, Some(CancelReason::Other));
}
