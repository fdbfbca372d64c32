//! Headers that keep a browser from doing anything with an answer but showing it
//! to whoever asked. The app needs none of them; whoever opens an address of the
//! service in a browser does.
//!
//! No header ever lets a page of another origin read an answer.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Of every answer that does not set them itself.
const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// A year of TLS only. Said over TLS only: elsewhere it would be of no account,
/// or shut a developer out of their own machine.
const TLS_ONLY: &str = "max-age=31536000; includeSubDomains";

/// Adds what protects an answer. `over_tls` is whether clients find the service
/// by https.
pub fn protect(headers: &mut HeaderMap, over_tls: bool) {
    let tls_only = over_tls.then_some((header::STRICT_TRANSPORT_SECURITY, TLS_ONLY));
    for (name, value) in ALWAYS.into_iter().chain(tls_only) {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T53
    #[test]
    fn tls_only_is_said_over_tls_and_what_an_answer_says_itself_stays() {
        for over_tls in [true, false] {
            let mut headers = HeaderMap::new();
            let own = HeaderValue::from_static("default-src 'none'; style-src 'self'");
            headers.insert(header::CONTENT_SECURITY_POLICY, own.clone());
            protect(&mut headers, over_tls);
            let is_said = headers.contains_key(header::STRICT_TRANSPORT_SECURITY);
            assert_eq!(is_said, over_tls);
            assert_eq!(headers[header::CONTENT_SECURITY_POLICY], own);
            assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        }
    }
}
