//! Organised trips.

pub mod asked_changes;
pub mod known;
pub mod list;
pub mod one;

use std::sync::Arc;

use domain::{
    actions::{self, Actions},
    ids::PersonId,
};
use requisition_api::trips::TripBody;

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, seen},
    bodies,
    problem::Problem,
    store::StoredTrip,
};

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
    trips: &mut [Arc<StoredTrip>],
) -> Result<(), Problem> {
    let Some(left_out) = grant.leaves_out() else {
        return Ok(());
    };
    let hidden = app.store.trips_that_are(left_out, person).await?;
    for stored in trips {
        let counterpart = &stored.trip.counterpart;
        if counterpart.as_ref().is_some_and(|id| hidden.contains(id)) {
            Arc::make_mut(stored).trip.counterpart = None;
        }
    }
    Ok(())
}

/// `trips` of `person` as they are now, as far as `grant` goes, with what can be done
/// with them.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn told(
    app: &App,
    signed_in: &SignedIn,
    grant: Grant,
    person: &PersonId,
    mut trips: Vec<Arc<StoredTrip>>,
) -> Result<Vec<TripBody>, Problem> {
    let now = signed_in.now;
    leave_no_trace(app, grant, person, &mut trips).await?;
    app.registers.ask(&app.store, now, &mut trips).await?;
    let told = trips.into_iter().filter_map(|stored| {
        let actions = actions::work_out(&stored.trip, now);
        body_of(Arc::unwrap_or_clone(stored), grant, actions)
    });
    Ok(told.collect())
}

/// The body of a trip as far as `grant` goes, with what can be done with it.
/// `None` when it must be as if there were none.
fn body_of(mut stored: StoredTrip, grant: Grant, actions: Actions) -> Option<TripBody> {
    stored.trip.actions = actions;
    seen(stored, grant).map(bodies::trip)
}

#[cfg(test)]
mod tests;
