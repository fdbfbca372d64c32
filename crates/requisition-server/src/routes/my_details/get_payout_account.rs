//! `GET /v1/persons/{person_id}/payout-account`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::{my_details::PayoutAccountBody, paths};

use super::{account_body, payee};
use crate::{
    app::App, auth::SignedIn, authorisation::Operation, etag::conditional_version,
    problem::Problem, query::Parameters, routes::Id,
};

/// Where travel support for a person goes: the last three digits, never more. A child's goes
/// to the account of the parent who asks.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not receive money,
/// `protected_address_channel` for a protected address, `validation_failed` for any query,
/// `internal` when the store does not answer.
#[utoipa::path(get, path = paths::PAYOUT_ACCOUNT,
    params(("person_id" = String, Path, description = "For whom", max_length = 64)),
    responses((status = 200, body = PayoutAccountBody, description = "The account, masked")))]
pub async fn get_payout_account(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let (owner, payee) = payee(&app, &signed_in, person, Operation::GetPayoutAccount).await?;
    let stored = app.store.payout_account(&owner).await?;
    let body = account_body(&signed_in, payee, stored);
    Ok(conditional_version(&headers, body.version, &body))
}
