//! An authorization request, whole or not at all.

use serde::{Deserialize, Serialize};

use super::{LEVELS, Level, page::Language, parameters::Parameters, redirect::Redirect};

/// The length of a SHA-256 in base64url.
const HASH_CHARS: usize = 43;

/// An authorization request that has passed every check.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Request {
    pub redirect: Redirect,
    pub state: String,
    pub nonce: String,
    /// What the code verifier must hash to.
    pub challenge: String,
    /// How surely the person must be known.
    pub level: Level,
    pub language: Language,
    /// The key that the code is bound to, if it is (RFC 9449 § 10).
    pub key: Option<String>,
}

impl Request {
    /// What `sent` asks for, or the error code of RFC 6749 and OpenID Connect.
    pub fn read(sent: &Parameters) -> Result<Self, &'static str> {
        if sent.repeats() {
            return Err("invalid_request");
        }
        if sent.get("request").is_some() {
            return Err("request_not_supported");
        }
        // RFC 9126 § 2.1: a request is not pushed by pointing at a pushed one.
        if sent.get("request_uri").is_some() {
            return Err("invalid_request");
        }
        match sent.get("response_type") {
            Some("code") => {}
            Some(_) => return Err("unsupported_response_type"),
            None => return Err("invalid_request"),
        }
        if !matches!(sent.get("response_mode"), None | Some("query")) {
            return Err("invalid_request");
        }
        let scope = sent.get("scope").unwrap_or_default();
        if !scope.split(' ').any(|word| word == "openid") {
            return Err("invalid_scope");
        }
        if sent.get("code_challenge_method") != Some("S256") {
            return Err("invalid_request");
        }
        freshness(sent)?;
        let text = |name| sent.get(name).map(str::to_owned).ok_or("invalid_request");
        let hash = |text: &str| text.len() == HASH_CHARS;
        Ok(Self {
            redirect: sent
                .get("redirect_uri")
                .and_then(Redirect::registered)
                .ok_or("invalid_request")?,
            state: text("state")?,
            nonce: text("nonce")?,
            challenge: text("code_challenge").and_then(|challenge| {
                let fits = hash(&challenge);
                fits.then_some(challenge).ok_or("invalid_request")
            })?,
            level: level(sent.get("acr_values"))?,
            language: Language::wanted(sent.get("ui_locales")),
            key: match sent.get("dpop_jkt") {
                Some(key) if !hash(key) => return Err("invalid_request"),
                key => key.map(str::to_owned),
            },
        })
    }
}

/// Nobody stays signed in here: every request meets the page. That is what
/// `prompt=login` and any `max_age` ask for, and what `prompt=none` cannot have.
fn freshness(sent: &Parameters) -> Result<(), &'static str> {
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    if sent.get("max_age").is_some_and(|age| !is_number(age)) {
        return Err("invalid_request");
    }
    match sent.get("prompt") {
        None | Some("login") => Ok(()),
        Some("none") => Err("login_required"),
        Some(_) => Err("invalid_request"),
    }
}

/// The first of the wanted levels that there is; the highest when none is named.
fn level(wanted: Option<&str>) -> Result<Level, &'static str> {
    let Some(wanted) = wanted else {
        return Ok(Level::High);
    };
    wanted
        .split(' ')
        .find_map(|word| LEVELS.into_iter().find(|level| level.word() == word))
        .ok_or("unmet_authentication_requirements")
}
