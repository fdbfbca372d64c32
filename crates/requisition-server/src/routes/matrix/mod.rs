//! The authorisation table (T29, T30, T35), each cell through the whole service.
//!
//! What is expected is read out of the file here once more, so that a fault in
//! how the service reads it is found too.

mod alike;
mod asking;
mod cast;
mod claimed;

use std::collections::BTreeMap;

use axum::http::StatusCode;
use requisition_api::paths;

use crate::{
    authorisation::Operation,
    stage::{Answer, Stage},
    store::Visibility,
};
use asking::{about_claims, body, path, refused};
use cast::{CAR, EVERYBODY, PLACE, PURPOSE, VISIBILITIES, row, stage, token_of, trip_id};

/// The cells of the file, by row and operation.
struct Table(BTreeMap<(&'static str, &'static str), &'static str>);

impl Table {
    fn read() -> Self {
        let csv = include_str!("../../../authorisation.csv");
        let (relations, operations) = csv.split_once("\n\n").unwrap();
        let mut lines = relations
            .lines()
            .map(|line| line.split(',').collect::<Vec<_>>());
        let header = lines.next().unwrap();
        let rows: Vec<_> = lines.collect();
        let mut cells = BTreeMap::new();
        for line in operations.lines().skip(1) {
            let (operation, column) = line.split_once(',').unwrap();
            let place = header.iter().position(|name| *name == column).unwrap();
            for row in &rows {
                cells.insert((row[0], operation), row[place]);
            }
        }
        Self(cells)
    }

    fn cell(&self, row: &str, operation: Operation) -> &'static str {
        self.0[&(row, operation.id())]
    }

    /// Whether `actor` gets past the sign-in.
    fn signs_in(&self, actor: &str) -> bool {
        self.cell(row(actor, actor), Operation::GetMe) != "none"
    }
}

/// Whether a cell lets a trip of this visibility be known of.
fn shows(cell: &str, visibility: Visibility) -> bool {
    !matches!(
        (cell, visibility),
        ("none" | "consent_required" | "other_channel" | "own", _)
            | ("visible", Visibility::HiddenFromGuardians)
            | (
                "logistics_only" | "logistics_without_address",
                Visibility::HiddenFromYouth
            )
    )
}

/// Whether a cell shows place, purpose and car of a trip of this visibility.
fn told(cell: &str, visibility: Visibility) -> [bool; 3] {
    match (cell, visibility) {
        ("visible", Visibility::LogisticsForGuardians) => [false, false, true],
        ("all" | "visible", _) => [true, true, true],
        ("logistics_only", _) => [true, false, true],
        ("without_address" | "logistics_without_address", _) => [false, false, true],
        _ => [false, false, false],
    }
}

/// The answer to somebody who signs in and asks for what a cell refuses.
fn refusal(cell: &str) -> Option<&'static str> {
    match cell {
        "none" => Some("not_found"),
        "consent_required" => Some("child_consent_required"),
        "other_channel" => Some("protected_address_channel"),
        _ => None,
    }
}

fn assert_told(answer: &Answer, expected: [bool; 3], what: &str) {
    let told = [PLACE, PURPOSE, CAR].map(|canary| answer.text.contains(canary));
    assert_eq!(told, expected, "{what}: place, purpose, car");
}

#[tokio::test]
async fn every_operation_of_every_person_for_every_other_is_as_the_table_says() {
    let (stage, table) = (stage().await, Table::read());
    let mut granted = 0;
    for actor in EVERYBODY {
        let token = token_of(&stage, actor);
        for owner in EVERYBODY {
            for operation in Operation::ALL.iter().copied() {
                let Some(path) = path(operation, owner) else {
                    continue;
                };
                let cell = table.cell(row(actor, owner), operation);
                let body = body(operation, &trip_id(owner, "ordinary"));
                let answer = match &body {
                    Some(body) => stage.doing(operation, (&path, &token), body).await,
                    None if operation == Operation::EraseProfile => {
                        stage.erasing(&path, &token).await
                    }
                    None => stage.bearing(&path, &token).await,
                };
                let what = format!("{actor} {operation:?} {owner}: {cell}");
                match refusal(cell) {
                    _ if !table.signs_in(actor) => {
                        assert_eq!(answer.code(), "forbidden_action", "{what}");
                    }
                    Some(code) => assert_eq!(answer.code(), code, "{what}"),
                    None if body.is_some() || operation == Operation::EraseProfile => {
                        assert_eq!(answer.code(), refused(operation), "{what}");
                        granted += 1;
                    }
                    None => {
                        assert_eq!(answer.status, StatusCode::OK, "{what}");
                        granted += 1;
                    }
                }
            }
        }
    }
    assert!(granted > 40, "{granted}");
}

#[tokio::test]
async fn what_belongs_to_whoever_asks_is_open_to_all_who_sign_in() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY {
        let token = token_of(&stage, actor);
        for path in [
            paths::ME,
            paths::PERSONS,
            paths::CHANGES,
            paths::SESSIONS,
            paths::TIMETABLES,
        ] {
            let answer = stage.bearing(path, &token).await;
            if table.signs_in(actor) {
                assert_eq!(answer.status, StatusCode::OK, "{actor} {path}");
            } else {
                assert_eq!(answer.code(), "forbidden_action", "{actor} {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_list_of_persons_holds_those_the_table_grants() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY.into_iter().filter(|actor| table.signs_in(actor)) {
        let mut expected: Vec<_> = EVERYBODY
            .into_iter()
            .filter(|owner| table.cell(row(actor, owner), Operation::GetPerson) != "none")
            .collect();
        expected.sort_unstable();
        let mut listed = stage
            .bearing(paths::PERSONS, &token_of(&stage, actor))
            .await
            .ids();
        listed.sort_unstable();
        assert_eq!(listed, expected, "{actor}");
    }
}

/// T29, T35: lists, single trips and changes agree about every visibility.
#[tokio::test]
async fn a_trip_is_known_and_told_as_far_as_its_cell_goes() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY.into_iter().filter(|actor| table.signs_in(actor)) {
        let token = token_of(&stage, actor);
        for owner in EVERYBODY {
            let cell = table.cell(row(actor, owner), Operation::GetTrip);
            let mut expected = Vec::new();
            for (visibility, name) in VISIBILITIES {
                let id = trip_id(owner, name);
                let one = stage.bearing(&format!("/v1/trips/{id}"), &token).await;
                let what = format!("{actor} {id}: {cell}");
                if shows(cell, visibility) {
                    assert_eq!(one.status, StatusCode::OK, "{what}");
                    assert_told(&one, told(cell, visibility), &what);
                    expected.push((id, one.json()));
                } else {
                    assert_ne!(one.status, StatusCode::OK, "{what}");
                    assert_told(&one, [false; 3], &what);
                }
            }
            let list = stage
                .bearing(&format!("/v1/persons/{owner}/trips"), &token)
                .await;
            if refusal(cell).is_none() {
                let body = list.json();
                let mut listed: Vec<_> = body["items"].as_array().unwrap().iter().collect();
                listed.sort_by_key(|trip| trip["id"].to_string());
                expected.sort_by(|one, other| one.0.cmp(&other.0));
                let expected: Vec<_> = expected.iter().map(|(_, trip)| trip).collect();
                assert_eq!(listed, expected, "{actor} {owner}");
            }
        }
    }
}

/// T29: also what has changed is told to those only who may know of it.
#[tokio::test]
async fn a_change_is_told_to_those_who_may_know_of_the_trip() {
    let (stage, table) = (stage().await, Table::read());
    let readers: Vec<_> = EVERYBODY
        .into_iter()
        .filter(|actor| table.signs_in(actor))
        .collect();
    let mut cursors = Vec::new();
    for actor in &readers {
        let token = token_of(&stage, actor);
        let body = stage.bearing(paths::CHANGES, &token).await.json();
        cursors.push(body["cursor"].as_str().unwrap().to_owned());
    }
    for (visibility, name) in VISIBILITIES {
        let trips = EVERYBODY.map(|owner| {
            let mut trip = cast::told(&trip_id(owner, name), owner);
            trip.version += 1;
            trip
        });
        stage.put_as(visibility, trips).await;
    }
    for (actor, cursor) in readers.into_iter().zip(cursors) {
        let token = token_of(&stage, actor);
        let path = format!("{}?since={cursor}", paths::CHANGES);
        let answer = stage.bearing(&path, &token).await;
        let mut told: Vec<_> = answer.json()["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect();
        told.sort();
        let mut expected = Vec::new();
        for owner in EVERYBODY {
            let cell = table.cell(row(actor, owner), Operation::ListChanges);
            let known = VISIBILITIES
                .iter()
                .filter(|(visibility, _)| shows(cell, *visibility));
            expected.extend(known.map(|(_, name)| trip_id(owner, name)));
        }
        expected.sort();
        assert_eq!(told, expected, "{actor}");
    }
}

/// T29: nobody acts on what they may not know of, whichever way they name it.
#[tokio::test]
async fn a_trip_is_acted_on_by_those_who_may_know_of_it() {
    let (stage, table) = (stage().await, Table::read());
    let acting = Operation::ALL.iter().copied();
    let acting: Vec<_> = acting
        .filter(|operation| body(*operation, "").is_some())
        // They name no trip.
        .filter(|operation| {
            !matches!(
                operation,
                Operation::ReadMessages | Operation::ChangeContact | Operation::SetPayoutAccount
            ) && !about_claims::is_one(*operation)
        })
        .collect();
    assert_eq!(acting.len(), 10);
    for actor in EVERYBODY.into_iter().filter(|actor| table.signs_in(actor)) {
        let token = token_of(&stage, actor);
        for owner in EVERYBODY {
            for (visibility, name) in VISIBILITIES {
                for operation in &acting {
                    let cell = table.cell(row(actor, owner), *operation);
                    let trip = trip_id(owner, name);
                    let path = path(*operation, owner).unwrap();
                    let path = path.replace(&trip_id(owner, "ordinary"), &trip);
                    let body = body(*operation, &trip).unwrap();
                    let answer = stage.doing(*operation, (&path, &token), &body).await;
                    let code = answer.code();
                    let what = format!("{actor} {operation:?} {trip}: {cell}");
                    if shows(cell, visibility) {
                        assert_eq!(code, refused(*operation), "{what}");
                    } else {
                        assert_ne!(code, refused(*operation), "{what}");
                        assert!(!answer.text.contains(&trip), "{what}");
                    }
                }
            }
        }
    }
}

/// T29, T35.
#[tokio::test]
async fn a_certificate_is_known_and_told_as_far_as_its_cell_goes() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY.into_iter().filter(|actor| table.signs_in(actor)) {
        let token = token_of(&stage, actor);
        for owner in EVERYBODY {
            let cell = table.cell(row(actor, owner), Operation::ListAuthorisations);
            if refusal(cell).is_some() {
                continue;
            }
            let path = path(Operation::ListAuthorisations, owner).unwrap();
            let body = stage.bearing(&path, &token).await.json();
            let items = body["items"].as_array().unwrap();
            let certificates = items.iter().filter(|item| item["kind"] != "requisition");
            let mut known: Vec<_> = certificates
                .map(|item| {
                    let text = item.to_string();
                    let told = [PLACE, PURPOSE].map(|canary| text.contains(canary));
                    (item["id"].as_str().unwrap().to_owned(), told)
                })
                .collect();
            known.sort();
            let visible = VISIBILITIES
                .iter()
                .filter(|(visibility, _)| shows(cell, *visibility));
            let mut expected: Vec<_> = visible
                .map(|(visibility, name)| {
                    let id = cast::certificate_beside(&trip_id(owner, name));
                    let [place, purpose, _] = told(cell, *visibility);
                    (id, [place, purpose])
                })
                .collect();
            expected.sort();
            assert_eq!(known, expected, "{actor} {owner}: {cell}");
        }
    }
}

/// T29, T50: nobody has a copy of another's data made, and who may must sign in anew first.
#[tokio::test]
async fn a_copy_of_ones_own_data_is_as_the_table_says() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY {
        let token = token_of(&stage, actor);
        let request = axum::http::Request::post(paths::EXPORTS)
            .header("authorization", format!("Bearer {token}"))
            .header("idempotency-key", format!("\"{}\"", uuid::Uuid::new_v4()));
        let code = stage.send(request).await.code();
        let is_granted = table.cell(row(actor, actor), Operation::ExportOwnData) == "all";
        let expected = if is_granted {
            "step_up_required"
        } else {
            "forbidden_action"
        };
        assert_eq!(code, expected, "{actor}");
    }
}

#[tokio::test]
async fn what_became_of_a_wish_is_told_to_all_who_sign_in() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY {
        let key = uuid::Uuid::new_v4();
        let path = paths::outcome(&key.to_string());
        let request = axum::http::Request::post(path);
        let token = format!("Bearer {}", token_of(&stage, actor));
        let answer = stage.send(request.header("authorization", token)).await;
        if table.signs_in(actor) {
            assert_eq!(answer.json()["outcome"], "closed_unseen", "{actor}");
        } else {
            assert_eq!(answer.code(), "forbidden_action", "{actor}");
        }
    }
}

impl Stage {
    /// A wish with an access token that is bound to no key.
    async fn doing(&self, operation: Operation, (path, token): (&str, &str), body: &str) -> Answer {
        let method = about_claims::method(operation).unwrap_or(axum::http::Method::POST);
        let request = axum::http::Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {token}"))
            .header("content-type", "application/json")
            .header("idempotency-key", format!("\"{}\"", uuid::Uuid::new_v4()));
        self.send_with(request, body.to_owned().into()).await
    }

    /// `DELETE` with an access token that is bound to no key.
    async fn erasing(&self, path: &str, token: &str) -> Answer {
        let request = axum::http::Request::delete(path)
            .header("authorization", format!("Bearer {token}"))
            .header("idempotency-key", format!("\"{}\"", uuid::Uuid::new_v4()));
        self.send(request).await
    }

    /// `GET` with an access token that is bound to no key.
    async fn bearing(&self, path: &str, token: &str) -> Answer {
        let request = axum::http::Request::get(path);
        self.send(request.header("authorization", format!("Bearer {token}")))
            .await
    }
}
