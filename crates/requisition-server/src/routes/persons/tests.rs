use axum::http::StatusCode;
use domain::sample::at;
use requisition_api::paths;
use serde_json::json;

use crate::{
    routes::tests::lasting_part,
    stage::{CHILD, FRIEND, NOW, PARENT, STRANGER, Stage, YOUTH},
    store::StoredPerson,
};

#[tokio::test]
async fn the_signed_in_person_comes_first_and_then_those_they_may_see() {
    let stage = Stage::new().await;
    let list = stage.get(paths::PERSONS, PARENT).await;
    let person = |id: &str, born_on: &str, basis: &str, until: Option<&str>| {
        let mut body = json!({
            "id": id, "name": id.to_uppercase(), "born_on": born_on, "basis": basis,
            "capabilities": ["read_trips"],
        });
        if let Some(until) = until {
            body["valid_until"] = json!(until);
        }
        body
    };
    let expected = json!([
        person(PARENT, "1985-01-01", "oneself", None),
        person(
            CHILD,
            "2018-03-01",
            "parent",
            Some("2034-03-01T00:00:00+01:00")
        ),
        person(FRIEND, "1950-01-01", "power_of_attorney", None),
        person(
            YOUTH,
            "2013-03-01",
            "parent",
            Some("2029-03-01T00:00:00+01:00")
        ),
    ]);
    assert_eq!(list.json(), json!({ "items": expected }));
    for item in expected.as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        let one = stage.get(&format!("/v1/persons/{id}"), PARENT).await;
        assert_eq!(&one.json(), item, "{id}");
    }
    assert_eq!(stage.get(paths::PERSONS, STRANGER).await.ids(), [STRANGER]);
    assert_eq!(stage.get(paths::PERSONS, YOUTH).await.ids(), [YOUTH]);
}

#[tokio::test]
async fn a_child_leaves_the_list_at_norwegian_midnight_of_the_16th_birthday() {
    let stage = Stage::new().await;
    let turns_16_tomorrow = StoredPerson {
        id: YOUTH.parse().unwrap(),
        name: YOUTH.to_uppercase(),
        born_on: "2010-12-02".parse().unwrap(),
        address_protected: false,
        youth_consent: true,
        died_on: None,
    };
    let mut batch = stage.store.begin().await.unwrap();
    batch.put_person(&turns_16_tomorrow).await.unwrap();
    batch.commit().await.unwrap();
    let sees = async |now: &str| {
        stage.clock.set(at(now));
        let token = stage.issuer.token_from(PARENT, now);
        let list = stage.get_with(paths::PERSONS, &token).await;
        list.ids().contains(&YOUTH.to_owned())
    };
    assert!(sees(NOW).await);
    assert!(sees("2026-12-01T22:59:30Z").await);
    assert!(!sees("2026-12-01T23:00:00Z").await);
}

#[tokio::test]
async fn a_person_who_may_not_be_seen_is_answered_like_one_who_does_not_exist() {
    let stage = Stage::new().await;
    let missing = stage.get("/v1/persons/per_missing", PARENT).await;
    assert_eq!(missing.code(), "not_found");
    for (id, subject) in [
        (STRANGER, PARENT),
        (PARENT, STRANGER),
        (PARENT, YOUTH),
        (PARENT, FRIEND),
        ("not%20an%20id", PARENT),
        ("%00", PARENT),
        ("%FF", PARENT),
        (&*"x".repeat(65), PARENT),
    ] {
        for path in [
            format!("/v1/persons/{id}"),
            format!("/v1/persons/{id}/trips"),
        ] {
            let answer = stage.get(&path, subject).await;
            assert_eq!(lasting_part(&answer), lasting_part(&missing), "{path}");
        }
    }
    let found = stage.get("/v1/persons/per_child", PARENT).await;
    assert_eq!(found.status, StatusCode::OK);
}
