//! Answers that a client can ask for again without getting them twice.
//!
//! A strong `ETag` names the very bytes that are sent. What is packed on the way
//! out is other bytes, so it gets a name of its own, which is known again too.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use requisition_api::problem_code::ProblemCode;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::problem::Problem;

/// What the name of a packed body ends in.
const PACKED: &str = "-gzip\"";

/// How long most bodies are at most, in **bytes**.
const SIZE: usize = 1024;

/// How much longer a page is than its items, in **bytes**.
pub const AROUND: usize = 256;

/// Answers with `body` and its strong `ETag`, or with 304 when the client has
/// this very body.
pub fn conditional(request: &HeaderMap, body: &impl Serialize) -> Response {
    answer(request, "", SIZE, body)
}

/// The same for a body whose text will be about `size` bytes long: one that grows
/// into its place is copied again and again.
pub fn conditional_long(request: &HeaderMap, size: usize, body: &impl Serialize) -> Response {
    answer(request, "", size, body)
}

/// The same for a thing that has a `version`, which the `ETag` begins with.
///
/// The version alone would not do: what is shown of a thing depends on who asks,
/// and what can be done with it on the hour.
pub fn conditional_version(request: &HeaderMap, version: u32, body: &impl Serialize) -> Response {
    answer(request, &format!("{version}-"), SIZE, body)
}

/// Gives a packed body a name of its own.
pub async fn name_what_is_packed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_ENCODING)
        && let Some(etag) = headers
            .get(header::ETAG)
            .and_then(|etag| etag.to_str().ok())
        && let Some(name) = etag.strip_suffix('"')
        && let Ok(etag) = HeaderValue::from_str(&format!("{name}{PACKED}"))
    {
        headers.insert(header::ETAG, etag);
    }
    response
}

fn answer(request: &HeaderMap, prefix: &str, size: usize, body: &impl Serialize) -> Response {
    let mut text = Vec::with_capacity(size);
    if serde_json::to_writer(&mut text, body).is_err() {
        tracing::error!("a body cannot be written");
        return Problem::new(ProblemCode::Internal).into_response();
    }
    let etag = etag_of(prefix, &text);
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
fn etag_of(prefix: &str, body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let halves = digest
        .iter()
        .take(16)
        .flat_map(|byte| [byte >> 4, byte & 15]);
    let half: String = halves
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect();
    format!("\"{prefix}{half}\"")
}

/// Whether `If-None-Match` names `etag`. The comparison is the weak one, as for
/// every conditional read, and a packed body is the same as an unpacked one.
fn is_known(request: &HeaderMap, etag: &str) -> bool {
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|tag| tag.trim())
        .any(|tag| tag == "*" || is_name_of(tag.strip_prefix("W/").unwrap_or(tag), etag))
}

fn is_name_of(tag: &str, etag: &str) -> bool {
    tag == etag
        || tag.strip_suffix(PACKED).is_some() && tag.strip_suffix(PACKED) == etag.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_sent_again_only_when_it_differs() {
        let body = "hei";
        let etag = etag_of("", &serde_json::to_vec(body).unwrap());
        #[rustfmt::skip]
        let cases = [
            ("nothing known",        None,                          StatusCode::OK),
            ("the same",             Some(etag.clone()),            StatusCode::NOT_MODIFIED),
            ("the same, weakly",     Some(format!("W/{etag}")),     StatusCode::NOT_MODIFIED),
            ("the same, packed",     Some(etag.replacen('"', "", 2)).map(|name| format!("\"{name}-gzip\"")), StatusCode::NOT_MODIFIED),
            ("another, packed",      Some("\"x-gzip\"".into()),     StatusCode::OK),
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

    #[tokio::test]
    async fn a_packed_body_has_a_name_of_its_own() {
        for (encoding, expected) in [(None, "\"a\""), (Some("gzip"), "\"a-gzip\"")] {
            let mut response = Response::new(Body::empty());
            let headers = response.headers_mut();
            headers.insert(header::ETAG, HeaderValue::from_static("\"a\""));
            if let Some(encoding) = encoding {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
            let named = name_what_is_packed(response).await;
            assert_eq!(named.headers()[header::ETAG], expected);
        }
    }

    #[test]
    fn the_name_of_a_thing_begins_with_its_version_and_changes_with_what_is_shown() {
        let name = |version, body: &str| {
            let response = conditional_version(&HeaderMap::new(), version, &body);
            response.headers()[header::ETAG]
                .to_str()
                .unwrap()
                .to_owned()
        };
        assert!(name(12, "a").starts_with("\"12-"));
        assert_ne!(name(12, "a"), name(12, "b"));
        assert_ne!(name(12, "a"), name(13, "a"));
    }
}
