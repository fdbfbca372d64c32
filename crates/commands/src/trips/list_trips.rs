//! The chosen person's trips.

use ipc::{
    Answer, Args,
    trips::{ListTrips, TripPage},
};

use crate::{
    App,
    kept::Page,
    ports::Platform,
    trips::{card, page},
};

/// Lists the chosen person's trips as the service orders them.
pub async fn list_trips<P: Platform>(app: &App<P>, query: Args<ListTrips>) -> Answer<ListTrips> {
    let (lease, person) = app.acting_for().await?;
    let wanted = Page {
        period: query.period,
        after: query.after,
    };
    let slice = page::<ListTrips, _>(app, (lease, &person), wanted).await?;
    let mut state = app.state_within(Some(lease))?;
    let looks = &mut state.of_person.looks;
    looks.leave();
    Ok(slice.map(|slice| TripPage {
        cards: slice
            .trips
            .iter()
            .map(|trip| card(trip, looks.since_seen(trip)))
            .collect(),
        next: slice.next,
    }))
}
