//! Why the service refuses something about a claim.

use commands::ports::{ClaimRefusal, FileRefusal};
use requisition_api::{problem::ProblemBody, problem_code::ProblemCode};

/// The refusal that a problem is; `None` where it says nothing about the claim or the
/// wish. A code that this version does not know is a refusal where its status is that of
/// one and asking again would not help.
pub(crate) fn claim_refusal(problem: &ProblemBody) -> Option<ClaimRefusal> {
    Some(match &problem.code {
        ProblemCode::ClaimTooLate => ClaimRefusal::TooLate,
        ProblemCode::ClaimDuplicate => {
            let other = problem.claim_id.as_deref();
            ClaimRefusal::Duplicate(other.and_then(|id| id.parse().ok()))
        }
        ProblemCode::ClaimIncomplete => ClaimRefusal::Incomplete,
        ProblemCode::ComplaintDeadlinePassed => {
            ClaimRefusal::ComplaintTooLate(problem.last_day.as_deref()?.parse().ok()?)
        }
        ProblemCode::ProtectedAddressChannel => ClaimRefusal::ProtectedAddress,
        ProblemCode::ForbiddenAction => ClaimRefusal::NotAllowed,
        ProblemCode::VersionConflict => ClaimRefusal::Changed,
        ProblemCode::ConflictState | ProblemCode::KeyClosed => ClaimRefusal::NotNow,
        ProblemCode::AttachmentLimit => ClaimRefusal::File(FileRefusal::Full),
        ProblemCode::AttachmentTooLarge | ProblemCode::ContentTooLarge => {
            ClaimRefusal::File(FileRefusal::TooLarge)
        }
        ProblemCode::AttachmentType => ClaimRefusal::File(FileRefusal::WrongKind),
        ProblemCode::Unknown(_) if matches!(problem.status, 409 | 412) && !problem.retryable => {
            ClaimRefusal::NotNow
        }
        ProblemCode::Unknown(_)
        | ProblemCode::Unauthenticated
        | ProblemCode::TokenExpired
        | ProblemCode::StepUpRequired
        | ProblemCode::SessionRevoked
        | ProblemCode::RepresentationEnded
        | ProblemCode::ChildConsentRequired
        | ProblemCode::NotFound
        | ProblemCode::MethodNotAllowed
        | ProblemCode::InProgress
        | ProblemCode::AlreadyCancelled
        | ProblemCode::AlreadyDispatched
        | ProblemCode::SharedRideLocked
        | ProblemCode::ModeNotSupported
        | ProblemCode::DeadlinePassed
        | ProblemCode::EscortLimit
        | ProblemCode::ChildCannotTravelAlone
        | ProblemCode::AddressTooFar
        | ProblemCode::ImpossibleTime
        | ProblemCode::AuthorisationOver
        | ProblemCode::AttachmentDigestMismatch
        | ProblemCode::CursorExpired
        | ProblemCode::PreconditionRequired
        | ProblemCode::IdempotencyKeyReused
        | ProblemCode::ContentType
        | ProblemCode::ValidationFailed
        | ProblemCode::AccountInvalid
        | ProblemCode::ClientTooOld
        | ProblemCode::RateLimited
        | ProblemCode::UpstreamUnavailable
        | ProblemCode::Maintenance
        | ProblemCode::Internal => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Of a claim that somebody else has sent only that there is one is told.
    #[test]
    fn a_trip_that_is_claimed_for_is_refused_also_where_the_claim_is_not_named() {
        for (named, expected) in [
            (Some("clm_1"), "clm_1".parse().ok()),
            (None, None),
            (Some("../x"), None),
        ] {
            let mut body = json!({ "type": "https://a.example/claim_duplicate", "title": "x",
                "status": 409, "code": "claim_duplicate", "retryable": false, "trace_id": "1" });
            if let Some(id) = named {
                body["claim_id"] = json!(id);
            }
            let problem: ProblemBody = serde_json::from_value(body).unwrap();
            let refusal = claim_refusal(&problem);
            assert_eq!(
                refusal,
                Some(ClaimRefusal::Duplicate(expected)),
                "{named:?}"
            );
        }
    }
}
