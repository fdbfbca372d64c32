//! What the patient's side can do with booked trips through the service.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PersonId, ReceiptId, TripId},
    wish::{ChangeWish, ChildMeasures, EscortStatement, TripOrder},
};

/// How many trips one cancellation names at most: the rest of a long series.
pub const MOST_TARGETS: usize = 100;

/// A trip, as it was when the person decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The trip.
    pub trip: TripId,
    /// The version that the person saw. Another one on the service refuses the action.
    pub version: u32,
}

/// One to [`MOST_TARGETS`] trips, none of them twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Target>", into = "Vec<Target>")]
pub struct Targets(Vec<Target>);

/// Why a list of trips cannot be the targets of one action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an action has 1 to {MOST_TARGETS} trips, each once")]
pub struct NoTargets;

impl Targets {
    /// The trips, in the order in which they were chosen.
    pub fn iter(&self) -> impl Iterator<Item = &Target> {
        self.0.iter()
    }
}

impl TryFrom<Vec<Target>> for Targets {
    type Error = NoTargets;

    fn try_from(targets: Vec<Target>) -> Result<Self, NoTargets> {
        let has_twice = |(at, target): (usize, &Target)| {
            targets.iter().take(at).any(|one| one.trip == target.trip)
        };
        let fits = (1..=MOST_TARGETS).contains(&targets.len())
            && !targets.iter().enumerate().any(has_twice);
        fits.then_some(Self(targets)).ok_or(NoTargets)
    }
}

impl From<Targets> for Vec<Target> {
    fn from(targets: Targets) -> Self {
        targets.0
    }
}

impl From<Target> for Targets {
    fn from(target: Target) -> Self {
        Self(vec![target])
    }
}

/// One thing to be done, for one person. What it is based on is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TripAction {
    /// Cancel trips, all of them or none. The appointment is not cancelled by it.
    Cancel {
        /// Whose trips.
        person: PersonId,
        /// Which.
        targets: Targets,
        /// Why, if the person wants to say it.
        reason: Option<CancelReason>,
    },
    /// Take a cancellation back, while the service holds it back from the carrier.
    UndoCancellation {
        /// Whose trips.
        person: PersonId,
        /// Which of the trips that were cancelled, as they are now.
        targets: Targets,
    },
    /// Confirm a trip that must be confirmed.
    Confirm {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
    },
    /// Say that one is ready for the trip home.
    CallReady {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
        /// From when; `None` for now.
        from: Option<DateTime<Utc>>,
    },
    /// Take that back, as for another examination.
    WithdrawReady {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
    },
    /// Say that one is at the pick-up place and nobody has come.
    ReportWaiting {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
    },
    /// Have one thing about a trip changed.
    Change {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
        /// What.
        wish: ChangeWish,
    },
    /// Say who goes along. Whoever was named before and is not named now is taken off.
    RegisterEscorts {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
        /// Who.
        escorts: Vec<EscortStatement>,
    },
    /// State a child's weight and height for the child seat.
    StateMeasures {
        /// Whose trip.
        person: PersonId,
        /// Which.
        target: Target,
        /// The measures.
        measures: ChildMeasures,
    },
    /// Book one direction on a travel certificate. There is no trip yet.
    Order {
        /// For whom.
        person: PersonId,
        /// What.
        order: TripOrder,
    },
}

impl TripAction {
    /// For whom it is done.
    pub const fn person(&self) -> &PersonId {
        match self {
            Self::Cancel { person, .. }
            | Self::UndoCancellation { person, .. }
            | Self::Confirm { person, .. }
            | Self::CallReady { person, .. }
            | Self::WithdrawReady { person, .. }
            | Self::ReportWaiting { person, .. }
            | Self::Change { person, .. }
            | Self::RegisterEscorts { person, .. }
            | Self::StateMeasures { person, .. }
            | Self::Order { person, .. } => person,
        }
    }

    /// The trips it is about; none when a trip is booked.
    pub fn targets(&self) -> Vec<&Target> {
        match self {
            Self::Cancel { targets, .. } | Self::UndoCancellation { targets, .. } => {
                targets.iter().collect()
            }
            Self::Confirm { target, .. }
            | Self::CallReady { target, .. }
            | Self::WithdrawReady { target, .. }
            | Self::ReportWaiting { target, .. }
            | Self::Change { target, .. }
            | Self::RegisterEscorts { target, .. }
            | Self::StateMeasures { target, .. } => vec![target],
            Self::Order { .. } => vec![],
        }
    }

    /// Whether a receipt of `kind` is one for it.
    pub fn ends_as(&self, kind: &ActionKind) -> bool {
        let may_wait = matches!(self, Self::Change { .. });
        *kind == self.kind() || may_wait && *kind == ActionKind::ChangeRequested
    }

    /// Its kind, as it is meant.
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Cancel { .. } => ActionKind::Cancelled,
            Self::UndoCancellation { .. } => ActionKind::CancellationUndone,
            Self::Confirm { .. } => ActionKind::Confirmed,
            Self::CallReady { .. } => ActionKind::ReadyCalled,
            Self::WithdrawReady { .. } => ActionKind::ReadyWithdrawn,
            Self::ReportWaiting { .. } => ActionKind::WaitingReported,
            Self::Change { .. } => ActionKind::Changed,
            Self::RegisterEscorts { .. } => ActionKind::EscortsRegistered,
            Self::StateMeasures { .. } => ActionKind::MeasuresStated,
            Self::Order { .. } => ActionKind::Ordered,
        }
    }
}

/// The kind of an action, as a receipt names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// The trip was cancelled.
    Cancelled,
    /// The cancellation was taken back.
    CancellationUndone,
    /// The trip was confirmed.
    Confirmed,
    /// Somebody said that the patient is ready for the trip home.
    ReadyCalled,
    /// That was taken back.
    ReadyWithdrawn,
    /// Somebody said that the patient is still waiting.
    WaitingReported,
    /// A change was made.
    Changed,
    /// A change was asked for, and the office looks at it first. Nothing is changed yet.
    ChangeRequested,
    /// Somebody said who goes along.
    EscortsRegistered,
    /// A child's measures were stated.
    MeasuresStated,
    /// The trip was booked on a travel certificate.
    Ordered,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

/// Why somebody cancels. Never asked as a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelReason {
    /// The appointment was moved.
    AppointmentMoved,
    /// The appointment was cancelled.
    AppointmentCancelled,
    /// Too ill to travel.
    TooIll,
    /// In hospital already.
    Admitted,
    /// Travels in another way.
    OwnTransport,
    /// It was booked wrongly.
    WrongBooking,
    /// Something else.
    Other,
}

/// That something was done, to be read out on the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The number. Trips cancelled together have the same.
    pub id: ReceiptId,
    /// What was done.
    pub action: ActionKind,
    /// When, on the service's clock.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: DoneBy,
}

/// Who did something on the patient's side. Which of several is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoneBy {
    /// The patient.
    Patient,
    /// A parent.
    Parent,
    /// Somebody with a power of attorney.
    Representative,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

/// Why the service did not do it. Nothing has changed by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalReason {
    /// The trip has changed since the version that the person saw.
    Changed,
    /// It is cancelled already.
    AlreadyCancelled,
    /// The carrier has it.
    Dispatched,
    /// Others travel in the same vehicle.
    SharedRide,
    /// Not for this means of transport.
    Mode,
    /// The deadline has passed.
    DeadlinePassed {
        /// When it passed, if the service says so.
        deadline: Option<DateTime<Utc>>,
    },
    /// It does not fit where the trip stands.
    NotNow,
    /// More escorts than are approved.
    EscortLimit,
    /// A child of this age does not make this trip alone.
    ChildAlone,
    /// The place is too far from the one that was booked.
    TooFar,
    /// The time cannot be: it is past, or does not fit the other times of the trip.
    ImpossibleTime,
    /// The travel certificate is used up, or does not hold on that day or for that place.
    AuthorisationOver,
    /// The wish was closed before it arrived: it was not done, and never will be.
    KeyClosed,
    /// A reason this version does not know, in the service's own word.
    Unknown(String),
}

/// A refusal: nothing was done, to any of the trips.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Because of which trip, if it was because of one.
    pub trip: Option<TripId>,
    /// Why.
    pub reason: RefusalReason,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(trip: &str) -> Target {
        Target {
            trip: trip.parse().unwrap(),
            version: 1,
        }
    }

    #[test]
    fn an_action_has_some_trips_each_once() {
        let many = |count: usize| (0..count).map(|n| target(&format!("trp_{n}"))).collect();
        #[rustfmt::skip]
        let cases: [(&str, Vec<Target>, bool); 5] = [
            ("none",       vec![],                               false),
            ("one",        vec![target("a")],                    true),
            ("twice",      vec![target("a"), target("a")],       false),
            ("the most",   many(MOST_TARGETS),                   true),
            ("one more",   many(MOST_TARGETS + 1),               false),
        ];
        for (shows, targets, fits) in cases {
            let json = serde_json::to_string(&targets).unwrap();
            assert_eq!(Targets::try_from(targets).is_ok(), fits, "{shows}");
            assert_eq!(
                serde_json::from_str::<Targets>(&json).is_ok(),
                fits,
                "{shows}"
            );
        }
    }
}
