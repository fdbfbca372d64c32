//! What is done with one trip, through the whole service.

use axum::http::StatusCode;
use domain::{
    sample::{at, stated},
    state::TripState,
    trip::{Direction, OrganisedTrip},
};
use serde_json::json;

use super::tomorrow;
use crate::stage::{NOW, PARENT, STRANGER, Stage, in_state, taxi, without_time};

fn home(id: &str, person: &str) -> OrganisedTrip {
    OrganisedTrip {
        direction: Direction::Return,
        ..without_time(id, person)
    }
}

#[tokio::test]
async fn a_trip_is_confirmed_until_13_on_the_last_working_day() {
    #[rustfmt::skip]
    let cases = [
        ("2026-12-01T11:59:59Z", None),
        ("2026-12-01T12:00:00Z", Some("deadline_passed")),
    ];
    for (now, refused) in cases {
        let stage = Stage::new().await;
        let waits = in_state(TripState::AwaitingConfirmation, tomorrow("trp_1", PARENT));
        stage.put([waits]).await;
        stage.clock.set(at(now));
        let body = json!({ "version": 1 });
        let answer = stage.act(PARENT, "/v1/trips/trp_1/confirm", &body).await;
        match refused {
            Some(code) => {
                assert_eq!(answer.code(), code);
                let deadline = answer.json()["deadline"].clone();
                assert_eq!(deadline, "2026-12-01T13:00:00+01:00");
            }
            None => {
                assert_eq!(answer.json()["receipt"]["action"], "confirmed");
                assert_eq!(answer.json()["trips"][0]["state"], "planned");
                assert_eq!(answer.json()["trips"][0]["version"], 2);
            }
        }
    }
}

#[tokio::test]
async fn one_is_ready_from_now_or_later_and_takes_it_back() {
    let stage = Stage::new().await;
    stage.put([home("trp_1", PARENT)]).await;
    stage.clock.set(at(NOW));
    let (ready, back) = ("/v1/trips/trp_1/ready", "/v1/trips/trp_1/ready/withdraw");
    let answer = stage.act(PARENT, ready, &json!({ "version": 1 })).await;
    let body = answer.json();
    assert_eq!(body["receipt"]["action"], "ready_called");
    assert_eq!(body["trips"][0]["state"], "ready_called");
    assert_eq!(
        body["trips"][0]["actions"]["withdraw_ready"]["allowed"],
        true
    );
    let from = stage.stored("trp_1").await.ready_from.unwrap();
    assert_eq!(from.timestamp(), at(NOW).timestamp());

    let answer = stage.act(PARENT, back, &json!({ "version": 2 })).await;
    let body = answer.json();
    assert_eq!(body["receipt"]["action"], "ready_withdrawn");
    assert_eq!(body["trips"][0]["state"], "waiting_ready");
    assert_eq!(body["trips"][0].get("ready_from"), None);

    let later = json!({ "version": 3, "from": "2026-12-01T14:30:00+01:00" });
    let body = stage.act(PARENT, ready, &later).await.json();
    assert_eq!(body["trips"][0]["ready_from"], "2026-12-01T14:30:00+01:00");
}

#[tokio::test]
async fn from_when_somebody_is_ready_is_within_a_day() {
    let stage = Stage::new().await;
    stage.clock.set(at(NOW));
    #[rustfmt::skip]
    let cases = [
        (json!("2026-12-01T09:00:00Z"), None),
        (json!("2026-12-02T10:00:00Z"), None),
        (json!("2026-12-02T10:00:59Z"), Some("/from out_of_range")),
        (json!("9999-12-31T23:59:59Z"), Some("/from out_of_range")),
        (json!("at noon"),              Some("/from malformed")),
        (json!(""),                     Some("/from malformed")),
        (json!(5),                      Some(" malformed")),
    ];
    for (place, (from, refused)) in cases.into_iter().enumerate() {
        let id = format!("trp_{place}");
        stage.put([home(&id, PARENT)]).await;
        let path = format!("/v1/trips/{id}/ready");
        let body = json!({ "version": 1, "from": from });
        let answer = stage.act(PARENT, &path, &body).await;
        match refused {
            None => assert_eq!(answer.status, StatusCode::OK, "{from}"),
            Some(errors) => {
                assert_eq!(answer.code(), "validation_failed", "{from}");
                assert_eq!(answer.errors(), errors, "{from}");
            }
        }
    }
}

#[tokio::test]
async fn who_still_waits_gets_a_number_each_time() {
    let stage = Stage::new().await;
    stage
        .put([taxi("trp_1", PARENT, "2026-12-01T09:45:00Z")])
        .await;
    let path = "/v1/trips/trp_1/waiting";
    for version in [1, 2] {
        let answer = stage
            .act(PARENT, path, &json!({ "version": version }))
            .await;
        let body = answer.json();
        assert_eq!(body["receipt"]["action"], "waiting_reported");
        assert_eq!(body["trips"][0]["state"], "ordered");
        assert_eq!(body["trips"][0]["version"], version + 1);
    }
    let receipts = stage.stored("trp_1").await.receipts;
    assert_eq!(receipts.len(), 2);
    assert_ne!(receipts[0].id, receipts[1].id);
}

#[tokio::test]
async fn what_the_service_does_not_offer_is_refused_with_the_trip_it_is_about() {
    let stage = Stage::new().await;
    let mut later = tomorrow("trp_1", PARENT);
    later.segments.first_mut().pick_up.estimated = stated("2026-12-02T07:00:00Z");
    stage.put([later]).await;
    for action in ["confirm", "ready", "ready/withdraw", "waiting"] {
        let path = format!("/v1/trips/trp_1/{action}");
        let answer = stage.act(PARENT, &path, &json!({ "version": 1 })).await;
        assert_eq!(answer.code(), "conflict_state", "{action}");
        assert_eq!(answer.json()["trip_id"], "trp_1", "{action}");
        assert_eq!(answer.json()["retryable"], false);
    }
    assert_eq!(stage.stored("trp_1").await.version, 1);
}

#[tokio::test]
async fn a_wish_needs_a_key_a_type_and_no_query() {
    let stage = Stage::new().await;
    stage.put([tomorrow("trp_1", PARENT)]).await;
    let cancellations = format!("/v1/persons/{PARENT}/cancellations");
    for path in [
        cancellations.as_str(),
        &format!("{cancellations}/undo"),
        "/v1/trips/trp_1/confirm",
        "/v1/trips/trp_1/ready",
        "/v1/trips/trp_1/ready/withdraw",
        "/v1/trips/trp_1/waiting",
    ] {
        let request = || axum::http::Request::post(path);
        let answer = stage.send_as(PARENT, request()).await;
        assert_eq!(answer.code(), "precondition_required", "{path}");
        let key = format!("\"{}\"", uuid::Uuid::new_v4());
        let keyed = request().header("idempotency-key", key);
        let answer = stage.send_as(PARENT, keyed).await;
        assert_eq!(answer.code(), "content_type", "{path}");
        let query = format!("{path}?x=1");
        let answer = stage
            .act(PARENT, &query, &json!({ "version": 1, "targets": [] }))
            .await;
        assert_eq!(answer.code(), "validation_failed", "{path}");
        let answer = stage.act(STRANGER, path, &json!(null)).await;
        assert_eq!(answer.code(), "validation_failed", "{path}");
    }
}
