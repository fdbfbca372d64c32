//! Reading what has not changed, and reading again.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use commands::ports::{Api as _, ApiError, Period, TripsQuery};

use crate::support::{
    Answer, Browser, Memory, Request, Server, TestClient, World, client, json, limits,
};

const PERSONS: &str =
    r#"{"items":[{"id":"per_1","name":"Kari","basis":"oneself","capabilities":[]}]}"#;
const NO_TRIPS: &str = r#"{"items":[],"next_cursor":"c&d=1"}"#;
const DATE: &str = "Mon, 23 Nov 2026 10:00:00 GMT";

/// A service in which nothing ever changes.
fn unchanging(request: &Request) -> Answer {
    let tag = "\"7\"";
    if request.header("if-none-match") == Some(tag) {
        return Answer::status(304).with("Date", DATE);
    }
    let body = match request.path.as_str() {
        "/v1/persons" => PERSONS,
        "/v1/me" => {
            r#"{"person_id":"per_1","name":"Kari","token_expires_at":"2026-12-01T10:15:00+01:00"}"#
        }
        _ => NO_TRIPS,
    };
    json(body).with("ETag", tag).with("Date", DATE)
}

async fn signed_in(service: &Server) -> (World, Arc<TestClient>) {
    let world = World::new().await;
    let store = Arc::new(Memory::default());
    let client = client(&service.address(), &world.issuer.name(), store, limits());
    let browser = Browser::honest(&world.issuer);
    client.sign_in(&browser).await.unwrap();
    (world, client)
}

fn trips_of(person: &str) -> TripsQuery {
    TripsQuery {
        person: person.parse().unwrap(),
        period: Period::Coming,
        after: None,
    }
}

/// Whether the last request carried a tag.
fn was_conditional(service: &Server) -> bool {
    let last = service.asked().pop().unwrap();
    last.header("if-none-match").is_some()
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let service = Server::start(|request| std::future::ready(unchanging(&request))).await;
    let (_world, client) = signed_in(&service).await;
    let first = client.persons().await.unwrap();
    assert!(!was_conditional(&service));
    let second = client.persons().await.unwrap();
    assert!(was_conditional(&service));
    assert_eq!(first, second);
    assert_eq!(second.service_time, "2026-11-23T10:00:00Z".parse().ok());
}

/// T52.
#[tokio::test]
async fn t52_another_person_or_session_starts_from_nothing() {
    let service = Server::start(|request| std::future::ready(unchanging(&request))).await;
    let (world, client) = signed_in(&service).await;
    client.trips(&trips_of("per_1")).await.unwrap();
    client.trips(&trips_of("per_1")).await.unwrap();
    assert!(was_conditional(&service));
    client.trips(&trips_of("per_2")).await.unwrap();
    client.trips(&trips_of("per_1")).await.unwrap();
    assert!(!was_conditional(&service), "after another person");

    client.forget().await.unwrap();
    client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    client.trips(&trips_of("per_1")).await.unwrap();
    assert!(!was_conditional(&service), "after signing in again");
}

#[tokio::test]
async fn the_question_is_asked_as_the_contract_has_it() {
    let service = Server::start(|request| std::future::ready(unchanging(&request))).await;
    let (_world, client) = signed_in(&service).await;
    let slice = client.trips(&trips_of("per_1")).await.unwrap().value;
    let query = TripsQuery {
        after: slice.next,
        period: Period::Past,
        ..trips_of("per_1")
    };
    client.trips(&query).await.unwrap();
    let asked = service.asked();
    let [.., first, second] = asked.as_slice() else {
        panic!("two lists were asked for");
    };
    assert_eq!(first.path, "/v1/persons/per_1/trips");
    assert_eq!(first.query, "period=coming&limit=50");
    assert_eq!(second.query, "period=past&limit=50&cursor=c%26d%3D1");
}

#[tokio::test]
async fn a_service_below_a_path_is_asked_there() {
    let service = Server::saying(Answer::status(404)).await;
    let api = format!("{}/travel", service.address());
    let store = Arc::new(Memory::default());
    let client = client(&api, "https://login.example", store, limits());
    let nobody = ApiError::Unavailable { trace: None };
    assert_eq!(client.meta().await, Err(nobody));
    assert_eq!(service.asked()[0].path, "/travel/v1/meta");
    assert_eq!(service.asked()[0].header("authorization"), None);
}

#[tokio::test]
async fn reading_is_tried_again_and_the_service_decides_when() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let service = Server::start(move |_| {
        let answer = match counted.fetch_add(1, Ordering::SeqCst) {
            0 => Answer::status(503).with("Retry-After", "0"),
            1 => Answer::Raw(Vec::new()),
            _ => Answer::status(429).with("Retry-After", "600"),
        };
        std::future::ready(answer)
    })
    .await;
    let store = Arc::new(Memory::default());
    let client = client(&service.address(), "https://login.example", store, limits());
    let wait = ApiError::TooManyRequests { seconds: 600 };
    assert_eq!(client.meta().await, Err(wait.clone()));
    assert_eq!(count.load(Ordering::SeqCst), 3);
    assert_eq!(
        client.meta().await,
        Err(wait),
        "and not tried against its will"
    );
    assert_eq!(count.load(Ordering::SeqCst), 4);
}
