//! `GET /v1/persons/{person_id}/claims`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, header},
    response::Response,
};
use domain::{ids::PersonId, oslo};
use requisition_api::{claims::ClaimSummaryBody, page::PageBody, paths};

use super::summary::summary;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation},
    bodies,
    etag::conditional,
    problem::Problem,
    routes::{
        Id,
        access::grant_for,
        changes::cursor::Feed,
        latest_first::{Log, Wanted},
    },
    store::ClaimListing,
};

/// What was claimed for a person, the latest first, and what the signed-in person has begun.
///
/// # Errors
///
/// `not_found` for a person of whose claims the signed-in person may not know,
/// `protected_address_channel` as the table says, `validation_failed` for parameters out of
/// range or unknown, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::CLAIMS,
    params(
        ("person_id" = String, Path, description = "Whose", max_length = 64),
        ("limit" = Option<u32>, Query, description = "How many on a page.", minimum = 1, maximum = 100),
        ("cursor" = Option<String>, Query, description = "`next_cursor` of the page before.", max_length = 512),
    ),
    responses((status = 200, body = PageBody<ClaimSummaryBody>, description = "A page of claims")))]
pub async fn list_claims(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let grant = grant_for(&app, &signed_in, &person, Operation::ListClaims).await?;
    let log = Log {
        feed: Feed::Claims,
        person: &person,
        reader: &signed_in.person.id,
        cursors: &app.cursors,
    };
    let wanted = Wanted::read(query.as_deref(), log)?;
    let listing = ClaimListing {
        person: person.clone(),
        reader: signed_in.person.id.clone(),
        own_only: grant == Grant::Own,
        leaves_out: grant.leaves_out(),
        before: wanted.before,
        limit: wanted.limit + 1,
    };
    let mut claims = app.store.claims(&listing).await?;
    let size = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let has_more = claims.len() > size;
    claims.truncate(size);
    let last = claims.last().filter(|_| has_more);
    let next_cursor = last.and_then(|(place, _)| log.cursor(*place, signed_in.now));
    let link = next_cursor
        .as_deref()
        .and_then(|cursor| wanted.link(&paths::claims(&person), cursor));
    let today = oslo::date(signed_in.now);
    let items = claims.into_iter();
    let items = items.map(|(_, stored)| bodies::claim_summary(summary(stored, today)));
    let body = PageBody {
        items: items.collect(),
        next_cursor,
    };
    let mut response = conditional(&headers, &body);
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}
