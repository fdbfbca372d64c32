//! Ending a sign-in (RFC 7009).

use std::sync::Arc;

use axum::{
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};

use super::{Issuer, token, token::TokenError};

/// Ends the sign-in that a refresh token belongs to, and with it its access
/// tokens. A token that is unknown is as good as ended, so the answer is the
/// same. No key is shown: whoever signs out has destroyed it first.
pub(super) async fn revoke(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    match issuer.revoke(&headers, form).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => issuer.token_error(error),
    }
}

impl Issuer {
    async fn revoke(
        &self,
        headers: &HeaderMap,
        form: Result<RawForm, RawFormRejection>,
    ) -> Result<(), TokenError> {
        let sent = token::read(headers, form)?;
        let token = sent.get("token").ok_or(TokenError::InvalidRequest)?;
        self.grants.revoke(token, self.clock.now()).await?;
        Ok(())
    }
}
