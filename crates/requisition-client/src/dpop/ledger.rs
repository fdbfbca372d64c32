//! What each side said last about how to be proved to.

use std::{
    collections::HashMap,
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use requisition_api::headers;
use reqwest::{
    Method, Url,
    header::{HeaderMap, HeaderValue},
};
use url::Origin;

use super::{Holder, key::Statement};

/// The longest nonce that is repeated.
const LONGEST_NONCE: usize = 256;

/// From this difference on, another reading of a clock is news.
const CLOCK_MOVED: TimeDelta = TimeDelta::seconds(5);

/// Nonces and clocks by origin: the issuer's say nothing about the service's.
pub(crate) struct Ledger {
    device_now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    said: Mutex<HashMap<Origin, Said>>,
}

#[derive(Clone, Debug, Default)]
struct Said {
    nonce: Option<String>,
    /// How far its clock is ahead of the device's.
    ahead: Option<TimeDelta>,
}

impl Ledger {
    /// `device_now` counts only until a side has stated its own clock.
    pub(crate) fn new(device_now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self {
            device_now: Box::new(device_now),
            said: Mutex::default(),
        }
    }

    /// The clock of whoever is at `url`, or the device's until that is known. The
    /// device's may be wrong by days.
    pub(crate) fn now(&self, url: &Url) -> DateTime<Utc> {
        self.clock(url).unwrap_or_else(|| (self.device_now)())
    }

    /// The clock of whoever is at `url`, if it has been stated.
    pub(crate) fn clock(&self, url: &Url) -> Option<DateTime<Utc>> {
        let ahead = self.said().get(&url.origin())?.ahead?;
        (self.device_now)().checked_add_signed(ahead)
    }

    /// A proof for a request.
    pub(super) fn prove(&self, holder: Holder<'_>, method: &Method, url: &Url) -> HeaderValue {
        let at = self.now(url).timestamp();
        let nonce = self
            .said()
            .get(&url.origin())
            .and_then(|said| said.nonce.clone());
        let mut plain = url.clone();
        plain.set_query(None);
        plain.set_fragment(None);
        let proof = holder.key.prove(&Statement {
            method: method.as_str(),
            address: plain.as_str(),
            at,
            nonce: nonce.as_deref(),
            token: holder.token,
        });
        let mut proof = HeaderValue::try_from(proof).expect("a proof is base64 and two dots");
        proof.set_sensitive(true);
        proof
    }

    /// Takes note of what an answer from `url` says; tells whether a proof made
    /// now would be another one than before.
    pub(crate) fn hear(&self, url: &Url, headers: &HeaderMap, date: Option<DateTime<Utc>>) -> bool {
        let nonce = headers.get(headers::DPOP_NONCE).and_then(nonce);
        let ahead = date.map(|date| date - (self.device_now)());
        let mut all = self.said();
        let said = all.entry(url.origin()).or_default();
        let mut news = false;
        if nonce.is_some() && said.nonce != nonce {
            said.nonce = nonce;
            news = true;
        }
        if let Some(ahead) = ahead {
            let before = said.ahead.replace(ahead).unwrap_or_default();
            news |= (ahead - before).abs() > CLOCK_MOVED;
        }
        news
    }

    /// Another session: nonces may belong to the one before.
    pub(crate) fn forget_nonces(&self) {
        for said in self.said().values_mut() {
            said.nonce = None;
        }
    }

    fn said(&self) -> MutexGuard<'_, HashMap<Origin, Said>> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What may stand in a nonce (RFC 9449 § 8.1): NQCHAR.
fn nonce(value: &HeaderValue) -> Option<String> {
    let text = value.to_str().ok()?;
    let fits = (1..=LONGEST_NONCE).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\');
    fits.then(|| text.to_owned())
}

impl fmt::Debug for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ledger").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
    use serde_json::Value;

    use super::{super::Key, *};

    fn ledger() -> Ledger {
        Ledger::new(|| "2026-11-23T10:00:00Z".parse().unwrap())
    }

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    fn with_nonce(nonce: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(headers::DPOP_NONCE, nonce.parse().unwrap());
        headers
    }

    fn claims(ledger: &Ledger, at: &str) -> Value {
        let key = Key::fresh().unwrap();
        let holder = Holder {
            key: &key,
            token: None,
        };
        let proof = ledger.prove(holder, &Method::GET, &url(at));
        let claims = proof
            .to_str()
            .unwrap()
            .split('.')
            .nth(1)
            .unwrap()
            .to_owned();
        serde_json::from_slice(&BASE64.decode(claims).unwrap()).unwrap()
    }

    /// T16.
    #[test]
    fn t16_each_side_gets_its_own_nonce_and_its_own_time() {
        let ledger = ledger();
        let three_days_on = "2026-11-26T10:00:00Z".parse().ok();
        let (service, issuer) = (
            "https://travel.example/v1/me?x=1#y",
            "https://login.example/token",
        );
        assert!(ledger.hear(&url(service), &with_nonce("n1"), three_days_on));

        let said = claims(&ledger, service);
        assert_eq!(said["nonce"], "n1");
        assert_eq!(said["htu"], "https://travel.example/v1/me");
        assert_eq!(said["iat"], three_days_on.unwrap().timestamp());
        let elsewhere = claims(&ledger, issuer);
        assert!(elsewhere["nonce"].is_null());
        assert_eq!(elsewhere["iat"], (ledger.device_now)().timestamp());

        ledger.forget_nonces();
        let said = claims(&ledger, service);
        assert!(said["nonce"].is_null());
        assert_eq!(said["iat"], three_days_on.unwrap().timestamp());
    }

    #[test]
    fn only_what_would_change_a_proof_is_news() {
        let ledger = ledger();
        let at = url("https://travel.example/");
        let date = |text: &str| text.parse().ok();
        #[rustfmt::skip]
        let cases = [
            (with_nonce("n1"),    None,                         true),
            (with_nonce("n1"),    None,                         false),
            (HeaderMap::new(),    None,                         false),
            (with_nonce("n2"),    None,                         true),
            (with_nonce("a\"b"),  None,                         false),
            (with_nonce(&"x".repeat(LONGEST_NONCE + 1)), None,  false),
            (HeaderMap::new(),    date("2026-11-23T10:00:05Z"), false),
            (HeaderMap::new(),    date("2026-11-23T10:00:11Z"), true),
            (HeaderMap::new(),    date("2026-11-23T10:00:06Z"), false),
            (with_nonce(&"x".repeat(LONGEST_NONCE)), None,      true),
        ];
        for (headers, date, expected) in cases {
            assert_eq!(
                ledger.hear(&at, &headers, date),
                expected,
                "{headers:?} {date:?}"
            );
        }
    }
}
