//! What an own trip says about itself.

use chrono::NaiveDate;
use domain::{ids::PersonId, oslo, own_trip::phase, phase::Phase};
use entitlement::facts::Facts;
use ipc::{Command, Problem, own_trips::OwnTripStamp};

use crate::{
    App,
    acting::Acting,
    ports::{OwnTrip, Platform},
    report::report_unreadable,
};

/// Whom the pages concern, if that is whom the window shows. What is another person's
/// is not found.
pub(super) async fn acting_for<P: Platform>(
    app: &App<P>,
    shown: Option<&PersonId>,
) -> Result<Acting, Problem> {
    let acting = app.acting().await?;
    if is_of(&acting, shown) {
        Ok(acting)
    } else {
        Err(Problem::NotFound)
    }
}

/// Whether the pages still concern whom the window shows.
pub(super) fn is_of(acting: &Acting, shown: Option<&PersonId>) -> bool {
    shown == Some(&acting.owner.person)
}

/// The own trips of the chosen person, on behalf of `C`.
pub(super) async fn kept<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<Vec<OwnTrip>, Problem> {
    let kept = app.keeping().own_trips(&acting.owner).await;
    let trips = kept.map_err(report_unreadable::<C>)?;
    drop(app.state_within(Some(acting.lease))?);
    Ok(trips)
}

/// Today in Norway.
pub(super) fn today<P: Platform>(app: &App<P>) -> NaiveDate {
    oslo::date(app.now())
}

pub(super) fn stamp(trip: &OwnTrip) -> OwnTripStamp {
    OwnTripStamp {
        trip: trip.id.clone(),
        version: trip.version,
    }
}

/// The day on which a trip is over: that of its last leg.
pub(super) fn last_day(trip: &OwnTrip, facts: &Facts) -> NaiveDate {
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let days = legs.filter_map(|leg| leg.date.value());
    days.fold(trip.day, NaiveDate::max)
}

pub(super) fn phase_of(trip: &OwnTrip, facts: &Facts, today: NaiveDate) -> Phase {
    phase(trip.day, last_day(trip, facts), today)
}
