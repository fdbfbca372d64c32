//! `POST /v1/claims/{claim_id}/withdraw`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::ClaimId;
use requisition_api::{
    claims::{ClaimBody, SeenClaimBody},
    paths,
};

use super::{deed::Deed, doing::act};
use crate::{app::App, problem::Problem, routes::wished::Asked};

/// Takes a claim back, until a case worker has taken it up.
///
/// # Errors
///
/// As [`act`].
#[utoipa::path(post, path = paths::WITHDRAWN_CLAIM,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = SeenClaimBody,
    responses((status = 200, body = ClaimBody, description = "The claim is taken back")))]
pub async fn withdraw_claim(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, SeenClaimBody>,
) -> Result<Response, Problem> {
    let claim = (asked.about, asked.body.version);
    act((&app, &asked.signed_in), asked.key, claim, Deed::Withdraw).await
}
