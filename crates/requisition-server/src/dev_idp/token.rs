//! Codes and refresh tokens for tokens.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;

use super::{
    ACCESS_LIVES, CLIENT_ID, Issuer, claims::SCOPE, grants::Invalid, parameters::Parameters,
    redirect::Redirect,
};

/// An error of RFC 6749 § 5.2.
#[derive(Clone, Copy, Debug)]
pub(super) enum TokenError {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    UnsupportedGrantType,
}

#[derive(Serialize)]
struct Tokens {
    access_token: String,
    token_type: &'static str,
    expires_in: i64,
    refresh_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    id_token: Option<String>,
    scope: &'static str,
}

/// The token endpoint.
pub(super) async fn exchange(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    let tokens = read(&headers, form).and_then(|sent| {
        let now = issuer.clock.now();
        match sent.get("grant_type") {
            Some("authorization_code") => issuer.exchange(&sent, now),
            Some("refresh_token") => issuer.refresh(&sent, now),
            Some(_) => Err(TokenError::UnsupportedGrantType),
            None => Err(TokenError::InvalidRequest),
        }
    });
    match tokens {
        Ok(tokens) => ([(header::CACHE_CONTROL, "no-store")], Json(tokens)).into_response(),
        Err(error) => error.into_response(),
    }
}

/// The parameters of a request from the registered client, which is public: it
/// has nothing to prove itself with.
pub(super) fn read(
    headers: &HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Result<Parameters, TokenError> {
    let RawForm(form) = form.map_err(|_| TokenError::InvalidRequest)?;
    let sent = Parameters::read(&form);
    if sent.repeats() {
        return Err(TokenError::InvalidRequest);
    }
    if headers.contains_key(header::AUTHORIZATION) || sent.get("client_id") != Some(CLIENT_ID) {
        return Err(TokenError::InvalidClient);
    }
    Ok(sent)
}

impl Issuer {
    fn exchange(&self, sent: &Parameters, now: DateTime<Utc>) -> Result<Tokens, TokenError> {
        let text = |name| sent.get(name).ok_or(TokenError::InvalidRequest);
        let (code, verifier) = (text("code")?, text("code_verifier")?);
        let redirect = Redirect::registered(text("redirect_uri")?).ok_or(Invalid)?;
        let exchanged = self.grants.exchange(code, &redirect, verifier, now)?;
        Ok(Tokens {
            access_token: self.access_token(exchanged.login, now),
            token_type: "Bearer",
            expires_in: ACCESS_LIVES.num_seconds(),
            refresh_token: exchanged.refresh_token,
            id_token: Some(self.id_token(exchanged.login, &exchanged.nonce, now)),
            scope: SCOPE,
        })
    }

    fn refresh(&self, sent: &Parameters, now: DateTime<Utc>) -> Result<Tokens, TokenError> {
        let old = sent
            .get("refresh_token")
            .ok_or(TokenError::InvalidRequest)?;
        let (login, refresh_token) = self.grants.refresh(old, now)?;
        Ok(Tokens {
            access_token: self.access_token(login, now),
            token_type: "Bearer",
            expires_in: ACCESS_LIVES.num_seconds(),
            refresh_token,
            id_token: None,
            scope: SCOPE,
        })
    }
}

impl From<Invalid> for TokenError {
    fn from(_: Invalid) -> Self {
        Self::InvalidGrant
    }
}

impl TokenError {
    pub(super) fn into_response(self) -> Response {
        let (status, code) = match self {
            Self::InvalidRequest => (StatusCode::BAD_REQUEST, "invalid_request"),
            Self::InvalidClient => (StatusCode::UNAUTHORIZED, "invalid_client"),
            Self::InvalidGrant => (StatusCode::BAD_REQUEST, "invalid_grant"),
            Self::UnsupportedGrantType => (StatusCode::BAD_REQUEST, "unsupported_grant_type"),
        };
        let headers = [(header::CACHE_CONTROL, "no-store")];
        (status, headers, Json(json!({ "error": code }))).into_response()
    }
}
