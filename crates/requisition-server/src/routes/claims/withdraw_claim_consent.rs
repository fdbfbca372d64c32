//! `POST /v1/claims/{claim_id}/consent/withdraw`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::ClaimId;
use requisition_api::{
    claims::{ClaimBody, SeenClaimBody},
    paths,
};

use super::{deed::Deed, doing::act};
use crate::{app::App, problem::Problem, routes::wished::Asked};

/// Takes back the consent to keep a ground for exemption: the ground and what proves it are kept no longer. A decision that rests on it stands.
///
/// # Errors
///
/// As [`act`].
#[utoipa::path(post, path = paths::WITHDRAWN_CONSENT,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = SeenClaimBody,
    responses((status = 200, body = ClaimBody, description = "The ground is kept no longer")))]
pub async fn withdraw_claim_consent(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, SeenClaimBody>,
) -> Result<Response, Problem> {
    let claim = (asked.about, asked.body.version);
    act(
        (&app, &asked.signed_in),
        asked.key,
        claim,
        Deed::WithdrawConsent,
    )
    .await
}
