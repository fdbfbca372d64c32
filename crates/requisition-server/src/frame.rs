//! What holds for every answer: its trace id, its headers, its time limit, its
//! line in the log, and that a problem is written as one.

use std::{sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use requisition_api::{changes::MAX_WAIT, headers, paths, problem, problem_code::ProblemCode};
use tokio::time::Instant;
use uuid::Uuid;

use crate::{
    app::App,
    audit::{self, Outside, Trail},
    client_version::ClientVersion,
    limits::{Limited, Noted},
    problem::Problem,
    protection::protect,
};

/// How long an answer may take.
pub const TIME_LIMIT: Duration = Duration::from_secs(10);

/// When to come back after an answer took too long, in **seconds**.
const RETRY_AFTER: u32 = 5;

/// The trace id of a request, for whoever writes a problem into a body that is none.
#[derive(Clone, Debug)]
pub struct TraceId(pub String);

/// Puts the frame around one request.
pub async fn frame(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let template = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "(none)".to_owned(), |path| path.as_str().to_owned());
    let trace_id = trace_id(request.headers());
    let outside = audit::outside(&request, &trace_id);
    let trail = Trail::default();
    request.extensions_mut().insert(trail.clone());
    request.extensions_mut().insert(TraceId(trace_id.clone()));
    // Dropped with everything here when the client does not wait for the answer.
    let _abandoned = Abandoned {
        app: Arc::clone(&app),
        trail: trail.clone(),
        outside: outside.clone(),
    };
    let counted = Noted::default();
    request.extensions_mut().insert(counted.clone());

    let inner = if is_too_old(&app, &template, request.headers()) {
        Problem::new(ProblemCode::ClientTooOld).into_response()
    } else {
        tokio::time::timeout(time_limit(&template), next.run(request))
            .await
            .unwrap_or_else(|_| {
                Problem::new(ProblemCode::Maintenance)
                    .retry_after(RETRY_AFTER)
                    .into_response()
            })
    };
    let inner = noted(&app, &trail, outside, &method, inner).await;
    let mut response = written_out(&app, inner, &trace_id);
    add_headers(&app, response.headers_mut(), &trace_id);
    if let Some(standing) = counted.standing() {
        standing.write(response.headers_mut());
    }
    log(&method, &template, response.status(), started, &trace_id);
    response
}

/// Leaves the event of a known person's request behind also when nobody waits for
/// the answer: what was asked may have been done. An answered one has left it.
struct Abandoned {
    app: Arc<App>,
    trail: Trail,
    outside: Outside,
}

impl Drop for Abandoned {
    fn drop(&mut self) {
        let now = self.app.clock.now();
        let events = self.trail.end(now, Some("abandoned"), self.outside.clone());
        for event in events {
            if event.actor.is_some() {
                self.app.audit.leave(event);
            }
        }
    }
}

/// Hands over what the request leaves behind. An answer leaves only when its
/// event is kept or on its way; whoever has changed something waits until it is.
async fn noted(
    app: &App,
    trail: &Trail,
    outside: Outside,
    method: &Method,
    response: Response,
) -> Response {
    #[cfg(feature = "bench")]
    if app.leaves_out.audit {
        return response;
    }
    let status = response.status();
    let refused = match response.extensions().get::<Problem>() {
        Some(problem) => Some(problem.code().clone()),
        None if status.is_client_error() || status.is_server_error() => {
            Some(Problem::of_status(status).code().clone())
        }
        None => None,
    };
    let refused = refused.as_ref().map(ProblemCode::as_str);
    let mut taken = Ok(());
    for event in trail.end(app.clock.now(), refused, outside) {
        // What the service does for somebody whom it knows bears no name either.
        let is_strange = event.actor.is_none() && event.person.is_none();
        if is_strange && is_a_flood(app, event.ip.as_deref()).await {
            return response;
        }
        taken = taken.and(app.audit.take(event).await);
    }
    if taken.is_ok() && !method.is_safe() {
        taken = app.audit.flush().await;
    }
    match taken {
        Ok(()) => response,
        Err(error) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "an answer is withheld"
            );
            Problem::new(ProblemCode::Maintenance)
                .retry_after(RETRY_AFTER)
                .into_response()
        }
    }
}

/// Whether more people whom nobody knows have asked from a neighbourhood than
/// events of theirs are kept: nobody may fill the audit without signing in. The
/// log has a line for each.
async fn is_a_flood(app: &App, ip: Option<&str>) -> bool {
    let (limited, now) = (Limited::Strangers, app.clock.now());
    let counted = app
        .limits
        .count(&app.store, limited, ip.unwrap_or_default(), now);
    let counted = counted.await;
    counted.is_err_and(|problem| *problem.code() == ProblemCode::RateLimited)
}

/// Changes may be waited for.
fn time_limit(template: &str) -> Duration {
    if template == paths::CHANGES {
        TIME_LIMIT + Duration::from_secs(MAX_WAIT.into())
    } else if template == paths::ATTACHMENTS {
        // Ten megabytes over a poor line.
        6 * TIME_LIMIT
    } else if template.starts_with("/dev/") {
        // Very many trips are written at once, also by a machine that is busy.
        12 * TIME_LIMIT
    } else {
        TIME_LIMIT
    }
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

pub(crate) fn trace_id_of(traceparent: &str) -> Option<String> {
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
    protect(headers, app.base.scheme() == "https");
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
