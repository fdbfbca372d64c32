//! Which sign-in a request belongs to.
//!
//! A session is the key that its tokens are bound to, whoever issues them: a new
//! sign-in makes a new key. Where tokens are not bound it is the issuer's own
//! name for the sign-in.

use axum::http::HeaderMap;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::SessionId;
use requisition_api::headers::CLIENT_PLATFORM;
use sha2::{Digest as _, Sha256};

use super::Claims;

/// How exact it is known when a session was last used.
const EXACT_TO: TimeDelta = TimeDelta::minutes(1);

/// The systems that an app may name.
const PLATFORMS: [&str; 5] = ["linux", "windows", "macos", "android", "ios"];

/// The session of a token of `issuer` that says `claims`; `None` when nothing
/// tells one sign-in from another.
pub fn of(issuer: &str, claims: &Claims) -> Option<SessionId> {
    match (&claims.bound_to, &claims.sign_in) {
        (Some(key), _) => Some(id(issuer, &claims.subject, "key", key)),
        (None, Some(sign_in)) => Some(id(issuer, &claims.subject, "sign-in", sign_in)),
        (None, None) => None,
    }
}

/// The session of the sign-in as `subject` whose tokens are bound to `key`.
pub fn of_key(issuer: &str, subject: &str, key: &str) -> SessionId {
    id(issuer, subject, "key", key)
}

/// Nobody learns a key or a sign-in from the id that everybody is shown.
fn id(issuer: &str, subject: &str, kind: &str, secret: &str) -> SessionId {
    let mut hash = Sha256::new();
    for part in [issuer, subject, kind, secret] {
        // The lengths part what stands side by side.
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    let hash = BASE64.encode(hash.finalize());
    format!("ses_{hash}")
        .parse()
        .expect("base64url within the length of an id")
}

/// Whether the use of a session at `now` is written down.
pub(super) fn is_worth_noting(last_used_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    last_used_at.is_none_or(|last| (now - last).abs() >= EXACT_TO)
}

/// The system that the app names, if it is one that is known.
pub(super) fn platform(headers: &HeaderMap) -> Option<&'static str> {
    let named = headers.get(CLIENT_PLATFORM)?.to_str().ok()?;
    PLATFORMS.into_iter().find(|known| *known == named)
}
