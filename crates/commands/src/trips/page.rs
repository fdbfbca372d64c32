//! One page of the chosen person's trips.

use domain::{ids::PersonId, oslo};
use ipc::{AsOf, Command, Problem};

use crate::{
    App,
    app::Lease,
    asking::ask,
    kept::Page,
    ports::{Api, ApiError, Platform, Read, TripSlice, TripsQuery},
};

/// Asks for `page` of `person`'s trips, on behalf of `C`.
///
/// Where coming and past part depends on the day, and the day on the service's
/// clock. When its first answer shows that the device's clock has the day
/// wrong, the page is asked for again with the right one.
pub(crate) async fn page<C: Command, P: Platform>(
    app: &App<P>,
    (lease, person): (Lease, &PersonId),
    page: Page,
) -> Result<AsOf<TripSlice>, Problem> {
    let api = app.api()?;
    let query = |today| TripsQuery {
        person: person.clone(),
        period: page.period,
        today,
        after: page.after.clone(),
    };
    let ask_on = |today| ask_for(api.as_ref(), query(today));
    let assumed = oslo::date(app.now());
    let first = ask::<C, _, _>(app, Some(lease), &page, ask_on(assumed)).await?;
    let actual = oslo::date(first.asked_at);
    if actual == assumed {
        return Ok(first);
    }
    ask::<C, _, _>(app, Some(lease), &page, ask_on(actual)).await
}

async fn ask_for<A: Api>(api: &A, query: TripsQuery) -> Result<Read<TripSlice>, ApiError> {
    let read = match api.trips(&query).await {
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
