//! The parts of a trip.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{times::TimeBody, words::ModeWord};

/// A part of a trip between two stops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SegmentBody {
    /// The means of transport of this part.
    #[schema(value_type = ModeWord)]
    pub mode: String,
    /// What it is called in a timetable: a flight or line number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Where it starts.
    pub from: PlaceBody,
    /// When the patient is picked up there.
    #[serde(default)]
    pub pickup: PickUpBody,
    /// Where it ends.
    pub to: PlaceBody,
    /// When it is expected there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<TimeBody>,
    /// The vehicle, once assigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<VehicleBody>,
}

/// The three kinds of pick-up time. The last one that is there counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PickUpBody {
    /// As planned when the trip was booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<TimeBody>,
    /// As promised to the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<TimeBody>,
    /// As the vehicle is expected right now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimated: Option<TimeBody>,
}

/// A place as the service writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PlaceBody {
    /// A name or an address. Absent where it is not said, also where it is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where exactly to stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting_point: Option<String>,
}

/// A vehicle that is assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VehicleBody {
    /// The number on it.
    #[schema(examples("T-1234"))]
    pub number: String,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
}
