//! T22 and T24: services, and those who stand between, that answer badly.

use std::{io::Write as _, sync::Arc, time::Duration};

use commands::ports::{Api as _, ApiError};
use flate2::{Compression, write::GzEncoder};
use requisition_client::Limits;

use crate::support::{Answer, Browser, Memory, Server, TestClient, World, client, json, limits};

const MISFIT: ApiError = ApiError::Misfit {
    operation: "GET /v1/meta",
};

const META: &str = r#"{"api_version":"1.0","min_client_version":"0.0.1","support":
    {"phone":"05515","phone_abroad":"+47 915 05 515"},"features":[],"server_time":"x"}"#;

fn at(api: &str, limits: Limits) -> Arc<TestClient> {
    let store = Arc::new(Memory::default());
    client(api, "https://login.example", store, limits)
}

async fn outcome(answer: Answer) -> Result<(), ApiError> {
    let service = Server::saying(answer).await;
    at(&service.address(), limits()).meta().await.map(drop)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn raw(headers: &str, body: &[u8]) -> Answer {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{headers}\r\n");
    Answer::Raw([head.as_bytes(), body].concat())
}

/// T24.
#[tokio::test]
async fn t24_a_bad_answer_is_a_typed_error() {
    let html = Answer::Reply {
        status: 200,
        headers: vec![("Content-Type", "text/html".into())],
        body: b"<h1>Welcome to the train</h1>".into(),
    };
    let text = Answer::status(200).with("Content-Type", "text/plain");
    let whole = format!("Content-Length: {}\r\n", META.len() + 1);
    let huge = vec![b' '; 5 * 1024 * 1024];
    let deep = "[".repeat(10_000);
    let bomb = gzip(&vec![b' '; 16 * 1024 * 1024]);
    let mut cut_zip = gzip(META.as_bytes());
    cut_zip.truncate(40);
    #[rustfmt::skip]
    let cases = [
        ("good",                 json(META),                                        Ok(())),
        ("good, compressed",     json(gzip(META.as_bytes())).with("Content-Encoding", "gzip"), Ok(())),
        ("captive portal",       html,                                              Err(ApiError::Offline)),
        ("redirect",             Answer::status(302).with("Location", "http://10.0.0.1/login"), Err(ApiError::Offline)),
        ("asks for sign-in",     Answer::status(511),                               Err(ApiError::Offline)),
        ("nothing",              Answer::Raw(Vec::new()),                           Err(ApiError::Offline)),
        ("not HTTP",             Answer::Raw(b"SSH-2.0-OpenSSH\r\n".into()),        Err(ApiError::Offline)),
        ("cut off",              raw(&whole, META.as_bytes()),                      Err(ApiError::Offline)),
        ("chunks cut off",       raw("Transfer-Encoding: chunked\r\n", b"5\r\n{\"a"), Err(ApiError::Offline)),
        ("a length beyond u64",  raw("Content-Length: 99999999999999999999\r\n", b"{}"), Err(ApiError::Offline)),
        ("says it is huge",      raw("Content-Length: 9223372036854775807\r\n", b"{}"), Err(MISFIT)),
        ("huge",                 json(huge.clone()),                                Err(MISFIT)),
        ("huge, no length",      raw("", &huge),                                    Err(MISFIT)),
        ("unpacks to huge",      json(bomb).with("Content-Encoding", "gzip"),       Err(MISFIT)),
        ("not compressed",       json(META).with("Content-Encoding", "gzip"),       Err(MISFIT)),
        ("half compressed",      json(cut_zip).with("Content-Encoding", "gzip"),    Err(ApiError::Offline)),
        ("another type",         text,                                              Err(MISFIT)),
        ("no type",              Answer::status(200),                               Err(MISFIT)),
        ("no content",           Answer::status(204),                               Err(MISFIT)),
        ("not modified, unasked", Answer::status(304),                              Err(MISFIT)),
        ("deep",                 json(deep),                                        Err(MISFIT)),
        ("not UTF-8",            json(b"{\"api_version\":\"\xff\"}".to_vec()),      Err(MISFIT)),
        ("null",                 json("null"),                                      Err(MISFIT)),
        ("a key twice",          json(META.replacen('{', "{\"features\":[],", 1)),  Err(MISFIT)),
        ("not a number",         json("NaN"),                                       Err(MISFIT)),
        ("teapot",               Answer::status(418),                               Err(ApiError::Refused { status: 418, code: None, trace: None })),
        ("down",                 Answer::status(503),                               Err(ApiError::Unavailable { trace: None })),
    ];
    for (shows, answer, expected) in cases {
        assert_eq!(outcome(answer).await, expected, "{shows}");
    }
}

/// T24.
#[tokio::test]
async fn t24_whoever_answers_a_byte_at_a_time_is_not_waited_for() {
    let slow = Limits {
        exchange: Duration::from_millis(200),
        ..limits()
    };
    for start in [
        "",
        "HTTP/1.1 200 OK\r\nX: ",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n",
    ] {
        let service = Server::saying(Answer::Drip(start.into())).await;
        let client = at(&service.address(), slow.clone());
        assert_eq!(
            client.meta().await.map(drop),
            Err(ApiError::Offline),
            "{start}"
        );
    }
}

#[tokio::test]
async fn nobody_there_is_offline() {
    let service = Server::saying(json(META)).await;
    let address = service.address();
    drop(service);
    let closed = at(&address, limits()).meta().await;
    assert_eq!(closed.map(drop), Err(ApiError::Offline));
}

/// T22.
#[tokio::test]
async fn t22_a_token_does_not_follow_a_redirect() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Server::saying(json("{}")).await;
        let target = format!("{}/v1/me", elsewhere.address());
        let redirecting = Answer::status(status).with("Location", target);
        let world = World::new().await;
        let browser = Browser::honest(&world.issuer);
        world.client.sign_in(&browser).await.unwrap();

        let service = Server::saying(redirecting).await;
        let client = client(
            &service.address(),
            &world.issuer.name(),
            Arc::clone(&world.store),
            limits(),
        );
        let kept = world.store.latest().into_bytes().into();
        client.resume(&kept).await.unwrap();
        assert_eq!(client.me().await, Err(ApiError::Offline), "{status}");
        let asked = &service.asked()[0];
        assert!(asked.header("authorization").is_some() && asked.header("dpop").is_some());
        assert!(elsewhere.asked().is_empty(), "{status}");
    }
}
