//! `PUT /dev/trips/{trip_id}/steps`: what the office and the carrier do next.

use axum::{
    Json,
    extract::{Path, State},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::TripId,
    lifecycle::Step,
    state::CancelledBy,
    trip::{OrganisedTrip, Vehicle},
};
use requisition_api::{problem_code::ProblemCode, state_word::StateWord};
use serde::{Deserialize, Serialize};

use super::{
    Dev,
    dispatch::Refused,
    given::{Given, invalid},
};
use crate::problem::Problem;

/// A step of the office or the carrier. The patient's own are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum StepWord {
    Plan,
    AskForConfirmation,
    Expire,
    Order,
    Accept,
    Reject,
    AwaitReady,
    Assign,
    Approach,
    Arrive,
    PickUp,
    Complete,
    MissPatient,
    CallOff,
}

impl StepWord {
    /// In the order of a day.
    pub(super) const ALL: [Self; 14] = [
        Self::Plan,
        Self::AskForConfirmation,
        Self::Expire,
        Self::Order,
        Self::Accept,
        Self::Reject,
        Self::AwaitReady,
        Self::Assign,
        Self::Approach,
        Self::Arrive,
        Self::PickUp,
        Self::Complete,
        Self::MissPatient,
        Self::CallOff,
    ];

    /// The word as it is sent.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::AskForConfirmation => "ask_for_confirmation",
            Self::Expire => "expire",
            Self::Order => "order",
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::AwaitReady => "await_ready",
            Self::Assign => "assign",
            Self::Approach => "approach",
            Self::Arrive => "arrive",
            Self::PickUp => "pick_up",
            Self::Complete => "complete",
            Self::MissPatient => "miss_patient",
            Self::CallOff => "call_off",
        }
    }

    pub(super) const fn step(self) -> Step {
        match self {
            Self::Plan => Step::Plan,
            Self::AskForConfirmation => Step::AskForConfirmation,
            Self::Expire => Step::Expire,
            Self::Order => Step::Order,
            Self::Accept => Step::Accept,
            Self::Reject => Step::Reject,
            Self::AwaitReady => Step::AwaitReady,
            Self::Assign => Step::Assign,
            Self::Approach => Step::Approach,
            Self::Arrive => Step::Arrive,
            Self::PickUp => Step::PickUp,
            Self::Complete => Step::Complete,
            Self::MissPatient => Step::MissPatient,
            Self::CallOff => Step::Cancel(CancelledBy::Service),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    step: StepWord,
    vehicle: Option<VehicleWanted>,
}

/// The vehicle that is assigned.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VehicleWanted {
    pub number: String,
    pub operator: Option<String>,
}

/// The trip after the step.
#[derive(Serialize)]
pub(super) struct Stepped {
    id: String,
    version: u32,
    state: String,
}

impl Stepped {
    /// Which trip.
    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

impl From<&OrganisedTrip> for Stepped {
    fn from(trip: &OrganisedTrip) -> Self {
        Self {
            id: trip.id.to_string(),
            version: trip.version,
            state: StateWord::write(&trip.state).to_owned(),
        }
    }
}

/// Changes the trip of a path as the office or the carrier does, and answers with how it
/// stands then.
pub(super) async fn stepped(
    dev: &Dev,
    id: &str,
    change: impl FnOnce(&mut OrganisedTrip, DateTime<Utc>) -> Result<(), Refused>,
) -> Result<Json<Stepped>, Problem> {
    let id: TripId = id
        .parse()
        .map_err(|_| Problem::new(ProblemCode::NotFound))?;
    let trip = dev.dispatch(&id, change).await?;
    Ok(Json(Stepped::from(&trip)))
}

pub(super) async fn step(
    State(dev): State<Dev>,
    Path(id): Path<String>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Stepped>, Problem> {
    let Wanted { step, vehicle } = wanted;
    if vehicle.is_some() != (step == StepWord::Assign) {
        return Err(invalid("/vehicle"));
    }
    let vehicle = vehicle.map(Vehicle::from);
    stepped(&dev, &id, |trip, _| take(trip, step, vehicle)).await
}

impl From<VehicleWanted> for Vehicle {
    fn from(VehicleWanted { number, operator }: VehicleWanted) -> Self {
        Self { number, operator }
    }
}

/// Takes one step with `trip`. A vehicle comes with being assigned and goes with an
/// order that is handed back.
pub(super) fn take(
    trip: &mut OrganisedTrip,
    step: StepWord,
    vehicle: Option<Vehicle>,
) -> Result<(), Refused> {
    let next = trip.state.after(&step.step());
    trip.state = next.map_err(Refused::out_of_step(trip))?;
    if matches!(step, StepWord::Assign | StepWord::Reject) {
        trip.segments.first_mut().vehicle = vehicle;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
