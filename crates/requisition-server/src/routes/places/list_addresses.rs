//! `GET /v1/persons/{person_id}/addresses`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::{paths, places::AddressesBody};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation},
    bodies,
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
};

/// The addresses of a person: the registered one, and those that are stored for them.
/// Of a protected address nothing is told, not even whether there is one.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not see, `validation_failed` for any
/// query, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::ADDRESSES,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    responses((status = 200, body = AddressesBody, description = "The addresses")))]
pub async fn list_addresses(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let grant = grant_for(&app, &signed_in, &person, Operation::ListAddresses).await?;
    let withheld = !tells_addresses(grant);
    let items = if withheld {
        Vec::new()
    } else {
        let stored = app.store.addresses_of(&person).await?;
        stored
            .into_iter()
            .map(|stored| bodies::address(stored.address))
            .collect()
    };
    Ok(conditional(&headers, &AddressesBody { withheld, items }))
}

/// Whether what is granted goes as far as addresses.
pub const fn tells_addresses(grant: Grant) -> bool {
    matches!(grant, Grant::All | Grant::Visible)
}
