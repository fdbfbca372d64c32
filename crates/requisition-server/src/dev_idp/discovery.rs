//! What the issuer says about itself.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::{ACR, Issuer, claims::SCOPE};

/// OpenID Connect Discovery.
pub(super) async fn document(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", issuer.name);
    Json(json!({
        "issuer": issuer.name,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "revocation_endpoint": at("/revoke"),
        "jwks_uri": at("/jwks"),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "authorization_response_iss_parameter_supported": true,
        "acr_values_supported": [ACR],
        "scopes_supported": [SCOPE],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "auth_time", "acr", "nonce"],
        "prompt_values_supported": ["login", "none"],
        "ui_locales_supported": ["nb", "nn", "en"],
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
    }))
}

/// The public keys.
pub(super) async fn keys(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    Json(issuer.key.set())
}
