//! Every decoder and parser of this crate as a function of bytes, for fuzzing.
//!
//! No program calls this. Each function takes anything and must come back.

use requisition_api::{
    access_log::AccessBody,
    authorisations::AuthorisationsBody,
    changes::ChangesBody,
    claims::{ClaimBody, ClaimSummaryBody, EnclosedBody, RegisterBody},
    me::MeBody,
    messages::MessagesBody,
    meta::MetaBody,
    page::PageBody,
    persons::PersonsBody,
    sessions::SessionsBody,
    timetables::TimetablesBody,
    trips::TripBody,
};
use reqwest::{
    StatusCode,
    header::{CONTENT_TYPE, DATE, HeaderMap, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE},
};
use serde::de::DeserializeOwned;
use tokio::time::Instant;

use crate::{
    address::ServiceAddress,
    dpop::Ledger,
    http::Reply,
    limits,
    live::{Lines, event},
    oidc,
    parse::{self, Misfit},
    problem,
};

/// Takes anything and comes back.
pub type Decoder = fn(&[u8]);

/// Every function of this module by its name.
pub const DECODERS: &[(&str, Decoder)] = &[
    ("trips_page", trips_page),
    ("trip", trip),
    ("persons", persons),
    ("meta", meta),
    ("me", me),
    ("changes", changes),
    ("sessions", sessions),
    ("timetables", timetables),
    ("access_log", access_log),
    ("authorisations", authorisations),
    ("messages", messages),
    ("claim_body", claim),
    ("claims_page", claims),
    ("claim_register", claim_register),
    ("enclosed", enclosed),
    ("problem", problem),
    ("event_stream", event_stream),
    ("issuer_metadata", issuer_metadata),
    ("issuer_keys", issuer_keys),
    ("callback_request", callback_request),
    ("token_answer", token_answer),
    ("session_record", session_record),
    ("time_headers", time_headers),
    ("challenge_headers", challenge_headers),
    ("service_address", service_address),
];

fn body<B: DeserializeOwned, T>(bytes: &[u8], read: fn(B) -> Result<T, Misfit>) {
    let _ = parse::json(bytes).and_then(read);
}

/// A page of trips.
pub fn trips_page(bytes: &[u8]) {
    body::<PageBody<TripBody>, _>(bytes, parse::trips);
}

/// One trip.
pub fn trip(bytes: &[u8]) {
    body::<TripBody, _>(bytes, parse::trip);
}

/// The list of persons.
pub fn persons(bytes: &[u8]) {
    body::<PersonsBody, _>(bytes, parse::persons);
}

/// What the service says about itself.
pub fn meta(bytes: &[u8]) {
    body::<MetaBody, _>(bytes, parse::meta);
}

/// Who is signed in.
pub fn me(bytes: &[u8]) {
    body::<MeBody, _>(bytes, parse::me);
}

/// What has changed.
pub fn changes(bytes: &[u8]) {
    body::<ChangesBody, _>(bytes, parse::changes);
}

/// The timetables.
pub fn timetables(bytes: &[u8]) {
    body::<TimetablesBody, _>(bytes, parse::timetables);
}

/// The list of sessions.
pub fn sessions(bytes: &[u8]) {
    body::<SessionsBody, _>(bytes, parse::sessions);
}

/// A page of the access log.
pub fn access_log(bytes: &[u8]) {
    body::<PageBody<AccessBody>, _>(bytes, parse::accesses);
}

/// What somebody may travel on.
pub fn authorisations(bytes: &[u8]) {
    body::<AuthorisationsBody, _>(bytes, parse::authorisations);
}

/// A page of messages.
pub fn messages(bytes: &[u8]) {
    body::<MessagesBody, _>(bytes, parse::messages);
}

/// One claim.
pub fn claim(bytes: &[u8]) {
    body::<ClaimBody, _>(bytes, parse::claim);
}

/// A page of claims.
pub fn claims(bytes: &[u8]) {
    body::<PageBody<ClaimSummaryBody>, _>(bytes, parse::claims);
}

/// What the registers say of whoever claims.
pub fn claim_register(bytes: &[u8]) {
    body::<RegisterBody, _>(bytes, parse::register);
}

/// That a file is enclosed.
pub fn enclosed(bytes: &[u8]) {
    body::<EnclosedBody, _>(bytes, parse::enclosed);
}

/// A refusal. The first byte stands for the status, the rest is the body.
pub fn problem(bytes: &[u8]) {
    const STATUSES: [u16; 12] = [400, 401, 403, 404, 409, 410, 418, 422, 426, 429, 500, 503];
    let Some((first, body)) = bytes.split_first() else {
        return;
    };
    let status = STATUSES[usize::from(*first) % STATUSES.len()];
    let mut headers = HeaderMap::new();
    let kind = HeaderValue::from_static("application/problem+json");
    headers.insert(CONTENT_TYPE, kind);
    let status = StatusCode::from_u16(status).expect("each is a status");
    let body = body.to_vec();
    let reply = Reply {
        status,
        headers,
        body,
    };
    let _ = problem::explain(&reply);
}

/// A stream of events: in one piece, and cut at a place that its first byte
/// names, which must not make a difference.
///
/// # Panics
/// When it does.
pub fn event_stream(bytes: &[u8]) {
    let limits = limits::Live::default();
    let cut = bytes.first().map_or(0, |first| usize::from(*first));
    let (head, tail) = bytes.split_at(cut.min(bytes.len()));
    let whole = Lines::new(&limits).take(bytes);
    let mut lines = Lines::new(&limits);
    let parts = lines.take(head).and_then(|mut events| {
        events.extend(lines.take(tail)?);
        Ok(events)
    });
    assert_eq!(whole, parts, "a cut makes a difference");
    for event in whole.into_iter().flatten() {
        let _ = event::read(&event.data);
        let _ = event.id.map(parse::cursor);
    }
}

/// What an issuer says about itself.
pub fn issuer_metadata(bytes: &[u8]) {
    let _ = oidc::fuzzing::metadata(bytes, &address());
}

/// The keys of an issuer.
pub fn issuer_keys(bytes: &[u8]) {
    let _ = oidc::fuzzing::keys(bytes);
}

/// The request with which the browser comes back.
pub fn callback_request(bytes: &[u8]) {
    if let Ok(head) = std::str::from_utf8(bytes) {
        oidc::fuzzing::callback(head);
    }
}

/// An answer of the token endpoint.
pub fn token_answer(bytes: &[u8]) {
    let _ = oidc::fuzzing::tokens(bytes, Instant::now());
}

/// A session as it was sealed.
pub fn session_record(bytes: &[u8]) {
    let _ = oidc::fuzzing::record(bytes, &address());
}

/// `Date` and `Retry-After`, which a line feed parts.
pub fn time_headers(bytes: &[u8]) {
    let mut values = bytes.splitn(2, |byte| *byte == b'\n');
    let headers = [DATE, RETRY_AFTER].into_iter().filter_map(|name| {
        let value = HeaderValue::from_bytes(values.next()?).ok()?;
        Some((name, value))
    });
    let reply = Reply {
        status: StatusCode::SERVICE_UNAVAILABLE,
        headers: headers.collect(),
        body: Vec::new(),
    };
    let _ = (reply.date(), problem::seconds(reply.retry_after()));
}

/// `WWW-Authenticate` and `DPoP-Nonce`, which a line feed parts.
pub fn challenge_headers(bytes: &[u8]) {
    let names = [
        WWW_AUTHENTICATE,
        reqwest::header::HeaderName::from_static(requisition_api::headers::DPOP_NONCE),
    ];
    let mut values = bytes.splitn(2, |byte| *byte == b'\n');
    let headers = names.into_iter().filter_map(|name| {
        let value = HeaderValue::from_bytes(values.next()?).ok()?;
        Some((name, value))
    });
    let reply = Reply {
        status: StatusCode::UNAUTHORIZED,
        headers: headers.collect(),
        body: Vec::new(),
    };
    let _ = problem::explain(&reply);
    let ledger = Ledger::new(chrono::DateTime::default);
    let _ = ledger.hear(address().api(), &reply.headers, reply.date());
}

/// A file that says where the service is.
pub fn service_address(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = ServiceAddress::from_toml(text);
    }
}

fn address() -> ServiceAddress {
    let (api, issuer) = ("https://travel.example", "https://login.example");
    ServiceAddress::new(api, issuer, "app", "ID").expect("a good address")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// T24.
        #[test]
        fn t24_no_bytes_are_too_strange(bytes: Vec<u8>) {
            for (_, feed) in DECODERS {
                feed(&bytes);
            }
        }

        /// T24.
        #[test]
        fn t24_no_text_is_too_strange(text: String) {
            for (_, feed) in DECODERS {
                feed(text.as_bytes());
            }
        }
    }

    /// T24.
    #[test]
    fn t24_deep_and_long_inputs_come_back() {
        let deep = "[".repeat(100_000);
        let deeper = "{\"a\":".repeat(100_000);
        let long = "x".repeat(1_000_000);
        for input in [deep, deeper, long, String::new()] {
            for (_, feed) in DECODERS {
                feed(input.as_bytes());
            }
        }
    }
}
