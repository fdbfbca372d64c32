//! Codes and refresh tokens for tokens.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use chrono::{DateTime, Utc};
use requisition_api::headers::DPOP_NONCE;
use serde::Serialize;
use serde_json::json;

use super::{
    ACCESS_LIVES, CLIENT_ID, Issuer,
    claims::SCOPE,
    grants::{Given, Invalid},
    parameters::Parameters,
    redirect::Redirect,
};
use crate::{problem::Problem, store::StoreError};

/// An error of RFC 6749 § 5.2, RFC 9126 and RFC 9449.
#[derive(Clone, Debug)]
pub(super) enum TokenError {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    InvalidProof,
    WantsNonce,
    UnsupportedGrantType,
    /// What is wrong with an authorization request.
    Request(&'static str),
    /// Too many sign-ins were begun from the same address.
    TooMany(Problem),
    /// The database does not answer.
    Server,
}

#[derive(Serialize)]
struct Tokens {
    access_token: String,
    token_type: &'static str,
    expires_in: i64,
    refresh_token: String,
    /// In how many seconds the refresh token ends when it is not used.
    refresh_expires_in: i64,
    /// In how many seconds the person must sign in again in any case.
    session_expires_in: i64,
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
    match issuer.tokens(&headers, form).await {
        Ok(tokens) => issuer.fresh((StatusCode::OK, Json(tokens)).into_response()),
        Err(error) => issuer.token_error(error),
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
    async fn tokens(
        &self,
        headers: &HeaderMap,
        form: Result<RawForm, RawFormRejection>,
    ) -> Result<Tokens, TokenError> {
        let sent = read(headers, form)?;
        let now = self.clock.now();
        let is_exchange = match sent.get("grant_type") {
            Some("authorization_code") => true,
            Some("refresh_token") => false,
            Some(_) => return Err(TokenError::UnsupportedGrantType),
            None => return Err(TokenError::InvalidRequest),
        };
        let key = self.shown_key(headers, "/token", now).await?;
        let key = key.ok_or(TokenError::InvalidProof)?;
        if is_exchange {
            self.exchange(&sent, key, now).await
        } else {
            self.refresh(&sent, &key, now).await
        }
    }

    async fn exchange(
        &self,
        sent: &Parameters,
        key: String,
        now: DateTime<Utc>,
    ) -> Result<Tokens, TokenError> {
        let text = |name| sent.get(name).ok_or(TokenError::InvalidRequest);
        let (code, verifier) = (text("code")?, text("code_verifier")?);
        let redirect = Redirect::registered(text("redirect_uri")?).ok_or(Invalid::NotGood)?;
        let (given, nonce) = self
            .grants
            .exchange(code, (&redirect, verifier), key, now)
            .await?;
        let id_token = self.id_token(&given.login, &nonce, now);
        Ok(self.answer(given, Some(id_token), now))
    }

    async fn refresh(
        &self,
        sent: &Parameters,
        key: &str,
        now: DateTime<Utc>,
    ) -> Result<Tokens, TokenError> {
        let old = sent
            .get("refresh_token")
            .ok_or(TokenError::InvalidRequest)?;
        let given = self.grants.refresh(old, key, now).await?;
        Ok(self.answer(given, None, now))
    }

    fn answer(&self, given: Given, id_token: Option<String>, now: DateTime<Utc>) -> Tokens {
        let left = given.until - now;
        let access_token = self.access_token(&given.login, now);
        self.handed_out.note([
            Some(&access_token),
            Some(&given.refresh_token),
            id_token.as_ref(),
        ]);
        Tokens {
            access_token,
            token_type: "DPoP",
            expires_in: ACCESS_LIVES.num_seconds(),
            refresh_token: given.refresh_token,
            refresh_expires_in: left.min(self.grants.limits.idle).num_seconds(),
            session_expires_in: left.num_seconds(),
            id_token,
            scope: SCOPE,
        }
    }

    /// `response` with the nonce that the next proof must hold.
    fn fresh(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Ok(nonce) = HeaderValue::from_str(&self.nonces.at(self.clock.now())) {
            headers.insert(HeaderName::from_static(DPOP_NONCE), nonce);
        }
        response
    }

    pub(super) fn token_error(&self, error: TokenError) -> Response {
        use TokenError::{
            InvalidClient, InvalidGrant, InvalidProof, InvalidRequest, Request, Server, TooMany,
            UnsupportedGrantType, WantsNonce,
        };
        let (status, code) = match error {
            InvalidRequest => (StatusCode::BAD_REQUEST, "invalid_request"),
            InvalidClient => (StatusCode::UNAUTHORIZED, "invalid_client"),
            InvalidGrant => (StatusCode::BAD_REQUEST, "invalid_grant"),
            InvalidProof => (StatusCode::BAD_REQUEST, "invalid_dpop_proof"),
            WantsNonce => (StatusCode::BAD_REQUEST, "use_dpop_nonce"),
            UnsupportedGrantType => (StatusCode::BAD_REQUEST, "unsupported_grant_type"),
            Request(code) => (StatusCode::BAD_REQUEST, code),
            TooMany(problem) => return problem.into_response(),
            Server => (StatusCode::INTERNAL_SERVER_ERROR, "server_error"),
        };
        self.fresh((status, Json(json!({ "error": code }))).into_response())
    }
}

impl From<Invalid> for TokenError {
    fn from(invalid: Invalid) -> Self {
        match invalid {
            Invalid::NotGood => Self::InvalidGrant,
            Invalid::Store(error) => error.into(),
        }
    }
}

impl From<StoreError> for TokenError {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the store failed");
        Self::Server
    }
}
