//! `PATCH /v1/claims/{claim_id}`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::ClaimId;
use requisition_api::{
    claims::{ChangedClaimBody, ClaimBody},
    paths,
};

use super::{content::content_to_keep, deed::Deed, doing::act};
use crate::{app::App, problem::Problem, routes::wished::Asked};

/// Has a claim that is not sent say something else.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`act`].
#[utoipa::path(patch, path = paths::CLAIM,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = ChangedClaimBody,
    responses((status = 200, body = ClaimBody, description = "The claim as it is now")))]
pub async fn change_claim(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, ChangedClaimBody>,
) -> Result<Response, Problem> {
    let ChangedClaimBody { version, content } = asked.body;
    let deed = Deed::Change(Box::new(content_to_keep(content)?));
    let claim = (asked.about, version);
    act((&app, &asked.signed_in), asked.key, claim, deed).await
}
