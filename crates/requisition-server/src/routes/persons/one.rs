//! `GET /v1/persons/{person_id}`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::{paths, persons::PersonBody, problem_code::ProblemCode};

use super::{oneself, represented};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
};

/// One person, as far as the signed-in person may know.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not see, `validation_failed`
/// for any query, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::PERSON,
    params(("person_id" = String, Path, description = "Whom", max_length = 64)),
    responses((status = 200, body = PersonBody, description = "The person")))]
pub async fn get_person(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(id): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    grant_for(&app, &signed_in, &id, Operation::GetPerson).await?;
    let person = if id == signed_in.person.id {
        oneself(&signed_in)
    } else {
        represented(&app, &signed_in, Operation::GetPerson)
            .await?
            .into_iter()
            .find(|person| person.id == id.as_str())
            .ok_or(Problem::new(ProblemCode::NotFound))?
    };
    Ok(conditional(&headers, &person))
}
