//! One trip.

use domain::{
    ids::{PersonId, TripId},
    trip::OrganisedTrip,
};
use ipc::{Answer, Args, trips::GetTrip};

use crate::{
    App,
    asking::ask,
    ports::{Api, ApiError, Platform, Read},
    trips::view::whole,
};

/// One trip of the chosen person, and what has changed about it. Looking at it
/// marks it as seen.
pub async fn get_trip<P: Platform>(app: &App<P>, choice: Args<GetTrip>) -> Answer<GetTrip> {
    let (lease, person) = app.acting_for().await?;
    let api = app.api()?;
    let answer = ask_for(api.as_ref(), &choice.trip, &person);
    let trip = ask::<GetTrip, _, _>(app, Some(lease), &choice.trip, answer).await?;
    let changed = app
        .state_within(Some(lease))?
        .of_person
        .looks
        .look(&trip.value);
    let now = trip.asked_at;
    Ok(trip.map(|trip| whole(trip, changed, now)))
}

/// A trip of somebody else is not shown under the chosen person's name, also
/// where the signed-in person may see it.
async fn ask_for<A: Api>(
    api: &A,
    trip: &TripId,
    person: &PersonId,
) -> Result<Read<OrganisedTrip>, ApiError> {
    let read = api.trip(trip).await?;
    if read.value.person == *person && read.value.id == *trip {
        Ok(read)
    } else {
        Err(ApiError::NotFound)
    }
}
