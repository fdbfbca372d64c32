//! What the office and the carrier do with a trip.

use chrono::{DateTime, Utc};
use domain::{
    ids::TripId,
    lifecycle::OutOfStep,
    state::TripState,
    trip::{Held, OrganisedTrip},
};
use requisition_api::{problem_code::ProblemCode, state_word::StateWord, times};

use super::Dev;
use crate::{
    clock::Clock as _,
    problem::{Problem, field_error},
    store::{Batch, StoredTrip},
};

/// Why a trip is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// A cancellation is held back from the carrier.
    Held(DateTime<Utc>),
    /// It does not fit where the trip stands.
    OutOfStep(TripState),
    /// The patient must be alone in the car.
    AloneInCar,
}

impl Refused {
    /// That something does not fit where `trip` stands.
    pub(super) fn out_of_step(trip: &OrganisedTrip) -> impl FnOnce(OutOfStep) -> Self {
        let state = trip.state.clone();
        |OutOfStep| Self::OutOfStep(state)
    }

    fn about(self, id: &TripId) -> Problem {
        let (code, reason) = match &self {
            Self::Held(until) => {
                let until = times::write(*until);
                let reason = field_error("", "held", &[("until", &until)]);
                (ProblemCode::ConflictState, reason)
            }
            Self::OutOfStep(state) => {
                let word = StateWord::write(state);
                let code = if matches!(state, TripState::Cancelled(_)) {
                    ProblemCode::AlreadyCancelled
                } else {
                    ProblemCode::ConflictState
                };
                (code, field_error("", "out_of_step", &[("state", word)]))
            }
            Self::AloneInCar => {
                let reason = field_error("/shared", "alone_in_car", &[]);
                (ProblemCode::ConflictState, reason)
            }
        };
        Problem::new(code).about(id.clone()).because(vec![reason])
    }
}

impl Dev {
    /// Changes the trip `id` as the office or the carrier does: not while a cancellation
    /// is held back from them. Whoever looks at the trip is told.
    pub(super) async fn dispatch(
        &self,
        id: &TripId,
        change: impl FnOnce(&mut OrganisedTrip, DateTime<Utc>) -> Result<(), Refused>,
    ) -> Result<OrganisedTrip, Problem> {
        let mut batch = self.store.begin().await?;
        let trip = self.dispatch_in(&mut batch, id, change).await?;
        batch.commit().await?;
        Ok(trip)
    }

    /// The same, together with whatever else is written into `batch`.
    pub(super) async fn dispatch_in(
        &self,
        batch: &mut Batch,
        id: &TripId,
        change: impl FnOnce(&mut OrganisedTrip, DateTime<Utc>) -> Result<(), Refused>,
    ) -> Result<OrganisedTrip, Problem> {
        let stored = batch.take_trip(id).await?;
        let StoredTrip {
            mut trip,
            visibility,
        } = stored.ok_or(Problem::new(ProblemCode::NotFound))?;
        let now = self.clock.now();
        refuse_held(&trip, now)
            .and_then(|()| change(&mut trip, now))
            .map_err(|refused| refused.about(id))?;
        trip.version = trip.version.saturating_add(1);
        trip.updated_at = now;
        batch
            .put_trip(&StoredTrip {
                trip: trip.clone(),
                visibility,
            })
            .await?;
        Ok(trip)
    }
}

fn refuse_held(trip: &OrganisedTrip, now: DateTime<Utc>) -> Result<(), Refused> {
    match &trip.held {
        Some(Held { until, .. }) if trip.is_held(now) => Err(Refused::Held(*until)),
        Some(_) | None => Ok(()),
    }
}
