//! Who goes along and what a child measures, through the whole service.

use axum::http::StatusCode;
use domain::{escort::ChildAlone, need::Need, trip::OrganisedTrip};
use serde_json::{Value, json};
use uuid::Uuid;

use super::tomorrow;
use crate::{
    stage::{CHILD, PARENT, Stage, YOUTH},
    store::Visibility,
};

const ESCORTS: &str = "/v1/trips/trp_1/escorts";
const MEASURES: &str = "/v1/trips/trp_1/needs/measures";

/// A trip with one escort and a child seat for nobody knows what weight.
fn with_company(person: &str) -> OrganisedTrip {
    let mut trip = tomorrow("trp_1", person);
    trip.escorts.approved = 1;
    trip.needs.needs = vec![Need::ChildSeat {
        weight_kg: None,
        height_cm: None,
    }];
    trip
}

async fn stage(trip: OrganisedTrip) -> Stage {
    let stage = Stage::new().await;
    stage.put([trip]).await;
    stage
}

fn along(version: u32, escorts: &Value) -> Value {
    json!({ "version": version, "escorts": escorts })
}

#[tokio::test]
async fn who_goes_along_is_on_the_trip_until_they_are_taken_off() {
    let stage = stage(with_company(PARENT)).await;
    let named = json!([{ "kind": "private", "name": "Ola", "phone": "+4790000000" }]);
    let (key, body) = (Uuid::new_v4(), along(1, &named));
    let answer = stage.wish(PARENT, ESCORTS, key, &body).await;
    let done = answer.json();
    assert_eq!(done["receipt"]["action"], "escorts_registered");
    assert_eq!(done["trips"][0]["escorts"]["registered"], named);
    assert_eq!(done["trips"][0]["version"], 2);
    let again = stage.wish(PARENT, ESCORTS, key, &body).await.json();
    assert_eq!(again["receipt"], done["receipt"]);
    assert_eq!(again["trips"][0]["version"], 2);

    let nobody = along(2, &json!([]));
    let answer = stage.act(PARENT, ESCORTS, &nobody).await.json();
    assert_eq!(answer["trips"][0]["escorts"]["registered"], json!([]));
    assert_eq!(answer["trips"][0]["escorts"]["approved_count"], 1);
}

/// Scenario 12.
#[tokio::test]
async fn one_more_than_is_approved_is_refused() {
    let stage = stage(with_company(PARENT)).await;
    let two = json!([{ "kind": "private" }, { "kind": "private" }]);
    let answer = stage.act(PARENT, ESCORTS, &along(1, &two)).await;
    assert_eq!(answer.code(), "escort_limit");
    assert_eq!(answer.json()["trip_id"], "trp_1");
    assert_eq!(stage.stored("trp_1").await.version, 1);
}

/// Scenario 11. The child is 8.
#[tokio::test]
async fn a_child_is_not_left_alone_by_its_parents_unless_the_office_has_said_so() {
    #[rustfmt::skip]
    let cases = [
        (None,                            Some("child_cannot_travel_alone")),
        (Some(ChildAlone::OfficeDecides), Some("child_cannot_travel_alone")),
        (Some(ChildAlone::Allowed),       None),
    ];
    for (settled, refused) in cases {
        let mut trip = with_company(CHILD);
        trip.escorts.child_alone = settled;
        let stage = stage(trip).await;
        let answer = stage.act(PARENT, ESCORTS, &along(1, &json!([]))).await;
        match refused {
            Some(code) => assert_eq!(answer.code(), code, "{settled:?}"),
            None => assert_eq!(answer.status, StatusCode::OK, "{settled:?}"),
        }
    }
}

#[tokio::test]
async fn measures_stand_at_the_seat_with_the_time_they_were_stated() {
    let stage = stage(with_company(CHILD)).await;
    let body = json!({ "version": 1, "weight_kg": 26, "height_cm": 128 });
    let answer = stage.act(PARENT, MEASURES, &body).await.json();
    assert_eq!(answer["receipt"]["action"], "measures_stated");
    assert_eq!(answer["receipt"]["by"], "parent");
    let needs = &answer["trips"][0]["needs"];
    let params = json!({ "weight_kg": 26, "height_cm": 128 });
    assert_eq!(needs["items"][0]["params"], params);
    assert_eq!(needs["said_by"], "requisition");
    assert_eq!(needs["measured_at"], answer["receipt"]["at"]);
}

#[tokio::test]
async fn what_cannot_be_stated_is_said_at_its_place() {
    let stage = stage(with_company(CHILD)).await;
    let one = |field: &str, value: Value| {
        let mut escort = json!({ "kind": "private" });
        escort[field] = value;
        along(1, &json!([escort]))
    };
    let measures = |weight_kg: u16, height_cm: u16| json!({ "version": 1, "weight_kg": weight_kg, "height_cm": height_cm });
    let long = "x".repeat(101);
    #[rustfmt::skip]
    let cases = [
        // path     body                                  where
        (ESCORTS,  one("kind", json!("friend")),          "/escorts/0/kind"),
        (ESCORTS,  one("name", json!("")),                "/escorts/0/name"),
        (ESCORTS,  one("name", json!(long)),              "/escorts/0/name"),
        (ESCORTS,  one("name", json!("a\u{0}b")),         "/escorts/0/name"),
        (ESCORTS,  one("phone", json!("")),               "/escorts/0/phone"),
        (ESCORTS,  one("phone", json!("900 00 000")),     "/escorts/0/phone"),
        (ESCORTS,  one("phone", json!("1234")),           "/escorts/0/phone"),
        (ESCORTS,  along(1, &json!([{"kind": "private"}, {"kind": "private"}, {"kind": "private"}])), "/escorts"),
        (MEASURES, measures(0, 98),                       "/weight_kg"),
        (MEASURES, measures(151, 98),                     "/weight_kg"),
        (MEASURES, measures(14, 29),                      "/height_cm"),
        (MEASURES, measures(14, 221),                     "/height_cm"),
    ];
    for (path, body, place) in cases {
        let answer = stage.act(PARENT, path, &body).await;
        assert_eq!(answer.code(), "validation_failed", "{body}");
        assert_eq!(answer.json()["errors"][0]["pointer"], place, "{body}");
    }
    assert_eq!(stage.stored("trp_1").await.version, 1);
}

/// T30: nobody learns of a child seat by trying.
#[tokio::test]
async fn whoever_is_not_shown_the_needs_measures_for_no_seat() {
    let measures = json!({ "version": 1, "weight_kg": 40, "height_cm": 150 });
    for has_seat in [true, false] {
        let mut trip = with_company(YOUTH);
        if !has_seat {
            trip.needs.needs.clear();
        }
        let stage = Stage::new().await;
        stage
            .put_as(Visibility::LogisticsForGuardians, [trip])
            .await;
        let shown = stage.get("/v1/trips/trp_1", PARENT).await.json();
        assert_eq!(shown["actions"].get("measures"), None, "{has_seat}");
        let answer = stage.act(PARENT, MEASURES, &measures).await;
        assert_eq!(answer.code(), "conflict_state", "{has_seat}");
    }
}

/// A youth is told nothing of those who go along, and says nothing about them.
#[tokio::test]
async fn a_youth_neither_sees_nor_states_who_goes_along() {
    let stage = stage(with_company(YOUTH)).await;
    let named = json!([{ "kind": "parent", "name": "Siri", "phone": "90000000" }]);
    let answer = stage.act(PARENT, ESCORTS, &along(1, &named)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let shown = stage.get("/v1/trips/trp_1", YOUTH).await;
    for canary in ["Siri", "90000000"] {
        assert!(!shown.text.contains(canary), "{canary}");
    }
    assert_eq!(shown.json()["actions"].get("escorts"), None);
    let answer = stage.act(YOUTH, ESCORTS, &along(2, &named)).await;
    assert_eq!(answer.code(), "not_found");
}
