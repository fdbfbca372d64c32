//! What the issuer says about itself.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::{Issuer, LEVELS, Level, claims::SCOPE};
use crate::auth::proof;

/// OpenID Connect Discovery.
pub(super) async fn document(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", issuer.name);
    Json(json!({
        "issuer": issuer.name,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "revocation_endpoint": at("/revoke"),
        "pushed_authorization_request_endpoint": at("/par"),
        "require_pushed_authorization_requests": true,
        "jwks_uri": at("/jwks"),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "dpop_signing_alg_values_supported": [proof::ALGORITHM],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "authorization_response_iss_parameter_supported": true,
        "acr_values_supported": LEVELS.map(Level::word),
        "scopes_supported": [SCOPE],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "auth_time", "acr", "nonce", "sid"],
        "prompt_values_supported": ["login", "none"],
        "ui_locales_supported": ["nb", "nn", "en"],
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
    }))
}

/// The public keys.
pub(super) async fn keys(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    Json(issuer.key_set())
}
