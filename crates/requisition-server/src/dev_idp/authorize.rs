//! The page where a person is picked, and the way back to the app.

use std::sync::Arc;

use axum::{
    extract::{RawForm, RawQuery, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::{
    CLIENT_ID, Issuer,
    claims::Login,
    grants::Request,
    page::{self, Language},
    parameters::Parameters,
    redirect::Redirect,
};
use crate::personas;

/// The length of a SHA-256 in base64url.
const CHALLENGE_CHARS: usize = 43;

/// Checks an authorization request and shows the page.
pub(super) async fn ask(State(issuer): State<Arc<Issuer>>, RawQuery(query): RawQuery) -> Response {
    let sent = Parameters::read(query.unwrap_or_default().as_bytes());
    let language = Language::wanted(sent.get("ui_locales"));
    // RFC 6749 § 4.1.2.1: with a wrong client or address nothing is sent back.
    let redirect = sent.get("redirect_uri").and_then(Redirect::registered);
    let (Some(CLIENT_ID), Some(redirect)) = (sent.get("client_id"), redirect) else {
        return page::refusal(language, StatusCode::BAD_REQUEST);
    };
    match check(&sent, redirect.clone()) {
        Ok(request) => {
            let number = issuer.grants.open_page(request, issuer.clock.now());
            page::personas(language, &number, &redirect)
        }
        Err(error) => issuer.send_back(&redirect, sent.get("state"), ("error", error)),
    }
}

/// What the request asks for, or the error code of RFC 6749 and OpenID Connect.
fn check(sent: &Parameters, redirect: Redirect) -> Result<Request, &'static str> {
    if sent.repeats() {
        return Err("invalid_request");
    }
    if sent.get("request").is_some() {
        return Err("request_not_supported");
    }
    if sent.get("request_uri").is_some() {
        return Err("request_uri_not_supported");
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
    let text = |name| sent.get(name).map(str::to_owned).ok_or("invalid_request");
    let request = Request {
        redirect,
        state: text("state")?,
        nonce: text("nonce")?,
        challenge: text("code_challenge")?,
    };
    if request.challenge.len() != CHALLENGE_CHARS {
        return Err("invalid_request");
    }
    // Nobody stays signed in here: every request meets the page, which is what
    // `prompt=login` asks for, and none can do without it.
    match sent.get("prompt") {
        Some("none") => Err("login_required"),
        _ => Ok(request),
    }
}

/// Takes the choice that was made on the page.
pub(super) async fn answer(State(issuer): State<Arc<Issuer>>, RawForm(form): RawForm) -> Response {
    let sent = Parameters::read(&form);
    let language = Language::wanted(sent.get("language"));
    let refusal = || page::refusal(language, StatusCode::BAD_REQUEST);
    let persona = sent
        .get("persona")
        .and_then(personas::by_key)
        .filter(|persona| persona.signs_in);
    if persona.is_none() && sent.get("cancel").is_none() {
        return refusal();
    }
    let now = issuer.clock.now();
    let number = sent.get("request").unwrap_or_default();
    let Ok(request) = issuer.grants.close_page(number, now) else {
        return refusal();
    };
    let (redirect, state) = (request.redirect.clone(), request.state.clone());
    match persona {
        Some(persona) => {
            let code = issuer
                .grants
                .issue_code(request, Login { persona, at: now });
            issuer.send_back(&redirect, Some(&state), ("code", &code))
        }
        None => issuer.send_back(&redirect, Some(&state), ("error", "access_denied")),
    }
}

impl Issuer {
    /// Sends the browser back to the app, naming this issuer (RFC 9207).
    fn send_back(
        &self,
        redirect: &Redirect,
        state: Option<&str>,
        answer: (&str, &str),
    ) -> Response {
        let mut query = vec![answer, ("iss", &self.name)];
        query.extend(state.map(|state| ("state", state)));
        let Ok(location) = HeaderValue::from_str(&redirect.with(&query)) else {
            return page::refusal(Language::Nb, StatusCode::BAD_REQUEST);
        };
        let headers = [
            (header::LOCATION, location),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (
                header::REFERRER_POLICY,
                HeaderValue::from_static("no-referrer"),
            ),
        ];
        (StatusCode::SEE_OTHER, headers).into_response()
    }
}
