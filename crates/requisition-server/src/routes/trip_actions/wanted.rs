//! What is asked for.

use chrono::{DateTime, Utc};
use domain::{
    ids::{PersonId, TripId},
    trip_action::{ActionKind, CancelReason, Target, Targets},
    wish::{ChangeWish, ChildMeasures, EscortStatement},
};
use requisition_api::trip_actions::TargetBody;
use serde::Serialize;

use crate::{
    authorisation::Operation,
    problem::{Problem, field_error},
};

/// What is to be done with trips, all of them or none.
#[derive(Clone, Debug, Serialize)]
pub struct Wanted {
    /// Whose trips; `None` for whoever the one trip belongs to.
    pub person: Option<PersonId>,
    /// Which.
    pub targets: Targets,
    /// What.
    pub deed: Deed,
}

/// What is to be done with a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Deed {
    /// Cancel it.
    Cancel(Option<CancelReason>),
    /// Take the cancellation back.
    UndoCancellation,
    /// Confirm it.
    Confirm,
    /// Note that the patient is ready, from then on or from now.
    CallReady(Option<DateTime<Utc>>),
    /// Take that back.
    WithdrawReady,
    /// Note that nobody has come.
    ReportWaiting,
    /// Have one thing about it changed.
    Change(ChangeWish),
    /// Note who goes along, and nobody else.
    RegisterEscorts(Vec<EscortStatement>),
    /// Note a child's weight and height.
    StateMeasures(ChildMeasures),
}

impl Deed {
    /// The operation of the contract.
    pub const fn operation(&self) -> Operation {
        match self {
            Self::Cancel(_) => Operation::CreateCancellation,
            Self::UndoCancellation => Operation::UndoCancellation,
            Self::Confirm => Operation::ConfirmTrip,
            Self::CallReady(_) => Operation::CallReady,
            Self::WithdrawReady => Operation::WithdrawReady,
            Self::ReportWaiting => Operation::ReportWaiting,
            Self::Change(_) => Operation::ChangeTrip,
            Self::RegisterEscorts(_) => Operation::RegisterEscorts,
            Self::StateMeasures(_) => Operation::StateMeasures,
        }
    }

    /// What the receipt calls it. A change may be asked for only, and says so itself.
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Cancel(_) => ActionKind::Cancelled,
            Self::UndoCancellation => ActionKind::CancellationUndone,
            Self::Confirm => ActionKind::Confirmed,
            Self::CallReady(_) => ActionKind::ReadyCalled,
            Self::WithdrawReady => ActionKind::ReadyWithdrawn,
            Self::ReportWaiting => ActionKind::WaitingReported,
            Self::Change(_) => ActionKind::Changed,
            Self::RegisterEscorts(_) => ActionKind::EscortsRegistered,
            Self::StateMeasures(_) => ActionKind::MeasuresStated,
        }
    }
}

impl Wanted {
    /// The one trip of a path, at the version of the body.
    pub fn of_trip(trip: TripId, version: u32, deed: Deed) -> Self {
        Self {
            person: None,
            targets: Target { trip, version }.into(),
            deed,
        }
    }

    /// Trips of the person of a path.
    ///
    /// # Errors
    ///
    /// `validation_failed` unless there are 1 to 100 trips, each once.
    pub fn of_person(
        person: PersonId,
        targets: Vec<TargetBody>,
        deed: Deed,
    ) -> Result<Self, Problem> {
        let refused = |pointer: &str, code| Problem::invalid(vec![field_error(pointer, code, &[])]);
        let targets: Vec<_> = targets
            .into_iter()
            .enumerate()
            .map(|(place, TargetBody { trip_id, version })| {
                let pointer = format!("/targets/{place}/trip_id");
                let trip = trip_id.parse();
                let trip = trip.map_err(|_| refused(&pointer, "malformed"))?;
                Ok(Target { trip, version })
            })
            .collect::<Result<_, Problem>>()?;
        let mut ids: Vec<_> = targets.iter().map(|target| &target.trip).collect();
        ids.sort_unstable();
        let is_repeated = ids.windows(2).any(|two| two.first() == two.last());
        let code = if is_repeated {
            "repeated"
        } else {
            "out_of_range"
        };
        let targets = Targets::try_from(targets).map_err(|_| refused("/targets", code))?;
        Ok(Self {
            person: Some(person),
            targets,
            deed,
        })
    }
}
