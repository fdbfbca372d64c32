use axum::http::{Method, StatusCode};
use domain::{
    need::Need,
    sample::at,
    state::{CancelledBy, TripState},
    trip::Held,
};
use serde_json::{Value, json};

use super::{super::tests::Service, *};
use crate::store::StoredTrip;

async fn take(service: &Service, trip: &str, step: StepWord) -> (StatusCode, Value) {
    let mut wanted = json!({"step": step});
    if step == StepWord::Assign {
        wanted["vehicle"] = json!({"number": "T-77", "operator": "Fjordvik Taxi"});
    }
    let path = format!("/dev/trips/{trip}/steps");
    service.call(Method::PUT, &path, wanted).await
}

async fn change(service: &Service, trip: &str, change: impl FnOnce(&mut OrganisedTrip)) {
    let store = &service.running.store;
    let id = trip.parse().unwrap();
    let StoredTrip {
        mut trip,
        visibility,
    } = store.trip(&id).await.unwrap().unwrap();
    change(&mut trip);
    let mut batch = store.begin().await.unwrap();
    let stored = StoredTrip { trip, visibility };
    batch.put_trip(&stored).await.unwrap();
    batch.commit().await.unwrap();
}

#[tokio::test]
async fn a_whole_day_is_played_and_told_to_those_who_wait() {
    let service = Service::start().await;
    let trip = "trp_kari_requested";
    let (_, before) = service.get("/v1/trips/trp_kari_requested").await;
    let (_, body) = service.get("/v1/changes").await;
    let mut cursor = body["cursor"].as_str().unwrap().to_owned();
    #[rustfmt::skip]
    let day = [
        (StepWord::Plan,               "planned"),
        (StepWord::Order,              "ordered"),
        (StepWord::Reject,             "planned"),
        (StepWord::Order,              "ordered"),
        (StepWord::Accept,             "accepted"),
        (StepWord::Assign,             "assigned"),
        (StepWord::Approach,           "approaching"),
        (StepWord::Arrive,             "arrived"),
        (StepWord::PickUp,             "picked_up"),
        (StepWord::Complete,           "completed"),
    ];
    let mut version = before["version"].as_u64().unwrap();
    for (step, state) in day {
        version += 1;
        let (status, stepped) = take(&service, trip, step).await;
        assert_eq!(status, StatusCode::OK, "{step:?}: {stepped}");
        let expected = json!({"id": trip, "version": version, "state": state});
        assert_eq!(stepped, expected);
        let (_, told) = service.get(&format!("/v1/changes?since={cursor}")).await;
        let first = &told["items"][0];
        assert_eq!(
            (&first["id"], &first["version"]),
            (&json!(trip), &json!(version)),
            "{told}"
        );
        cursor = told["cursor"].as_str().unwrap().to_owned();
    }
    let (_, after) = service.get("/v1/trips/trp_kari_requested").await;
    assert_eq!(after["segments"][0]["vehicle"]["number"], "T-77");
    assert_ne!(after["updated_at"], before["updated_at"]);
}

#[tokio::test]
async fn an_order_that_is_handed_back_takes_its_vehicle_along() {
    let service = Service::start().await;
    change(&service, "trp_kari_tomorrow", |trip| {
        trip.segments.first_mut().vehicle = Some(Vehicle {
            number: "T-1".to_owned(),
            operator: None,
        });
    })
    .await;
    let (status, _) = take(&service, "trp_kari_tomorrow", StepWord::Reject).await;
    assert_eq!(status, StatusCode::OK);
    let (_, trip) = service.get("/v1/trips/trp_kari_tomorrow").await;
    assert_eq!(trip["segments"][0].get("vehicle"), None);
}

#[tokio::test]
async fn a_step_that_does_not_fit_is_refused_and_says_why() {
    let service = Service::start().await;
    let trip = "/v1/trips/trp_kari_tomorrow";
    let (_, before) = service.get(trip).await;
    let (status, problem) = take(&service, "trp_kari_tomorrow", StepWord::Complete).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(problem["code"], "conflict_state");
    assert_eq!(problem["trip_id"], "trp_kari_tomorrow");
    assert_eq!(problem["errors"][0]["code"], "out_of_step");
    assert_eq!(problem["errors"][0]["params"]["state"], "accepted");
    let vehicle = json!({"number": "T-1"});
    #[rustfmt::skip]
    let cases = [
        ("trp_kari_tomorrow", json!({"step": "assign"}),                                StatusCode::UNPROCESSABLE_ENTITY),
        ("trp_kari_tomorrow", json!({"step": "reject", "vehicle": vehicle}),            StatusCode::UNPROCESSABLE_ENTITY),
        ("trp_kari_tomorrow", json!({"step": "confirm"}),                               StatusCode::UNPROCESSABLE_ENTITY),
        ("trp_kari_tomorrow", json!({"step": "reject", "why": "no"}),                   StatusCode::UNPROCESSABLE_ENTITY),
        ("trp_nobodys",       json!({"step": "reject"}),                                StatusCode::NOT_FOUND),
    ];
    for (trip, wanted, expected) in cases {
        let path = format!("/dev/trips/{trip}/steps");
        let (status, _) = service.call(Method::PUT, &path, wanted.clone()).await;
        assert_eq!(status, expected, "{wanted}");
    }
    assert_eq!(service.get(trip).await.1, before);
}

#[tokio::test]
async fn a_held_cancellation_refuses_everything_until_its_time_and_every_step_after_it() {
    let service = Service::start().await;
    let trip = "trp_kari_tomorrow";
    let until = at("2026-12-01T10:10:00Z");
    change(&service, trip, |trip| {
        let cancelled = TripState::Cancelled(CancelledBy::PatientSide);
        trip.held = Some(Held {
            until,
            from: std::mem::replace(&mut trip.state, cancelled),
            reason: None,
        });
    })
    .await;
    let (_, before) = service.get("/v1/trips/trp_kari_tomorrow").await;
    let sharing = format!("/dev/trips/{trip}/sharing");
    let pick_up = format!("/dev/trips/{trip}/pick-up");
    let later = json!({"kind": "estimated", "at": "2026-12-02T09:00:00+01:00"});
    for (now, code, reason) in [
        ("2026-12-01T10:00:00Z", "conflict_state", "held"),
        ("2026-12-01T10:09:00Z", "conflict_state", "held"),
        ("2026-12-01T10:10:00Z", "already_cancelled", "out_of_step"),
    ] {
        service.running.dev().clock().set(at(now));
        for step in StepWord::ALL {
            let (status, problem) = take(&service, trip, step).await;
            assert_eq!(status, StatusCode::CONFLICT, "{now} {step:?}");
            assert_eq!(problem["code"], code, "{now} {step:?}");
            assert_eq!(problem["errors"][0]["code"], reason, "{now} {step:?}");
        }
        let shared = json!({"shared": true});
        let (status, problem) = service.call(Method::PUT, &sharing, shared).await;
        assert_eq!(status, StatusCode::CONFLICT, "{now}");
        assert_eq!(problem["code"], code, "{now}");
        if reason == "held" {
            let (status, problem) = service.call(Method::PUT, &pick_up, later.clone()).await;
            assert_eq!(status, StatusCode::CONFLICT, "{now}");
            let says = &problem["errors"][0]["params"]["until"];
            assert_eq!(says, "2026-12-01T11:10:00+01:00");
        }
    }
    let (_, after) = service.get("/v1/trips/trp_kari_tomorrow").await;
    assert_eq!(after["version"], before["version"]);
    assert_eq!(after["state"], before["state"]);
}

#[tokio::test]
async fn a_ride_is_shared_unless_the_patient_must_be_alone_or_is_in_the_car() {
    let service = Service::start().await;
    change(&service, "trp_turid_today", |trip| {
        trip.needs.needs = vec![Need::AloneInCar];
    })
    .await;
    #[rustfmt::skip]
    let cases = [
        ("trp_kari_tomorrow", true,  None),
        ("trp_kari_tomorrow", false, None),
        ("trp_turid_today",   true,  Some("alone_in_car")),
        ("trp_turid_today",   false, None),
        ("trp_berit_today",   true,  Some("out_of_step")),
        ("trp_kari_called_off", true, Some("out_of_step")),
    ];
    for (trip, shared, refused) in cases {
        let path = format!("/dev/trips/{trip}/sharing");
        let (status, answer) = service
            .call(Method::PUT, &path, json!({ "shared": shared }))
            .await;
        let code = answer["errors"][0]["code"].as_str();
        assert_eq!(code, refused, "{trip} {shared}: {answer}");
        assert_eq!(status == StatusCode::OK, refused.is_none(), "{trip}");
        if trip == "trp_kari_tomorrow" {
            let (_, seen) = service.get("/v1/trips/trp_kari_tomorrow").await;
            let by_phone = seen["actions"]["cancel"]
                .to_string()
                .contains("shared_ride");
            assert_eq!(by_phone, shared, "{}", seen["actions"]["cancel"]);
        }
    }
}
