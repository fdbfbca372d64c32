//! The state of an organised trip.

use serde::{Deserialize, Serialize};

/// Where a trip stands. The service decides; the window only shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TripState {
    /// Asked for.
    Requested,
    /// The office looks at it.
    NeedsReview,
    /// Planned by the office.
    Planned,
    /// The patient must confirm it.
    AwaitingConfirmation,
    /// It was not confirmed in time.
    Expired,
    /// The order is sent to the carrier.
    Ordered,
    /// The carrier has taken the order.
    Accepted,
    /// A vehicle is assigned.
    Assigned,
    /// The vehicle is on its way.
    Approaching,
    /// The vehicle is at the pick-up place.
    Arrived,
    /// The patient is in the vehicle.
    PickedUp,
    /// A trip home that starts when the patient says so.
    WaitingReady,
    /// The patient has said that they are ready.
    ReadyCalled,
    /// Done.
    Completed,
    /// The carrier did not find the patient.
    NoShow,
    /// Called off.
    Cancelled(CancelledBy),
    /// A state this version does not know, in the service's own word.
    Unknown(String),
}

/// Who called a trip off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelledBy {
    /// The patient, a guardian or a representative.
    PatientSide,
    /// The office, the practitioner or the carrier.
    Service,
}

impl TripState {
    /// The message with the word a person reads for this state.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Requested | Self::NeedsReview => "state-being-assessed",
            Self::Planned | Self::Ordered | Self::Accepted => "state-booked",
            Self::AwaitingConfirmation => "state-needs-confirmation",
            Self::Expired => "state-not-confirmed-in-time",
            Self::Assigned => "state-vehicle-assigned",
            Self::Approaching => "state-on-its-way",
            Self::Arrived => "state-vehicle-here",
            Self::PickedUp => "state-under-way",
            Self::WaitingReady => "state-waiting-ready",
            Self::ReadyCalled => "state-ready-called",
            Self::Completed => "state-completed",
            Self::NoShow => "state-not-met",
            Self::Cancelled(CancelledBy::PatientSide) => "state-cancelled",
            Self::Cancelled(CancelledBy::Service) => "state-called-off",
            Self::Unknown(_) => "state-unknown",
        }
    }

    /// Whether nothing more will happen on this trip.
    pub const fn is_final(&self) -> bool {
        match self {
            Self::Completed | Self::NoShow | Self::Cancelled(_) | Self::Expired => true,
            Self::Requested
            | Self::NeedsReview
            | Self::Planned
            | Self::AwaitingConfirmation
            | Self::Ordered
            | Self::Accepted
            | Self::Assigned
            | Self::Approaching
            | Self::Arrived
            | Self::PickedUp
            | Self::WaitingReady
            | Self::ReadyCalled
            | Self::Unknown(_) => false,
        }
    }

    /// Whether the patient has been collected and not yet delivered.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::PickedUp)
    }

    /// Whether a vehicle may still come for the patient.
    pub const fn may_still_run(&self) -> bool {
        !self.is_final()
    }
}
