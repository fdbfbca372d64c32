//! What is not done, and why.

use super::*;
use crate::stage::{CHILD, FRIEND, STRANGER, YOUTH, taxi};

#[tokio::test]
async fn nobody_claims_twice_for_the_same() {
    let stage = Stage::new().await;
    let first = stage.sent(opted_out()).await;
    let create = async |content: Value| {
        let body = json!({"content": content});
        stage.act(PARENT, &claims_of(PARENT), &body).await
    };
    for to in ["Ahus", " aHUS  ", "AHUS"] {
        let answer = create(content(to)).await;
        assert_eq!(answer.code(), "claim_duplicate", "{to}");
        assert_eq!(answer.json()["claim_id"], first.0["id"], "{to}");
    }
    assert_eq!(create(content("Ahus nord")).await.status, 201);
    let mut another_day = content("Ahus");
    another_day["trips"][0]["day"] = json!("2026-11-11");
    assert_eq!(create(another_day).await.status, 201);
    let mut as_escort = content("Ahus");
    as_escort["facts"]["claimant"] = json!({"value": "escort"});
    assert_eq!(create(as_escort).await.status, 201);
    let withdrawn = stage.doing_with(&first, "withdraw", json!({})).await;
    assert_eq!(withdrawn.status, 200);
    assert_eq!(create(content("Ahus")).await.status, 201);
}

/// Neither by two claims nor by one.
#[tokio::test]
async fn nobody_claims_twice_for_the_same_in_one_claim() {
    let stage = Stage::new().await;
    for (to, status) in [(" aHUS ", 422), ("Ahus nord", 201)] {
        let mut twice = content("Ahus");
        for pointer in ["/trips", "/facts/trips"] {
            let trips = twice.pointer_mut(pointer).unwrap().as_array_mut().unwrap();
            let again = trips[0].clone();
            trips.push(again);
        }
        twice["trips"][1]["to"] = json!(to);
        let body = json!({"content": twice});
        let answer = stage.act(PARENT, &claims_of(PARENT), &body).await;
        assert_eq!(answer.status, status, "{to}: {answer:?}");
    }
}

#[tokio::test]
async fn an_organised_trip_is_claimed_for_once_and_by_whoever_may_know_of_it() {
    let stage = Stage::new().await;
    let trips = [
        taxi("trp_1", PARENT, "2026-11-10T08:00:00Z"),
        taxi("trp_2", STRANGER, "2026-11-10T08:00:00Z"),
    ];
    stage.put(trips).await;
    let of_trip = |id: &str, to: &str| {
        let mut content = content(to);
        content["trips"][0]["trip_id"] = json!(id);
        json!({"content": content})
    };
    let path = claims_of(PARENT);
    for id in ["trp_2", "trp_missing", "%"] {
        let answer = stage.act(PARENT, &path, &of_trip(id, "Ahus")).await;
        assert_eq!(answer.code(), "not_found", "{id}");
    }
    let first = Told::of(&stage.act(PARENT, &path, &of_trip("trp_1", "A")).await);
    let second = Told::of(&stage.act(PARENT, &path, &of_trip("trp_1", "B")).await);
    assert_eq!(
        stage.doing_with(&first, "submit", json!({})).await.status,
        200
    );
    let answer = stage.doing_with(&second, "submit", json!({})).await;
    assert_eq!(answer.code(), "claim_duplicate");
    assert_eq!(answer.json()["claim_id"], first.0["id"]);
}

/// Three years after 10 November 2026, a Saturday, so that Monday is the last day (§ 25).
#[tokio::test]
async fn after_three_years_nothing_is_claimed() {
    for (now, status) in [("2029-11-12T22:59:59Z", 201), ("2029-11-12T23:00:00Z", 409)] {
        let stage = Stage::new().await;
        stage.at(now);
        let body = json!({"content": content("Ahus")});
        let answer = stage.act(PARENT, &claims_of(PARENT), &body).await;
        assert_eq!(answer.status, status, "{now}: {answer:?}");
        if status == 409 {
            assert_eq!(answer.code(), "claim_too_late");
        }
    }
    let stage = Stage::new().await;
    let draft = stage.draft(content("Ahus")).await;
    stage.at("2029-11-12T23:00:00Z");
    let answer = stage.doing_with(&draft, "submit", json!({})).await;
    assert_eq!(answer.code(), "claim_too_late");
}

/// Both sides of the day, by the clock in Norway.
#[tokio::test]
async fn nobody_claims_for_a_trip_before_it_is_made() {
    for (now, status) in [("2026-11-09T22:59:59Z", 409), ("2026-11-09T23:00:00Z", 200)] {
        let stage = Stage::new().await;
        stage.at(now);
        let draft = stage.draft(content("Ahus")).await;
        let answer = stage.doing_with(&draft, "submit", json!({})).await;
        assert_eq!(answer.status, status, "{now}: {answer:?}");
        if status == 409 {
            assert_eq!(answer.code(), "conflict_state");
        }
    }
}

#[tokio::test]
async fn without_what_everybody_knows_nothing_is_sent() {
    let stage = Stage::new().await;
    let mut lacking = content("Ahus");
    let leg = &mut lacking["facts"]["trips"][0]["legs"][0];
    leg.as_object_mut().unwrap().remove("distance");
    let draft = stage.draft(lacking).await;
    let answer = stage.doing_with(&draft, "submit", json!({})).await;
    assert_eq!(answer.code(), "claim_incomplete");
    let body = json!({"version": draft.version(), "content": content("Ahus")});
    let changed = Told::of(&stage.by(Method::PATCH, &draft.path(), &body).await);
    let sent = stage.doing_with(&changed, "submit", json!({})).await;
    assert_eq!(Told::of(&sent).state(), "decided");
    let late = json!({"version": 3, "content": content("Ahus")});
    for (method, body) in [
        (Method::PATCH, &late),
        (Method::DELETE, &json!({"version": 3})),
    ] {
        let answer = stage.by(method, &draft.path(), body).await;
        assert_eq!(answer.code(), "conflict_state");
    }
}

#[tokio::test]
async fn a_body_that_is_no_claim_is_refused() {
    let stage = Stage::new().await;
    let change = |pointer: &str, value: Value| {
        let mut content = content("Ahus");
        *content.pointer_mut(pointer).unwrap() = value;
        content
    };
    let mut with_more = content("Ahus");
    with_more["state"] = json!("decided");
    #[rustfmt::skip]
    let cases = [
        ("more",              with_more),
        ("no trips",          change("/trips", json!([]))),
        ("another count",     change("/facts/trips", json!([]))),
        ("no day",            change("/trips/0/day", json!("2026-02-30"))),
        ("no place",          change("/trips/0/to", json!(" "))),
        ("a long place",      change("/trips/0/to", json!("x".repeat(101)))),
        ("a line break",      change("/trips/0/to", json!("a\nb"))),
        ("an odd fact",       change("/facts/trips/0/legs/0/mode", json!({"value": "broom"}))),
        ("an assumed fact",   change("/facts/trips/0/legs/0/mode", json!({"value": "car", "said_by": "assumed"}))),
    ];
    for (shows, content) in cases {
        let body = json!({"content": content});
        let answer = stage.act(PARENT, &claims_of(PARENT), &body).await;
        assert_eq!(answer.code(), "validation_failed", "{shows}");
    }
    let mut long = content("Ahus");
    long["note"] = json!("x".repeat(300_000));
    let answer = stage
        .act(PARENT, &claims_of(PARENT), &json!({"content": long}))
        .await;
    assert_eq!(answer.code(), "content_too_large");
}

#[tokio::test]
async fn a_draft_is_its_authors_and_goes_when_they_want() {
    let stage = Stage::new().await;
    let body = json!({"content": content("Ahus")});
    let draft = Told::of(&stage.act(PARENT, &claims_of(FRIEND), &body).await);
    assert_eq!(stage.get(&draft.path(), FRIEND).await.code(), "not_found");
    assert_eq!(stage.get(&claims_of(FRIEND), FRIEND).await.ids(), [""; 0]);
    let version = json!({"version": draft.version()});
    let submit = format!("{}/submit", draft.path());
    let foreign = stage.act(FRIEND, &submit, &version).await;
    assert_eq!(foreign.code(), "not_found");
    assert_eq!(
        stage.enclose(&draft, "application/pdf", PDF).await.status,
        201
    );
    let stale = stage.by(Method::DELETE, &draft.path(), &version).await;
    assert_eq!(stale.code(), "version_conflict");
    let seen = json!({"version": 2});
    let gone = stage.by(Method::DELETE, &draft.path(), &seen).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
    assert_eq!(stage.get(&draft.path(), PARENT).await.code(), "not_found");
}

/// What a register says goes before what somebody says of themselves, also who they are.
#[tokio::test]
async fn whoever_claims_for_another_is_known_as_what_they_are() {
    let stage = Stage::new().await;
    for (person, claimant) in [
        (PARENT, "patient"),
        (CHILD, "guardian"),
        (YOUTH, "guardian"),
        (FRIEND, "representative"),
    ] {
        let path = format!("/v1/persons/{person}/claim-register");
        let register = stage.get(&path, PARENT).await.json();
        assert_eq!(register["claimant"], claimant, "{person}");
        assert_eq!(register["today"], "2026-12-01");
    }
    let path = format!("/v1/persons/{STRANGER}/claim-register");
    assert_eq!(stage.get(&path, PARENT).await.code(), "not_found");
}
