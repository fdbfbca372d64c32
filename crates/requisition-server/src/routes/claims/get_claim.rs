//! `GET /v1/claims/{claim_id}`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::ClaimId;
use requisition_api::{claims::ClaimBody, paths};

use super::standing;
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, bodies, etag::conditional_version,
    problem::Problem, query::Parameters, routes::Id,
};

/// A claim, with what was decided and why.
///
/// # Errors
///
/// `not_found` for a claim that the signed-in person may not know of,
/// `protected_address_channel` as the table says, `validation_failed` for any query,
/// `internal` when the store does not answer.
#[utoipa::path(get, path = paths::CLAIM,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    responses((status = 200, body = ClaimBody, description = "The claim")))]
pub async fn get_claim(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(claim): Id<ClaimId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let operation = Operation::GetClaim;
    let (_, stored) = standing::of_claim(&app, &signed_in, &claim, operation).await?;
    Parameters::none(query.as_deref())?;
    let version = stored.claim.version;
    let body = bodies::claim(stored.claim);
    Ok(conditional_version(&headers, version, &body))
}
