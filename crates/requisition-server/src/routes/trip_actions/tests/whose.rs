//! T29, T30, T35: whose trips, and what the one who acts may know of them.

use axum::http::StatusCode;
use domain::{person::Basis, trip::Place};
use serde_json::json;
use uuid::Uuid;

use super::{targets, tomorrow};
use crate::{
    routes::tests::lasting_part,
    stage::{CHILD, FRIEND, PARENT, STRANGER, Stage, YOUTH},
    store::{Representation, Visibility},
};

const CANARY: &str = "canary-place";

#[tokio::test]
async fn what_is_foreign_and_what_does_not_exist_are_alike() {
    let stage = Stage::new().await;
    stage.put([tomorrow("trp_stranger", STRANGER)]).await;
    stage.put([tomorrow("trp_friend", FRIEND)]).await;
    let hidden = [tomorrow("trp_hidden", YOUTH)];
    stage.put_as(Visibility::HiddenFromGuardians, hidden).await;
    let version = json!({ "version": 1 });
    let along = json!({ "version": 1, "escorts": [{ "kind": "parent", "name": "Siri" }] });
    let measures = json!({ "version": 1, "weight_kg": 14, "height_cm": 98 });
    for (action, body) in [
        ("confirm", &version),
        ("ready", &version),
        ("ready/withdraw", &version),
        ("waiting", &version),
        ("escorts", &along),
        ("needs/measures", &measures),
    ] {
        let missing = stage
            .act(PARENT, &format!("/v1/trips/trp_none/{action}"), body)
            .await;
        let missing = lasting_part(&missing);
        assert_eq!(missing.0, StatusCode::NOT_FOUND);
        for id in ["trp_stranger", "trp_hidden"] {
            let path = format!("/v1/trips/{id}/{action}");
            let answer = stage.act(PARENT, &path, body).await;
            assert_eq!(lasting_part(&answer), missing, "{path}");
        }
    }
    for action in ["cancellations", "cancellations/undo"] {
        let missing = stage
            .act(
                PARENT,
                &format!("/v1/persons/{PARENT}/{action}"),
                &targets(&[("trp_none", 1)]),
            )
            .await;
        let missing = lasting_part(&missing);
        assert_eq!(missing.0, StatusCode::NOT_FOUND);
        #[rustfmt::skip]
        let cases = [
            // whose,      which trip
            (PARENT,       "trp_stranger"),
            // Somebody for whom one acts, but under another's name.
            (PARENT,       "trp_friend"),
            (CHILD,        "trp_friend"),
            (STRANGER,     "trp_stranger"),
            ("per_none",   "trp_none"),
            (YOUTH,        "trp_hidden"),
        ];
        for (person, id) in cases {
            let path = format!("/v1/persons/{person}/{action}");
            let answer = stage.act(PARENT, &path, &targets(&[(id, 1)])).await;
            assert_eq!(lasting_part(&answer), missing, "{path} {id}");
        }
    }
    for id in ["trp_stranger", "trp_friend", "trp_hidden"] {
        assert_eq!(stage.stored(id).await.version, 1, "{id}");
    }
}

/// The power of attorney of [`PARENT`] for [`FRIEND`].
fn ground(valid_until: Option<&str>) -> Representation {
    Representation {
        holder: PARENT.parse().unwrap(),
        person: FRIEND.parse().unwrap(),
        basis: Basis::PowerOfAttorney,
        shared_address: false,
        valid_from: None,
        valid_until: valid_until.map(domain::sample::at),
    }
}

#[tokio::test]
async fn whoever_may_not_act_any_more_hears_what_they_did_and_nothing_else() {
    for is_revoked in [true, false] {
        let stage = Stage::new().await;
        stage
            .put([tomorrow("trp_1", FRIEND), tomorrow("trp_2", FRIEND)])
            .await;
        let path = format!("/v1/persons/{FRIEND}/cancellations");
        let (key, body) = (Uuid::new_v4(), targets(&[("trp_1", 1)]));
        let done = stage.wish(PARENT, &path, key, &body).await.json();
        assert_eq!(done["trips"][0]["id"], "trp_1");

        let mut batch = stage.store.begin().await.unwrap();
        if is_revoked {
            let ground = ground(None);
            let taken = batch.remove_representation(&ground.holder, &ground.person, &ground.basis);
            assert!(taken.await.unwrap());
        } else {
            let expired = ground(Some("2026-12-01T09:59:59Z"));
            batch.put_representation(&expired).await.unwrap();
        }
        batch.commit().await.unwrap();

        let only = json!({ "receipt": done["receipt"], "trips": [] });
        let again = stage.wish(PARENT, &path, key, &body).await;
        assert_eq!(again.json(), only);
        let settled = stage.settle(PARENT, key).await.json();
        assert_eq!(settled, json!({ "outcome": "done", "done": only }));
        let undo = stage
            .act(PARENT, &format!("{path}/undo"), &targets(&[("trp_1", 2)]))
            .await;
        assert_eq!(undo.code(), "not_found");
        let other = stage.act(PARENT, &path, &targets(&[("trp_2", 1)])).await;
        assert_eq!(other.code(), "not_found");
        assert_eq!(stage.stored("trp_2").await.version, 1);
    }
}

#[tokio::test]
async fn whoever_has_a_protected_address_acts_and_reads_no_place() {
    let stage = Stage::new().await;
    let mut trip = tomorrow("trp_1", STRANGER);
    trip.segments.first_mut().from = Place {
        label: Some(CANARY.into()),
        meeting_point: Some(CANARY.into()),
    };
    stage.put([trip]).await;
    let person = STRANGER.parse().unwrap();
    let mut stranger = stage.store.person(&person).await.unwrap().unwrap();
    stranger.address_protected = true;
    let mut batch = stage.store.begin().await.unwrap();
    batch.put_person(&stranger).await.unwrap();
    batch.commit().await.unwrap();
    let path = format!("/v1/persons/{STRANGER}/cancellations");
    let key = Uuid::new_v4();
    let body = targets(&[("trp_1", 1)]);
    for _ in 0..2 {
        let answer = stage.wish(STRANGER, &path, key, &body).await;
        assert_eq!(answer.json()["trips"][0]["places_withheld"], true);
        assert!(!answer.text.contains(CANARY));
    }
    let settled = stage.settle(STRANGER, key).await;
    assert_eq!(settled.json()["done"]["trips"][0]["places_withheld"], true);
    assert!(!settled.text.contains(CANARY));
}

/// A youth says that they wait; deciding is for those who act for them.
#[tokio::test]
async fn a_youth_is_ready_and_waits_and_cancels_nothing() {
    let stage = Stage::new().await;
    stage
        .put([crate::stage::taxi("trp_1", YOUTH, "2026-12-01T09:45:00Z")])
        .await;
    let path = format!("/v1/persons/{YOUTH}/cancellations");
    let answer = stage.act(YOUTH, &path, &targets(&[("trp_1", 1)])).await;
    assert_eq!(answer.code(), "not_found");
    let answer = stage
        .act(YOUTH, "/v1/trips/trp_1/waiting", &json!({ "version": 1 }))
        .await;
    let answer = answer.json();
    assert_eq!(answer["receipt"]["by"], "patient");
    assert_eq!(answer["trips"][0].get("appointment"), None);
}

/// T36: each trip leaves an event, and one that is kept from somebody leaves none for
/// them.
#[tokio::test]
async fn what_was_done_stands_in_the_log_of_those_who_may_know_of_the_trip() {
    let stage = Stage::new().await;
    stage.put([tomorrow("trp_1", YOUTH)]).await;
    let hidden = [tomorrow("trp_secret", YOUTH)];
    stage.put_as(Visibility::HiddenFromYouth, hidden).await;
    let path = format!("/v1/persons/{YOUTH}/cancellations");
    let body = targets(&[("trp_secret", 1), ("trp_1", 1)]);
    let answer = stage.act(PARENT, &path, &body).await;
    assert_eq!(answer.status, StatusCode::OK);
    let log = format!("/v1/persons/{YOUTH}/access-log");
    for (reader, expected) in [(YOUTH, 1), (PARENT, 2)] {
        let body = stage.get(&log, reader).await.json();
        let items = body["items"].as_array().unwrap();
        let acts = items
            .iter()
            .filter(|item| item.to_string().contains("create_cancellation"));
        assert_eq!(acts.count(), expected, "{reader}: {body}");
    }
}
