//! `GET /v1/me`.

use axum::{extract::RawQuery, http::HeaderMap, response::Response};
use requisition_api::{me::MeBody, paths, times};

use crate::{
    auth::{Claims, SignedIn},
    authorisation::Operation,
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::access::own_grant,
};

/// Who is signed in, and how.
///
/// # Errors
///
/// `validation_failed` for any query.
#[utoipa::path(get, path = paths::ME,
    responses((status = 200, body = MeBody, description = "Who is signed in")))]
pub async fn get_me(
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    own_grant(&signed_in, Operation::GetMe)?;
    let SignedIn { person, claims, .. } = signed_in;
    let Claims {
        subject: _,
        level,
        signed_in_at,
        expires_at,
        not_before: _,
        bound_to: _,
        sign_in: _,
        issued_at: _,
    } = claims;
    let body = MeBody {
        person_id: person.id.into(),
        name: person.name,
        login_level: level,
        signed_in_at: signed_in_at.map(times::write),
        token_expires_at: times::write(expires_at),
    };
    Ok(conditional(&headers, &body))
}
