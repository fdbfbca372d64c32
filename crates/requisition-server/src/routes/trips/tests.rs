use axum::http::{HeaderValue, Request, StatusCode, header};
use domain::{state::TripState, trip::OrganisedTrip};
use serde_json::json;

use crate::{
    routes::tests::lasting_part,
    stage::{CHILD, FRIEND, PARENT, STRANGER, Stage, YOUTH, in_state, taxi, without_time},
    store::Visibility,
};

const LIST: &str = "/v1/persons/per_parent/trips";

async fn ids(stage: &Stage, query: &str) -> String {
    stage
        .get(&format!("{LIST}?{query}"), PARENT)
        .await
        .ids()
        .join(" ")
}

#[tokio::test]
async fn a_trip_comes_with_what_can_be_done_now() {
    let stage = Stage::new().await;
    let trip = taxi("trp_1", PARENT, "2026-12-02T06:40:00Z");
    stage
        .put([in_state(TripState::AwaitingConfirmation, trip)])
        .await;
    let body = stage.get("/v1/trips/trp_1", PARENT).await.json();
    assert_eq!(body["state"], "awaiting_confirmation");
    assert_eq!(
        body["actions"],
        json!({
            "cancel": {"allowed": true},
            "confirm": {"allowed": true, "until": "2026-12-01T13:00:00+01:00"},
            "change": {"allowed": false, "blocked_by": "phone_only", "alternative": "phone"},
        })
    );
    let listed = stage.get(LIST, PARENT).await.json();
    assert_eq!(listed["items"][0], body);
}

#[tokio::test]
async fn a_trip_that_may_not_be_seen_is_answered_like_one_that_does_not_exist() {
    let stage = Stage::new().await;
    let at = "2026-12-02T06:40:00Z";
    for person in [PARENT, CHILD, YOUTH, FRIEND, STRANGER] {
        stage
            .put([taxi(&format!("trp_{person}"), person, at)])
            .await;
    }
    stage
        .put_as(
            Visibility::HiddenFromGuardians,
            [
                taxi("trp_hidden", YOUTH, at),
                taxi("trp_hidden_8", CHILD, at),
            ],
        )
        .await;
    let missing = stage.get("/v1/trips/trp_missing", PARENT).await;
    assert_eq!(missing.code(), "not_found");
    #[rustfmt::skip]
    let cases = [
        // trip              who asks  sees it
        ("trp_per_parent",   PARENT,   true),
        ("trp_per_child",    PARENT,   true),
        ("trp_per_youth",    PARENT,   true),
        ("trp_per_friend",   PARENT,   true),
        ("trp_per_stranger", PARENT,   false),
        ("trp_hidden",       PARENT,   false),
        ("trp_hidden",       YOUTH,    true),
        ("trp_hidden_8",     PARENT,   true),
        ("trp_per_parent",   YOUTH,    false),
        ("trp_per_parent",   FRIEND,   false),
        ("trp_per_parent",   STRANGER, false),
        ("%2e%2e",           PARENT,   false),
        ("trp%20hidden",     PARENT,   false),
    ];
    for (trip, subject, sees) in cases {
        let answer = stage.get(&format!("/v1/trips/{trip}"), subject).await;
        if sees {
            assert_eq!(answer.status, StatusCode::OK, "{trip} {subject}");
        } else {
            assert_eq!(
                lasting_part(&answer),
                lasting_part(&missing),
                "{trip} {subject}"
            );
        }
    }
}

#[tokio::test]
async fn a_hidden_trip_leaves_no_trace_in_a_parents_list() {
    let stage = Stage::new().await;
    let path = "/v1/persons/per_youth/trips?limit=1";
    let visible = ["trp_1", "trp_3"].map(|id| taxi(id, YOUTH, "2026-12-02T06:40:00Z"));
    stage.put(visible).await;
    let before = lasting_part(&stage.get(path, PARENT).await);
    let hidden = ["trp_0", "trp_2", "trp_4"].map(|id| taxi(id, YOUTH, "2026-12-02T06:40:00Z"));
    stage.put_as(Visibility::HiddenFromGuardians, hidden).await;
    // Over this morning: it parts coming from past for whoever may see it.
    let over = taxi("trp_5", YOUTH, "2026-11-30T20:00:00Z");
    stage.put_as(Visibility::HiddenFromGuardians, [over]).await;
    assert_eq!(lasting_part(&stage.get(path, PARENT).await), before);
    let own = stage.get("/v1/persons/per_youth/trips", YOUTH).await.ids();
    assert_eq!(own, ["trp_5", "trp_0", "trp_1", "trp_2", "trp_3", "trp_4"]);
}

#[tokio::test]
async fn a_trip_does_not_name_a_way_back_that_is_hidden() {
    let stage = Stage::new().await;
    let at = "2026-12-02T06:40:00Z";
    let there = |person| OrganisedTrip {
        counterpart: "trp_home".parse().ok(),
        ..taxi("trp_there", person, at)
    };
    #[rustfmt::skip]
    let cases = [
        // whose trips and the visibility of the way back, who asks, is it named
        (YOUTH, Visibility::HiddenFromGuardians, PARENT, false),
        (YOUTH, Visibility::HiddenFromGuardians, YOUTH,  true),
        (YOUTH, Visibility::Ordinary,            PARENT, true),
        (CHILD, Visibility::HiddenFromGuardians, PARENT, true),
    ];
    for (person, visibility, subject, is_named) in cases {
        stage.put([there(person)]).await;
        stage
            .put_as(visibility, [taxi("trp_home", person, at)])
            .await;
        let one = stage.get("/v1/trips/trp_there", subject).await.json();
        let list = format!("/v1/persons/{person}/trips");
        let list = stage.get(&list, subject).await.json();
        let listed = list["items"].as_array().unwrap();
        let listed = listed.iter().find(|item| item["id"] == "trp_there");
        for body in [&one, listed.unwrap()] {
            let named = body.get("counterpart_trip_id");
            assert_eq!(named.is_some(), is_named, "{person} {subject}: {named:?}");
        }
    }
}

#[tokio::test]
async fn trips_are_coming_until_their_day_is_over_or_as_long_as_they_run() {
    let stage = Stage::new().await;
    let done = |id, at| in_state(TripState::Completed, taxi(id, PARENT, at));
    stage
        .put([
            taxi("trp_tomorrow", PARENT, "2026-12-02T06:40:00Z"),
            taxi("trp_later", PARENT, "2027-01-05T06:40:00Z"),
            done("trp_this_morning", "2026-12-01T06:00:00Z"),
            done("trp_first_minute_of_today", "2026-11-30T23:00:00Z"),
            done("trp_last_minute_of_yesterday", "2026-11-30T22:59:00Z"),
            taxi("trp_nobody_reported", PARENT, "2026-11-30T08:00:00Z"),
            in_state(
                TripState::PickedUp,
                taxi("trp_still_running", PARENT, "2026-11-30T22:00:00Z"),
            ),
            done("trp_old", "2026-10-01T08:00:00Z"),
            without_time("trp_no_time", PARENT),
            taxi("trp_of_another", FRIEND, "2026-12-02T06:40:00Z"),
        ])
        .await;
    assert_eq!(
        ids(&stage, "period=coming").await,
        "trp_still_running trp_first_minute_of_today trp_this_morning trp_tomorrow trp_later trp_no_time"
    );
    assert_eq!(
        ids(&stage, "period=past").await,
        "trp_last_minute_of_yesterday trp_nobody_reported trp_old"
    );
    let all = ids(&stage, "").await;
    assert_eq!(all.split(' ').count(), 9);
    assert!(
        all.starts_with("trp_old ") && all.ends_with(" trp_no_time"),
        "{all}"
    );
}

#[tokio::test]
async fn days_and_states_narrow_the_list() {
    let stage = Stage::new().await;
    stage
        .put([
            taxi("trp_1", PARENT, "2026-12-02T22:59:00Z"),
            taxi("trp_2", PARENT, "2026-12-02T23:00:00Z"),
            in_state(
                TripState::NeedsReview,
                taxi("trp_3", PARENT, "2026-12-04T08:00:00Z"),
            ),
            without_time("trp_4", PARENT),
        ])
        .await;
    #[rustfmt::skip]
    let cases = [
        ("from=2026-12-02",                   "trp_1 trp_2 trp_3 trp_4"),
        ("from=2026-12-03",                   "trp_2 trp_3 trp_4"),
        ("to=2026-12-02",                     "trp_1"),
        ("to=2026-12-03",                     "trp_1 trp_2"),
        ("from=2026-12-03&to=2026-12-03",     "trp_2"),
        ("from=0001-01-01&to=9999-12-31",     "trp_1 trp_2 trp_3"),
        ("state=needs_review",                "trp_3"),
        ("state=ordered&period=coming",       "trp_1 trp_2 trp_4"),
        ("state=cancelled",                   ""),
    ];
    for (query, expected) in cases {
        assert_eq!(ids(&stage, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn a_query_that_cannot_be_meant_is_refused_with_its_part() {
    let stage = Stage::new().await;
    #[rustfmt::skip]
    let cases = [
        ("limit=0",                       "?limit out_of_range"),
        ("limit=101",                     "?limit out_of_range"),
        ("limit=ti",                      "?limit malformed"),
        ("from=2026-02-30",               "?from malformed"),
        ("from=2026-12-02&to=2026-12-01", "?to out_of_range"),
        ("period=tomorrow",               "?period unknown"),
        ("state=flying",                  "?state unknown"),
        ("cursor=AAAA",                   "?cursor malformed"),
        ("cursor=",                       "?cursor malformed"),
        ("person_id=per_stranger",        "?person_id unknown"),
        ("limit=5&limit=5",               "?limit repeated"),
        ("limit=x&period=x&offset=1",     "?offset unknown, ?period unknown, ?limit malformed"),
    ];
    for (query, errors) in cases {
        let answer = stage.get(&format!("{LIST}?{query}"), PARENT).await;
        assert_eq!(answer.code(), "validation_failed", "{query}");
        assert_eq!(answer.errors(), errors, "{query}");
    }
}

#[tokio::test]
async fn pages_stay_whole_when_trips_come_and_go_between_them() {
    let stage = Stage::new().await;
    let at = |day: u32| format!("2026-12-{day:02}T08:00:00Z");
    for day in 2..=7 {
        stage
            .put([taxi(&format!("trp_{day}"), PARENT, &at(day))])
            .await;
    }
    let first = stage
        .get(&format!("{LIST}?period=coming&limit=3"), PARENT)
        .await;
    assert_eq!(first.ids(), ["trp_2", "trp_3", "trp_4"]);
    let cursor = first.json()["next_cursor"].as_str().unwrap().to_owned();
    let link = first.headers[header::LINK].to_str().unwrap().to_owned();
    let next = link
        .strip_prefix('<')
        .and_then(|link| link.strip_suffix(">; rel=\"next\""))
        .unwrap();
    assert_eq!(
        next,
        format!("{LIST}?period=coming&limit=3&cursor={cursor}")
    );

    // One comes before the place, one behind it, and the last of the page moves away.
    stage
        .put([
            taxi("trp_new_before", PARENT, &at(3)),
            taxi("trp_new_behind", PARENT, &at(5)),
            taxi("trp_4", PARENT, &at(20)),
        ])
        .await;
    let second = stage.get(next, PARENT).await;
    assert_eq!(second.ids(), ["trp_5", "trp_new_behind", "trp_6"]);
    let next = second.json()["next_cursor"].as_str().unwrap().to_owned();
    let third = stage
        .get(
            &format!("{LIST}?period=coming&limit=3&cursor={next}"),
            PARENT,
        )
        .await;
    assert_eq!(third.ids(), ["trp_7", "trp_4"]);
    assert!(third.json().get("next_cursor").is_none());
    assert!(!third.headers.contains_key(header::LINK));

    for other in [
        format!("{LIST}?period=past&cursor={cursor}"),
        format!("{LIST}?cursor={cursor}"),
        format!("{LIST}?period=coming&state=ordered&cursor={cursor}"),
        format!("/v1/persons/per_child/trips?period=coming&cursor={cursor}"),
    ] {
        let answer = stage.get(&other, PARENT).await;
        assert_eq!(answer.errors(), "?cursor malformed", "{other}");
    }
}

#[tokio::test]
async fn midnight_between_two_pages_does_not_move_trips_from_one_side_to_the_other() {
    let stage = Stage::new().await;
    let done = |id, at| in_state(TripState::Completed, taxi(id, PARENT, at));
    stage
        .put([
            done("trp_today", "2026-12-01T08:00:00Z"),
            done("trp_a", "2026-11-30T08:00:00Z"),
            done("trp_b", "2026-11-29T08:00:00Z"),
        ])
        .await;
    let past = format!("{LIST}?period=past");
    let first = stage.get(&format!("{past}&limit=1"), PARENT).await;
    assert_eq!(first.ids(), ["trp_a"]);
    let cursor = first.json()["next_cursor"].as_str().unwrap().to_owned();

    stage.clock.set(domain::sample::at("2026-12-01T23:30:00Z"));
    let token = stage.issuer.token_from(PARENT, "2026-12-01T23:30:00Z");
    let second = stage
        .get_with(&format!("{past}&cursor={cursor}"), &token)
        .await;
    assert_eq!(second.ids(), ["trp_b"]);
    let anew = stage.get_with(&past, &token).await;
    assert_eq!(anew.ids(), ["trp_today", "trp_a", "trp_b"]);
}

#[tokio::test]
async fn a_page_that_others_follow_is_not_sent_again_until_a_trip_or_its_side_changes() {
    let stage = Stage::new().await;
    let done = |id, at| in_state(TripState::Completed, taxi(id, PARENT, at));
    stage
        .put([
            done("trp_over_a", "2026-11-28T08:00:00Z"),
            done("trp_over_b", "2026-11-29T08:00:00Z"),
            // These two stay open until 11:20 of the day after.
            taxi("trp_night_a", PARENT, "2026-12-01T22:35:00Z"),
            taxi("trp_night_b", PARENT, "2026-12-01T22:35:00Z"),
            taxi("trp_ahead", PARENT, "2026-12-02T08:00:00Z"),
        ])
        .await;
    let read = async |query: &str, at: &str, known: Option<&HeaderValue>| {
        stage.clock.set(domain::sample::at(at));
        let token = stage.issuer.token_from(PARENT, at);
        let request = Request::get(format!("{LIST}?{query}&limit=1"));
        let mut request = stage.signed(request, &token);
        if let Some(known) = known {
            request = request.header(header::IF_NONE_MATCH, known);
        }
        let answer = stage.send(request).await;
        (answer.status, answer.headers[header::ETAG].clone())
    };
    for query in ["period=coming", "period=past", "state=ordered"] {
        let (status, mut known) = read(query, "2026-12-01T22:59:58Z", None).await;
        assert_eq!(status, StatusCode::OK, "{query}");
        #[rustfmt::skip]
        let cases = [
            ("a second later",        "2026-12-01T22:59:59Z", StatusCode::NOT_MODIFIED),
            ("another day",           "2026-12-01T23:00:00Z", StatusCode::OK),
            ("the morning after",     "2026-12-02T11:19:59Z", StatusCode::NOT_MODIFIED),
        ];
        for (shows, at, expected) in cases {
            let (status, etag) = read(query, at, Some(&known)).await;
            assert_eq!(status, expected, "{query}: {shows}");
            known = etag;
        }
    }
    let (_, coming) = read("period=coming", "2026-12-02T11:19:59Z", None).await;
    let (_, past) = read("period=past", "2026-12-02T11:19:59Z", None).await;
    for (query, known) in [("period=coming", &coming), ("period=past", &past)] {
        let over = read(query, "2026-12-02T11:20:00Z", Some(known)).await;
        assert_eq!(over.0, StatusCode::OK, "{query}: trips are over");
    }
    let (_, known) = read("period=past", "2026-12-02T11:20:01Z", None).await;
    let night = taxi("trp_night_b", PARENT, "2026-12-01T22:35:00Z");
    stage.put([in_state(TripState::NoShow, night)]).await;
    let changed = read("period=past", "2026-12-02T11:20:02Z", Some(&known)).await;
    assert_eq!(changed.0, StatusCode::OK, "a trip changed");
}

#[tokio::test]
async fn ten_thousand_trips_are_read_page_by_page_each_once() {
    let stage = Stage::new().await;
    let start = domain::sample::at("2026-12-02T08:00:00Z");
    // Groups of seven at the same instant, so that ids decide inside a page.
    let trips = (0..10_000).map(|i| {
        let at = start + chrono::TimeDelta::minutes(i / 7);
        taxi(
            &format!("trp_{:05}", (i * 7919) % 10_000),
            PARENT,
            &at.to_rfc3339(),
        )
    });
    stage.put(trips).await;
    let mut path = format!("{LIST}?period=coming&limit=100");
    let (mut seen, mut pages) = (Vec::new(), 0);
    loop {
        let answer = stage.get(&path, PARENT).await;
        let body = answer.json();
        let key = |item: &serde_json::Value| {
            let at = item["segments"][0]["pickup"]["promised"]["at"]
                .as_str()
                .unwrap();
            (at.to_owned(), item["id"].as_str().unwrap().to_owned())
        };
        seen.extend(body["items"].as_array().unwrap().iter().map(key));
        pages += 1;
        match body["next_cursor"].as_str() {
            Some(cursor) => path = format!("{LIST}?period=coming&limit=100&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!((pages, seen.len()), (100, 10_000));
    assert!(seen.is_sorted(), "in order");
    seen.dedup_by(|one, other| one.1 == other.1);
    assert_eq!(seen.len(), 10_000, "each once");
}

#[tokio::test]
async fn fifty_trips_are_a_page_when_nobody_says() {
    let stage = Stage::new().await;
    stage
        .put((0..51).map(|i| taxi(&format!("trp_{i:02}"), PARENT, "2026-12-02T08:00:00Z")))
        .await;
    assert_eq!(stage.get(LIST, PARENT).await.ids().len(), 50);
    assert_eq!(ids(&stage, "limit=100").await.split(' ').count(), 51);
}

/// T30: the time that a register takes would tell that there is a trip.
#[tokio::test]
async fn no_register_is_asked_about_a_trip_that_is_hidden() {
    let stage = Stage::new().await;
    let hidden = taxi("trp_hidden", YOUTH, "2026-12-02T08:00:00Z");
    stage
        .put_as(Visibility::HiddenFromGuardians, [hidden])
        .await;
    for (who, is_asked) in [(PARENT, false), (YOUTH, true)] {
        stage.get("/v1/trips/trp_hidden", who).await;
        let heard = stage.store.property("heard_addresses").await.unwrap();
        assert_eq!(heard.is_some(), is_asked, "{who}");
    }
}
