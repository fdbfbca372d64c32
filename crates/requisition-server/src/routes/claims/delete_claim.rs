//! `DELETE /v1/claims/{claim_id}`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::ClaimId;
use requisition_api::{claims::SeenClaimBody, paths};

use super::{deed::is_draft, doing::held_fast, done::once, standing};
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, idempotency::Answer, problem::Problem,
    routes::wished::Asked, store::Batch,
};

/// Deletes a claim that is not sent, with what is enclosed.
///
/// # Errors
///
/// `not_found` for a claim that is not the signed-in person's, `version_conflict` for
/// another version than the one that was seen, `conflict_state` for one that is sent; as
/// [`once`].
#[utoipa::path(delete, path = paths::CLAIM,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = SeenClaimBody,
    responses((status = 204, description = "It is gone")))]
pub async fn delete_claim(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, SeenClaimBody>,
) -> Result<Response, Problem> {
    let Asked {
        signed_in,
        key,
        about: claim,
        body: SeenClaimBody { version },
    } = asked;
    let request = (Operation::DeleteClaim.id(), &claim, version);
    let by = (&*app, &signed_in);
    let effect = async || carry_out(by, (&claim, version)).await;
    Ok(once(by, key, &request, effect).await?.respond())
}

async fn carry_out(
    (app, signed_in): (&App, &SignedIn),
    (claim, version): (&ClaimId, u32),
) -> Result<(Batch, Answer), Problem> {
    let operation = Operation::DeleteClaim;
    let (standing, _) = standing::of_claim(app, signed_in, claim, operation).await?;
    let seen = (claim, version);
    let (mut batch, stored) = held_fast((app, signed_in), &standing, seen).await?;
    is_draft(&stored)?;
    batch.remove_draft(claim).await?;
    Ok((batch, Answer::no_content()))
}
