//! T25: news over real connections, good and bad.

use std::{sync::Arc, time::Duration};

use commands::ports::{Api as _, ApiError, Changed, Changes, Cursor, Extent};
use requisition_client::{Limits, Live};

use crate::support::{
    Answer, Browser, Memory, Request, Server, TestClient, World, client, json, limits,
};

const ME: &str = r#"{"person_id":"per_1","name":"Kari","token_expires_at":"x"}"#;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

/// Nothing is waited for long, and lines are short.
fn impatient() -> Limits {
    Limits {
        live: Live {
            wait: Duration::from_millis(400),
            first_byte: Duration::from_millis(100),
            settle: Duration::from_millis(1),
            pace: Duration::from_millis(1),
            first_pause: Duration::from_millis(1),
            longest_pause: Duration::from_millis(1),
            line_bytes: 64,
            ..Live::default()
        },
        ..limits()
    }
}

async fn signed_in<F>(limits: Limits, answer: F) -> (World, Server, Arc<TestClient>)
where
    F: Fn(&Request) -> Answer + Send + Sync + 'static,
{
    let world = World::new().await;
    let service = Server::start(move |request: Request| {
        let is_me = request.path == "/v1/me";
        std::future::ready(if is_me { json(ME) } else { answer(&request) })
    })
    .await;
    let store = Arc::new(Memory::default());
    let client = client(&service.address(), &world.issuer.name(), store, limits);
    client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    (world, service, client)
}

fn cursor(text: &str) -> Cursor {
    Cursor(text.into())
}

fn only(text: &str, trips: &[&str]) -> Changes {
    let changed = trips.iter().map(|trip| Changed::Trip {
        id: trip.parse().unwrap(),
        version: 7,
    });
    Changes {
        cursor: cursor(text),
        extent: Extent::Only(changed.collect()),
    }
}

async fn news(client: &TestClient, after: &str) -> Result<Changes, ApiError> {
    let read = client.await_changes(Some(&cursor(after))).await;
    read.map(|read| read.value)
}

#[tokio::test]
async fn news_come_by_a_stream_that_says_where_it_goes_on() {
    let event = "id: c2\nevent: trip\ndata: {\"type\":\"trip\",\"id\":\"trp_1\",\"version\":7}\n\n";
    let stream = format!("{HEAD}:\n\n{event}");
    let (_world, service, client) =
        signed_in(limits(), move |_| Answer::Raw(stream.clone().into())).await;
    assert_eq!(news(&client, "c1").await, Ok(only("c2", &["trp_1"])));
    let asked = service.asked().pop().unwrap();
    assert_eq!(
        (&*asked.method, &*asked.path, &*asked.query),
        ("GET", "/v1/events", "")
    );
    for (name, value) in [
        ("last-event-id", "c1"),
        ("accept", "text/event-stream"),
        ("accept-encoding", "identity"),
    ] {
        assert_eq!(asked.header(name), Some(value), "{name}");
    }
    assert!(asked.header("dpop").is_some());
}

#[tokio::test]
async fn without_a_stream_a_request_waits() {
    let held_back = Answer::Hold(HEAD.into());
    let page = || json("{}");
    for (shows, stream, calls) in [
        ("not there", Answer::status(404), 1),
        ("not this method", Answer::status(405), 1),
        ("something else", page(), 1),
        ("held back", held_back, 2),
    ] {
        let (_world, service, client) = signed_in(impatient(), move |asked| {
            let list = r#"{"items":[{"type":"trip","id":"trp_1","version":7}],"cursor":"c2","more":false}"#;
            if asked.path == "/v1/changes" { json(list) } else { stream.clone() }
        })
        .await;
        for call in 1..=calls {
            let expected = if call == calls {
                only("c2", &["trp_1"])
            } else {
                only("c1", &[])
            };
            assert_eq!(news(&client, "c1").await, Ok(expected), "{shows} {call}");
        }
        let asked = service.asked().pop().unwrap();
        assert_eq!(
            (&*asked.path, &*asked.query),
            ("/v1/changes", "since=c1&wait=0"),
            "{shows}"
        );
    }
}

/// T25.
#[tokio::test]
async fn t25_a_bad_stream_is_a_typed_error() {
    let raw = |text: String| Answer::Raw(format!("{HEAD}{text}").into());
    let misfit = || ApiError::Misfit {
        operation: "GET /v1/events",
    };
    let flood = ":\n\n".repeat(2 * 1024 * 1024);
    let page = Answer::status(200).with("Content-Type", "text/html");
    let cut = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 9\r\n\r\n:\n";
    #[rustfmt::skip]
    let cases = [
        ("a line without end",      raw("x".repeat(65)),                       misfit()),
        ("a line, byte by byte",    Answer::Drip(HEAD.into()),                 misfit()),
        ("an event without end",    raw("data: x\n".repeat(20_000)),           misfit()),
        ("a flood of heartbeats",   raw(flood),                                misfit()),
        ("a cursor that is none",   raw("id: a b\ndata: {\"type\":\"x\"}\n\n".into()), misfit()),
        ("a sign-in page",          page,                                      ApiError::Offline),
        ("cut off",                 Answer::Raw(cut.into()),                   ApiError::Offline),
        ("not HTTP",                Answer::Raw(b"SSH-2.0\r\n".into()),        ApiError::Offline),
        ("down",                    Answer::status(503),                       ApiError::Unavailable { trace: None }),
        ("asks for a pause",        Answer::status(429).with("Retry-After", "0"), ApiError::TooManyRequests { seconds: 0 }),
    ];
    for (shows, answer, expected) in cases {
        let patient = Limits {
            live: Live {
                wait: Duration::from_secs(20),
                first_byte: Duration::from_secs(20),
                ..impatient().live
            },
            ..impatient()
        };
        let (_world, _service, client) = signed_in(patient, move |_| answer.clone()).await;
        assert_eq!(news(&client, "c").await, Err(expected), "{shows}");
    }
}

#[tokio::test]
async fn a_cursor_that_is_too_old_is_everything() {
    let (_world, service, client) = signed_in(impatient(), |asked| {
        let since = asked.query.contains("since");
        if asked.path == "/v1/events" || since {
            let problem = r#"{"type":"x","title":"x","status":410,"code":"cursor_expired",
                "retryable":false,"trace_id":"t"}"#;
            return Answer::Reply {
                status: 410,
                headers: vec![("Content-Type", "application/problem+json".into())],
                body: problem.into(),
            };
        }
        json(r#"{"items":[],"cursor":"new","more":false}"#)
    })
    .await;
    let everything = Changes {
        cursor: cursor("new"),
        extent: Extent::Everything,
    };
    assert_eq!(news(&client, "old").await, Ok(everything.clone()));
    let at_once = client.changes(Some(&cursor("old"))).await.unwrap().value;
    assert_eq!(at_once, everything);
    let first = client.await_changes(None).await.unwrap().value;
    assert_eq!(first, everything);
    assert_eq!(service.asked().pop().unwrap().query, "");
}

#[tokio::test]
async fn all_that_has_changed_is_one_answer_and_too_much_is_everything() {
    let page = |asked: &Request, last: usize| {
        let since = asked.query.split(['=', '&']).nth(1).unwrap_or("0");
        let number: usize = since.parse().unwrap();
        json(format!(
            r#"{{"items":[{{"type":"trip","id":"trp_{number}","version":7}}],"cursor":"{}","more":{}}}"#,
            number + 1,
            number < last,
        ))
    };
    let (_world, _service, client) = signed_in(limits(), move |asked| page(asked, 2)).await;
    let all = client.changes(Some(&cursor("0"))).await.unwrap().value;
    assert_eq!(all, only("3", &["trp_0", "trp_1", "trp_2"]));

    let (_world, service, client) = signed_in(limits(), move |asked| page(asked, usize::MAX)).await;
    let all = client.changes(Some(&cursor("0"))).await.unwrap().value;
    assert_eq!(all.extent, Extent::Everything);
    assert_eq!(service.asked().len(), 1 + 20 + 1, "no endless list");
}

#[tokio::test]
async fn a_stream_is_opened_anew_with_a_token_that_holds() {
    let (world, service, client) = signed_in(impatient(), |asked| {
        let stream = format!("{HEAD}id: c2\ndata: {{\"type\":\"representation_changed\"}}\n\n");
        match asked.header("authorization") {
            Some("DPoP access-1") => Answer::status(401),
            _ => Answer::Raw(stream.into()),
        }
    })
    .await;
    let expected = Changes {
        cursor: cursor("c2"),
        extent: Extent::Only(vec![Changed::Representation]),
    };
    assert_eq!(news(&client, "c1").await, Ok(expected));
    assert_eq!(world.issuer.refreshes(), 1);
    assert_eq!(service.asked().len(), 3);
}

#[tokio::test]
async fn signing_out_closes_the_stream_under_whoever_waits() {
    let patient = Limits {
        live: Live {
            wait: Duration::from_secs(600),
            ..Live::default()
        },
        ..limits()
    };
    let beating = format!("{HEAD}:\n\n");
    let (_world, service, client) =
        signed_in(patient, move |_| Answer::Hold(beating.clone().into())).await;
    let waiting = Arc::clone(&client);
    let waiting = tokio::spawn(async move { news(&waiting, "c").await });
    while service.asked().len() < 2 {
        tokio::task::yield_now().await;
    }
    client.forget().await.unwrap();
    assert_eq!(waiting.await.unwrap(), Err(ApiError::SignedOut));
}
