use axum::http::StatusCode;
use domain::{
    sample::stated,
    state::{CancelledBy, TripState},
    trip::OrganisedTrip,
};
use serde_json::{Value, json};

use crate::{
    stage::{Answer, CHILD, FRIEND, PARENT, STRANGER, Stage, YOUTH, taxi},
    store::Visibility,
};

const EARLY: &str = "2026-12-02T06:40:00Z";
const LATE: &str = "2026-12-02T06:55:00Z";

/// A taxi that has been moved, so that there is a message.
async fn moved(stage: &Stage, id: &str, person: &str, visibility: Visibility) {
    stage.put_as(visibility, [taxi(id, person, EARLY)]).await;
    let mut later = taxi(id, person, EARLY);
    later.segments.first_mut().pick_up.promised = stated(LATE);
    later.version += 1;
    stage.put_as(visibility, [later]).await;
}

fn path(person: &str) -> String {
    format!("/v1/persons/{person}/messages")
}

async fn told(stage: &Stage, person: &str, subject: &str) -> Value {
    stage.get(&path(person), subject).await.json()
}

/// The trips that `subject` reads of, and how much is unread.
async fn trips(stage: &Stage, person: &str, subject: &str) -> (Vec<String>, u64) {
    let body = told(stage, person, subject).await;
    let items = body["items"].as_array().unwrap().iter();
    let trips = items.map(|item| item["trip_id"].as_str().unwrap().to_owned());
    let mut trips: Vec<_> = trips.collect();
    // Told in the same moment, they stand in no order.
    trips.sort_unstable();
    (trips, body["unread"].as_u64().unwrap())
}

async fn read(stage: &Stage, person: &str, subject: &str, ids: &[&str]) -> Answer {
    let path = format!("{}/read", path(person));
    stage
        .act(subject, &path, &json!({ "message_ids": ids }))
        .await
}

#[tokio::test]
async fn a_moved_pick_up_is_told_with_the_old_and_the_new_time() {
    let stage = Stage::new().await;
    moved(&stage, "trp_1", FRIEND, Visibility::Ordinary).await;
    let body = told(&stage, FRIEND, FRIEND).await;
    let item = &body["items"][0];
    assert_eq!(item["kind"], "pick_up", "{body}");
    assert_eq!(item["pickup"]["at"], "2026-12-02T07:55:00+01:00");
    assert_eq!(
        item["pickup"]["previous"]["at"],
        "2026-12-02T07:40:00+01:00"
    );
    assert_eq!(item["day"], "2026-12-02");
    assert_eq!(
        (
            body["unread"].as_u64(),
            body["items"].as_array().map(Vec::len)
        ),
        (Some(1), Some(1))
    );
}

/// What is told of one change is in one millisecond, and is read in its own order.
#[tokio::test]
async fn of_one_change_the_most_important_is_read_first() {
    let stage = Stage::new().await;
    for number in 0..12 {
        let id = format!("trp_{number}");
        stage.put([taxi(&id, FRIEND, EARLY)]).await;
        let mut off = taxi(&id, FRIEND, EARLY);
        off.segments.first_mut().pick_up.promised = stated(LATE);
        off.state = TripState::Assigned;
        off.disrupted = true;
        off.version += 1;
        stage.put([off]).await;
        let body = told(&stage, FRIEND, FRIEND).await;
        let items = body["items"].as_array().unwrap().iter();
        let of_it = items.filter(|item| item["trip_id"] == id.as_str());
        let kinds: Vec<_> = of_it.map(|item| item["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["vehicle_assigned", "pick_up", "disrupted"], "{id}");
    }
}

#[tokio::test]
async fn each_reader_reads_for_themselves() {
    let stage = Stage::new().await;
    moved(&stage, "trp_1", FRIEND, Visibility::Ordinary).await;
    let body = told(&stage, FRIEND, FRIEND).await;
    let id = body["items"][0]["id"].as_str().unwrap().to_owned();
    for _ in 0..2 {
        let answer = read(&stage, FRIEND, FRIEND, &[&id]).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text);
    }
    let body = told(&stage, FRIEND, FRIEND).await;
    assert_eq!(body["unread"], 0);
    assert!(body["items"][0]["read_at"].is_string(), "{body}");
    assert_eq!(told(&stage, FRIEND, PARENT).await["unread"], 1);
}

/// T29: what is hidden from one side leaves no trace and no count, also when it is
/// hidden later, and cannot be read by its id.
#[tokio::test]
async fn a_hidden_trip_leaves_no_trace_in_messages() {
    let stage = Stage::new().await;
    moved(&stage, "trp_seen", YOUTH, Visibility::Ordinary).await;
    moved(&stage, "trp_hidden", YOUTH, Visibility::HiddenFromGuardians).await;
    moved(&stage, "trp_parents", YOUTH, Visibility::HiddenFromYouth).await;
    let of_parent = trips(&stage, YOUTH, PARENT).await;
    assert_eq!(
        of_parent,
        (vec!["trp_parents".into(), "trp_seen".into()], 2)
    );
    let of_youth = trips(&stage, YOUTH, YOUTH).await;
    assert_eq!(of_youth, (vec!["trp_hidden".into(), "trp_seen".into()], 2));
    let body = told(&stage, YOUTH, YOUTH).await;
    let mut items = body["items"].as_array().unwrap().iter();
    let hidden = items.find(|item| item["trip_id"] == "trp_hidden").unwrap();
    let hidden = hidden["id"].as_str().unwrap();
    read(&stage, YOUTH, PARENT, &[hidden]).await;
    assert_eq!(told(&stage, YOUTH, YOUTH).await["unread"], 2);

    let mut again = taxi("trp_seen", YOUTH, LATE);
    again.version += 1;
    stage.put_as(Visibility::HiddenFromGuardians, [again]).await;
    let of_parent = trips(&stage, YOUTH, PARENT).await;
    assert_eq!(of_parent, (vec!["trp_parents".into()], 1));
}

/// T30.
#[tokio::test]
async fn messages_of_somebody_else_are_like_those_of_nobody() {
    let stage = Stage::new().await;
    moved(&stage, "trp_1", CHILD, Visibility::Ordinary).await;
    for person in [CHILD, "per_nobody"] {
        let answer = stage.get(&path(person), STRANGER).await;
        assert_eq!(answer.code(), "not_found");
        let answer = read(&stage, person, STRANGER, &["msg_1"]).await;
        assert_eq!(answer.code(), "not_found");
    }
}

#[tokio::test]
async fn what_somebody_does_is_told_to_the_others() {
    let stage = Stage::new().await;
    stage.put([taxi("trp_1", FRIEND, EARLY)]).await;
    let version = stage.get("/v1/trips/trp_1", PARENT).await.json()["version"].clone();
    let cancel = format!("/v1/persons/{FRIEND}/cancellations");
    let body = json!({ "targets": [{ "trip_id": "trp_1", "version": version }] });
    let answer = stage.act(PARENT, &cancel, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let body = told(&stage, FRIEND, FRIEND).await;
    let item = &body["items"][0];
    assert_eq!(
        [&item["kind"], &item["action"], &item["done_by"]],
        ["done", "cancelled", "representative"],
    );
    assert_eq!(told(&stage, FRIEND, PARENT).await["unread"], 0);
}

#[tokio::test]
async fn a_trip_that_the_service_calls_off_is_told_in_the_feed_of_changes() {
    let stage = Stage::new().await;
    stage.put([taxi("trp_1", FRIEND, EARLY)]).await;
    let mut cursors = Vec::new();
    for reader in [FRIEND, PARENT, STRANGER] {
        let body = stage.get("/v1/changes", reader).await.json();
        cursors.push((reader, body["cursor"].as_str().unwrap().to_owned()));
    }
    let off = OrganisedTrip {
        state: TripState::Cancelled(CancelledBy::Service),
        version: 9,
        ..taxi("trp_1", FRIEND, EARLY)
    };
    stage.put([off]).await;
    for (reader, since) in cursors {
        let path = format!("/v1/changes?since={since}");
        let body = stage.get(&path, reader).await.json();
        let mut items = body["items"].as_array().unwrap().iter();
        let is_told = items.any(|item| item["type"] == "messages" && item["id"] == FRIEND);
        assert_eq!(is_told, reader != STRANGER, "{reader}: {body}");
    }
    assert_eq!(
        told(&stage, FRIEND, FRIEND).await["items"][0]["kind"],
        "called_off"
    );
}

#[tokio::test]
async fn pages_go_on_from_the_last_message() {
    let stage = Stage::new().await;
    for number in 0..5 {
        moved(
            &stage,
            &format!("trp_{number}"),
            FRIEND,
            Visibility::Ordinary,
        )
        .await;
    }
    let mut seen = Vec::new();
    let mut next = format!("{}?limit=2", path(FRIEND));
    for _ in 0..3 {
        let answer = stage.get(&next, FRIEND).await;
        seen.extend(answer.ids());
        let Some(cursor) = answer.json()["next_cursor"].as_str().map(str::to_owned) else {
            break;
        };
        // A place of one reader is none of another.
        let foreign = format!("{}?cursor={cursor}", path(FRIEND));
        assert_eq!(
            stage.get(&foreign, PARENT).await.code(),
            "validation_failed"
        );
        next = format!("{}?limit=2&cursor={cursor}", path(FRIEND));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5);
}

#[tokio::test]
async fn one_to_a_hundred_messages_are_read_at_once() {
    let stage = Stage::new().await;
    let many: Vec<_> = (0..=100).map(|number| format!("msg_{number}")).collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    #[rustfmt::skip]
    let cases: [(&[&str], Option<&str>); 4] = [
        (&[],          Some("/message_ids out_of_range")),
        (&many[..100], None),
        (&many,        Some("/message_ids out_of_range")),
        (&["æ"],       Some("/message_ids/0 malformed")),
    ];
    for (ids, expected) in cases {
        let answer = read(&stage, FRIEND, FRIEND, ids).await;
        match expected {
            None => assert_eq!(answer.status, StatusCode::NO_CONTENT),
            Some(errors) => assert_eq!(answer.errors(), errors),
        }
    }
}
