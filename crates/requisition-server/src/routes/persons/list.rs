//! `GET /v1/persons`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use requisition_api::{paths, persons::PersonsBody};

use super::{oneself, represented};
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, etag::conditional, problem::Problem,
    query::Parameters, routes::access::own_grant,
};

/// The signed-in person and those they may see.
///
/// # Errors
///
/// `validation_failed` for any query, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::PERSONS,
    responses((status = 200, body = PersonsBody, description = "The signed-in person first")))]
pub async fn list_persons(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    own_grant(&signed_in, Operation::ListPersons)?;
    let mut persons = represented(&app, &signed_in, Operation::GetPerson).await?;
    persons.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    persons.insert(0, oneself(&signed_in));
    let body = PersonsBody { items: persons };
    Ok(conditional(&headers, &body))
}
