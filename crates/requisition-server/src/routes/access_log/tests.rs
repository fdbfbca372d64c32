use axum::http::{StatusCode, header};
use domain::trip::OrganisedTrip;
use requisition_api::words::BasisWord;
use serde_json::{Value, json};

use crate::{
    audit::Event,
    clock::Clock as _,
    routes::claims::sample::claim,
    stage::{CHILD, FRIEND, PARENT, STRANGER, Stage, YOUTH, taxi},
    store::Visibility,
};

async fn stage() -> Stage {
    let stage = Stage::new().await;
    let trip = |id, person| taxi(id, person, "2026-12-02T06:40:00Z");
    stage.put([trip("trp_seen", YOUTH)]).await;
    stage
        .put_as(Visibility::HiddenFromGuardians, [trip("trp_hidden", YOUTH)])
        .await;
    stage
        .put_as(Visibility::HiddenFromYouth, [trip("trp_parents", YOUTH)])
        .await;
    stage
}

/// Operation, name and outcome of each look in the log of `person` that
/// `subject` reads.
async fn log(stage: &Stage, person: &str, subject: &str) -> Vec<String> {
    let path = format!("/v1/persons/{person}/access-log");
    let body = stage.get(&path, subject).await.json();
    let items = body["items"].as_array().unwrap().iter();
    let line = |item: &Value| {
        let text = |name: &str| item[name].as_str().unwrap().to_owned();
        format!(
            "{} {} {}",
            text("actor_name"),
            text("operation"),
            item["allowed"]
        )
    };
    items.map(line).collect()
}

#[tokio::test]
async fn a_person_reads_who_else_has_looked_the_latest_first() {
    let stage = stage().await;
    stage.get("/v1/persons/per_friend/trips", PARENT).await;
    stage.get("/v1/persons/per_friend/trips", FRIEND).await;
    stage.get("/v1/persons/per_friend", STRANGER).await;
    assert_eq!(
        log(&stage, FRIEND, FRIEND).await,
        [
            "PER_STRANGER get_person false",
            "PER_PARENT list_trips true"
        ]
    );
    let body = stage.get("/v1/persons/per_friend/access-log", FRIEND).await;
    let look = &body.json()["items"][1];
    assert_eq!(look["basis"], "power_of_attorney");
    assert_eq!(look["at"].as_str().unwrap().len(), 29, "{look}");
    let denied = &body.json()["items"][0];
    assert_eq!(denied["basis"], "none");
    assert!(!BasisWord::ALL.contains(&"none"));
}

#[tokio::test]
async fn a_youth_reads_who_has_looked_and_nobody_else_reads_it_without_a_ground() {
    let stage = stage().await;
    stage.get("/v1/trips/trp_seen", PARENT).await;
    stage.get("/v1/trips/trp_hidden", PARENT).await;
    assert_eq!(
        log(&stage, YOUTH, YOUTH).await,
        ["PER_PARENT get_trip false", "PER_PARENT get_trip true"]
    );
    for subject in [STRANGER, FRIEND] {
        let answer = stage.get("/v1/persons/per_youth/access-log", subject).await;
        assert_eq!(answer.code(), "not_found", "{subject}");
    }
}

/// What is hidden from one side leaves no trace in the log that this side reads.
#[tokio::test]
async fn looks_at_a_hidden_trip_are_as_if_they_had_not_been() {
    let stage = stage().await;
    for trip in ["trp_seen", "trp_hidden", "trp_parents"] {
        for subject in [PARENT, STRANGER] {
            stage.get(&format!("/v1/trips/{trip}"), subject).await;
        }
    }
    let seen = "PER_STRANGER get_trip false";
    let own = "PER_PARENT get_trip true";
    let parents_log = log(&stage, YOUTH, PARENT).await;
    assert_eq!(parents_log, [seen, own, seen, own], "trp_parents, trp_seen");
    let youths_log = log(&stage, YOUTH, YOUTH).await;
    let read = "PER_PARENT list_access_log true";
    let denied = "PER_PARENT get_trip false";
    assert_eq!(
        youths_log,
        [read, seen, denied, seen, own],
        "trp_hidden, trp_seen"
    );
}

/// Nor is it to be seen when the trip is hidden no longer, is hidden since, or is gone.
#[tokio::test]
async fn what_becomes_of_a_trip_does_not_bring_a_hidden_look_back() {
    #[rustfmt::skip]
    let cases = [
        // then                            later                                  read by the parent, by the youth
        (Visibility::Ordinary,             Some(Visibility::Ordinary),            true,  true),
        (Visibility::Ordinary,             None,                                  true,  true),
        (Visibility::Ordinary,             Some(Visibility::HiddenFromGuardians), false, true),
        (Visibility::Ordinary,             Some(Visibility::HiddenFromYouth),     true,  false),
        (Visibility::HiddenFromGuardians,  Some(Visibility::HiddenFromGuardians), false, true),
        (Visibility::HiddenFromGuardians,  Some(Visibility::Ordinary),            false, true),
        (Visibility::HiddenFromGuardians,  None,                                  false, true),
        (Visibility::HiddenFromYouth,      Some(Visibility::Ordinary),            true,  false),
        (Visibility::HiddenFromYouth,      None,                                  true,  false),
    ];
    for (then, later, by_parent, by_youth) in cases {
        let stage = Stage::new().await;
        let trip = || taxi("trp_1", YOUTH, "2026-12-02T06:40:00Z");
        stage.put_as(then, [trip()]).await;
        stage.get("/v1/trips/trp_1", STRANGER).await;
        become_of(&stage, trip(), later).await;
        for (reader, is_read) in [(PARENT, by_parent), (YOUTH, by_youth)] {
            let log = log(&stage, YOUTH, reader).await;
            let is_there = log.iter().any(|look| look.starts_with("PER_STRANGER"));
            assert_eq!(is_there, is_read, "{then:?}, {later:?}: {reader}");
        }
    }
}

#[tokio::test]
async fn a_look_of_which_nobody_can_say_any_more_is_read_by_whoever_reads_everything() {
    let stage = Stage::new().await;
    for person in [YOUTH, FRIEND] {
        let trip = || taxi("trp_1", person, "2026-12-02T06:40:00Z");
        stage.put([trip()]).await;
        stage.get("/v1/trips/trp_1", STRANGER).await;
        stage.audit.flush().await.unwrap();
        let events = stage.store.audit_events(i64::MIN, 1000).await.unwrap();
        let mut old: Event = serde_json::from_str(&events.last().unwrap().body).unwrap();
        old.visibility = None;
        old.operation = "get_trip_before".into();
        stage.store.append_audit(&[old]).await.unwrap();
        let is_read = async || {
            let log = log(&stage, person, PARENT).await;
            log.iter().any(|look| look.contains("get_trip_before"))
        };
        assert!(is_read().await, "{person}: the trip is there");
        become_of(&stage, trip(), None).await;
        assert_eq!(is_read().await, person == FRIEND, "{person}: it is gone");
    }
}

async fn become_of(stage: &Stage, trip: OrganisedTrip, later: Option<Visibility>) {
    match later {
        Some(later) => stage.put_as(later, [trip]).await,
        None => {
            let mut batch = stage.store.begin().await.unwrap();
            batch.remove_trip(&trip.id).await.unwrap();
            batch.commit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_long_log_comes_in_pages_each_look_once() {
    let stage = stage().await;
    for _ in 0..7 {
        stage.get("/v1/persons/per_child/trips", PARENT).await;
        stage.get("/v1/persons/per_child", STRANGER).await;
    }
    let mut ids = Vec::new();
    let mut path = "/v1/persons/per_child/access-log?limit=4".to_owned();
    let first = path.clone();
    loop {
        let answer = stage.get(&path, PARENT).await;
        assert_eq!(answer.status, StatusCode::OK);
        ids.extend(answer.ids());
        let body = answer.json();
        let Some(cursor) = body["next_cursor"].as_str() else {
            break;
        };
        path = format!("/v1/persons/per_child/access-log?limit=4&cursor={cursor}");
        let link = answer.headers[header::LINK].to_str().unwrap();
        assert_eq!(link, format!("<{path}>; rel=\"next\""));
        for wrong in [
            path.replace(CHILD, PARENT),
            path.replace(CHILD, YOUTH),
            format!("{first}&cursor=AAAA"),
        ] {
            let refused = stage.get(&wrong, PARENT).await;
            assert_eq!(refused.errors(), "?cursor malformed", "{wrong}");
        }
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
    // The parent's own reading of the log is in it too, on the pages before.
    assert!(count >= 14, "{count}");
}

#[tokio::test]
async fn a_cursor_of_the_log_is_none_of_the_changes_and_the_other_way_round() {
    let stage = stage().await;
    for _ in 0..2 {
        stage.get("/v1/persons/per_child/trips", STRANGER).await;
    }
    let text = |body: Value, name: &str| body[name].as_str().unwrap().to_owned();
    let log = "/v1/persons/per_child/access-log?limit=1";
    let of_log = text(stage.get(log, PARENT).await.json(), "next_cursor");
    let of_changes = text(stage.get("/v1/changes", PARENT).await.json(), "cursor");
    let changes = |cursor: &str| format!("/v1/changes?since={cursor}");
    let page = |cursor: &str| format!("{log}&cursor={cursor}");
    for good in [changes(&of_changes), page(&of_log)] {
        assert_eq!(stage.get(&good, PARENT).await.status, StatusCode::OK);
    }
    let refused = stage.get(&changes(&of_log), PARENT).await;
    assert_eq!(refused.code(), "cursor_expired");
    let refused = stage.get(&page(&of_changes), PARENT).await;
    assert_eq!(refused.errors(), "?cursor malformed");
}

#[tokio::test]
async fn a_query_is_read_strictly() {
    let stage = stage().await;
    for (query, errors) in [
        ("limit=0", json!("?limit out_of_range")),
        ("limit=101", json!("?limit out_of_range")),
        ("limit=x", json!("?limit malformed")),
        ("cursor=", json!("?cursor malformed")),
        ("period=past", json!("?period unknown")),
    ] {
        let path = format!("/v1/persons/per_parent/access-log?{query}");
        assert_eq!(stage.get(&path, PARENT).await.errors(), errors, "{query}");
    }
}

/// What a case worker does with a claim is told, by no name; what the service does by itself is
/// nobody's look.
#[tokio::test]
async fn what_the_office_does_with_a_claim_is_in_the_log_without_a_name() {
    let stage = Stage::new().await;
    let stored = claim("clm_1", YOUTH);
    let mut batch = stage.store.begin().await.unwrap();
    batch.put_claim(&stored).await.unwrap();
    batch.commit().await.unwrap();
    let now = stage.clock.now();
    let events = [
        Event::of_step(&stored, "decide_claim", "case_worker", now),
        Event::of_step(&stored, "remove_left_draft", "service", now),
    ];
    stage.store.append_audit(&events).await.unwrap();
    let body = stage.get("/v1/persons/per_youth/access-log", PARENT).await;
    let items = body.json()["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 1, "{items:?}");
    assert_eq!(items[0]["operation"], "decide_claim");
    assert_eq!(
        (&items[0]["actor_name"], &items[0]["basis"]),
        (&json!(""), &json!("case_worker"))
    );
}

/// A claim for a trip that is hidden since leaves no trace either.
#[tokio::test]
async fn a_look_at_a_claim_for_a_trip_that_is_hidden_now_is_as_if_it_had_not_been() {
    let stage = Stage::new().await;
    let trip = || taxi("trp_1", YOUTH, "2026-11-10T06:40:00Z");
    stage.put([trip()]).await;
    let mut stored = claim("clm_1", YOUTH);
    stored.claim.content.trips[0].trip = "trp_1".parse().ok();
    let mut batch = stage.store.begin().await.unwrap();
    batch.put_claim(&stored).await.unwrap();
    batch.commit().await.unwrap();
    let event = Event::of_step(&stored, "decide_claim", "case_worker", stage.clock.now());
    stage.store.append_audit(&[event]).await.unwrap();
    let is_read = async || {
        let log = log(&stage, YOUTH, PARENT).await;
        log.iter().any(|look| look.contains("decide_claim"))
    };
    assert!(is_read().await);
    become_of(&stage, trip(), Some(Visibility::HiddenFromGuardians)).await;
    assert!(!is_read().await);
}
