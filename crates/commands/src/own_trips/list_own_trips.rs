//! The own trips of the chosen person.

use std::cmp::Reverse;

use chrono::NaiveDate;
use domain::phase::Phase;
use entitlement::facts::{Facts, Metres};
use ipc::{
    Answer, Args,
    own_trips::{ListOwnTrips, OwnTripCard, OwnTripList},
};

use super::reading::{acting_for, kept, phase_of, today};
use crate::{App, ports::OwnTrip, ports::Platform};

/// Lists the chosen person's own trips: going on and coming ones, soonest first,
/// then past ones, latest first.
pub async fn list_own_trips<P: Platform>(
    app: &App<P>,
    wanted: Args<ListOwnTrips>,
) -> Answer<ListOwnTrips> {
    let acting = acting_for(app, wanted.person.as_ref()).await?;
    let trips = kept::<ListOwnTrips, _>(app, &acting).await?;
    let today = today(app);
    let cards = trips.iter().map(|trip| card(trip, today));
    let (mut past, mut coming): (Vec<_>, Vec<_>) =
        cards.partition(|card| card.phase == Phase::After);
    coming.sort_by_key(|card| (card.day, card.at, card.id.clone()));
    past.sort_by_key(|card| Reverse((card.day, card.at, card.id.clone())));
    coming.append(&mut past);
    Ok(OwnTripList {
        cards: coming,
        today,
    })
}

fn card(trip: &OwnTrip, today: NaiveDate) -> OwnTripCard {
    let facts = questions::facts(&trip.answers, today);
    let phase = phase_of(trip, &facts, today);
    let is_over = phase == Phase::After;
    OwnTripCard {
        id: trip.id.clone(),
        to: trip.to.clone(),
        day: trip.day,
        at: trip.at,
        phase,
        claim_by: is_over
            .then(|| entitlement::decide(&facts).deadlines.claim_by)
            .flatten(),
        far: far(&facts),
    }
}

fn far(facts: &Facts) -> Option<Metres> {
    facts.trips.first()?.legs.first()?.distance.value()
}
