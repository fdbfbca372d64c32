//! One own trip.

use ipc::{
    Answer, Args, Problem,
    own_trips::{OwnTripView, ShowOwnTrip},
};

use super::{
    reading::{acting_for, kept, last_day, phase_of, today},
    ways::{other_ways, own_way},
};
use crate::{
    App,
    ports::{Platform, Storage, Store as _},
};

/// One own trip of the chosen person, with what each way of travelling would give.
pub async fn show_own_trip<P: Platform>(
    app: &App<P>,
    choice: Args<ShowOwnTrip>,
) -> Answer<ShowOwnTrip> {
    let acting = acting_for(app, choice.person.as_ref()).await?;
    let trips = kept::<ShowOwnTrip, _>(app, &acting).await?;
    let found = trips.into_iter().find(|trip| trip.id == choice.trip);
    let trip = found.ok_or(Problem::NotFound)?;
    let is_unkept = app.state().is_protected(&acting.owner);
    let storage = match app.store().storage().await {
        Storage::Sealed if !is_unkept => Storage::Sealed,
        Storage::Sealed | Storage::MemoryOnly => Storage::MemoryOnly,
    };
    let today = today(app);
    let facts = questions::facts(&trip.answers, today);
    Ok(OwnTripView {
        last_day: last_day(&trip, &facts),
        phase: phase_of(&trip, &facts, today),
        today,
        own_way: own_way(&trip.answers, today),
        other_ways: other_ways(&trip.answers, today),
        deadlines: entitlement::decide(&facts).deadlines,
        storage,
        trip,
    })
}
