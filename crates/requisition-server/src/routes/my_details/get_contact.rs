//! `GET /v1/persons/{person_id}/contact`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::{my_details::ContactBody, paths};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    etag::conditional_version,
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
};

/// How a person can be reached, and who has said so. Nothing is sent there.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not see, `child_consent_required` without a
/// parent's consent, `validation_failed` for any query, `internal` when the store does not
/// answer.
#[utoipa::path(get, path = paths::CONTACT,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    responses((status = 200, body = ContactBody, description = "As far as anybody has said")))]
pub async fn get_contact(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    grant_for(&app, &signed_in, &person, Operation::GetContact).await?;
    let contact = app.store.contact_of(&person).await?.contact();
    let body = bodies::contact(contact);
    Ok(conditional_version(&headers, body.version, &body))
}
