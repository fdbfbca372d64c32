//! `POST /v1/claims/calculate`.

use std::{collections::BTreeSet, sync::Arc};

use axum::{
    Json,
    extract::{RawQuery, State},
};
use requisition_api::{
    claims::{CalculatedBody, CalculationBody},
    paths,
};

use super::{
    content::content_of,
    deciding::{Decided, decided, register_of, years_of},
    standing::{self, not_found},
};
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, bodies, given::Given, problem::Problem,
    query::Parameters,
};

/// What a claim would give today, without claiming. Nothing of it is kept.
///
/// # Errors
///
/// `not_found` for a person for whom the signed-in person may not claim,
/// `protected_address_channel` as the table says, `validation_failed` for a body that is
/// none and for any query, `internal` when the store does not answer.
#[utoipa::path(post, path = paths::CLAIM_CALCULATION,
    request_body = CalculationBody,
    responses((status = 200, body = CalculatedBody, description = "What it would give")))]
pub async fn calculate_claim(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    Given(body): Given<CalculationBody>,
) -> Result<Json<CalculatedBody>, Problem> {
    Parameters::none(query.as_deref())?;
    let CalculationBody { person_id, content } = body;
    let person = person_id.parse().map_err(|_| not_found())?;
    let operation = Operation::CalculateClaim;
    let standing = standing::of_person(&app, &signed_in, person, operation).await?;
    let content = content_of(content)?;
    let patient = standing::patient(&app, &standing.person).await?;
    let now = signed_in.now;
    let years = years_of(&content, now);
    let register = register_of(&app, (&patient, standing.claimant), years, now).await?;
    let Decided {
        decision, handling, ..
    } = decided(&register, &content, &BTreeSet::new());
    Ok(Json(CalculatedBody {
        decision,
        handling: bodies::handling(handling),
        register: bodies::register(register),
    }))
}
