use std::time::Duration;

use axum::http::Request;
use domain::{person::Basis, sample::at};
use requisition_api::changes::{ChangeBody, ChangesBody};
use serde_json::Value;
use tokio::time::timeout;

use crate::{
    stage::{
        CHILD, FRIEND, NOW, PARENT, STRANGER, Stage, YOUTH,
        beside::{Event, Events},
        taxi,
    },
    store::{Note, Visibility, both},
};

const EIGHT: &str = "2026-12-02T07:00:00Z";

/// How long a test waits for what must come before it says that it did not.
const PATIENCE: Duration = Duration::from_secs(60);

/// A beat that comes soon enough for a test to wait for it.
const SHORT: Duration = Duration::from_millis(50);

async fn list(stage: &Stage, who: &str, query: &str) -> ChangesBody {
    let path = format!("/v1/changes{query}");
    let answer = stage.send_as(who, Request::get(path)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    serde_json::from_str(&answer.text).unwrap()
}

async fn cursor(stage: &Stage, who: &str) -> String {
    list(stage, who, "").await.cursor
}

async fn since(stage: &Stage, who: &str, cursor: &str) -> Vec<String> {
    let query = format!("?since={cursor}");
    words(&list(stage, who, &query).await.items)
}

/// `trip trp_1 2`, `trip trp_1 gone`, `representation_changed`.
fn words(items: &[ChangeBody]) -> Vec<String> {
    items.iter().map(word).collect()
}

fn word(item: &ChangeBody) -> String {
    let mut words = vec![item.kind.clone()];
    words.extend(item.id.clone());
    words.extend(item.version.map(|version| version.to_string()));
    words.extend(item.gone.then(|| "gone".to_owned()));
    words.join(" ")
}

fn read(event: &Event) -> String {
    let body: ChangeBody = serde_json::from_str(&event.data).unwrap();
    assert_eq!(event.event, body.kind);
    word(&body)
}

async fn next(events: &mut Events) -> Option<Event> {
    let next = timeout(PATIENCE, events.next()).await;
    next.expect("an event or the end comes")
}

/// T29, T30.
#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_told_of_what_they_may_see_and_of_nothing_else() {
    for place in both::places() {
        let stage = Stage::with(|c| c.database = place.location.clone()).await;
        let everybody = [PARENT, CHILD, YOUTH, FRIEND, STRANGER];
        let mut cursors = Vec::new();
        for who in [PARENT, YOUTH, FRIEND, STRANGER] {
            cursors.push((who, cursor(&stage, who).await));
        }
        stage
            .put(everybody.map(|who| taxi(&format!("t_{who}"), who, EIGHT)))
            .await;
        stage
            .put_as(
                Visibility::HiddenFromGuardians,
                [taxi("t_hidden", YOUTH, EIGHT)],
            )
            .await;
        stage
            .put_as(Visibility::HiddenFromYouth, [taxi("t_kept", YOUTH, EIGHT)])
            .await;
        #[rustfmt::skip]
        let expected = [
            vec!["t_per_parent", "t_per_child", "t_per_youth", "t_per_friend", "t_kept"],
            vec!["t_per_youth", "t_hidden"],
            vec!["t_per_friend"],
            vec!["t_per_stranger"],
        ];
        for ((who, cursor), expected) in cursors.iter().zip(expected) {
            let expected: Vec<_> = expected.iter().map(|id| format!("trip {id} 1")).collect();
            let found = since(&stage, who, cursor).await;
            assert_eq!(found, expected, "{}: {who}", place.name);
        }
    }
}

/// T30. A page that is full of what is hidden would give itself away.
#[tokio::test(flavor = "multi_thread")]
async fn hidden_trips_leave_no_gap_in_the_pages() {
    let stage = Stage::new().await;
    let from = cursor(&stage, PARENT).await;
    for number in 0..6 {
        let id = format!("t{number}");
        let visibility = if number % 2 == 0 {
            Visibility::HiddenFromGuardians
        } else {
            Visibility::Ordinary
        };
        stage.put_as(visibility, [taxi(&id, YOUTH, EIGHT)]).await;
    }
    let first = list(&stage, PARENT, &format!("?limit=2&since={from}")).await;
    assert_eq!(words(&first.items), ["trip t1 1", "trip t3 1"]);
    assert!(first.more);
    let second = list(&stage, PARENT, &format!("?limit=2&since={}", first.cursor)).await;
    assert_eq!(words(&second.items), ["trip t5 1"]);
    assert!(!second.more);
    let rest = list(&stage, PARENT, &format!("?limit=2&since={}", second.cursor)).await;
    assert_eq!((rest.items, rest.more), (vec![], false));
    assert_eq!(first.cursor.len(), rest.cursor.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn several_changes_of_one_trip_are_one() {
    let stage = Stage::new().await;
    let from = cursor(&stage, PARENT).await;
    for version in 1..4 {
        let mut trip = taxi("t1", PARENT, EIGHT);
        trip.version = version;
        stage.put([trip, taxi("t2", PARENT, EIGHT)]).await;
    }
    assert_eq!(
        since(&stage, PARENT, &from).await,
        ["trip t1 3", "trip t2 1"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trip_that_is_hidden_later_is_gone_for_the_parent() {
    let stage = Stage::new().await;
    stage.put([taxi("t1", YOUTH, EIGHT)]).await;
    let (parent, youth) = (cursor(&stage, PARENT).await, cursor(&stage, YOUTH).await);
    stage
        .put_as(Visibility::HiddenFromGuardians, [taxi("t1", YOUTH, EIGHT)])
        .await;
    assert_eq!(since(&stage, PARENT, &parent).await, ["trip t1 gone"]);
    assert_eq!(since(&stage, YOUTH, &youth).await, ["trip t1 1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_birthday_changes_who_is_seen_though_nobody_writes_anything() {
    let stage = Stage::new().await;
    stage.put([taxi("t_seen", CHILD, EIGHT)]).await;
    stage
        .put_as(
            Visibility::HiddenFromGuardians,
            [taxi("t_hidden", CHILD, EIGHT)],
        )
        .await;
    stage.put([taxi("t_youth", YOUTH, EIGHT)]).await;
    // The child becomes 12 on 1 March 2030, the youth 16 on 1 March 2029.
    #[rustfmt::skip]
    let cases = [
        ("2029-02-28T22:59:59Z", vec![]),
        ("2029-02-28T23:00:00Z", vec!["representation_changed"]),
        ("2030-02-28T22:59:59Z", vec![]),
        ("2030-02-28T23:00:00Z", vec!["trip t_hidden gone", "representation_changed"]),
    ];
    let mut from = cursor(&stage, PARENT).await;
    for (now, expected) in cases {
        stage.clock.set(at(now));
        let found = list(&stage, PARENT, &format!("?since={from}")).await;
        assert_eq!(words(&found.items), expected, "{now}");
        let again = since(&stage, PARENT, &found.cursor).await;
        assert_eq!(again, Vec::<String>::new(), "{now}");
        from = found.cursor;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ground_that_is_taken_away_takes_the_changes_with_it() {
    for place in both::places() {
        let stage = Stage::with(|c| c.database = place.location.clone()).await;
        let from = cursor(&stage, PARENT).await;
        stage.put([taxi("t1", FRIEND, EIGHT)]).await;
        let mut batch = stage.store.begin().await.unwrap();
        let (holder, person) = (PARENT.parse().unwrap(), FRIEND.parse().unwrap());
        let basis = Basis::PowerOfAttorney;
        assert!(
            batch
                .remove_representation(&holder, &person, &basis)
                .await
                .unwrap()
        );
        batch.commit().await.unwrap();
        stage.put([taxi("t2", FRIEND, EIGHT)]).await;
        let found = since(&stage, PARENT, &from).await;
        assert_eq!(found, ["representation_changed"], "{}", place.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_that_is_too_old_or_of_somebody_else_has_expired() {
    let stage = Stage::new().await;
    let own = cursor(&stage, PARENT).await;
    let of_other = cursor(&stage, STRANGER).await;
    let mut cut = own.clone();
    cut.pop();
    for text in ["", "1", "0", &cut, &of_other, &"a".repeat(3000)] {
        let path = format!("/v1/changes?since={text}");
        let answer = stage.send_as(PARENT, Request::get(path)).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (410, "cursor_expired".into()),
            "{text}"
        );
    }
    stage.put([taxi("t1", PARENT, EIGHT)]).await;
    stage
        .store
        .forget_changes(at("2999-01-01T00:00:00Z"))
        .await
        .unwrap();
    for request in [
        Request::get(format!("/v1/changes?since={own}")),
        Request::get("/v1/events").header("last-event-id", &own),
        Request::get("/v1/events").header("last-event-id", "1"),
    ] {
        let answer = stage.send_as(PARENT, request).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (410, "cursor_expired".into())
        );
    }
    assert_eq!(
        since(&stage, PARENT, &cursor(&stage, PARENT).await).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn parameters_out_of_range_or_unknown_are_refused() {
    let stage = Stage::new().await;
    #[rustfmt::skip]
    let cases = [
        ("?wait=0",          None),
        ("?wait=26",         Some("?wait out_of_range")),
        ("?wait=-1",         Some("?wait malformed")),
        ("?limit=0",         Some("?limit out_of_range")),
        ("?limit=100",       None),
        ("?limit=101",       Some("?limit out_of_range")),
        ("?person_id=per_1", Some("?person_id unknown")),
    ];
    for (query, expected) in cases {
        let answer = stage
            .send_as(PARENT, Request::get(format!("/v1/changes{query}")))
            .await;
        let found = (answer.status != 200).then(|| answer.errors());
        assert_eq!(found.as_deref(), expected, "{query}");
    }
    let answer = stage
        .send_as(PARENT, Request::get("/v1/events?since=1"))
        .await;
    assert_eq!(answer.errors(), "?since unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_is_answered_by_what_another_process_writes() {
    for place in both::places() {
        let stage = Stage::with(|c| c.database = place.location.clone()).await;
        let beside = stage.beside(|_| ()).await;
        let from = cursor(&stage, PARENT).await;
        let query = format!("?wait=25&since={from}");
        let (found, ()) = tokio::join!(list(&beside, PARENT, &query), async {
            stage
                .put_as(
                    Visibility::HiddenFromGuardians,
                    [taxi("t_hidden", YOUTH, EIGHT)],
                )
                .await;
            stage.put([taxi("t1", CHILD, EIGHT)]).await;
        });
        assert_eq!(words(&found.items), ["trip t1 1"], "{}", place.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_written_through_one_process_reaches_a_stream_on_the_other() {
    for place in both::places() {
        let stage = Stage::with(|c| c.database = place.location.clone()).await;
        let beside = stage.beside(|_| ()).await;
        let mut events = beside.events(PARENT, None).await;
        assert_eq!(events.block().await.as_deref(), Some(": "));
        stage
            .put_as(
                Visibility::HiddenFromGuardians,
                [taxi("t_hidden", YOUTH, EIGHT)],
            )
            .await;
        stage.put([taxi("t1", CHILD, EIGHT)]).await;
        let first = next(&mut events).await.unwrap();
        assert_eq!(read(&first), "trip t1 1", "{}", place.name);
        stage.put([taxi("t2", CHILD, EIGHT)]).await;
        assert_eq!(read(&next(&mut events).await.unwrap()), "trip t2 1");
        drop(events);

        // The stream is taken up behind the first event, by either process, and
        // so is the list.
        stage.put([taxi("t3", CHILD, EIGHT)]).await;
        for process in [&stage, &beside] {
            let mut events = process.events(PARENT, Some(&first.id)).await;
            for expected in ["trip t2 1", "trip t3 1"] {
                assert_eq!(read(&next(&mut events).await.unwrap()), expected);
            }
            let listed = since(process, PARENT, &first.id).await;
            assert_eq!(listed, ["trip t2 1", "trip t3 1"], "{}", place.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_that_has_nothing_to_say_says_that_it_is_alive() {
    let stage = Stage::with(|c| c.heartbeat = SHORT).await;
    let mut events = stage.events(STRANGER, None).await;
    for _ in 0..3 {
        stage.put([taxi("t1", CHILD, EIGHT)]).await;
        assert_eq!(events.block().await.as_deref(), Some(": "));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_has_one_stream_and_a_newer_one_ends_it_on_every_process() {
    for place in both::places() {
        let stage = Stage::with(|c| {
            c.database = place.location.clone();
            c.heartbeat = SHORT;
        })
        .await;
        let beside = stage.beside(|_| ()).await;
        let mut first = stage.events(PARENT, None).await;
        let mut second = stage.events(PARENT, None).await;
        assert_eq!(next(&mut first).await, None, "{}", place.name);
        let mut of_other = stage.events(STRANGER, None).await;
        let mut third = beside.events(PARENT, None).await;
        assert_eq!(next(&mut second).await, None, "{}", place.name);
        stage
            .put([taxi("t1", PARENT, EIGHT), taxi("t2", STRANGER, EIGHT)])
            .await;
        assert_eq!(read(&next(&mut third).await.unwrap()), "trip t1 1");
        assert_eq!(read(&next(&mut of_other).await.unwrap()), "trip t2 1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_its_token() {
    let stage = Stage::with(|c| c.heartbeat = SHORT).await;
    let mut events = stage.events(PARENT, None).await;
    stage.put([taxi("t1", PARENT, EIGHT)]).await;
    assert_eq!(read(&next(&mut events).await.unwrap()), "trip t1 1");
    stage.clock.set(at(NOW) + chrono::TimeDelta::days(1));
    assert_eq!(next(&mut events).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_tells_of_the_end_of_its_session_and_ends() {
    for place in both::places() {
        let stage = Stage::with(|c| c.database = place.location.clone()).await;
        let beside = stage.beside(|_| ()).await;
        let mut events = beside.events(PARENT, None).await;
        let sessions = stage.send_as(PARENT, Request::get("/v1/me")).await;
        assert_eq!(sessions.status, 200);
        let session = stage.session_of(PARENT);
        let note = |person: &str, session| Note::SessionEnded {
            person: person.parse().unwrap(),
            session,
        };
        stage
            .store
            .note_change(note(PARENT, "ses_another".parse().unwrap()))
            .await
            .unwrap();
        stage
            .store
            .note_change(note(STRANGER, session.clone()))
            .await
            .unwrap();
        stage
            .store
            .note_change(note(PARENT, session))
            .await
            .unwrap();
        let last = next(&mut events).await.unwrap();
        assert_eq!(read(&last), "session_ended", "{}", place.name);
        assert_eq!(next(&mut events).await, None, "{}", place.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_stops_ends_its_streams_and_answers_those_who_wait() {
    let stage = Stage::new().await;
    let mut events = stage.events(PARENT, None).await;
    let from = cursor(&stage, PARENT).await;
    let query = format!("?wait=25&since={from}");
    let (found, ()) = tokio::join!(list(&stage, PARENT, &query), async {
        stage.store.end_waiting();
    });
    assert_eq!(found.items, []);
    assert_eq!(next(&mut events).await, None);
}

#[tokio::test]
async fn the_cursor_of_now_comes_with_nothing() {
    let stage = Stage::new().await;
    stage.put([taxi("t1", PARENT, EIGHT)]).await;
    let answer = stage.send_as(PARENT, Request::get("/v1/changes")).await;
    let body: Value = answer.json();
    assert_eq!(body["items"], serde_json::json!([]));
    assert_eq!(body["more"], false);
}
