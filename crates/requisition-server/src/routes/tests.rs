use std::{cell::RefCell, io};

use axum::http::{HeaderMap, Request, StatusCode, header};
use requisition_api::paths;
use serde_json::json;

use crate::stage::{Answer, NOW, PARENT, Stage, taxi};

/// The headers of an answer but those that differ from one to the next.
fn lasting(headers: &HeaderMap) -> Vec<(String, String)> {
    let mut lasting: Vec<_> = headers
        .iter()
        .filter(|(name, _)| !["date", "trace-id"].contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    lasting.sort();
    lasting
}

/// Headers and body of an answer, but for what differs from one to the next.
pub(super) fn lasting_part(answer: &Answer) -> (StatusCode, Vec<(String, String)>, String) {
    let trace_id = answer.headers["trace-id"].to_str().unwrap();
    let text = answer.text.replace(trace_id, "");
    (answer.status, lasting(&answer.headers), text)
}

#[tokio::test]
async fn meta_answers_everybody_and_every_version() {
    let stage = Stage::new().await;
    let request = Request::get(paths::META).header("reisefolge-version", "0.0.1");
    let answer = stage.send(request).await;
    assert_eq!(answer.status, StatusCode::OK);
    let mut body = answer.json();
    let time = body["server_time"].take();
    assert!(
        time.as_str().unwrap().starts_with("2026-12-01T11:00:0"),
        "{time}"
    );
    assert_eq!(
        body,
        json!({
            "api_version": "1.0", "min_client_version": "0.1.0",
            "support": {"phone": "05515", "phone_abroad": "+47 915 05 515"},
            "features": [], "server_time": null,
        })
    );
}

#[tokio::test]
async fn me_is_the_person_behind_the_token() {
    let stage = Stage::new().await;
    let answer = stage.get(paths::ME, PARENT).await;
    assert_eq!(
        answer.json(),
        json!({
            "person_id": PARENT, "name": "PER_PARENT", "login_level": "high",
            "signed_in_at": "2026-12-01T10:59:00+01:00",
            "token_expires_at": "2026-12-01T11:05:00+01:00",
        })
    );
}

/// T53
#[tokio::test]
async fn every_answer_carries_the_same_protection() {
    let stage = Stage::new().await;
    let expected = [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "strict-transport-security",
            "max-age=31536000; includeSubDomains",
        ),
    ];
    let mut answers = Vec::new();
    for path in [paths::META, paths::ME, "/v1/nothing", "/panic", "/"] {
        answers.push((path, stage.send(Request::get(path)).await));
        let preflight = Request::options(path)
            .header(header::ORIGIN, "https://hostile.example")
            .header(header::ACCESS_CONTROL_REQUEST_METHOD, "GET")
            .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization");
        answers.push((path, stage.send(preflight).await));
    }
    answers.push((paths::ME, stage.get(paths::ME, PARENT).await));
    for (path, answer) in answers {
        for (name, value) in expected {
            assert_eq!(answer.headers[name], value, "{path}");
        }
        assert!(answer.headers.contains_key("trace-id"), "{path}");
        let date = answer.headers[header::DATE].to_str().unwrap();
        assert!(date.starts_with("Tue, 01 Dec 2026 10:00:"), "{date}");
        let mut names = answer.headers.keys();
        assert!(!names.any(|name| name.as_str().starts_with("access-control-")));
        assert!(!answer.headers.contains_key("server"));
        assert!(!answer.headers.contains_key("set-cookie"));
    }
}

#[tokio::test]
async fn whatever_goes_wrong_is_told_as_a_problem() {
    let stage = Stage::new().await;
    #[rustfmt::skip]
    let cases = [
        // what it shows             request                                               code
        ("no such path",             Request::get("/v1/nothing"),                          "not_found"),
        ("no path at all",           Request::get("/"),                                    "not_found"),
        ("another version",          Request::get("/v2/meta"),                             "not_found"),
        ("a path with a slash more", Request::get("/v1/meta/"),                            "not_found"),
        ("a method it has not",      Request::delete(paths::META),                         "method_not_allowed"),
        ("an operation to come",     Request::post("/v1/trips/trp_1"),                     "method_not_allowed"),
        ("a large body",             Request::get(paths::META).header("content-length", "20000"), "content_too_large"),
        ("a handler that panics",    Request::get("/panic"),                               "internal"),
        ("a query where none is",    Request::get("/v1/meta?x=1"),                         "validation_failed"),
    ];
    for (shows, request, code) in cases {
        let answer = stage.send(request).await;
        assert_eq!(answer.code(), code, "{shows}");
        assert!(!answer.text.contains("secret"), "{shows}");
    }
}

#[tokio::test]
async fn a_trace_id_of_the_app_is_taken_over() {
    let stage = Stage::new().await;
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let request = Request::get("/v1/nothing")
        .header("traceparent", format!("00-{trace}-00f067aa0ba902b7-01"));
    assert_eq!(stage.send(request).await.json()["trace_id"], trace);
    let hostile = Request::get("/v1/nothing").header("traceparent", "<script>");
    let made = stage.send(hostile).await.json()["trace_id"].to_string();
    assert_eq!(made.len(), 34, "{made}");
}

#[tokio::test]
async fn an_app_that_is_too_old_is_told_so_and_whom_to_call() {
    let stage = Stage::with(|configuration| {
        configuration.min_client_version = "1.2.0".parse().unwrap();
    })
    .await;
    #[rustfmt::skip]
    let cases = [
        ("1.1.9", "client_too_old"), ("0.99.99", "client_too_old"), ("1.2.0-beta", "ok"), ("1.2.0", "ok"),
        ("1.10.0", "ok"), ("none of your business", "ok"),
    ];
    let token = stage.issuer.token(PARENT);
    for (version, expected) in cases {
        let request = Request::get(paths::ME).header("reisefolge-version", version);
        let answer = stage.send(stage.signed(request, &token)).await;
        if expected == "ok" {
            assert_eq!(answer.status, StatusCode::OK, "{version}");
        } else {
            assert_eq!(answer.code(), expected, "{version}");
        }
    }
}

#[tokio::test]
async fn what_the_app_has_is_not_sent_again() {
    let stage = Stage::new().await;
    stage
        .put([taxi("trp_1", PARENT, "2026-12-02T06:40:00Z")])
        .await;
    let trips = "/v1/persons/per_parent/trips?period=coming";
    for path in [
        paths::ME,
        paths::PERSONS,
        "/v1/persons/per_parent",
        trips,
        "/v1/trips/trp_1",
    ] {
        let first = stage.get(path, PARENT).await;
        assert_eq!(first.status, StatusCode::OK, "{path}");
        let etag = first.headers[header::ETAG].clone();
        assert!(etag.to_str().unwrap().starts_with('"'), "{path}: strong");
        let token = stage.issuer.token(PARENT);
        let again = Request::get(path).header(header::IF_NONE_MATCH, &etag);
        let answer = stage.send(stage.signed(again, &token)).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!(answer.text, "", "{path}");
        assert_eq!(answer.headers[header::ETAG], etag, "{path}");

        let nobody = Request::get(path).header(header::IF_NONE_MATCH, &etag);
        assert_eq!(stage.send(nobody).await.code(), "unauthenticated", "{path}");
    }
}

#[tokio::test]
async fn head_says_what_get_would_without_the_body() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let head = stage
        .send(stage.signed(Request::head(paths::ME), &token))
        .await;
    assert_eq!((head.status, head.text.as_str()), (StatusCode::OK, ""));
    assert!(head.headers.contains_key(header::ETAG));
}

/// Every path, filled with text that is none of ours.
#[tokio::test]
async fn hostile_requests_are_refused_and_never_a_fault() {
    let stage = Stage::new().await;
    let long = "9".repeat(5000);
    let values = [
        "",
        "0",
        "-1",
        "101",
        "4294967296",
        "99999999999999999999",
        "1.5",
        "1e9",
        "NaN",
        "null",
        "true",
        "%00",
        "%0d%0aSet-Cookie:a=b",
        "%ff%fe",
        "%",
        "%zz",
        "%F0%9F%92%A9",
        "%E2%80%AE",
        "'%20OR%201=1--",
        "';DROP%20TABLE%20trips;--",
        "$1",
        "%25",
        "../../etc/passwd",
        "%2e%2e%2f",
        "{}",
        "[]",
        "%22",
        "<script>",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "-9999-01-01",
        "2026-12-01T00:00:00Z",
        "coming",
        "past",
        "planned",
        "AQ",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        &long,
    ];
    let names = [
        "period",
        "from",
        "to",
        "state",
        "limit",
        "cursor",
        "person_id",
        "%00",
        "a[b]",
        "",
    ];
    let mut refused = 0;
    for name in names {
        for value in values {
            let query = format!("/v1/persons/per_parent/trips?{name}={value}");
            let Ok(request) = Request::get(&query).body(()) else {
                continue;
            };
            let answer = stage.get(&request.uri().to_string(), PARENT).await;
            match answer.status {
                StatusCode::OK => {}
                StatusCode::UNPROCESSABLE_ENTITY => {
                    assert_eq!(answer.code(), "validation_failed", "{query}");
                    refused += 1;
                }
                other => panic!("{other} for {query}"),
            }
        }
    }
    assert!(refused > 300, "{refused}");
    for value in values {
        for path in [
            "/v1/persons/VALUE",
            "/v1/persons/VALUE/trips",
            "/v1/trips/VALUE",
        ] {
            let path = path.replace("VALUE", value);
            let Ok(request) = Request::get(&path).body(()) else {
                continue;
            };
            let answer = stage.get(&request.uri().to_string(), PARENT).await;
            assert!(
                matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::OK),
                "{} for {path}",
                answer.status
            );
        }
    }
    assert_eq!(
        stage.get(paths::ME, PARENT).await.status,
        StatusCode::OK,
        "{NOW}"
    );
}

thread_local! {
    /// What this thread has logged since it began to listen.
    static LINES: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

struct Lines;

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LINES.with_borrow_mut(|lines| {
            if let Some(lines) = lines {
                lines.extend_from_slice(bytes);
            }
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_says_what_was_asked_and_never_about_whom() {
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(|| Lines)
        .finish();
    let stage = Stage::new().await;
    stage
        .put([taxi("trp_canary", PARENT, "2026-12-02T06:40:00Z")])
        .await;
    let token = stage.issuer.token(PARENT);
    let (head, _) = token.split_once('.').unwrap();
    tracing::subscriber::set_global_default(subscriber).expect("nobody else sets one");
    LINES.set(Some(Vec::new()));
    for path in [
        "/v1/me",
        "/v1/persons",
        "/v1/persons/per_child",
        "/v1/persons/per_parent/trips?state=ordered&limit=7",
        "/v1/trips/trp_canary",
        "/v1/trips/trp_nobody_has",
        "/v1/unknown_canary/path",
    ] {
        stage.get_with(path, &token).await;
        stage.get_with(path, "bad.token.canary").await;
    }
    let text = String::from_utf8(LINES.take().unwrap()).unwrap();
    assert!(text.contains("/v1/persons/{person_id}/trips"), "{text}");
    for secret in [
        "canary",
        "per_parent",
        "per_child",
        "PER_",
        "trp_",
        "limit=7",
        "1985-01-01",
        head,
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}
