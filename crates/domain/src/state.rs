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

    /// The message that says what this state means.
    pub const fn means(&self) -> &'static str {
        match self {
            Self::Requested | Self::NeedsReview => "trip-means-being-assessed",
            Self::Planned | Self::Ordered | Self::Accepted => "trip-means-booked",
            Self::AwaitingConfirmation => "trip-means-needs-confirmation",
            Self::Expired => "trip-means-not-confirmed-in-time",
            Self::Assigned => "trip-means-vehicle-assigned",
            Self::Approaching => "trip-means-on-its-way",
            Self::Arrived => "trip-means-vehicle-here",
            Self::PickedUp => "trip-means-under-way",
            Self::WaitingReady => "trip-means-waiting-ready",
            Self::ReadyCalled => "trip-means-ready-called",
            Self::Completed => "trip-means-completed",
            Self::NoShow => "trip-means-not-met",
            Self::Cancelled(CancelledBy::PatientSide) => "trip-means-cancelled",
            Self::Cancelled(CancelledBy::Service) => "trip-means-called-off",
            Self::Unknown(_) => "trip-means-unknown",
        }
    }

    /// Whether nobody comes for the patient any more, so that no time is a pick-up time.
    /// Of a state that this version does not know nobody can say so.
    pub const fn is_off(&self) -> bool {
        match self {
            Self::Expired | Self::NoShow | Self::Cancelled(_) => true,
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
            | Self::Completed
            | Self::Unknown(_) => false,
        }
    }

    /// Whether it must be said before everything else: nobody comes, or nobody knows.
    pub const fn is_in_doubt(&self) -> bool {
        self.is_off() || matches!(self, Self::Unknown(_))
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
