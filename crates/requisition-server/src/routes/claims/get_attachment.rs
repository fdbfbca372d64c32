//! `GET /v1/claims/{claim_id}/attachments/{attachment_id}`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use requisition_api::paths;

use super::{
    remove_attachment::FileOfClaim,
    standing::{self, not_found},
};
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, problem::Problem, query::Parameters,
};

/// A file that is enclosed, to be kept and never shown as a page of the service.
///
/// # Errors
///
/// `not_found` for a claim that the signed-in person may not know of and for a file that it
/// has not, `protected_address_channel` as the table says, `validation_failed` for any query,
/// `internal` when the store does not answer.
#[utoipa::path(get, path = paths::ATTACHMENT,
    params(
        ("claim_id" = String, Path, description = "Of which claim", max_length = 64),
        ("attachment_id" = String, Path, description = "Which", max_length = 64),
    ),
    responses((status = 200, description = "The file", content(
        (String = "image/jpeg"), (String = "image/png"), (String = "application/pdf"),
    ))))]
pub async fn get_attachment(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    FileOfClaim { claim, file }: FileOfClaim,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let operation = Operation::GetAttachment;
    standing::of_claim(&app, &signed_in, &claim, operation).await?;
    Parameters::none(query.as_deref())?;
    let found = app.store.claim_file(&claim, &file).await?;
    let (media, content) = found.ok_or_else(not_found)?;
    // The id is letters, digits, dashes and underscores.
    let name = format!("attachment; filename=\"{file}.{}\"", media.extension());
    let name = HeaderValue::from_str(&name).map_err(|_| not_found())?;
    let kind = HeaderValue::from_static(media.content_type());
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
    ];
    Ok((headers, content).into_response())
}
