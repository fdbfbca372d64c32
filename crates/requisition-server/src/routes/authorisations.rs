//! `GET /v1/persons/{person_id}/authorisations`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use domain::{
    authorisation::{Authorisation, AuthorisationKind},
    ids::PersonId,
    trip::OrganisedTrip,
};
use requisition_api::{authorisations::AuthorisationsBody, page::MAX_LIMIT, paths};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, seen, seen_certificate},
    bodies,
    etag::conditional,
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
    store::{Listing, Order},
};

/// The requisitions and travel certificates of a person: the certificates first, then
/// the requisitions of coming trips, soonest first, 100 at most.
///
/// # Errors
///
/// `not_found` for a person whose authorisations the signed-in person may not see,
/// `validation_failed` for any query, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::AUTHORISATIONS,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    responses((status = 200, body = AuthorisationsBody, description = "What they may travel on")))]
pub async fn list_authorisations(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let grant = grant_for(&app, &signed_in, &person, Operation::ListAuthorisations).await?;
    Parameters::none(query.as_deref())?;
    let certificates = app.store.authorisations_of(&person).await?.into_iter();
    let certificates = certificates.filter_map(|stored| seen_certificate(stored, grant));
    let requisitions = requisitions(&app, &signed_in, &person, grant).await?;
    let all = certificates.chain(requisitions);
    let items = all.map(bodies::authorisation).collect();
    Ok(conditional(&headers, &AuthorisationsBody { items }))
}

async fn requisitions(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    grant: Grant,
) -> Result<Vec<Authorisation>, Problem> {
    let listing = Listing {
        person: person.clone(),
        order: Order::Coming(signed_in.now),
        leaves_out: grant.leaves_out(),
        from: None,
        before: None,
        state: None,
        after: None,
        limit: MAX_LIMIT,
        now: signed_in.now,
    };
    let listed = app.store.trips(&listing).await?;
    let mut found = Vec::new();
    for row in listed.rows()? {
        found.extend(seen(row.read()?, grant).and_then(requisition_of));
    }
    Ok(found)
}

/// The requisition that `trip` is booked on. `None` where its number is no id.
fn requisition_of(trip: OrganisedTrip) -> Option<Authorisation> {
    let reference = trip.requisition.reference;
    Some(Authorisation {
        id: reference.as_str().parse().ok()?,
        kind: AuthorisationKind::Requisition,
        trip: Some(trip.id),
        reference: Some(reference),
        issued_by: trip.requisition.issued_by,
        issued_on: trip.requisition.issued_on,
        period: None,
        remaining: None,
        mode: Some(trip.mode),
        needs: trip.needs.needs,
        escorts: trip.escorts.approved,
        places: Vec::new(),
        places_withheld: trip.places_withheld,
    })
}
