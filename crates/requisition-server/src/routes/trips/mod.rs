//! Organised trips.

pub mod list;
pub mod one;

use chrono::{DateTime, Utc};
use domain::{actions, ids::PersonId, trip::OrganisedTrip};
use requisition_api::{problem_code::ProblemCode, trips::TripBody};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, may},
    bodies,
    problem::Problem,
    store::StoredTrip,
};

/// What the signed-in person may do with the trips of `person`.
///
/// # Errors
///
/// `not_found` when that is nothing, and when there is no such person: the two
/// are not told apart.
async fn grant_for(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    operation: Operation,
) -> Result<Grant, Problem> {
    let not_found = || Problem::new(ProblemCode::NotFound);
    let person = app.store.person(person).await?.ok_or_else(not_found)?;
    let grounds = signed_in.grounds(app).await?;
    match may(
        &signed_in.person,
        &person,
        &grounds,
        operation,
        signed_in.now,
    ) {
        Grant::None => Err(not_found()),
        grant @ (Grant::Visible | Grant::All) => Ok(grant),
    }
}

/// Takes from `trips` of `person` what `grant` does not cover: the name of a way
/// back that is hidden.
///
/// # Errors
///
/// `internal` when the store does not answer.
async fn leave_no_trace(
    app: &App,
    grant: Grant,
    person: &PersonId,
    trips: &mut [StoredTrip],
) -> Result<(), Problem> {
    if grant == Grant::All {
        return Ok(());
    }
    let hidden = app.store.hidden_trips_of(person).await?;
    for stored in trips {
        stored.trip.counterpart.take_if(|id| hidden.contains(id));
    }
    Ok(())
}

/// The body of a trip with what can be done at `now`.
fn body_of(stored: StoredTrip, now: DateTime<Utc>) -> TripBody {
    let trip = OrganisedTrip {
        actions: actions::work_out(&stored.trip, now),
        ..stored.trip
    };
    bodies::trip(trip)
}

#[cfg(test)]
mod tests;
