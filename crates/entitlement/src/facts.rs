//! What a decision rests on.

use chrono::NaiveDate;
use domain::money::Ore;
use regulations::{County, Municipality};
use serde::{Deserialize, Serialize};

mod escort;
mod fact;
mod leg;
mod name;
mod patient;
mod restate;
mod stay;
pub mod sum;
mod treatment;

pub use escort::{Escort, EscortBasis, LostIncome, Qualified};
pub use fact::{Fact, FactError, Source};
pub use leg::{Boat, CarNeed, Cost, CostKind, Direction, Flight, Leg, Mode, Start, Taxi};
pub use name::FactName;
pub use patient::{Age, Claimant, ExemptionCard, Handling, LateBecause, Patient, SpecialCase};
pub use stay::{Lodging, LodgingKind, LodgingReason, Stay};
pub use treatment::{
    Exemption, InjuryLoss, Leave, OtherPlace, Outside, Purpose, Traveller, Treatment, TreatmentKind,
};

/// A distance in **metres**, a whole number.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Metres(pub u32);

/// All that a decision rests on: one claim with one or several trips of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The day the claim is made, or the day of asking.
    pub claimed_on: NaiveDate,
    /// Who claims.
    #[serde(default, skip_serializing_if = "Fact::is_not_stated")]
    pub claimant: Fact<Claimant>,
    /// How the claim may be handled.
    #[serde(default)]
    pub handling: Handling,
    /// The patient.
    #[serde(default)]
    pub patient: Patient,
    /// The trips, each to one treatment and home.
    pub trips: Vec<Trip>,
}

/// A trip to a treatment and home again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Trip {
    /// What the trip is for.
    pub treatment: Treatment,
    /// The directions travelled, each with its own day and rates.
    pub legs: Vec<Leg>,
    /// Who came along because the patient needed it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub escorts: Vec<Escort>,
    /// How long the person was away, and where they slept.
    pub stay: Stay,
}
