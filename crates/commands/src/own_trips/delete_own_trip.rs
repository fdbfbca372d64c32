//! Deleting an own trip.

use ipc::{
    Answer, Args,
    own_trips::{DeleteOwnTrip, Deleting},
};

use super::reading::{is_of, kept, stamp};
use crate::{App, ports::Platform};

/// Deletes an own trip of the chosen person, unless it has been changed since they
/// saw it, or somebody else is chosen by now. One that is not there any more is deleted.
pub async fn delete_own_trip<P: Platform>(
    app: &App<P>,
    wanted: Args<DeleteOwnTrip>,
) -> Answer<DeleteOwnTrip> {
    let acting = app.acting().await?;
    if !is_of(&acting, wanted.person.as_ref()) {
        return Ok(Deleting::SomebodyElse);
    }
    let wanted = wanted.stamp;
    let delete = async {
        let mut trips = kept::<DeleteOwnTrip, _>(app, &acting).await?;
        let Some(place) = trips.iter().position(|trip| trip.id == wanted.trip) else {
            return Ok(Deleting::Deleted);
        };
        if let Some(trip) = trips
            .get(place)
            .filter(|trip| trip.version != wanted.version)
        {
            return Ok(Deleting::ChangedElsewhere { now: stamp(trip) });
        }
        trips.remove(place);
        app.keeping().write_own_trips(&acting.owner, trips).await;
        Ok(Deleting::Deleted)
    };
    app.keep_within(Some(acting.lease), delete).await?
}
