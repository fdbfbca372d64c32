//! `POST /v1/exports`.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawQuery, State},
    response::{IntoResponse as _, Response},
};
use requisition_api::{
    claims::ClaimBody, my_details::ExportBody, page::MAX_LIMIT, paths, places::AddressesBody,
    times, trips::TripBody,
};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, seen_certificate},
    bodies,
    idempotency::Key,
    limits::Limited,
    problem::Problem,
    query::Parameters,
    routes::{
        access::own_grant, persons::oneself, places::list_addresses::tells_addresses, trips::told,
    },
    store::{ClaimListing, Listing, Order, Reading},
};

/// A copy of what the service keeps about whoever asks, after a sign-in of just now and a few
/// times an hour. It leaves nothing out that they could read elsewhere, and holds the whole
/// account number. Nothing is changed by it, so that the key decides nothing.
///
/// # Errors
///
/// `forbidden_action` for those who may not, `step_up_required` without a sign-in of just now,
/// `rate_limited` when there were too many, `internal` when the store does not answer.
#[utoipa::path(post, path = paths::EXPORTS,
    responses((status = 200, body = ExportBody, description = "The copy")))]
pub async fn export_own_data(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    _: Key,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    own_grant(&signed_in, Operation::ExportOwnData)?;
    signed_in.just_now(&app)?;
    let (person, now) = (&signed_in.person.id, signed_in.now);
    let counting = app
        .limits
        .count(&app.store, Limited::Exports, person.as_str(), now);
    counting.await?;
    let body = copy(&app, &signed_in).await?;
    Ok(Json(body).into_response())
}

async fn copy(app: &App, signed_in: &SignedIn) -> Result<ExportBody, Problem> {
    let (person, store) = (&signed_in.person.id, &app.store);
    let account = store.payout_account(person).await?;
    let account = account.and_then(|stored| stored.account);
    let fees = store.all_user_fees(person).await?.into_iter();
    let own = own_grant(signed_in, Operation::ListAuthorisations)?;
    let certificates = store.authorisations_of(person).await?.into_iter();
    let certificates = certificates.filter_map(|stored| seen_certificate(stored, own));
    Ok(ExportBody {
        made_at: times::write(signed_in.now),
        person: oneself(signed_in),
        addresses: addresses(app, signed_in).await?,
        contact: bodies::contact(store.contact_of(person).await?.contact()),
        account: account.map(|account| account.to_string()),
        copayments: fees.map(|fees| bodies::user_fees(fees.into())).collect(),
        authorisations: certificates.map(bodies::authorisation).collect(),
        trips: trips(app, signed_in).await?,
        claims: claims(app, signed_in).await?,
        messages: messages(app, signed_in).await?,
    })
}

async fn addresses(app: &App, signed_in: &SignedIn) -> Result<AddressesBody, Problem> {
    let grant = own_grant(signed_in, Operation::ListAddresses)?;
    if !tells_addresses(grant) {
        return Ok(AddressesBody {
            withheld: true,
            items: Vec::new(),
        });
    }
    let stored = app.store.addresses_of(&signed_in.person.id).await?;
    Ok(AddressesBody {
        withheld: false,
        items: stored
            .into_iter()
            .map(|stored| bodies::address(stored.address))
            .collect(),
    })
}

async fn trips(app: &App, signed_in: &SignedIn) -> Result<Vec<TripBody>, Problem> {
    let grant = own_grant(signed_in, Operation::ListTrips)?;
    let person = &signed_in.person.id;
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let listing = Listing {
            person: person.clone(),
            order: Order::All,
            leaves_out: grant.leaves_out(),
            from: None,
            before: None,
            state: None,
            after: after.take(),
            limit: MAX_LIMIT,
            now: signed_in.now,
        };
        let listed = app.store.trips(&listing).await?;
        let page: Result<Vec<_>, _> = listed.rows()?.map(|row| row.read().map(Arc::new)).collect();
        let page = page?;
        let is_last = page.len() < usize::try_from(MAX_LIMIT).unwrap_or(usize::MAX);
        after = page.last().map(|last| listing.order.place(last));
        all.extend(told(app, signed_in, grant, person, page).await?);
        if is_last {
            return Ok(all);
        }
    }
}

/// What was claimed for them, and what they have begun, where they may read it at all. What
/// somebody else has begun is that one's own until it is sent.
async fn claims(app: &App, signed_in: &SignedIn) -> Result<Vec<ClaimBody>, Problem> {
    let Ok(grant) = own_grant(signed_in, Operation::ListClaims) else {
        return Ok(Vec::new());
    };
    let person = &signed_in.person.id;
    let mut listing = ClaimListing {
        person: person.clone(),
        reader: person.clone(),
        own_only: grant == Grant::Own,
        leaves_out: grant.leaves_out(),
        before: i64::MAX,
        limit: MAX_LIMIT,
    };
    let mut all = Vec::new();
    loop {
        let page = app.store.claims(&listing).await?;
        let Some((last, _)) = page.last() else {
            return Ok(all);
        };
        listing.before = *last;
        all.extend(
            page.into_iter()
                .map(|(_, stored)| bodies::claim(stored.claim)),
        );
    }
}

async fn messages(
    app: &App,
    signed_in: &SignedIn,
) -> Result<Vec<requisition_api::messages::MessageBody>, Problem> {
    let grant = own_grant(signed_in, Operation::ListMessages)?;
    let person = &signed_in.person.id;
    let reading = Reading {
        person: person.clone(),
        reader: person.clone(),
        leaves_out: grant.leaves_out(),
    };
    let mut all = Vec::new();
    let mut before = i64::MAX;
    loop {
        let page = app.store.messages(&reading, before, MAX_LIMIT).await?;
        let Some((last, _)) = page.last() else {
            return Ok(all);
        };
        before = *last;
        all.extend(page.into_iter().map(|(_, one)| bodies::message(one)));
    }
}
