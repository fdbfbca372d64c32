//! `DELETE /v1/claims/{claim_id}/attachments/{attachment_id}`.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Path, RawQuery, State},
    http::request::Parts,
    response::Response,
};
use domain::ids::{AttachmentId, ClaimId};
use requisition_api::{
    claims::{ClaimBody, SeenClaimBody},
    paths,
};

use super::{deed::Deed, doing::act, standing::not_found};
use crate::{
    app::App, auth::SignedIn, given::Given, idempotency::Key, problem::Problem, query::Parameters,
};

/// A file of a claim, as a path names both.
#[derive(Clone, Debug)]
pub struct FileOfClaim {
    /// The claim.
    pub claim: ClaimId,
    /// The file.
    pub file: AttachmentId,
}

impl FromRequestParts<Arc<App>> for FileOfClaim {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let ids = Path::<(String, String)>::from_request_parts(parts, app).await;
        let Path((claim, file)) = ids.map_err(|_| not_found())?;
        Ok(Self {
            claim: claim.parse().map_err(|_| not_found())?,
            file: file.parse().map_err(|_| not_found())?,
        })
    }
}

/// Takes a file out of a claim that is not sent.
///
/// # Errors
///
/// `not_found` for a file that is not there, `conflict_state` once the claim is sent; as
/// [`act`].
#[utoipa::path(delete, path = paths::ATTACHMENT,
    params(
        ("claim_id" = String, Path, description = "Of which claim", max_length = 64),
        ("attachment_id" = String, Path, description = "Which", max_length = 64),
    ),
    request_body = SeenClaimBody,
    responses((status = 200, body = ClaimBody, description = "The claim without it")))]
pub async fn remove_attachment(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    FileOfClaim { claim, file }: FileOfClaim,
    RawQuery(query): RawQuery,
    Given(body): Given<SeenClaimBody>,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let deed = Deed::Remove(file);
    act((&app, &signed_in), key, (claim, body.version), deed).await
}
