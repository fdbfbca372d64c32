//! Changing a trip, through the whole service.

use axum::http::StatusCode;
use domain::{
    pick_up::PickUp,
    places::{Address, AddressKind, PlaceKind, RegisteredPlace},
    sample::{at, stated},
    state::TripState,
    stated_time::TimeSlot,
    trip::{Direction, OrganisedTrip, TripGround},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::tomorrow;
use crate::{
    stage::{FRIEND, NOW, PARENT, STRANGER, Stage},
    store::{
        StoredAddress, StoredPlace, Visibility,
        both::{self, Place},
    },
};

const PATH: &str = "/v1/trips/trp_1/changes";

/// A planned taxi of tomorrow morning for reasons of health.
fn planned(id: &str, person: &str) -> OrganisedTrip {
    let mut trip = tomorrow(id, person);
    trip.state = TripState::Planned;
    trip.requisition.ground = Some(TripGround::Health);
    trip.appointment = domain::sample::taxi().appointment;
    let pick_up = &mut trip.segments.first_mut().pick_up;
    pick_up.scheduled = std::mem::take(&mut pick_up.promised);
    trip
}

fn later(version: u32) -> Value {
    json!({ "version": version, "appointment_at": "2026-12-02T10:00:00+01:00" })
}

async fn stage() -> Stage {
    stage_on(None).await
}

async fn stage_on(place: Option<&Place>) -> Stage {
    let stage = match place {
        Some(place) => {
            let location = place.location.clone();
            Stage::with(|configuration| configuration.database = location).await
        }
        None => Stage::new().await,
    };
    stage.clock.set(at(NOW));
    let mut batch = stage.store.begin().await.unwrap();
    for (id, person, kind, municipality) in [
        ("adr_home", PARENT, AddressKind::Registered, "A"),
        ("adr_work", PARENT, AddressKind::Work, "B"),
        ("adr_friend", FRIEND, AddressKind::Registered, "A"),
        ("adr_stranger", STRANGER, AddressKind::Registered, "A"),
    ] {
        let address = Address {
            id: id.parse().unwrap(),
            kind,
            label: format!("Vei til {id}"),
        };
        let person = person.parse().unwrap();
        let municipality = municipality.to_owned();
        let stored = StoredAddress {
            person,
            address,
            municipality,
        };
        batch.put_address(&stored).await.unwrap();
    }
    let place = RegisteredPlace {
        id: "plc_1".parse().unwrap(),
        name: "Stasjonen".into(),
        kind: PlaceKind::Other,
        address: Some("Torget 1".into()),
    };
    let municipality = "A".to_owned();
    let stored = StoredPlace {
        place,
        municipality,
    };
    batch.put_place(&stored).await.unwrap();
    batch.commit().await.unwrap();
    stage
}

#[tokio::test]
async fn what_nothing_hangs_on_is_changed_at_once_and_keeps_what_it_was() {
    let stage = stage().await;
    stage.put([planned("trp_1", PARENT)]).await;
    let body = stage.act(PARENT, PATH, &later(1)).await.json();
    assert_eq!(body["receipt"]["action"], "changed");
    let trip = &body["trips"][0];
    assert_eq!(trip["version"], 2);
    assert_eq!(
        trip["appointment"]["starts"]["at"],
        "2026-12-02T10:00:00+01:00"
    );
    assert_eq!(trip["appointment"]["starts"]["said_by"], "patient_side");
    let previous = &trip["appointment"]["starts"]["previous"]["at"];
    assert_eq!(previous, "2026-12-02T09:15:00+01:00");
    assert_eq!(trip["segments"][0]["pickup"], json!({}));
    assert_eq!(trip["segments"][0].get("arrival"), None);
    assert_eq!(trip["changes"][0]["standing"], "applied");
    assert_eq!(trip["changes"][0]["receipt"]["id"], body["receipt"]["id"]);
    assert_eq!(trip["receipts"][0]["action"], "changed");
}

#[tokio::test]
async fn what_the_carrier_has_waits_for_the_office_and_leaves_the_trip_as_it_was() {
    let stage = stage().await;
    let ordered = OrganisedTrip {
        state: TripState::Ordered,
        ..planned("trp_1", PARENT)
    };
    stage.put([ordered]).await;
    let key = Uuid::new_v4();
    let body = stage.wish(PARENT, PATH, key, &later(1)).await.json();
    assert_eq!(body["receipt"]["action"], "change_requested");
    let trip = &body["trips"][0];
    assert_eq!(
        trip["appointment"]["starts"]["at"],
        "2026-12-02T09:15:00+01:00"
    );
    assert_ne!(trip["segments"][0]["pickup"], json!({}));
    assert_eq!(trip["changes"][0]["standing"], "pending");
    assert_eq!(trip["actions"]["change"]["blocked_by"], "change_pending");
    assert_eq!(trip["actions"]["cancel"]["allowed"], true);
    let again = stage.wish(PARENT, PATH, key, &later(1)).await.json();
    assert_eq!(again["receipt"], body["receipt"]);
    let settled = stage.settle(PARENT, key).await.json();
    assert_eq!(settled["done"]["receipt"]["action"], "change_requested");
    let second = stage.act(PARENT, PATH, &later(2)).await;
    assert_eq!(second.code(), "conflict_state");
    let told = stage.get(PATH, PARENT).await.json();
    assert_eq!(told["items"], trip["changes"]);
    assert_eq!(told["items"].as_array().unwrap().len(), 1);
}

/// Two devices, one direction each, in the same moment: together they would send the
/// patient home before the treatment begins.
#[tokio::test]
async fn both_directions_changed_at_once_do_not_contradict_each_other() {
    for place in both::places() {
        let stage = stage_on(Some(&place)).await;
        for _ in 0..8 {
            let mut out = planned("trp_1", PARENT);
            out.counterpart = "trp_2".parse().ok();
            let mut home = planned("trp_2", PARENT);
            home.counterpart = "trp_1".parse().ok();
            home.direction = Direction::Return;
            home.appointment = None;
            home.segments.first_mut().pick_up = PickUp::default();
            home.segments.last_mut().arrival = TimeSlot::NotSet;
            home.earliest_return = stated("2026-12-02T12:00:00Z");
            stage.put([out, home]).await;
            let later = json!({ "version": 1, "appointment_at": "2026-12-02T12:30:00+01:00" });
            let sooner = json!({ "version": 1, "earliest_return_at": "2026-12-02T11:00:00+01:00" });
            let (out, home) = tokio::join!(
                stage.act(PARENT, "/v1/trips/trp_1/changes", &later),
                stage.act(PARENT, "/v1/trips/trp_2/changes", &sooner),
            );
            let refused = [&out, &home].map(|answer| answer.status != StatusCode::OK);
            assert_ne!(refused[0], refused[1], "{}: {out:?} {home:?}", place.name);
            let refused = if refused[0] { out } else { home };
            assert_eq!(refused.code(), "impossible_time", "{}", place.name);
        }
    }
}

#[tokio::test]
async fn what_cannot_be_changed_is_refused_and_nothing_is_changed() {
    let ground = |ground| {
        let mut trip = planned("trp_1", PARENT);
        trip.requisition.ground = Some(ground);
        trip
    };
    let planned = || planned("trp_1", PARENT);
    let past = json!({ "version": 1, "appointment_at": "2026-12-01T09:00:00+01:00" });
    let home = json!({ "version": 1, "earliest_return_at": "2026-12-02T12:00:00+01:00" });
    let (now, late) = (NOW, "2026-12-01T12:00:00Z");
    #[rustfmt::skip]
    let cases = [
        ("past",              planned(), past,     now,  "impossible_time"),
        ("another version",   planned(), later(2), now,  "version_conflict"),
        ("after 13:00",       planned(), later(1), late, "deadline_passed"),
        ("not on this way",   planned(), home,     now,  "conflict_state"),
        ("no bus runs",       ground(TripGround::Transport), later(1), now, "conflict_state"),
        ("a vehicle has it",  OrganisedTrip { state: TripState::Assigned, ..planned() }, later(1), now, "already_dispatched"),
    ];
    for (shows, trip, body, now, code) in cases {
        let stage = stage().await;
        stage.put([trip]).await;
        let before = stage.stored("trp_1").await;
        stage.clock.set(at(now));
        let answer = stage.act(PARENT, PATH, &body).await;
        assert_eq!(answer.code(), code, "{shows}");
        assert_eq!(answer.json()["trip_id"], "trp_1", "{shows}");
        assert_eq!(stage.stored("trp_1").await, before, "{shows}");
    }
}

#[tokio::test]
async fn a_body_names_exactly_one_thing() {
    let stage = stage().await;
    stage.put([planned("trp_1", PARENT)]).await;
    let at = "2026-12-02T10:00:00+01:00";
    #[rustfmt::skip]
    let cases = [
        (json!({ "version": 1 }),                                                       " one_of"),
        (json!({ "version": 1, "appointment_at": at, "earliest_return_at": at }),       " one_of"),
        (json!({ "version": 1, "appointment_at": "tomorrow" }),                         "/appointment_at malformed"),
        (json!({ "version": 1, "earliest_return_at": "" }),                             "/earliest_return_at malformed"),
        (json!({ "version": 1, "place": {} }),                                          "/place one_of"),
        (json!({ "version": 1, "place": { "address_id": "a", "place_id": "b" } }),      "/place one_of"),
        (json!({ "version": 1, "place": { "address_id": "../x" } }),                    "/place malformed"),
    ];
    for (body, errors) in cases {
        let answer = stage.act(PARENT, PATH, &body).await;
        assert_eq!(answer.errors(), errors, "{body}");
    }
}

#[tokio::test]
async fn a_place_is_one_of_the_persons_own_or_of_the_register() {
    let by = |name: &str, id: &str| json!({ "version": 1, "place": { name: id } });
    #[rustfmt::skip]
    let cases = [
        ("near by",             by("address_id", "adr_home"),     Ok(("changed", "Vei til adr_home"))),
        ("in the register",     by("place_id", "plc_1"),          Ok(("changed", "Stasjonen, Torget 1"))),
        ("another municipality", by("address_id", "adr_work"),    Ok(("change_requested", "Prøveveien 1"))),
        ("of somebody else",    by("address_id", "adr_stranger"), Err("not_found")),
        ("of nobody",           by("address_id", "adr_none"),     Err("not_found")),
        ("no place",            by("place_id", "plc_none"),       Err("not_found")),
        ("an address as place", by("place_id", "adr_home"),       Err("not_found")),
    ];
    for (shows, body, expected) in cases {
        let stage = stage().await;
        stage.put([planned("trp_1", PARENT)]).await;
        let answer = stage.act(PARENT, PATH, &body).await;
        match expected {
            Ok((action, from)) => {
                assert_eq!(answer.status, StatusCode::OK, "{shows}: {}", answer.text);
                let body = answer.json();
                assert_eq!(body["receipt"]["action"], action, "{shows}");
                assert_eq!(
                    body["trips"][0]["segments"][0]["from"]["label"], from,
                    "{shows}"
                );
            }
            Err(code) => assert_eq!(answer.code(), code, "{shows}"),
        }
    }
}

/// T35: of a protected address nothing is told, and none is found out by trying.
#[tokio::test]
async fn a_protected_address_is_withheld_and_cannot_be_chosen() {
    let stage = stage().await;
    let mut person = stage
        .store
        .person(&PARENT.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    person.address_protected = true;
    let mut batch = stage.store.begin().await.unwrap();
    batch.put_person(&person).await.unwrap();
    batch.commit().await.unwrap();
    stage.put([planned("trp_1", PARENT)]).await;
    let addresses = stage
        .get(&format!("/v1/persons/{PARENT}/addresses"), PARENT)
        .await;
    assert_eq!(addresses.json(), json!({ "withheld": true, "items": [] }));
    let mut codes = Vec::new();
    for id in ["adr_home", "adr_none"] {
        let body = json!({ "version": 1, "place": { "address_id": id } });
        codes.push(stage.act(PARENT, PATH, &body).await.code());
    }
    assert_eq!(codes, ["protected_address_channel"; 2]);
    let body = stage.act(PARENT, PATH, &later(1)).await.json();
    assert_eq!(body["receipt"]["action"], "changed");
}

#[tokio::test]
async fn the_way_home_that_somebody_may_not_know_of_plays_no_part() {
    let stage = stage().await;
    for (visibility, refused) in [
        (Visibility::Ordinary, true),
        (Visibility::HiddenFromGuardians, false),
    ] {
        let youth = crate::stage::YOUTH;
        let mut home = planned("trp_home", youth);
        home.direction = Direction::Return;
        home.segments.first_mut().pick_up.scheduled = stated("2026-12-02T08:30:00Z");
        stage.put_as(visibility, [home]).await;
        let mut out = planned("trp_1", youth);
        out.counterpart = Some("trp_home".parse().unwrap());
        stage.put([out]).await;
        let answer = stage.act(PARENT, PATH, &later(1)).await;
        if refused {
            assert_eq!(answer.code(), "impossible_time");
        } else {
            assert_eq!(answer.json()["receipt"]["action"], "changed");
        }
    }
}

/// Nobody learns by trying where a trip goes, when the treatment is or what it is for.
#[tokio::test]
async fn whoever_is_told_neither_where_nor_why_learns_nothing_by_asking_for_a_change() {
    let same = json!({ "version": 1, "appointment_at": "2026-12-02T09:15:00+01:00" });
    let past = json!({ "version": 1, "appointment_at": "2026-12-01T09:00:00+01:00" });
    let home = json!({ "version": 1, "earliest_return_at": "2026-12-02T12:00:00+01:00" });
    for ground in [TripGround::Health, TripGround::Transport] {
        let stage = stage().await;
        let mut trip = planned("trp_1", crate::stage::YOUTH);
        trip.requisition.ground = Some(ground);
        stage
            .put_as(Visibility::LogisticsForGuardians, [trip])
            .await;
        let shown = stage.get("/v1/trips/trp_1", PARENT).await.json();
        assert_eq!(shown["actions"]["change"]["blocked_by"], "phone_only");
        for body in [&later(1), &same, &past, &home] {
            let answer = stage.act(PARENT, PATH, body).await;
            assert_eq!(answer.code(), "conflict_state", "{body}");
            assert_eq!(answer.json()["trip_id"], "trp_1", "{body}");
        }
        assert_eq!(stage.stored("trp_1").await.version, 1);
    }
}

#[tokio::test]
async fn places_are_found_by_whoever_is_signed_in_and_words_have_an_end() {
    let stage = stage().await;
    let find = async |body: Value| stage.act(STRANGER, "/v1/places/search", &body).await;
    let found = find(json!({ "words": "torg stas" })).await.json();
    assert_eq!(found["items"][0]["id"], "plc_1");
    let none = find(json!({ "words": "torg", "treatment_only": true })).await;
    assert_eq!(none.json(), json!({ "items": [] }));
    for (words, is_good) in [
        ("å".repeat(80), true),
        ("å".repeat(81), false),
        (String::new(), false),
    ] {
        let answer = find(json!({ "words": words })).await;
        assert_eq!(answer.status == StatusCode::OK, is_good, "{}", words.len());
    }
}
