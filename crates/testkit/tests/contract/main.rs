//! The service as any app meets it: over HTTP, with a sign-in of its own, each
//! body held against the committed document.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by a panic"
)]

mod app;
mod exactly_once;
mod protected;
mod schema;

use chrono::{DateTime, TimeDelta, Utc};
use requisition_api::paths;
use reqwest::StatusCode;
use serde_json::Value;
use testkit::{
    TestServer,
    personas::{self, EMIL, EVIL, KARI, NORA, PER, Persona, SINDRE, SIRI, SOLVEIG},
};

use app::{Answer, App};
use schema::Document;

/// Everybody who can sign in.
fn everybody() -> impl Iterator<Item = Persona> {
    personas::ALL.into_iter().filter(|who| who.signs_in)
}

/// The items of a list over all of its pages.
async fn all_pages(app: &App, list: &str, document: &Document) -> Vec<Value> {
    let mut items = Vec::new();
    let mut page = String::new();
    loop {
        let answer = app.get(&format!("{list}?limit=100{page}")).await;
        assert_as_documented(document, paths::TRIPS, &answer);
        items.extend(answer.body["items"].as_array().unwrap().iter().cloned());
        match answer.body["next_cursor"].as_str() {
            Some(cursor) => page = format!("&cursor={cursor}"),
            None => return items,
        }
    }
}

fn assert_as_documented(document: &Document, template: &str, answer: &Answer) {
    assert_eq!(answer.status, StatusCode::OK, "{template}: {}", answer.body);
    assert_eq!(answer.kind, "application/json", "{template}");
    assert_eq!(answer.caching, "no-store", "{template}");
    let faults = document.faults(template, 200, &answer.body);
    assert_eq!(faults, Vec::<String>::new(), "{template}");
}

fn assert_problem(document: &Document, template: &str, answer: &Answer, code: &str) {
    assert_eq!(answer.body["code"], code, "{template}: {}", answer.body);
    assert_eq!(answer.kind, "application/problem+json", "{template}");
    let status = answer.status.as_u16();
    assert_eq!(answer.body["status"], status, "{template}");
    let faults = document.faults(template, status, &answer.body);
    assert_eq!(faults, Vec::<String>::new(), "{template}");
}

fn ids(items: &[Value]) -> Vec<&str> {
    items
        .iter()
        .filter_map(|item| item["id"].as_str())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_body_that_anybody_gets_is_as_the_document_says() {
    let server = TestServer::start().await.unwrap();
    let document = Document::committed().with_words_of_the_future();
    for persona in everybody() {
        let app = App::signed_in(&server, persona).await;
        assert_as_documented(&document, paths::META, &app.get(paths::META).await);
        let me = app.get(paths::ME).await;
        assert_as_documented(&document, paths::ME, &me);
        assert_eq!(me.body["person_id"], persona.id().as_str());
        let persons = app.get(paths::PERSONS).await;
        assert_as_documented(&document, paths::PERSONS, &persons);
        for person in persons.body["items"].as_array().unwrap() {
            let id = person["id"].as_str().unwrap().parse().unwrap();
            let one = app.get(&paths::person(&id)).await;
            assert_as_documented(&document, paths::PERSON, &one);
            assert_eq!(one.body, *person);
            if person["capabilities"].as_array().unwrap().is_empty() {
                let refused = app.get(&paths::trips(&id)).await;
                assert_problem(&document, paths::TRIPS, &refused, "child_consent_required");
                continue;
            }
            let trips = all_pages(&app, &paths::trips(&id), &document).await;
            // The first few of a long list stand for all.
            for trip in trips.iter().take(40) {
                let id = trip["id"].as_str().unwrap().parse().unwrap();
                let one = app.get(&paths::trip(&id)).await;
                assert_as_documented(&document, paths::TRIP, &one);
                assert_eq!(one.body, *trip);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_trips_made_for_it_say_words_that_are_not_on_the_lists() {
    let server = TestServer::start().await.unwrap();
    let strict = Document::committed();
    let tolerant = Document::committed().with_words_of_the_future();
    for persona in everybody().filter(|who| *who != SINDRE) {
        let app = App::signed_in(&server, persona).await;
        for trip in all_pages(&app, &paths::trips(&persona.id()), &tolerant).await {
            let id = trip["id"].as_str().unwrap();
            let made_for_it = id.starts_with("trp_evil_") || id == "trp_kari_future_word";
            let faults = strict.faults_of_trip(&trip);
            assert_eq!(!faults.is_empty(), made_for_it, "{id}: {faults:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_taxi_of_tomorrow_is_there_with_its_times_and_who_said_them() {
    let server = TestServer::start().await.unwrap();
    let app = App::signed_in(&server, KARI).await;
    let trip = app.get("/v1/trips/trp_kari_tomorrow").await.body;
    assert_eq!(trip["state"], "accepted");
    assert_eq!(trip["mode"], "taxi");
    let pick_up = &trip["segments"][0];
    let told = pick_up.to_string();
    assert!(told.contains("2026-12-02T08:10:00+01:00"), "{told}");
    assert!(told.contains("travel_office"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pick_up_that_moves_shows_the_new_time_and_the_one_before() {
    let server = TestServer::start().await.unwrap();
    let app = App::signed_in(&server, KARI).await;
    let path = "/v1/trips/trp_kari_tomorrow";
    let before = app.get(path).await;
    let etag = before.etag.unwrap();
    let unchanged = app.get_unless(path, Some(&etag)).await;
    assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED);

    let later: DateTime<Utc> = "2026-12-02T07:35:00Z".parse().unwrap();
    let trip = "trp_kari_tomorrow".parse().unwrap();
    server.move_pick_up(&trip, later).await.unwrap();
    let after = app.get_unless(path, Some(&etag)).await;
    assert_eq!(after.status, StatusCode::OK);
    assert_eq!(
        after.body["version"].as_u64(),
        before.body["version"].as_u64().map(|version| version + 1)
    );
    let told = after.body["segments"][0].to_string();
    assert!(told.contains("2026-12-02T08:35:00+01:00"), "{told}");
    assert!(told.contains("2026-12-02T08:10:00+01:00"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_sees_the_children_and_no_trace_of_what_is_hidden() {
    let server = TestServer::start().await.unwrap();
    let document = Document::committed();
    let app = App::signed_in(&server, SIRI).await;
    let persons = app.get(paths::PERSONS).await.body;
    let mut seen = ids(persons["items"].as_array().unwrap());
    seen.sort_unstable();
    assert_eq!(seen, ["per_emil", "per_nora", "per_siri"]);
    let trips = all_pages(&app, &paths::trips(&EMIL.id()), &document).await;
    assert_eq!(ids(&trips), ["trp_emil_school"]);
    let trips = all_pages(&app, &paths::trips(&NORA.id()), &document).await;
    assert_eq!(trips.len(), 2);

    let hidden = app.get("/v1/trips/trp_emil_hidden").await;
    let missing = app.get("/v1/trips/trp_nobodys").await;
    assert_problem(&document, paths::TRIP, &hidden, "not_found");
    let without_trace = |answer: &Answer| {
        let mut body = answer.body.clone();
        body.as_object_mut().unwrap().remove("trace_id");
        body
    };
    assert_eq!(without_trace(&hidden), without_trace(&missing));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_people_they_do_not_act_for() {
    let server = TestServer::start().await.unwrap();
    let document = Document::committed();
    for (who, whom, sees) in [
        (KARI, SIRI, false),
        (KARI, EMIL, false),
        (SIRI, KARI, false),
        (SIRI, NORA, true),
        (SOLVEIG, personas::LEIF, true),
        (SOLVEIG, KARI, false),
        (personas::LEIF, SOLVEIG, false),
        (EVIL, personas::LONG, true),
    ] {
        let app = App::signed_in(&server, who).await;
        for (template, path) in [
            (paths::PERSON, paths::person(&whom.id())),
            (paths::TRIPS, paths::trips(&whom.id())),
        ] {
            let answer = app.get(&path).await;
            if sees {
                assert_as_documented(&document, template, &answer);
            } else {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} {path}", who.key);
                assert_problem(&document, template, &answer, "not_found");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn four_hundred_trips_come_in_pages_each_once() {
    let server = TestServer::start().await.unwrap();
    let document = Document::committed();
    let app = App::signed_in(&server, PER).await;
    let list = paths::trips(&PER.id());
    let trips = all_pages(&app, &list, &document).await;
    let mut seen = ids(&trips);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!((trips.len(), seen.len()), (400, 400));
    let first = app.get(&list).await.body;
    assert_eq!(first["items"].as_array().unwrap().len(), 50);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_ends_by_the_clock_of_the_service() {
    let server = TestServer::start().await.unwrap();
    let document = Document::committed();
    let app = App::signed_in(&server, KARI).await;
    server.set_clock(server.now() + TimeDelta::minutes(4));
    assert_eq!(app.get(paths::ME).await.status, StatusCode::OK);
    server.set_clock(server.now() + TimeDelta::minutes(2));
    let answer = app.get(paths::ME).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_problem(&document, paths::ME, &answer, "token_expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_killed_refuses_connections_until_it_is_back() {
    let mut server = TestServer::start().await.unwrap();
    let app = App::signed_in(&server, KARI).await;
    let address = server.origin().join(paths::META).unwrap();
    assert!(reqwest::get(address.clone()).await.is_ok());
    server.stop();
    assert!(
        reqwest::get(address.clone())
            .await
            .unwrap_err()
            .is_connect()
    );
    server.restart().await.unwrap();
    assert!(reqwest::get(address).await.is_ok());
    // Who was signed in still is: the issuer outlives the service.
    assert_eq!(app.get(paths::ME).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_issuer_speaks_its_own_protocol_inside_the_service() {
    let server = TestServer::start().await.unwrap();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let page = http.get(format!("{}/authorize", server.issuer()));
    let page = page.send().await.unwrap();
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    let policy = page.headers()["content-security-policy"].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'self'"),
        "{policy}"
    );
    assert!(page.text().await.unwrap().starts_with("<!doctype html>"));

    let token = http.post(format!("{}/token", server.issuer()));
    let token = token
        .form(&[("grant_type", "password")])
        .send()
        .await
        .unwrap();
    assert_eq!(token.status(), StatusCode::UNAUTHORIZED);
    let error: Value = token.json().await.unwrap();
    assert_eq!(error["error"], "invalid_client");
}
