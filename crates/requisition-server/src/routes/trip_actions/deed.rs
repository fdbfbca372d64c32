//! What a deed does to one trip, and why it does not.

use chrono::{DateTime, NaiveDate, SubsecRound as _, TimeDelta, Utc};
use domain::{
    actions::{self, Actions, Blocked, Offer},
    lifecycle::Step,
    pick_up::ActiveTime,
    state::{CancelledBy, TripState},
    trip::{Held, OrganisedTrip},
    trip_action::Receipt,
};
use requisition_api::problem_code::ProblemCode;

use super::{change::Changing, company, wanted::Deed};
use crate::problem::Problem;

/// How many receipts a trip keeps, the latest.
const RECEIPTS: usize = 20;

/// What is done, when, and what is given for it.
#[derive(Clone, Copy, Debug)]
pub struct Doing<'a> {
    /// What.
    pub deed: &'a Deed,
    /// When the patient was born, if that is known.
    pub born_on: Option<NaiveDate>,
    /// The service's clock.
    pub now: DateTime<Utc>,
    /// For how long a cancellation is held back from the carrier.
    pub undo_window: TimeDelta,
    /// What is to be changed; there for a change.
    pub change: Option<&'a Changing>,
    /// The receipt.
    pub receipt: &'a Receipt,
}

/// `trip` after it was done, when `version` is the one that the person saw.
///
/// # Errors
///
/// `version_conflict` for another version, else the problem that stands against it;
/// each names the trip.
pub fn done_to(
    mut trip: OrganisedTrip,
    version: u32,
    doing: Doing<'_>,
) -> Result<OrganisedTrip, Problem> {
    let id = trip.id.clone();
    let refused = |code| Problem::new(code).about(id.clone());
    if trip.version != version {
        return Err(refused(ProblemCode::VersionConflict));
    }
    let Doing {
        deed,
        born_on,
        now,
        undo_window,
        change,
        receipt,
    } = doing;
    if let Err(problem) = offered(&trip, deed, now) {
        return Err(problem.about(id));
    }
    let next = match deed {
        Deed::UndoCancellation => trip.held.take().map(|held| held.from),
        Deed::ReportWaiting
        | Deed::Change(_)
        | Deed::RegisterEscorts(_)
        | Deed::StateMeasures(_) => Some(trip.state.clone()),
        Deed::Cancel(_) => trip
            .state
            .after(&Step::Cancel(CancelledBy::PatientSide))
            .ok(),
        Deed::Confirm => trip.state.after(&Step::Confirm).ok(),
        Deed::CallReady(_) => trip.state.after(&Step::CallReady).ok(),
        Deed::WithdrawReady => trip.state.after(&Step::WithdrawReady).ok(),
    };
    let next = next.ok_or_else(|| refused(ProblemCode::ConflictState))?;
    let from = std::mem::replace(&mut trip.state, next);
    let mut receipt = receipt.clone();
    match deed {
        Deed::Cancel(reason) => {
            let until = undo_until(&trip, now + undo_window);
            trip.held = Some(Held {
                until,
                from,
                reason: *reason,
            });
        }
        Deed::CallReady(from) => trip.ready_from = Some(from.map_or(now, |from| from.max(now))),
        Deed::WithdrawReady => trip.ready_from = None,
        Deed::Change(_) => {
            let change = change.ok_or_else(|| refused(ProblemCode::Internal))?;
            let made = change.take_place(&mut trip, &receipt, now);
            receipt = made.map_err(|problem| problem.about(id.clone()))?;
        }
        Deed::RegisterEscorts(escorts) => {
            company::register(&mut trip, escorts, born_on).map_err(refused)?;
        }
        Deed::StateMeasures(measures) => company::measure(&mut trip, *measures, now),
        Deed::UndoCancellation | Deed::Confirm | Deed::ReportWaiting => (),
    }
    trip.receipts.push(receipt);
    let too_many = trip.receipts.len().saturating_sub(RECEIPTS);
    trip.receipts.drain(..too_many);
    trip.version = trip.version.saturating_add(1);
    trip.updated_at = now;
    Ok(trip)
}

/// The pick-up, if it is before `until`: nothing is held back when the car should be
/// there. In whole seconds, so that what is said is what holds.
fn undo_until(trip: &OrganisedTrip, until: DateTime<Utc>) -> DateTime<Utc> {
    let known = pick_up(trip).map_or(until, |pick_up| pick_up.min(until));
    known.trunc_subsecs(0)
}

fn pick_up(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    match trip.segments.first().pick_up.active() {
        ActiveTime::Set(_, time) => Some(time.when.earliest()),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
    }
}

/// Whether the service offers it now.
fn offered(trip: &OrganisedTrip, deed: &Deed, now: DateTime<Utc>) -> Result<(), Problem> {
    let Actions {
        cancel,
        change,
        confirm,
        ready,
        withdraw_ready,
        undo,
        report_waiting,
        escorts,
        measures,
        ..
    } = actions::work_out(trip, now);
    let offer = match deed {
        Deed::Cancel(_) => Some(cancel),
        Deed::UndoCancellation => undo,
        Deed::Confirm => confirm,
        Deed::CallReady(_) => ready,
        Deed::WithdrawReady => withdraw_ready,
        Deed::ReportWaiting => report_waiting,
        Deed::Change(_) => Some(change),
        Deed::RegisterEscorts(_) => escorts,
        Deed::StateMeasures(_) => measures,
    };
    if let Some(Offer::Here { .. }) = offer {
        return Ok(());
    }
    Err(match by_state(trip, deed, now) {
        Some(problem) => problem,
        None => by_offer(trip, deed, offer),
    })
}

/// Where the trip stands says more than what is offered.
fn by_state(trip: &OrganisedTrip, deed: &Deed, now: DateTime<Utc>) -> Option<Problem> {
    let code = match (&trip.state, deed) {
        (TripState::Cancelled(_), Deed::UndoCancellation) => {
            let over = trip.held.as_ref().filter(|held| now >= held.until)?;
            let passed = Problem::new(ProblemCode::DeadlinePassed);
            return Some(passed.after(Some(over.until)));
        }
        (TripState::Cancelled(_), _) => ProblemCode::AlreadyCancelled,
        (
            TripState::Assigned | TripState::Approaching | TripState::Arrived | TripState::PickedUp,
            Deed::Cancel(_)
            | Deed::Confirm
            | Deed::CallReady(_)
            | Deed::WithdrawReady
            | Deed::Change(_)
            | Deed::RegisterEscorts(_)
            | Deed::StateMeasures(_),
        ) => ProblemCode::AlreadyDispatched,
        _ => return None,
    };
    Some(Problem::new(code))
}

fn by_offer(trip: &OrganisedTrip, deed: &Deed, offer: Option<Offer>) -> Problem {
    let Some(Offer::ByPhone { because, until }) = offer else {
        return Problem::new(ProblemCode::ConflictState);
    };
    match because {
        Blocked::SharedRide => Problem::new(ProblemCode::SharedRideLocked),
        Blocked::Dispatched => Problem::new(ProblemCode::AlreadyDispatched),
        Blocked::Mode => Problem::new(ProblemCode::ModeNotSupported),
        Blocked::DeadlinePassed => {
            let pick_up = pick_up(trip).filter(|_| {
                matches!(
                    deed,
                    Deed::Cancel(_) | Deed::RegisterEscorts(_) | Deed::StateMeasures(_)
                )
            });
            Problem::new(ProblemCode::DeadlinePassed).after(until.or(pick_up))
        }
        Blocked::PhoneOnly | Blocked::Ground | Blocked::ChangePending | Blocked::Unknown(_) => {
            Problem::new(ProblemCode::ConflictState)
        }
    }
}

#[cfg(test)]
mod tests;
