//! What of signing in reads bytes.

use std::sync::Arc;

use openidconnect::CsrfToken;
use tokio::time::Instant;

use super::{
    callback::{self, Expected},
    discovery, issuer, record, tokens,
};
use crate::{address::ServiceAddress, dpop::Key};

pub(crate) fn metadata(bytes: &[u8], address: &ServiceAddress) -> bool {
    discovery::read(bytes, address).is_ok()
}

pub(crate) fn keys(bytes: &[u8]) -> bool {
    issuer::read_keys(bytes).is_some()
}

pub(crate) fn callback(head: &str) -> bool {
    let expected = Expected {
        host: "127.0.0.1:53412".into(),
        state: CsrfToken::new("right".into()),
        issuer: "https://login.example".into(),
        names_itself: true,
    };
    callback::judge(head, &expected).is_ok()
}

pub(crate) fn tokens(bytes: &[u8], asked: Instant) -> bool {
    let Ok(key) = Key::fresh().map(Arc::new) else {
        return false;
    };
    tokens::read(bytes).is_ok_and(|answer| answer.tokens(Some(&key), asked).is_ok())
}

pub(crate) fn record(bytes: &[u8], address: &ServiceAddress) -> bool {
    record::read(address, bytes).is_ok()
}
