//! What holds for every answer: its trace id, its headers, its time limit, its
//! line in the log, and that a problem is written as one.

use std::{sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use requisition_api::{headers, paths, problem, problem_code::ProblemCode};
use tokio::time::Instant;
use uuid::Uuid;

use crate::{app::App, client_version::ClientVersion, problem::Problem};

/// How long an answer may take.
pub const TIME_LIMIT: Duration = Duration::from_secs(10);

/// When to come back after an answer took too long, in **seconds**.
const RETRY_AFTER: u32 = 5;

/// Headers of every answer that does not set them itself.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'",
    ),
    (
        header::STRICT_TRANSPORT_SECURITY,
        "max-age=31536000; includeSubDomains",
    ),
];

/// Puts the frame around one request.
pub async fn frame(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let template = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "(none)".to_owned(), |path| path.as_str().to_owned());
    let trace_id = trace_id(request.headers());

    let inner = if is_too_old(&app, &template, request.headers()) {
        Problem::new(ProblemCode::ClientTooOld).into_response()
    } else {
        tokio::time::timeout(TIME_LIMIT, next.run(request))
            .await
            .unwrap_or_else(|_| {
                Problem::new(ProblemCode::Maintenance)
                    .retry_after(RETRY_AFTER)
                    .into_response()
            })
    };
    let mut response = written_out(&app, inner, &trace_id);
    add_headers(&app, response.headers_mut(), &trace_id);
    log(&method, &template, response.status(), started, &trace_id);
    response
}

/// What is answered when a handler panics.
pub fn on_panic(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    Problem::new(ProblemCode::Internal).into_response()
}

/// The trace id of a valid `traceparent`, else a new one: 32 hexadecimal digits.
fn trace_id(headers: &HeaderMap) -> String {
    headers
        .get(headers::TRACEPARENT)
        .and_then(|value| value.to_str().ok())
        .and_then(trace_id_of)
        .unwrap_or_else(|| Uuid::new_v4().simple().to_string())
}

fn trace_id_of(traceparent: &str) -> Option<String> {
    let mut parts = traceparent.split('-');
    let (version, trace, parent, flags) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let is_hex = |text: &str, length| {
        text.len() == length
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let is_zero = |text: &str| text.bytes().all(|byte| byte == b'0');
    let is_valid = is_hex(version, 2)
        && version != "ff"
        && is_hex(trace, 32)
        && !is_zero(trace)
        && is_hex(parent, 16)
        && !is_zero(parent)
        && is_hex(flags, 2);
    is_valid.then(|| trace.to_owned())
}

/// A version that cannot be read is not held against anyone. `meta` is always
/// answered: it says what to update to and whom to call.
fn is_too_old(app: &App, template: &str, headers: &HeaderMap) -> bool {
    template != paths::META
        && headers
            .get(headers::CLIENT_VERSION)
            .and_then(|value| value.to_str().ok())
            .and_then(|text| text.parse::<ClientVersion>().ok())
            .is_some_and(|version| version < app.min_client_version)
}

/// Writes a problem as one, also one that a layer stated by its status only.
fn written_out(app: &App, response: Response, trace_id: &str) -> Response {
    let status = response.status();
    let stated = response.extensions().get::<Problem>().cloned();
    let is_written =
        response.headers().contains_key(header::CONTENT_TYPE) && !is_plain_text(response.headers());
    let is_failure = status.is_client_error() || status.is_server_error();
    let problem = match stated {
        Some(problem) => problem,
        None if is_failure && !is_written => Problem::of_status(status),
        None => return response,
    };
    let body = problem.body(trace_id, &app.support.phone);
    let (parts, _) = response.into_parts();
    let mut written = Json(body).into_response();
    *written.status_mut() = problem
        .code()
        .status()
        .and_then(|status| StatusCode::from_u16(status).ok())
        .unwrap_or(status);
    for (name, value) in &parts.headers {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            written.headers_mut().append(name, value.clone());
        }
    }
    written.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(problem::MEDIA_TYPE),
    );
    written
}

fn is_plain_text(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/plain"))
}

fn add_headers(app: &App, headers: &mut HeaderMap, trace_id: &str) {
    for (name, value) in HEADERS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    let date = app.clock.now().format("%a, %d %b %Y %H:%M:%S GMT");
    if let Ok(date) = HeaderValue::from_str(&date.to_string()) {
        headers.insert(header::DATE, date);
    }
    if let Ok(trace_id) = HeaderValue::from_str(trace_id) {
        headers.insert(headers::TRACE_ID, trace_id);
    }
}

fn log(method: &Method, template: &str, status: StatusCode, started: Instant, trace_id: &str) {
    let ms = started.elapsed().as_millis();
    let status = status.as_u16();
    tracing::info!(%method, template, status, ms, trace_id, "answered");
}

/// A problem for a path that is none.
pub async fn no_such_path() -> Problem {
    Problem::new(ProblemCode::NotFound)
}

/// A problem for a method that the path does not have.
pub async fn no_such_method() -> Problem {
    Problem::new(ProblemCode::MethodNotAllowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_valid_traceparent_is_taken_over() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        #[rustfmt::skip]
        let cases = [
            ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",       true),
            ("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00-later", true),
            ("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",       false),
            ("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",       false),
            ("00-00000000000000000000000000000000-00f067aa0ba902b7-01",       false),
            ("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",       false),
            ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",          false),
            ("",                                                              false),
        ];
        for (text, valid) in cases {
            assert_eq!(
                trace_id_of(text).as_deref(),
                valid.then_some(trace),
                "{text}"
            );
        }
    }
}
