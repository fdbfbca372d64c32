//! Nonces for proofs of possession: what a client cannot have known long ago.
//!
//! Nothing is kept: a nonce is a hash of the minute with a key that all
//! processes on one database share.

use std::{fmt, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use hkdf::Hkdf;
use requisition_api::headers::{DPOP, DPOP_NONCE};
use sha2::Sha256;

use crate::{
    app::App,
    store::{Store, StoreError},
};

/// How long one nonce is handed out, in **seconds**.
const WINDOW: i64 = 60;

/// Under which name the key is kept.
const KEY: &str = "dpop_nonces";

/// Makes nonces and knows them again. Cloning shares the key.
#[derive(Clone)]
pub struct Nonces {
    key: Hkdf<Sha256>,
}

impl fmt::Debug for Nonces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Nonces").finish_non_exhaustive()
    }
}

impl Nonces {
    /// The nonces of the processes on `store`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn of(store: &Store) -> Result<Self, StoreError> {
        Ok(Self::with_key(&store.secret(KEY).await?))
    }

    pub(crate) fn with_key(key: &[u8; 32]) -> Self {
        let key = Hkdf::from_prk(key).expect("as long as the hash");
        Self { key }
    }

    /// The nonce to hand out at `now`.
    pub fn at(&self, now: DateTime<Utc>) -> String {
        self.of_window(window(now))
    }

    /// Whether `nonce` was handed out within the last two minutes, by a process
    /// whose clock may be a little ahead.
    pub fn knows(&self, nonce: &str, now: DateTime<Utc>) -> bool {
        let now = window(now);
        [now, now - 1, now + 1]
            .iter()
            .any(|window| same(&self.of_window(*window), nonce))
    }

    fn of_window(&self, window: i64) -> String {
        let mut nonce = [0; 16];
        self.key
            .expand(&window.to_be_bytes(), &mut nonce)
            .expect("shorter than the hash allows");
        BASE64.encode(nonce)
    }
}

/// Tells whoever has sent a proof which nonce the next one may hold.
pub(crate) async fn offer(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let has_proof = request.headers().contains_key(DPOP);
    let mut response = next.run(request).await;
    if has_proof && let Ok(nonce) = HeaderValue::from_str(&app.nonces.at(app.clock.now())) {
        let name = HeaderName::from_static(DPOP_NONCE);
        response.headers_mut().insert(name, nonce);
    }
    response
}

const fn window(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(WINDOW)
}

/// Compares without telling by the time where the difference is.
fn same(one: &str, other: &str) -> bool {
    let difference = one
        .bytes()
        .zip(other.bytes())
        .fold(0, |all, (a, b)| all | (a ^ b));
    one.len() == other.len() && difference == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T16
    #[test]
    fn a_nonce_is_known_for_its_minute_and_the_ones_beside_it() {
        let nonces = Nonces::with_key(&[7; 32]);
        let at = |seconds: i64| DateTime::from_timestamp(1_000_020 + seconds, 0).unwrap();
        let nonce = nonces.at(at(0));
        #[rustfmt::skip]
        let cases = [
            (-61, false), (-60, true), (-1, true), (0, true), (59, true), (60, true), (119, true), (120, false),
        ];
        for (seconds, known) in cases {
            assert_eq!(nonces.knows(&nonce, at(seconds)), known, "{seconds}");
        }
        assert_eq!(nonce, nonces.at(at(59)));
        assert_ne!(nonce, nonces.at(at(60)));
        let cut = nonce.get(1..).unwrap();
        for other in ["", "x", cut, &format!("{nonce}A")] {
            assert!(!nonces.knows(other, at(0)), "{other}");
        }
        assert!(!Nonces::with_key(&[8; 32]).knows(&nonce, at(0)));
    }
}
