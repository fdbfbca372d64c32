//! What is asked of every operation, and how those are refused who may ask it.

use super::cast::{self, trip_id};
use crate::authorisation::Operation;

pub mod about_claims;

/// Where an operation is, for what belongs to `owner`; `None` for those that
/// belong to whoever asks. A new operation does not compile without an answer.
pub fn path(operation: Operation, owner: &str) -> Option<String> {
    let trip = trip_id(owner, "ordinary");
    match operation {
        Operation::ListAuthorisations => Some(format!("/v1/persons/{owner}/authorisations")),
        Operation::OrderTrip => Some(format!("/v1/persons/{owner}/trips")),
        Operation::CreateCancellation => Some(format!("/v1/persons/{owner}/cancellations")),
        Operation::UndoCancellation => Some(format!("/v1/persons/{owner}/cancellations/undo")),
        Operation::ConfirmTrip => Some(format!("/v1/trips/{trip}/confirm")),
        Operation::CallReady => Some(format!("/v1/trips/{trip}/ready")),
        Operation::WithdrawReady => Some(format!("/v1/trips/{trip}/ready/withdraw")),
        Operation::ReportWaiting => Some(format!("/v1/trips/{trip}/waiting")),
        Operation::RegisterEscorts => Some(format!("/v1/trips/{trip}/escorts")),
        Operation::StateMeasures => Some(format!("/v1/trips/{trip}/needs/measures")),
        Operation::GetPerson => Some(format!("/v1/persons/{owner}")),
        Operation::ListTrips => Some(format!("/v1/persons/{owner}/trips")),
        Operation::ListAccessLog => Some(format!("/v1/persons/{owner}/access-log")),
        Operation::ListMessages => Some(format!("/v1/persons/{owner}/messages")),
        Operation::ReadMessages => Some(format!("/v1/persons/{owner}/messages/read")),
        Operation::GetTrip => Some(format!("/v1/trips/{trip}")),
        Operation::ListAddresses => Some(format!("/v1/persons/{owner}/addresses")),
        Operation::ListTripChanges | Operation::ChangeTrip => {
            Some(format!("/v1/trips/{trip}/changes"))
        }
        Operation::GetContact | Operation::ChangeContact => {
            Some(format!("/v1/persons/{owner}/contact"))
        }
        Operation::GetPayoutAccount | Operation::SetPayoutAccount => {
            Some(format!("/v1/persons/{owner}/payout-account"))
        }
        Operation::GetCopaymentStatus => Some(format!("/v1/persons/{owner}/copayment-status")),
        Operation::EraseProfile => Some(format!("/v1/persons/{owner}/local-profile")),
        Operation::GetClaimRegister
        | Operation::CalculateClaim
        | Operation::ListClaims
        | Operation::CreateClaim
        | Operation::GetClaim
        | Operation::ChangeClaim
        | Operation::DeleteClaim
        | Operation::EncloseDocument
        | Operation::GetAttachment
        | Operation::RemoveAttachment
        | Operation::SubmitClaim
        | Operation::WithdrawClaim
        | Operation::AnswerClaim
        | Operation::WithdrawClaimConsent
        | Operation::Complain => about_claims::path(operation, owner),
        Operation::GetMe
        | Operation::FindPlaces
        | Operation::ListPersons
        | Operation::ListChanges
        | Operation::StreamEvents
        | Operation::ListTimetables
        | Operation::ListSessions
        | Operation::EndSession
        | Operation::SettleOutcome
        | Operation::ExportOwnData
        | Operation::EndAllSessions => None,
    }
}

/// The body of an operation that does something with `trip`, seen at a version that
/// it has not: whoever may do it is told so, and nothing is done. `None` for those
/// that read.
pub fn body(operation: Operation, trip: &str) -> Option<String> {
    match operation {
        Operation::OrderTrip => Some(cast::order(&cast::certificate_beside(trip))),
        Operation::CreateCancellation | Operation::UndoCancellation => Some(format!(
            r#"{{"targets":[{{"trip_id":"{trip}","version":{NO_VERSION}}}]}}"#
        )),
        Operation::ChangeTrip => Some(format!(
            r#"{{"version":{NO_VERSION},"appointment_at":"2026-12-02T10:00:00+01:00"}}"#
        )),
        Operation::ConfirmTrip
        | Operation::CallReady
        | Operation::WithdrawReady
        | Operation::ReportWaiting => Some(format!(r#"{{"version":{NO_VERSION}}}"#)),
        Operation::RegisterEscorts => Some(format!(r#"{{"version":{NO_VERSION},"escorts":[]}}"#)),
        Operation::StateMeasures => Some(format!(
            r#"{{"version":{NO_VERSION},"weight_kg":14,"height_cm":98}}"#
        )),
        Operation::ReadMessages => Some(r#"{"message_ids":[]}"#.to_owned()),
        Operation::ChangeContact => Some(format!(r#"{{"version":{NO_VERSION}}}"#)),
        Operation::SetPayoutAccount => Some(format!(
            r#"{{"version":{NO_VERSION},"account":"12345678903"}}"#
        )),
        Operation::GetClaimRegister
        | Operation::CalculateClaim
        | Operation::ListClaims
        | Operation::CreateClaim
        | Operation::GetClaim
        | Operation::ChangeClaim
        | Operation::DeleteClaim
        | Operation::EncloseDocument
        | Operation::GetAttachment
        | Operation::RemoveAttachment
        | Operation::SubmitClaim
        | Operation::WithdrawClaim
        | Operation::AnswerClaim
        | Operation::WithdrawClaimConsent
        | Operation::Complain => about_claims::body(operation, trip),
        Operation::GetPerson
        | Operation::ListMessages
        | Operation::ListAuthorisations
        | Operation::ListTrips
        | Operation::ListAccessLog
        | Operation::GetTrip
        | Operation::ListAddresses
        | Operation::ListTripChanges
        | Operation::GetContact
        | Operation::GetPayoutAccount
        | Operation::GetCopaymentStatus
        | Operation::ExportOwnData
        | Operation::EraseProfile
        | Operation::FindPlaces
        | Operation::GetMe
        | Operation::ListPersons
        | Operation::ListChanges
        | Operation::StreamEvents
        | Operation::ListTimetables
        | Operation::ListSessions
        | Operation::EndSession
        | Operation::SettleOutcome
        | Operation::EndAllSessions => None,
    }
}

/// How an operation is refused to those who may do it, because of what [`body`] says.
pub fn refused(operation: Operation) -> &'static str {
    if let Some(code) = about_claims::refused(operation) {
        code
    } else if operation == Operation::OrderTrip {
        "authorisation_over"
    } else if operation == Operation::ReadMessages {
        "validation_failed"
    } else if matches!(
        operation,
        Operation::SetPayoutAccount | Operation::EraseProfile
    ) {
        // Everybody here signed in an hour ago.
        "step_up_required"
    } else {
        "version_conflict"
    }
}

/// A version that no trip has here.
const NO_VERSION: u32 = 4_000_000_000;
