//! One page of the chosen person's trips.

use domain::trip::OrganisedTrip;
use ipc::{AsOf, Command, Look, Problem};

use crate::{
    App,
    acting::Acting,
    asking::ask,
    kept::{KeptPage, Page},
    ports::{Api, ApiError, Place, Platform, Read, TripSlice, TripsQuery},
    trips::token,
};

/// How many pages of the service are looked through for the place where a kept
/// page ended: 2,000 trips.
const MOST_PAGES: usize = 40;

/// Asks for `page` of the chosen person's trips, on behalf of `C`.
pub(crate) async fn page<C: Command, P: Platform>(
    app: &App<P>,
    (acting, look): (&Acting, Look),
    page: Page,
) -> Result<AsOf<TripSlice>, Problem> {
    let api = app.api()?;
    let how = (Some(acting.lease), look);
    let query = TripsQuery {
        person: acting.owner.person.clone(),
        period: page.period,
        after: page.after.clone(),
    };
    let Some(place) = page.after.as_deref().and_then(token::place) else {
        return ask::<C, _, _>(app, how, &page, ask_for(api.as_ref(), &query)).await;
    };
    let key = KeptPage {
        period: page.period,
        after: Some(place.clone()),
    };
    ask::<C, _, _>(app, how, &key, ask_beyond(api.as_ref(), query, &place)).await
}

/// Those of `trips` that were looked at, as they were then.
pub(crate) async fn seen_of<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    trips: &[OrganisedTrip],
) -> Vec<OrganisedTrip> {
    let ids: Vec<_> = trips.iter().map(|trip| trip.id.clone()).collect();
    app.keeping().seen(&acting.owner, &ids).await
}

/// The service's page that goes on after `place`, where a kept page ended. The
/// service knows its own cursors only, so its pages are looked through for it.
async fn ask_beyond<A: Api>(
    api: &A,
    mut query: TripsQuery,
    place: &Place,
) -> Result<Read<TripSlice>, ApiError> {
    let is_beyond = |trip: &OrganisedTrip| match query.period {
        crate::ports::Period::Coming => Place::of(trip) > *place,
        crate::ports::Period::Past => Place::of(trip) < *place,
    };
    query.after = None;
    let mut read = ask_for(api, &query).await?;
    for _ in 1..MOST_PAGES {
        read.value.trips.retain(is_beyond);
        if !read.value.trips.is_empty() || read.value.next.is_none() {
            break;
        }
        query.after = read.value.next.take();
        read = ask_for(api, &query).await?;
    }
    read.value.trips.retain(is_beyond);
    Ok(read)
}

/// One page as the service has it.
pub(crate) async fn ask_for<A: Api>(
    api: &A,
    query: &TripsQuery,
) -> Result<Read<TripSlice>, ApiError> {
    let read = match api.trips(query).await {
        // The beginning of the list is always there while the person may be seen:
        // a child turns 16, a power of attorney runs out.
        Err(ApiError::NotFound) if query.after.is_none() => Err(ApiError::AccessEnded),
        read => read,
    }?;
    // A list that mixes persons is not shown to anyone.
    if read
        .value
        .trips
        .iter()
        .all(|trip| trip.person == query.person)
    {
        Ok(read)
    } else {
        Err(ApiError::Misfit {
            operation: "GET /v1/persons/{person}/trips",
        })
    }
}
