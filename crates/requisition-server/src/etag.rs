//! Answers that a client can ask for again without getting them twice.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use requisition_api::problem_code::ProblemCode;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::problem::Problem;

/// Answers with `body` and its strong `ETag`, or with 304 when the client has
/// this very body.
pub fn conditional(request: &HeaderMap, body: &impl Serialize) -> Response {
    let Ok(text) = serde_json::to_vec(body) else {
        tracing::error!("a body cannot be written");
        return Problem::new(ProblemCode::Internal).into_response();
    };
    let etag = etag_of(&text);
    let mut response = if is_known(request, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Response::new(Body::from(text));
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        response
    };
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        response.headers_mut().insert(header::ETAG, etag);
    }
    response
}

/// Half of a SHA-256 is enough to tell two bodies apart.
fn etag_of(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let half: String = digest
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("\"{half}\"")
}

/// Whether `If-None-Match` names `etag`. The comparison is the weak one, as for
/// every conditional read.
fn is_known(request: &HeaderMap, etag: &str) -> bool {
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|tag| tag.trim())
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_sent_again_only_when_it_differs() {
        let body = "hei";
        let etag = etag_of(&serde_json::to_vec(body).unwrap());
        #[rustfmt::skip]
        let cases = [
            ("nothing known",        None,                          StatusCode::OK),
            ("the same",             Some(etag.clone()),            StatusCode::NOT_MODIFIED),
            ("the same, weakly",     Some(format!("W/{etag}")),     StatusCode::NOT_MODIFIED),
            ("one of several",       Some(format!("\"x\", {etag}")), StatusCode::NOT_MODIFIED),
            ("anything",             Some("*".into()),              StatusCode::NOT_MODIFIED),
            ("another",              Some("\"x\"".into()),          StatusCode::OK),
            ("without quotes",       Some(etag.replace('"', "")),   StatusCode::OK),
        ];
        for (shows, known, expected) in cases {
            let mut request = HeaderMap::new();
            if let Some(known) = known {
                request.insert(header::IF_NONE_MATCH, known.parse().unwrap());
            }
            let response = conditional(&request, &body);
            assert_eq!(response.status(), expected, "{shows}");
            assert_eq!(response.headers()[header::ETAG], etag.as_str(), "{shows}");
        }
    }
}
