//! What came of doing something with trips.

use commands::ports::{Acted, Settled};
use domain::trip_action::{Refusal, RefusalReason};
use requisition_api::{
    problem::ProblemBody,
    problem_code::ProblemCode,
    trip_actions::{self, DoneBody, OutcomeBody},
};

use super::{
    Misfit, time,
    trip::{receipt, trip},
};
use crate::problem;

/// That it was done.
pub(crate) fn acted(body: DoneBody) -> Result<Acted, Misfit> {
    let DoneBody { receipt, trips } = body;
    Ok(Acted {
        receipt: self::receipt(receipt)?,
        trips: trips.into_iter().map(trip).collect::<Result<_, _>>()?,
    })
}

/// What became of a wish. An outcome that contradicts what comes with it is none.
pub(crate) fn settled(body: OutcomeBody) -> Result<Settled, Misfit> {
    let OutcomeBody {
        outcome,
        done,
        refused,
    } = body;
    match (outcome.as_str(), done, refused) {
        (trip_actions::DONE, Some(done), None) => acted(done).map(Settled::Done),
        (trip_actions::REFUSED, None, Some(problem)) => {
            Ok(Settled::Refused(refusal(&problem).unwrap_or_else(|| {
                because(&problem, unknown(&problem.code))
            })))
        }
        (trip_actions::CLOSED_UNSEEN, None, None) => Ok(Settled::ClosedUnseen),
        _ => Err(Misfit),
    }
}

/// The refusal that a problem is; `None` where it says nothing about the trips or the
/// wish. A code that this version does not know is a refusal where its status is that
/// of one and asking again would not help.
pub(crate) fn refusal(problem: &ProblemBody) -> Option<Refusal> {
    let reason = match &problem.code {
        ProblemCode::VersionConflict => RefusalReason::Changed,
        ProblemCode::AlreadyCancelled => RefusalReason::AlreadyCancelled,
        ProblemCode::AlreadyDispatched => RefusalReason::Dispatched,
        ProblemCode::SharedRideLocked => RefusalReason::SharedRide,
        ProblemCode::ModeNotSupported => RefusalReason::Mode,
        ProblemCode::DeadlinePassed => RefusalReason::DeadlinePassed {
            deadline: problem.deadline.as_deref().and_then(time::instant),
        },
        ProblemCode::ConflictState => RefusalReason::NotNow,
        ProblemCode::EscortLimit => RefusalReason::EscortLimit,
        ProblemCode::ChildCannotTravelAlone => RefusalReason::ChildAlone,
        ProblemCode::AddressTooFar => RefusalReason::TooFar,
        ProblemCode::ImpossibleTime => RefusalReason::ImpossibleTime,
        ProblemCode::AuthorisationOver => RefusalReason::AuthorisationOver,
        ProblemCode::KeyClosed => RefusalReason::KeyClosed,
        // Of claims, never of trips; a refusal all the same.
        ProblemCode::ClaimTooLate
        | ProblemCode::ClaimDuplicate
        | ProblemCode::ClaimIncomplete
        | ProblemCode::ComplaintDeadlinePassed
        | ProblemCode::AttachmentLimit => unknown(&problem.code),
        ProblemCode::Unknown(_) if matches!(problem.status, 409 | 412) && !problem.retryable => {
            unknown(&problem.code)
        }
        ProblemCode::Unknown(_)
        | ProblemCode::Unauthenticated
        | ProblemCode::TokenExpired
        | ProblemCode::StepUpRequired
        | ProblemCode::SessionRevoked
        | ProblemCode::RepresentationEnded
        | ProblemCode::ChildConsentRequired
        | ProblemCode::ProtectedAddressChannel
        | ProblemCode::ForbiddenAction
        | ProblemCode::NotFound
        | ProblemCode::MethodNotAllowed
        | ProblemCode::InProgress
        | ProblemCode::CursorExpired
        | ProblemCode::PreconditionRequired
        | ProblemCode::IdempotencyKeyReused
        | ProblemCode::AttachmentDigestMismatch
        | ProblemCode::AttachmentTooLarge
        | ProblemCode::AttachmentType
        | ProblemCode::ContentTooLarge
        | ProblemCode::ContentType
        | ProblemCode::ValidationFailed
        | ProblemCode::AccountInvalid
        | ProblemCode::ClientTooOld
        | ProblemCode::RateLimited
        | ProblemCode::UpstreamUnavailable
        | ProblemCode::Maintenance
        | ProblemCode::Internal => return None,
    };
    Some(because(problem, reason))
}

fn because(problem: &ProblemBody, reason: RefusalReason) -> Refusal {
    let trip = problem.trip_id.as_deref();
    Refusal {
        trip: trip.and_then(|id| id.parse().ok()),
        reason,
    }
}

fn unknown(code: &ProblemCode) -> RefusalReason {
    RefusalReason::Unknown(problem::plain(code.as_str()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use domain::trip_action::{ActionKind, DoneBy};
    use serde_json::{Value, json};

    use super::{super::full_trip, *};

    fn problem(code: &str, status: u16) -> Value {
        json!({
            "type": "x", "title": "x", "status": status, "code": code, "retryable": false,
            "trace_id": "t", "trip_id": "trp_1", "deadline": "2026-11-30T13:00:00+01:00",
        })
    }

    fn done() -> Value {
        json!({
            "receipt": {
                "id": "K7M2-9QXD", "action": "cancelled", "at": "2026-11-30T12:00:00+01:00",
                "by": "parent",
            },
            "trips": [full_trip()],
        })
    }

    fn read(body: Value) -> Result<Settled, Misfit> {
        serde_json::from_value(body)
            .map_err(|_| Misfit)
            .and_then(settled)
    }

    fn refused(trip: Option<&str>, reason: RefusalReason) -> Settled {
        Settled::Refused(Refusal {
            trip: trip.map(|id| id.parse().unwrap()),
            reason,
        })
    }

    #[test]
    fn a_refusal_says_why_and_because_of_which_trip() {
        let deadline = "2026-11-30T13:00:00+01:00".parse().ok();
        #[rustfmt::skip]
        let cases = [
            (412, "version_conflict",   RefusalReason::Changed),
            (409, "already_cancelled",  RefusalReason::AlreadyCancelled),
            (409, "already_dispatched", RefusalReason::Dispatched),
            (409, "shared_ride_locked", RefusalReason::SharedRide),
            (409, "mode_not_supported", RefusalReason::Mode),
            (409, "deadline_passed",    RefusalReason::DeadlinePassed { deadline }),
            (409, "conflict_state",     RefusalReason::NotNow),
            (409, "key_closed",         RefusalReason::KeyClosed),
            (409, "ferry_strike",       RefusalReason::Unknown("ferry_strike".into())),
            (404, "not_found",          RefusalReason::Unknown("not_found".into())),
            (409, "Ola Nordmann",       RefusalReason::Unknown(String::new())),
        ];
        for (status, code, reason) in cases {
            let body = json!({ "outcome": "refused", "refused": problem(code, status) });
            assert_eq!(read(body), Ok(refused(Some("trp_1"), reason)), "{code}");
        }
        let mut bare = problem("deadline_passed", 409);
        bare["trip_id"] = json!("../x");
        bare["deadline"] = json!("soon");
        let body = json!({ "outcome": "refused", "refused": bare });
        let reason = RefusalReason::DeadlinePassed { deadline: None };
        assert_eq!(read(body), Ok(refused(None, reason)));
    }

    #[test]
    fn an_outcome_and_what_comes_with_it_fit_together() {
        let whole = read(json!({ "outcome": "done", "done": done() }));
        let Ok(Settled::Done(acted)) = whole else {
            panic!("{whole:?}");
        };
        assert_eq!(acted.receipt.id.as_str(), "K7M2-9QXD");
        assert_eq!(acted.receipt.action, ActionKind::Cancelled);
        assert_eq!(acted.receipt.by, DoneBy::Parent);
        assert_eq!(acted.trips.len(), 1);
        let unseen = read(json!({ "outcome": "closed_unseen" }));
        assert_eq!(unseen, Ok(Settled::ClosedUnseen));

        let mut no_trip = done();
        no_trip["trips"][0]["id"] = json!("../x");
        let mut no_time = done();
        no_time["receipt"]["at"] = json!("soon");
        let refused = problem("already_cancelled", 409);
        for misfit in [
            json!({ "outcome": "done" }),
            json!({ "outcome": "done", "refused": refused }),
            json!({ "outcome": "done", "done": done(), "refused": refused }),
            json!({ "outcome": "done", "done": no_trip }),
            json!({ "outcome": "done", "done": no_time }),
            json!({ "outcome": "refused" }),
            json!({ "outcome": "refused", "done": done() }),
            json!({ "outcome": "closed_unseen", "done": done() }),
            json!({ "outcome": "closed_unseen", "refused": refused }),
            json!({ "outcome": "perhaps" }),
            json!({ "outcome": null }),
            json!({}),
        ] {
            assert_eq!(read(misfit.clone()), Err(Misfit), "{misfit}");
        }
    }
}
