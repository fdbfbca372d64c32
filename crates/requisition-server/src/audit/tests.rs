use axum::http::{Method, Request};
use chrono::TimeDelta;
use domain::sample::at;
use requisition_api::paths;
use sqlx::AnyPool;

use super::*;
use crate::{
    limits::Profile,
    stage::{CHILD, NOW, PARENT, STRANGER, Stage, YOUTH, taxi},
    store::{
        Store, Visibility,
        both::{Place, places, sqlite},
    },
};

fn event(number: usize) -> Event {
    Event {
        id: format!("e{number}"),
        at: at(NOW),
        actor: "per_1".parse().ok(),
        subject: Some("s".into()),
        level: None,
        basis: Some("oneself".into()),
        person: "per_1".parse().ok(),
        operation: "get_me".into(),
        claim: None,
        resource: None,
        visibility: None,
        decision: "allow:own".into(),
        outcome: "done".into(),
        client_version: None,
        platform: None,
        trace_id: "t".into(),
        ip: None,
    }
}

/// A new database.
async fn open(place: &Place) -> Store {
    Store::open(&place.location).await.unwrap()
}

/// T36.
#[tokio::test]
async fn a_chain_of_any_length_holds() {
    for place in places() {
        let store = open(&place).await;
        assert_eq!(verify(&store).await.unwrap().head, Head::default());
        let mut count = 0;
        for length in [1, 31, 32, 33, 1100] {
            let events: Vec<_> = (0..length).map(event).collect();
            store.append_audit(&events).await.unwrap();
            count += i64::try_from(length).unwrap();
            let head = verify(&store).await.unwrap().head;
            assert_eq!(head.count, count, "{}", place.name);
        }
    }
}

/// T36. Otherwise no chain that was begun before would hold.
#[test]
fn an_event_that_does_not_say_who_might_know_of_it_is_written_as_ever() {
    let written = serde_json::to_string(&event(1)).unwrap();
    assert!(!written.contains("visibility"), "{written}");
    let read: Event = serde_json::from_str(&written).unwrap();
    assert_eq!(read, event(1));
}

/// T36.
#[tokio::test]
async fn whatever_is_changed_removed_or_moved_is_found() {
    #[rustfmt::skip]
    let cases = [
        // what it shows              what somebody does to the database                                      where
        ("a text",                    "UPDATE audit_events SET body = REPLACE(body, 'get_me', 'get_it') WHERE number = 5", "event 5 of the audit is not what was written"),
        ("whom it concerns",          "UPDATE audit_events SET person_id = 'per_2' WHERE number = 5",         "event 5 of the audit is not what was written"),
        ("who asked",                 "UPDATE audit_events SET by_another = 1 WHERE number = 5",              "event 5 of the audit is not what was written"),
        ("when",                      "UPDATE audit_events SET at = at + 1 WHERE number = 5",                 "event 5 of the audit is not what was written"),
        ("who might know of it",      "UPDATE audit_events SET visibility = 'ordinary' WHERE number = 5",     "event 5 of the audit is not what was written"),
        ("a hash",                    "UPDATE audit_events SET hash = 'x' WHERE number = 5",                  "event 5 of the audit is not what was written"),
        ("the first one is gone",     "DELETE FROM audit_events WHERE number = 1",                            "event 1 of the audit is missing"),
        ("one in the middle is gone", "DELETE FROM audit_events WHERE number = 5",                            "event 5 of the audit is missing"),
        ("the last one is gone",      "DELETE FROM audit_events WHERE number = 9",                            "event 9 of the audit is missing"),
        ("all are gone",              "DELETE FROM audit_events",                                             "event 1 of the audit is missing"),
        ("two have changed places",   "UPDATE audit_events SET number = CASE number WHEN 4 THEN -5 WHEN 5 THEN -4 END WHERE number IN (4, 5); UPDATE audit_events SET number = -number WHERE number < 0", "event 4 of the audit is not what was written"),
        ("one was put in front",      "INSERT INTO audit_events SELECT 0, at, person_id, by_another, resource, body, hash, visibility FROM audit_events WHERE number = 1", "event 1 of the audit is missing"),
        ("the end says more",         "UPDATE audit_head SET number = 10",                                    "event 10 of the audit is missing"),
        ("the end says less",         "UPDATE audit_head SET number = 8",                                     "the audit does not end where it should"),
        ("the end says another",      "UPDATE audit_head SET hash = 'x'",                                     "the audit does not end where it should"),
    ];
    for place in places() {
        let store = open(&place).await;
        // The same database as somebody who breaks in has it.
        let pool = AnyPool::connect(place.location.url()).await.unwrap();
        for (shows, statements, expected) in cases {
            for statement in [
                "DELETE FROM audit_events",
                "UPDATE audit_head SET number = 0, hash = ''",
            ] {
                sqlx::query(statement).execute(&pool).await.unwrap();
            }
            let events: Vec<_> = (1..=9).map(event).collect();
            store.append_audit(&events).await.unwrap();
            verify(&store).await.unwrap();
            for statement in statements.split("; ") {
                sqlx::query(statement).execute(&pool).await.unwrap();
            }
            let broken = verify(&store).await.unwrap_err();
            assert_eq!(broken.to_string(), expected, "{} {shows}", place.name);
        }
    }
}

/// T36.
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_add_to_one_chain() {
    for place in places() {
        let stores = [open(&place).await, open(&place).await];
        let writers = stores.map(|store| {
            tokio::spawn(async move {
                let audit = Audit::start(store);
                for number in 0..200 {
                    audit.take(event(number)).await.unwrap();
                    if number % 20 == 0 {
                        audit.flush().await.unwrap();
                    }
                }
                audit.flush().await.unwrap();
            })
        });
        for writer in writers {
            writer.await.unwrap();
        }
        let head = verify(&open(&place).await).await.unwrap().head;
        assert_eq!(head.count, 400, "{}", place.name);
    }
}

#[tokio::test]
async fn what_was_taken_is_written_without_anybody_asking_for_it() {
    let place = sqlite();
    let store = open(&place).await;
    let audit = Audit::start(store.clone());
    audit.take(event(1)).await.unwrap();
    drop(audit);
    // The last one who could add has gone: the writer writes and ends.
    while store.audit_head().await.unwrap().count == 0 {
        tokio::task::yield_now().await;
    }
}

async fn events(stage: &Stage) -> Vec<Event> {
    stage.audit.flush().await.unwrap();
    let rows = stage.store.audit_events(0, 1000).await.unwrap();
    rows.iter()
        .map(|row| serde_json::from_str(&row.body).unwrap())
        .collect()
}

/// T36: also what is refused, and what is refused before anybody is known.
#[tokio::test]
async fn each_call_of_an_operation_leaves_one_event() {
    let stage = Stage::new().await;
    let trip = |id, person| taxi(id, person, "2026-12-02T06:40:00Z");
    stage
        .put([trip("trp_1", PARENT), trip("trp_2", STRANGER)])
        .await;
    stage
        .put_as(Visibility::HiddenFromGuardians, [trip("trp_3", YOUTH)])
        .await;
    #[rustfmt::skip]
    let cases = [
        // who,   asks for,                          operation,         of whom,         decision,                            outcome
        (PARENT,   "/v1/me",                         "get_me",          Some(PARENT),    "allow:own",                         "done"),
        (PARENT,   "/v1/me?x=1",                     "get_me",          Some(PARENT),    "allow:own",                         "validation_failed"),
        (PARENT,   "/v1/persons",                    "list_persons",    Some(PARENT),    "allow:own",                         "done"),
        (PARENT,   "/v1/persons/per_child",          "get_person",      Some(CHILD),     "allow:parent_of_child_to_11",       "done"),
        (PARENT,   "/v1/persons/per_child/trips",    "list_trips",      Some(CHILD),     "allow:parent_of_child_to_11",       "done"),
        (PARENT,   "/v1/persons/per_stranger/trips", "list_trips",      Some(STRANGER),  "deny:unrelated",                    "not_found"),
        (PARENT,   "/v1/persons/per_none/trips",     "list_trips",      Some(PARENT),    "deny:not_found",                    "not_found"),
        (PARENT,   "/v1/trips/trp_1",                "get_trip",        Some(PARENT),    "allow:oneself_from_16",             "done"),
        (PARENT,   "/v1/trips/trp_2",                "get_trip",        Some(STRANGER),  "deny:unrelated",                    "not_found"),
        (PARENT,   "/v1/trips/trp_3",                "get_trip",        Some(YOUTH),     "deny:parent_of_child_12_to_15",     "not_found"),
        (YOUTH,    "/v1/trips/trp_3",                "get_trip",        Some(YOUTH),     "allow:oneself_13_to_15",            "done"),
        (CHILD,    "/v1/me",                         "get_me",          Some(CHILD),     "deny:forbidden_action",             "forbidden_action"),
        (PARENT,   "/v1/persons/per_child/access-log", "list_access_log", Some(CHILD),   "allow:parent_of_child_to_11",       "done"),
        (PARENT,   "/v1/changes",                    "list_changes",    Some(PARENT),    "allow:own",                         "done"),
        (PARENT,   "/v1/sessions",                   "list_sessions",   Some(PARENT),    "allow:own",                         "done"),
        ("nobody", "/v1/me",                         "get_me",          None,            "deny:forbidden_action",             "forbidden_action"),
    ];
    for (number, (who, path, operation, person, decision, outcome)) in cases.into_iter().enumerate()
    {
        stage.get(path, who).await;
        let events = events(&stage).await;
        assert_eq!(events.len(), number + 1, "{who} {path}");
        let last = events.last().unwrap();
        let found = (
            last.operation.as_str(),
            last.person.as_ref().map(|person| person.as_str()),
            last.decision.as_str(),
            last.outcome.as_str(),
        );
        assert_eq!(
            found,
            (operation, person, decision, outcome),
            "{who} {path}"
        );
    }
    let nobody = stage.send(Request::get(paths::ME)).await;
    let last = events(&stage).await.pop().unwrap();
    assert_eq!(
        (last.actor, &*last.decision),
        (None, "deny:unauthenticated")
    );
    assert_eq!(last.trace_id, nobody.headers["trace-id"].to_str().unwrap());
    verify(&stage.store).await.unwrap();
}

#[tokio::test]
async fn what_is_no_operation_of_a_person_leaves_none() {
    let stage = Stage::new().await;
    for path in [paths::META, "/v1/nothing", "/"] {
        stage.get(path, PARENT).await;
    }
    stage
        .send(Request::builder().method(Method::PUT).uri(paths::ME))
        .await;
    assert_eq!(events(&stage).await, []);
}

/// T36: nothing that says who somebody is, where they live or why they travel,
/// and nothing that lets anybody in.
#[tokio::test]
async fn an_event_holds_no_health_no_name_and_no_token() {
    let stage = Stage::new().await;
    stage
        .put([taxi("trp_1", PARENT, "2026-12-02T06:40:00Z")])
        .await;
    let token = stage.issuer.token(PARENT);
    for path in [
        "/v1/trips/trp_1",
        "/v1/trips/canary%20in%20a%20path",
        "/v1/persons/per_parent/trips?from=canary",
        "/v1/persons",
    ] {
        let request = Request::get(path)
            .header("reisefolge-version", "canary")
            .header("reisefolge-platform", "Canary Lane 3")
            .header("user-agent", "canary");
        stage.send(stage.signed(request, &token)).await;
    }
    let (head, _) = token.split_once('.').unwrap();
    stage.audit.flush().await.unwrap();
    let rows = stage.store.audit_events(0, 100).await.unwrap();
    assert_eq!(rows.len(), 4);
    for row in rows {
        for secret in ["anary", "PER_", "Prøve", "taxi", "1985", head] {
            assert!(!row.body.contains(secret), "{secret} in {}", row.body);
        }
    }
}

/// T36: what was asked may have been done, whether or not somebody waits.
#[tokio::test]
async fn a_request_that_is_given_up_leaves_its_event() {
    let stage = Stage::new().await;
    let cursor = stage.get("/v1/changes", PARENT).await.json()["cursor"].clone();
    let path = format!("/v1/changes?since={}&wait=25", cursor.as_str().unwrap());
    let later = at(NOW) + TimeDelta::minutes(2);
    stage.clock.set(later);
    let parent = PARENT.parse().unwrap();
    let is_known = async {
        let before = later - TimeDelta::seconds(1);
        while stage
            .store
            .sessions_of(&parent, before)
            .await
            .unwrap()
            .is_empty()
        {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        _ = stage.send_as(PARENT, Request::get(path)) => panic!("nothing has changed"),
        () = is_known => {}
    }
    let last = events(&stage).await.pop().unwrap();
    let found = (last.actor, &*last.operation, &*last.outcome);
    assert_eq!(found, (Some(parent), "list_changes", "abandoned"));
    verify(&stage.store).await.unwrap();
}

/// T37: nobody fills the audit without signing in.
#[tokio::test]
async fn of_strangers_no_more_events_are_kept_than_a_limit_allows() {
    let stage = Stage::with(|configuration| configuration.limits = Profile::Standard).await;
    for _ in 0..125 {
        let refused = stage.send(Request::get(paths::ME)).await;
        assert_eq!(refused.code(), "unauthenticated");
    }
    assert_eq!(events(&stage).await.len(), 120);
    stage.get(paths::ME, PARENT).await;
    assert_eq!(events(&stage).await.len(), 121);
}
