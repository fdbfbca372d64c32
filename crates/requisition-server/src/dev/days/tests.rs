use axum::http::{Method, StatusCode};
use domain::{
    sample::at,
    state::{CancelledBy, TripState},
    trip::Held,
};
use requisition_api::times;
use serde_json::{Value, json};

use crate::{clock::Clock as _, dev::tests::Service, store::StoredTrip};

async fn begin(service: &Service, day: &str, trip: &str) -> (StatusCode, Value) {
    let path = format!("/dev/days/{day}");
    service
        .call(Method::POST, &path, json!({ "trip": trip }))
        .await
}

async fn next(service: &Service) -> (StatusCode, Value) {
    service
        .call(Method::POST, "/dev/days/next", Value::Null)
        .await
}

/// Plays until the day is over; answers what was played.
async fn play(service: &Service) -> Vec<Value> {
    let mut played = Vec::new();
    loop {
        let (status, step) = next(service).await;
        assert_eq!(status, StatusCode::OK, "{step}");
        let is_last = step.get("next").is_none();
        played.push(step);
        if is_last {
            return played;
        }
    }
}

fn steps(played: &[Value]) -> Vec<&str> {
    played
        .iter()
        .filter_map(|one| one["step"].as_str())
        .collect()
}

#[tokio::test]
async fn a_calm_day_keeps_what_was_promised() {
    let service = Service::start().await;
    let (status, shown) = begin(&service, "calm", "trp_kari_requested").await;
    assert_eq!(status, StatusCode::CREATED, "{shown}");
    assert_eq!(shown["to_come"][0]["step"], "planned");
    let played = play(&service).await;
    let expected = [
        "planned",
        "promised",
        "ordered",
        "accepted",
        "assigned",
        "approaching",
        "arrived",
        "picked_up",
        "completed",
    ];
    assert_eq!(steps(&played), expected);
    assert!(played.is_sorted_by_key(|step| times::read(step["now"].as_str().unwrap())));
    let (_, trip) = service.get("/v1/trips/trp_kari_requested").await;
    assert_eq!(trip["state"], "completed");
    let pick_up = &trip["segments"][0]["pickup"];
    assert_eq!(pick_up["promised"]["at"], "2026-12-26T12:30:00+01:00");
    assert_eq!(pick_up["estimated"]["at"], pick_up["promised"]["at"]);
    assert_eq!(pick_up["promised"].get("previous"), None);

    let (status, problem) = next(&service).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(problem["errors"][0]["code"], "day_is_over");
}

#[tokio::test]
async fn a_day_on_which_everything_goes_wrong_is_put_right_in_the_end() {
    let service = Service::start().await;
    let (_, before) = service.get("/v1/trips/trp_kari_tomorrow").await;
    begin(&service, "everything-goes-wrong", "trp_kari_tomorrow").await;
    let played = play(&service).await;
    let expected = [
        "moved",
        "rejected",
        "ordered_again",
        "accepted",
        "moved_again",
        "merged",
        "assigned",
        "delayed",
        "approaching",
        "delayed_again",
        "arrived",
        "missed",
        "put_right",
    ];
    assert_eq!(steps(&played), expected);
    let (_, missed) = service.get("/v1/trips/trp_kari_tomorrow").await;
    assert_eq!(missed["state"], "no_show");
    let pick_up = &missed["segments"][0]["pickup"];
    assert_eq!(pick_up["promised"]["at"], "2026-12-02T08:00:00+01:00");
    let was = &pick_up["promised"]["previous"]["at"];
    assert_eq!(was, "2026-12-02T08:30:00+01:00");
    assert_eq!(pick_up["estimated"]["at"], "2026-12-02T08:50:00+01:00");

    let instead = &played.last().unwrap()["instead"];
    let path = format!("/v1/trips/{}", instead["id"].as_str().unwrap());
    let (_, instead) = service.get(&path).await;
    assert_eq!(instead["state"], "planned");
    let leaves = &instead["segments"][0]["pickup"]["promised"]["at"];
    assert_eq!(leaves, "2026-12-02T09:40:00+01:00");
    let starts = &instead["appointment"]["starts"];
    assert_eq!(starts["at"], "2026-12-02T10:40:00+01:00", "{instead}");
    assert_ne!(instead["requisition"], before["requisition"]);
    assert_eq!(instead["needs"], before["needs"]);
    let (_, back) = service.get("/v1/trips/trp_kari_tomorrow_home").await;
    assert_eq!(back["counterpart_trip_id"], instead["id"]);
}

#[tokio::test]
async fn what_the_patient_does_meanwhile_counts_and_the_step_stays_next() {
    let service = Service::start().await;
    begin(&service, "calm", "trp_kari_tomorrow").await;
    let store = &service.running.store;
    let id = "trp_kari_tomorrow".parse().unwrap();
    let StoredTrip {
        mut trip,
        visibility,
    } = store.trip(&id).await.unwrap().unwrap();
    let until = at("2026-12-03T10:00:00Z");
    let from = trip.state.clone();
    trip.state = TripState::Cancelled(CancelledBy::PatientSide);
    trip.held = Some(Held {
        until,
        from: from.clone(),
        reason: None,
    });
    for (held, state, refused) in [
        (trip.held.clone(), trip.state.clone(), Some("held")),
        (None, trip.state.clone(), Some("out_of_step")),
        (None, from, None),
    ] {
        trip.held = held;
        trip.state = state;
        let stored = StoredTrip {
            trip: trip.clone(),
            visibility,
        };
        let mut batch = store.begin().await.unwrap();
        batch.put_trip(&stored).await.unwrap();
        batch.commit().await.unwrap();
        let (_, answer) = next(&service).await;
        assert_eq!(answer["errors"][0]["code"].as_str(), refused, "{answer}");
        let (_, shown) = service.get("/dev/days").await;
        let played = u64::from(refused.is_none());
        assert_eq!(shown["played"], played);
    }
}

#[tokio::test]
async fn a_day_needs_a_trip_that_it_fits_and_the_clock_never_goes_back() {
    let service = Service::start().await;
    assert_eq!(service.get("/dev/days").await.1, Value::Null);
    let (_, problem) = next(&service).await;
    assert_eq!(problem["errors"][0]["code"], "no_day");
    #[rustfmt::skip]
    let cases = [
        ("calm",                  "trp_kari_cancelled", StatusCode::CONFLICT),
        ("everything-goes-wrong", "trp_berit_today",    StatusCode::CONFLICT),
        ("calm",                  "trp_none",           StatusCode::NOT_FOUND),
        ("calm",                  "no id",              StatusCode::UNPROCESSABLE_ENTITY),
    ];
    for (day, trip, expected) in cases {
        let (status, _) = begin(&service, day, trip).await;
        assert_eq!(status, expected, "{day} {trip}");
    }
    let (status, _) = begin(&service, "ordinary", "trp_kari_tomorrow").await;
    assert!(status.is_client_error());

    begin(&service, "calm", "trp_berit_today").await;
    let clock = service.running.dev().clock();
    clock.set(at("2026-12-01T11:00:00Z"));
    let (status, played) = next(&service).await;
    assert_eq!(status, StatusCode::OK, "{played}");
    assert!(clock.now() >= at("2026-12-01T11:00:00Z"));
}
