//! Requests that the app hands over before the browser opens (RFC 9126).

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Json,
    extract::{ConnectInfo, RawForm, State, rejection::RawFormRejection},
    http::{Extensions, HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};

use super::{Issuer, PUSHED_LIVES, request::Request, token, token::TokenError};
use crate::limits::Limited;

/// What every name of a pushed request begins with.
pub(super) const NAME: &str = "urn:ietf:params:oauth:request_uri:";

/// Takes a request and gives it a name.
pub(super) async fn push(
    State(issuer): State<Arc<Issuer>>,
    extensions: Extensions,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    let from = extensions.get::<ConnectInfo<SocketAddr>>();
    let from = from.map(|ConnectInfo(address)| address.ip());
    match issuer.push(&headers, form, from).await {
        Ok(named) => {
            let headers = [(header::CACHE_CONTROL, "no-store")];
            (StatusCode::CREATED, headers, Json(named)).into_response()
        }
        Err(error) => issuer.token_error(error),
    }
}

impl Issuer {
    async fn push(
        &self,
        headers: &HeaderMap,
        form: Result<RawForm, RawFormRejection>,
        from: Option<IpAddr>,
    ) -> Result<Value, TokenError> {
        let sent = token::read(headers, form)?;
        let mut request = Request::read(&sent).map_err(TokenError::Request)?;
        let now = self.clock.now();
        // The key may be named or shown; both must be the same.
        if let Some(shown) = self.shown_key(headers, "/par", now).await? {
            match &request.key {
                Some(named) if *named != shown => return Err(TokenError::InvalidProof),
                Some(_) | None => request.key = Some(shown),
            }
        }
        if let Some(from) = from {
            let (store, from) = (&self.grants.store, from.to_string());
            let counted = self.rates.count(store, Limited::Logins, &from, now).await;
            counted.map_err(TokenError::TooMany)?;
        }
        let name = self.grants.push(&request, now).await?;
        Ok(json!({
            "request_uri": format!("{NAME}{name}"),
            "expires_in": PUSHED_LIVES.num_seconds(),
        }))
    }
}
