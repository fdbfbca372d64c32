//! `GET /v1/persons/{person_id}/claim-register`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use claims::register::Register;
use domain::{ids::PersonId, oslo};
use requisition_api::{claims::RegisterBody, paths};

use super::{deciding::register_of, standing};
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, bodies, etag::conditional,
    problem::Problem, query::Parameters, routes::Id,
};

/// What the registers say of a person, so that the app can work out what the service would.
///
/// # Errors
///
/// `not_found` for a person for whom the signed-in person may not claim,
/// `protected_address_channel` as the table says, `validation_failed` for any query,
/// `internal` when the store does not answer.
#[utoipa::path(get, path = paths::CLAIM_REGISTER,
    params(("person_id" = String, Path, description = "Of whom", max_length = 64)),
    responses((status = 200, body = RegisterBody, description = "What the registers say")))]
pub async fn get_claim_register(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let operation = Operation::GetClaimRegister;
    let standing = standing::of_person(&app, &signed_in, person, operation).await?;
    Parameters::none(query.as_deref())?;
    let patient = standing::patient(&app, &standing.person).await?;
    let now = signed_in.now;
    let years = Register::years(oslo::date(now));
    let register = register_of(&app, (&patient, standing.claimant), years, now).await?;
    Ok(conditional(&headers, &bodies::register(register)))
}
