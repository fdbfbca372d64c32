//! What can be cancelled together with a trip.

use domain::{ids::TripId, trip::OrganisedTrip};
use ipc::{
    Answer, Args, AsOf, Look, Origin, Problem,
    actions::{CancelChoice, Cancellable, ListCancellable},
};

use super::fresh::cards;
use crate::{
    App,
    acting::Acting,
    asking::ask,
    kept::Page,
    ports::{Period, Place, Platform},
    trips::{ask_for_trip, page},
};

/// How many pages are looked through for the rest of a series: 2,000 trips.
const MOST_PAGES: usize = 40;

/// A trip of the chosen person, the one in the other direction and the rest of its
/// series. Where one of them cannot be read there is no answer: whoever cancels the
/// rest must be shown all of it.
pub async fn list_cancellable<P: Platform>(
    app: &App<P>,
    choice: Args<ListCancellable>,
) -> Answer<ListCancellable> {
    let acting = app.acting().await?;
    let how = (&acting, choice.look);
    let trip = one(app, how, &choice.trip).await?;
    let counterpart = match &trip.value.counterpart {
        Some(id) => match one(app, how, id).await {
            Ok(counterpart) => Some(counterpart),
            Err(Problem::NotFound) => None,
            Err(problem) => return Err(problem),
        },
        None => None,
    };
    let later = later(app, how, &trip.value).await?;

    let mut all = trip.map(|trip| (vec![trip], false));
    if let Some(counterpart) = counterpart {
        all = both(all, counterpart, |(trips, there_and_back), counterpart| {
            trips.push(counterpart);
            *there_and_back = true;
        });
    }
    if let Some(later) = later {
        all = both(all, later, |(trips, _), later| trips.extend(later));
    }
    let (trips, there_and_back) = &all.value;
    let cards = cards(app, &acting.owner, trips).await;
    let mut choices = trips.iter().zip(cards).map(|(trip, card)| CancelChoice {
        card,
        version: trip.version,
        offer: trip.actions.cancel.clone(),
    });
    let value = Cancellable {
        trip: choices.next().ok_or(Problem::NotFound)?,
        counterpart: there_and_back.then(|| choices.next()).flatten(),
        later: choices.collect(),
    };
    drop(app.state_within(Some(acting.lease))?);
    Ok(all.map(|_| value))
}

async fn one<P: Platform>(
    app: &App<P>,
    (acting, look): (&Acting, Look),
    id: &TripId,
) -> Result<AsOf<OrganisedTrip>, Problem> {
    let api = app.api()?;
    let answer = ask_for_trip(api.as_ref(), id, &acting.owner.person);
    ask::<ListCancellable, _, _>(app, (Some(acting.lease), look), id, answer).await
}

/// The trips of the same series that come after `trip`, soonest first, without the one
/// in the other direction. `None` where there is no series.
async fn later<P: Platform>(
    app: &App<P>,
    how: (&Acting, Look),
    trip: &OrganisedTrip,
) -> Result<Option<AsOf<Vec<OrganisedTrip>>>, Problem> {
    let Some(series) = &trip.series else {
        return Ok(None);
    };
    let from = Place::of(trip);
    let belongs = |other: &OrganisedTrip| {
        other.series.as_ref() == Some(series)
            && Place::of(other) > from
            && trip.counterpart.as_ref() != Some(&other.id)
    };
    let mut found: Option<AsOf<Vec<OrganisedTrip>>> = None;
    let mut after = None;
    for _ in 0..MOST_PAGES {
        let period = Period::Coming;
        let mut slice = page::<ListCancellable, _>(app, how, Page { period, after }).await?;
        after = slice.value.next.take();
        let rest = slice.map(|slice| slice.trips.into_iter().filter(belongs).collect());
        found = Some(match found {
            Some(found) => both(found, rest, |found, rest: Vec<_>| found.extend(rest)),
            None => rest,
        });
        if after.is_none() {
            break;
        }
    }
    if let Some(found) = &mut found {
        found.value.sort_by_key(Place::of);
    }
    Ok(found)
}

/// Both, no younger than the older of them, and from the service only where both are.
fn both<T, U>(mut first: AsOf<T>, second: AsOf<U>, join: impl FnOnce(&mut T, U)) -> AsOf<T> {
    let is_older = second.read_at < first.read_at;
    if first.origin == Origin::Service || (is_older && second.origin != Origin::Service) {
        first.origin = second.origin;
    }
    first.read_at = first.read_at.min(second.read_at);
    first.asked_at = second.asked_at;
    join(&mut first.value, second.value);
    first
}
