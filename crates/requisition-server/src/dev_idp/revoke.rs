//! Ending a sign-in (RFC 7009).

use std::sync::Arc;

use axum::{
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};

use super::{Issuer, token};

/// Ends the sign-in that a refresh token belongs to. A token that is unknown is
/// as good as ended, so the answer is the same. Access tokens run out by
/// themselves.
pub(super) async fn revoke(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    match token::read(&headers, form) {
        Ok(sent) => match sent.get("token") {
            Some(token) => {
                issuer.grants.revoke(token, issuer.clock.now());
                StatusCode::OK.into_response()
            }
            None => token::TokenError::InvalidRequest.into_response(),
        },
        Err(error) => error.into_response(),
    }
}
