//! Every parser of this service that reads what anybody may send, as a function
//! of bytes, for fuzzing.
//!
//! No program calls this. Each function takes anything and must come back.

use axum::http::Method;
use chrono::{DateTime, Utc};
use url::Url;

use crate::{
    auth::{
        nonces::Nonces,
        proof::{Asked, Proof},
    },
    client_version::ClientVersion,
    cursor::Cursor,
    frame, idempotency,
    query::Parameters,
    routes::changes::cursor::{Cursors, Feed},
};

/// Reads whatever it is given, and must come to an end.
pub type Parser = fn(&[u8]);

/// Every function of this module by its name.
pub const PARSERS: &[(&str, Parser)] = &[
    ("trips_cursor", trips_cursor),
    ("changes_cursor", changes_cursor),
    ("proof", proof),
    ("query", query),
    ("idempotency_key", idempotency_key),
    ("client_version", client_version),
    ("traceparent", traceparent),
];

/// The cursor of a list of trips. What is read is written back as it came.
///
/// # Panics
/// When it is not.
pub fn trips_cursor(bytes: &[u8]) {
    let list = ["per_1", "coming"];
    let text = String::from_utf8_lossy(bytes);
    if let Some(cursor) = Cursor::read(&text, &list) {
        assert_eq!(Cursor::read(&cursor.write(&list), &list), Some(cursor));
    }
}

/// The cursor of the changes.
pub fn changes_cursor(bytes: &[u8]) {
    let reader = "per_1".parse().expect("an id");
    let cursors = Cursors::with_key([7; 32]);
    let _ = cursors.read(&String::from_utf8_lossy(bytes), Feed::Changes, &reader);
}

/// A proof of possession.
pub fn proof(bytes: &[u8]) {
    let address = Url::parse("https://travel.example/v1/me").expect("an address");
    let asked = Asked {
        method: &Method::GET,
        address: &address,
        token: Some("token"),
        needs_nonce: false,
        now: DateTime::<Utc>::UNIX_EPOCH,
    };
    let nonces = Nonces::with_key(&[7; 32]);
    let _ = Proof::check(&String::from_utf8_lossy(bytes), &asked, &nonces);
}

/// What stands behind the question mark.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parameters = Parameters::read(Some(&text), &["from", "limit", "state"]);
    let _ = parameters.day("from");
    let _ = parameters.count("limit", 100);
    let _ = parameters.word("state", &["coming", "past"]);
    let _ = parameters.finish();
}

/// The key of a wish.
pub fn idempotency_key(bytes: &[u8]) {
    let _ = idempotency::read(&String::from_utf8_lossy(bytes));
}

/// The version that an app names.
pub fn client_version(bytes: &[u8]) {
    let _ = String::from_utf8_lossy(bytes).parse::<ClientVersion>();
}

/// The trace that an app goes on with.
pub fn traceparent(bytes: &[u8]) {
    let _ = frame::trace_id_of(&String::from_utf8_lossy(bytes));
}
