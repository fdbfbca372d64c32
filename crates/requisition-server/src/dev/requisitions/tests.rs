use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    dev::tests::Service,
    personas::{KARI, NORA},
};

/// A taxi for Kari on Thursday 10 December 2026.
fn taxi() -> Value {
    json!({
        "person": "per_kari",
        "attested_by": "doctor",
        "ground": "health",
        "directions": ["outbound"],
        "pick_up": "2026-12-10T08:00:00+01:00",
        "appointment": "2026-12-10T09:30:00+01:00",
        "treated_at": "Fjordvik sykehus, øyeavdelingen",
        "issued_by": "Legekontoret Sentrum",
        "from": {"label": "Eksempelveien 12, Fjordvik", "meeting_point": "Ved porten"},
        "to": {"label": "Fjordvik sykehus"},
    })
}

fn with(mut stated: Value, changes: Value) -> Value {
    let changes = changes.as_object().unwrap().clone();
    stated.as_object_mut().unwrap().extend(changes);
    stated
}

async fn book(service: &Service, stated: Value) -> (StatusCode, Value) {
    service.call(Method::POST, "/dev/trips", stated).await
}

#[tokio::test]
async fn a_trip_that_is_requisitioned_is_there_at_once_and_told_of() {
    let service = Service::start().await;
    let (_, body) = service.get("/v1/changes").await;
    let cursor = body["cursor"].as_str().unwrap().to_owned();
    let (status, booked) = book(&service, taxi()).await;
    assert_eq!(status, StatusCode::CREATED, "{booked}");
    assert_eq!(booked["reviews"], json!([]));
    assert_eq!(booked["trips"][0]["state"], "requested");
    let id = booked["trips"][0]["id"].as_str().unwrap().to_owned();
    let listed = service.trip_ids(&KARI, "from=2026-12-10&to=2026-12-10");
    assert!(listed.await.contains(&id));
    let (_, told) = service.get(&format!("/v1/changes?since={cursor}")).await;
    assert_eq!(told["items"][0]["id"], id.as_str(), "{told}");

    let (_, trip) = service.get(&format!("/v1/trips/{id}")).await;
    let part = &trip["segments"][0];
    assert_eq!(
        part["pickup"]["scheduled"]["at"],
        "2026-12-10T08:00:00+01:00"
    );
    assert_eq!(part["pickup"]["scheduled"]["said_by"], "requisition");
    assert_eq!(trip["mode"], "taxi");
    assert_eq!(trip["person_id"], "per_kari");
}

/// Every rule, once; the rules themselves have their cases with them.
#[tokio::test]
async fn what_the_rules_do_not_let_pass_is_refused_for_its_reason() {
    let service = Service::start().await;
    let alone = |for_health| json!({"needs": [{"kind": "alone_in_car", "for_health": for_health}]});
    let seat = |seat: Value| {
        let need = with(json!({"kind": "child_seat"}), seat);
        with(nora(1), json!({"needs": [need]}))
    };
    #[rustfmt::skip]
    let cases = [
        ("patient_is_dead",             with(taxi(), json!({"person": "per_gunnar"}))),
        ("not_a_practitioner",          with(taxi(), json!({"attested_by": "secretary"}))),
        ("not_for_this_treatment",      with(taxi(), json!({"attested_by": "dental_hygienist"}))),
        ("patient_phones",              with(taxi(), json!({"ground": "no_public_transport"}))),
        ("no_health_reason",            with(taxi(), json!({"ground": "money"}))),
        ("one_way",                     with(taxi(), json!({"directions": ["outbound", "return"]}))),
        ("no_time",                     with(taxi(), json!({"pick_up": null, "appointment": null}))),
        ("times_contradict",            with(taxi(), json!({"pick_up": "2026-12-10T09:30:00+01:00"}))),
        ("trip_has_begun",              with(taxi(), json!({"pick_up": "2026-12-01T10:00:00+01:00"}))),
        ("needs_medical_ground",        with(taxi(), json!({"series": {"days": ["2026-12-11"]}}))),
        ("days",                        with(taxi(), json!({"series": {"days": [], "on_medical_grounds": true}}))),
        ("twice",                       with(taxi(), json!({"needs": [{"kind": "stretcher"}, {"kind": "stretcher"}]}))),
        ("child_seat_needs_weight",     seat(json!({"age": 8}))),
        ("child_seat_needs_age",        seat(json!({"weight_kg": 26}))),
        ("child_seat_age_differs",      seat(json!({"weight_kg": 26, "age": 3}))),
        ("wheelchair_needs_kind",       with(taxi(), json!({"needs": [{"kind": "wheelchair"}]}))),
        ("alone_needs_health_reason",   with(taxi(), alone(false))),
        ("alone_needs_taxi",            with(with(taxi(), alone(true)), json!({"mode": "minibus"}))),
        ("too_many",                    with(taxi(), json!({"escorts": {"count": 3}}))),
        ("escort_needs_reason",         with(taxi(), json!({"escorts": {"count": 1}}))),
        ("second_escort_needs_reason",  with(taxi(), json!({"escorts": {"count": 2, "needed_on_the_way": true}}))),
        ("escort_missing",              with(taxi(), json!({"escorts": {"count": 0, "needed_on_the_way": true}}))),
    ];
    for (reason, stated) in cases {
        let (status, problem) = book(&service, stated.clone()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{reason}");
        let errors = problem["errors"].as_array().unwrap();
        let codes: Vec<_> = errors.iter().map(|error| &error["code"]).collect();
        assert_eq!(codes, [reason], "{stated}");
    }
    for malformed in [
        json!({"mode": "teleport"}),
        json!({"directions": ["up"]}),
        json!({"appointment": "noon"}),
        json!({"needs": [{"kind": "sedan_chair"}]}),
        json!({"why": "ill"}),
        json!({"escorts": {"count": 1, "reason": "ill"}}),
    ] {
        let (status, problem) = book(&service, with(taxi(), malformed.clone())).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{malformed}");
        assert_eq!(problem["errors"][0]["code"], "malformed", "{malformed}");
    }
    let nobody = with(taxi(), json!({"person": "per_nobody"}));
    assert_eq!(book(&service, nobody).await.0, StatusCode::NOT_FOUND);
    let day = service.trip_ids(&KARI, "from=2026-12-10&to=2026-12-10");
    assert!(day.await.iter().all(|id| id.starts_with("trp_kari")));
}

#[tokio::test]
async fn too_late_is_by_phone() {
    let service = Service::start().await;
    let tomorrow = json!({
        "pick_up": "2026-12-02T08:00:00+01:00",
        "appointment": "2026-12-02T09:30:00+01:00",
    });
    let clock = service.running.dev().clock();
    clock.set(domain::sample::at("2026-12-01T11:59:00Z"));
    let (status, _) = book(&service, with(taxi(), tomorrow.clone())).await;
    assert_eq!(status, StatusCode::CREATED);
    clock.set(domain::sample::at("2026-12-01T12:00:00Z"));
    let (status, problem) = book(&service, with(taxi(), tomorrow)).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(problem["code"], "deadline_passed");
    assert_eq!(problem["deadline"], "2026-12-01T13:00:00+01:00");
    assert_eq!(problem["support"]["phone"], "05515");
    assert_eq!(problem["errors"][0]["code"], "too_late");
}

/// A trip for Nora, who is eight.
fn nora(escorts: u8) -> Value {
    let person = NORA.id();
    with(
        taxi(),
        json!({"person": person.as_str(), "escorts": {"count": escorts}}),
    )
}

#[tokio::test]
async fn a_child_alone_is_looked_at_by_the_office_first() {
    let service = Service::start().await;
    #[rustfmt::skip]
    let cases = [
        (0, "needs_review", json!(["child_below_twelve_alone"])),
        (1, "requested",    json!([])),
        (2, "needs_review", json!(["second_escort_of_child"])),
    ];
    for (escorts, state, reviews) in cases {
        let (status, booked) = book(&service, nora(escorts)).await;
        assert_eq!(status, StatusCode::CREATED, "{escorts}");
        assert_eq!(booked["trips"][0]["state"], state, "{escorts}");
        assert_eq!(booked["reviews"], reviews, "{escorts}");
    }
}

#[tokio::test]
async fn the_trips_of_a_series_share_its_id_and_nothing_else() {
    let service = Service::start().await;
    let series = json!({"days": ["2026-12-14", "2026-12-17"], "on_medical_grounds": true});
    let (status, booked) = book(&service, with(taxi(), json!({ "series": series }))).await;
    assert_eq!(status, StatusCode::CREATED, "{booked}");
    let mut seen = Vec::new();
    for trip in booked["trips"].as_array().unwrap() {
        let (_, trip) = service
            .get(&format!("/v1/trips/{}", trip["id"].as_str().unwrap()))
            .await;
        seen.push(trip);
    }
    let days = ["2026-12-10", "2026-12-14", "2026-12-17"];
    for (trip, day) in seen.iter().zip(days) {
        let expected = format!("{day}T08:00:00+01:00");
        let at = &trip["segments"][0]["pickup"]["scheduled"]["at"];
        assert_eq!(at, expected.as_str());
        assert_eq!(trip["series"], seen[0]["series"]);
        assert!(!trip["series"].is_null());
    }
    assert_eq!(seen.len(), days.len());
    assert_ne!(seen[0]["requisition"], seen[1]["requisition"]);
}

#[tokio::test]
async fn the_way_back_has_a_requisition_of_its_own_and_knows_its_other_half() {
    let service = Service::start().await;
    let id = |booked: &Value| booked["trips"][0]["id"].as_str().unwrap().to_owned();
    let out = id(&book(&service, taxi()).await.1);
    let back = with(
        taxi(),
        json!({"directions": ["return"], "pick_up": null, "counterpart": out}),
    );
    let (status, booked) = book(&service, back.clone()).await;
    assert_eq!(status, StatusCode::CREATED, "{booked}");
    let home = id(&booked);
    for (trip, other) in [(&out, &home), (&home, &out)] {
        let (_, trip) = service.get(&format!("/v1/trips/{trip}")).await;
        assert_eq!(trip["counterpart_trip_id"], other.as_str(), "{trip}");
    }
    let frodes = with(back, json!({"person": "per_frode"}));
    let (status, _) = book(&service, frodes).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, still) = service.get(&format!("/v1/trips/{out}")).await;
    assert_eq!(still["counterpart_trip_id"], home.as_str());
}
