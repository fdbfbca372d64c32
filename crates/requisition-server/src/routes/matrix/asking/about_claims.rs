//! The operations about claims.

use axum::http::Method;
use serde_json::json;

use super::{NO_VERSION, trip_id};
use crate::{authorisation::Operation, routes::matrix::cast};

/// Every operation that a claim is named in.
pub const NAMING: [Operation; 11] = [
    Operation::GetClaim,
    Operation::ChangeClaim,
    Operation::DeleteClaim,
    Operation::EncloseDocument,
    Operation::GetAttachment,
    Operation::RemoveAttachment,
    Operation::SubmitClaim,
    Operation::WithdrawClaim,
    Operation::AnswerClaim,
    Operation::WithdrawClaimConsent,
    Operation::Complain,
];

/// Where an operation is, for the claim of `owner` that belongs to their ordinary trip.
pub fn path(operation: Operation, owner: &str) -> Option<String> {
    let claim = cast::claim_beside(&trip_id(owner, "ordinary"));
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whoever asks has chosen the operations of this file"
    )]
    let end = match operation {
        Operation::CalculateClaim => return Some("/v1/claims/calculate".to_owned()),
        Operation::GetClaimRegister => return Some(format!("/v1/persons/{owner}/claim-register")),
        Operation::ListClaims | Operation::CreateClaim => {
            return Some(format!("/v1/persons/{owner}/claims"));
        }
        Operation::GetClaim | Operation::ChangeClaim | Operation::DeleteClaim => "",
        Operation::EncloseDocument => "/attachments?kind=attendance&trip=0",
        Operation::GetAttachment | Operation::RemoveAttachment => "/attachments/att_1",
        Operation::SubmitClaim => "/submit",
        Operation::WithdrawClaim => "/withdraw",
        Operation::AnswerClaim => "/answer",
        Operation::WithdrawClaimConsent => "/consent/withdraw",
        Operation::Complain => "/complaints",
        other => unreachable!("{other:?} is about no claim"),
    };
    let end = end.replace("att_1", &cast::file_beside(&claim));
    Some(format!("/v1/claims/{claim}{end}"))
}

/// Whether an operation is about claims.
pub fn is_one(operation: Operation) -> bool {
    let others = [
        Operation::CalculateClaim,
        Operation::GetClaimRegister,
        Operation::ListClaims,
        Operation::CreateClaim,
    ];
    NAMING.contains(&operation) || others.contains(&operation)
}

/// How an operation is asked for, where it is not by POST.
pub fn method(operation: Operation) -> Option<Method> {
    if operation == Operation::ChangeClaim {
        Some(Method::PATCH)
    } else {
        let deletes = [Operation::DeleteClaim, Operation::RemoveAttachment];
        deletes.contains(&operation).then_some(Method::DELETE)
    }
}

/// The body of an operation, seen at a version that no claim has here, or with nothing in it.
pub fn body(operation: Operation, trip: &str) -> Option<String> {
    let nothing = json!({"trips": [], "facts": {"claimed_on": "2026-12-01", "trips": []}});
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the others say the version alone"
    )]
    let body = match operation {
        Operation::GetClaimRegister
        | Operation::ListClaims
        | Operation::GetClaim
        | Operation::GetAttachment => return None,
        Operation::CalculateClaim => {
            json!({"person_id": cast::owner_of(trip), "content": nothing})
        }
        Operation::CreateClaim => json!({"content": nothing}),
        Operation::ChangeClaim => json!({"version": NO_VERSION, "content": cast::content()}),
        Operation::Complain => {
            json!({"version": NO_VERSION, "about": [{}], "why": "x"})
        }
        _ => json!({"version": NO_VERSION}),
    };
    Some(body.to_string())
}

/// How an operation is refused to those who may do it, because of what [`body`] says; `None`
/// where it is refused as others are.
pub fn refused(operation: Operation) -> Option<&'static str> {
    if matches!(
        operation,
        Operation::CalculateClaim | Operation::CreateClaim
    ) {
        Some("validation_failed")
    } else {
        // What is sent is no file.
        (operation == Operation::EncloseDocument).then_some("attachment_type")
    }
}
