//! The codes of problems.

use std::{borrow::Cow, convert::Infallible};

use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $status:literal, $title:literal;)*) => {
        /// What went wrong.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum ProblemCode {
            $($(#[$doc])* $variant,)*
            /// A code this version does not know, as the service sent it.
            Unknown(String),
        }

        impl ProblemCode {
            /// Every known code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Every known code as it is on the wire.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The code as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Unknown(word) => word,
                }
            }

            /// The HTTP status it comes with; `None` for an unknown code.
            pub const fn status(&self) -> Option<u16> {
                match self {
                    $(Self::$variant => Some($status),)*
                    Self::Unknown(_) => None,
                }
            }

            /// The kind in English, for logs.
            pub const fn title(&self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)*
                    Self::Unknown(_) => "Unknown problem",
                }
            }
        }

        impl From<String> for ProblemCode {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)*
                    _ => Self::Unknown(word),
                }
            }
        }
    };
}

codes! {
    /// No access token, or one that cannot be trusted.
    Unauthenticated = "unauthenticated", 401, "Not signed in";
    /// The access token has ended.
    TokenExpired = "token_expired", 401, "Access token has ended";
    /// The sign-in is not strong enough.
    StepUpRequired = "step_up_required", 401, "Stronger sign-in required";
    /// The session was ended, here or on another device.
    SessionRevoked = "session_revoked", 401, "Session was ended";
    /// What one person could do for another has ended, and the one who asks knew.
    RepresentationEnded = "representation_ended", 403, "Representation has ended";
    /// A youth needs a consent that has not been given.
    ChildConsentRequired = "child_consent_required", 403, "Consent required";
    /// People with a protected address use another channel for this.
    ProtectedAddressChannel = "protected_address_channel", 403, "Another channel is used";
    /// The signed-in person may not do this, and it is no secret that it exists.
    ForbiddenAction = "forbidden_action", 403, "Not allowed";
    /// It does not exist, or is not for the signed-in person to see.
    NotFound = "not_found", 404, "Not found";
    /// The path exists, the method does not.
    MethodNotAllowed = "method_not_allowed", 405, "Method not allowed";
    /// The same key is being worked on.
    InProgress = "in_progress", 409, "Being worked on";
    /// It does not fit where the trip stands.
    ConflictState = "conflict_state", 409, "Does not fit the state";
    /// The trip is cancelled already.
    AlreadyCancelled = "already_cancelled", 409, "Already cancelled";
    /// The carrier has the trip.
    AlreadyDispatched = "already_dispatched", 409, "The carrier has it";
    /// Others travel in the same vehicle.
    SharedRideLocked = "shared_ride_locked", 409, "Others travel along";
    /// Not for this means of transport.
    ModeNotSupported = "mode_not_supported", 409, "Not for this means of transport";
    /// The deadline has passed.
    DeadlinePassed = "deadline_passed", 409, "The deadline has passed";
    /// More escorts than are approved.
    EscortLimit = "escort_limit", 409, "More escorts than are approved";
    /// A child of this age does not make this trip alone.
    ChildCannotTravelAlone = "child_cannot_travel_alone", 409, "The child cannot travel alone";
    /// The place is too far from the one that was booked.
    AddressTooFar = "address_too_far", 409, "The place is too far away";
    /// The time cannot be: it is past, or does not fit the other times of the trip.
    ImpossibleTime = "impossible_time", 409, "The time cannot be";
    /// The travel certificate is used up, or does not hold on that day or for that place.
    AuthorisationOver = "authorisation_over", 409, "The travel certificate does not hold";
    /// It is more than three years after the trip (§ 25).
    ClaimTooLate = "claim_too_late", 409, "Too late to claim";
    /// The trip has been claimed for already.
    ClaimDuplicate = "claim_duplicate", 409, "Claimed for already";
    /// The claim lacks something without which nobody can decide.
    ClaimIncomplete = "claim_incomplete", 409, "The claim lacks something";
    /// The last day to complain is over.
    ComplaintDeadlinePassed = "complaint_deadline_passed", 409, "Too late to complain";
    /// There are as many files as there may be.
    AttachmentLimit = "attachment_limit", 409, "As many files as there may be";
    /// The file is not the one that its digest names: some of it was lost on the way.
    AttachmentDigestMismatch = "attachment_digest_mismatch", 400, "The file is damaged";
    /// The file is larger than the service takes.
    AttachmentTooLarge = "attachment_too_large", 413, "The file is too large";
    /// The file is of a kind that the service does not take, or not of the one it is said to be.
    AttachmentType = "attachment_type", 415, "The service does not take such files";
    /// The key was closed before the request came.
    KeyClosed = "key_closed", 409, "The key is closed";
    /// The cursor is too old; everything must be read anew.
    CursorExpired = "cursor_expired", 410, "Cursor has expired";
    /// It has changed since the version that the request was based on.
    VersionConflict = "version_conflict", 412, "Version conflict";
    /// The request must say which version it is based on, or bear a key.
    PreconditionRequired = "precondition_required", 428, "Precondition required";
    /// The key came before with another request.
    IdempotencyKeyReused = "idempotency_key_reused", 422, "Key was used before";
    /// The request is larger than the service takes.
    ContentTooLarge = "content_too_large", 413, "Content too large";
    /// The body is of a type that the service does not read.
    ContentType = "content_type", 415, "Unsupported content type";
    /// A part of the request is unknown or out of range.
    ValidationFailed = "validation_failed", 422, "Validation failed";
    /// What was given is no account number.
    AccountInvalid = "account_invalid", 422, "Not an account number";
    /// The app is older than the service answers.
    ClientTooOld = "client_too_old", 426, "The app is too old";
    /// Too many requests; `Retry-After` says when to go on.
    RateLimited = "rate_limited", 429, "Too many requests";
    /// Something the service depends on does not answer.
    UpstreamUnavailable = "upstream_unavailable", 503, "A source does not answer";
    /// The service took too long, or is closed for a while.
    Maintenance = "maintenance", 503, "The service cannot answer now";
    /// A fault of the service.
    Internal = "internal", 500, "A fault of the service";
}

impl ProblemCode {
    /// Whether asking again, unchanged and under the same key, is safe and can help.
    pub const fn is_retryable(&self) -> bool {
        match self {
            Self::InProgress
            | Self::RateLimited
            | Self::UpstreamUnavailable
            | Self::Maintenance
            | Self::Internal => true,
            Self::Unauthenticated
            | Self::TokenExpired
            | Self::StepUpRequired
            | Self::SessionRevoked
            | Self::RepresentationEnded
            | Self::ChildConsentRequired
            | Self::ProtectedAddressChannel
            | Self::CursorExpired
            | Self::ConflictState
            | Self::AlreadyCancelled
            | Self::AlreadyDispatched
            | Self::SharedRideLocked
            | Self::ModeNotSupported
            | Self::DeadlinePassed
            | Self::EscortLimit
            | Self::ChildCannotTravelAlone
            | Self::AddressTooFar
            | Self::ImpossibleTime
            | Self::AuthorisationOver
            | Self::ClaimTooLate
            | Self::ClaimDuplicate
            | Self::ClaimIncomplete
            | Self::ComplaintDeadlinePassed
            | Self::AttachmentLimit
            | Self::AttachmentDigestMismatch
            | Self::AttachmentTooLarge
            | Self::AttachmentType
            | Self::KeyClosed
            | Self::VersionConflict
            | Self::PreconditionRequired
            | Self::IdempotencyKeyReused
            | Self::ForbiddenAction
            | Self::NotFound
            | Self::MethodNotAllowed
            | Self::ContentTooLarge
            | Self::ContentType
            | Self::ValidationFailed
            | Self::AccountInvalid
            | Self::ClientTooOld
            | Self::Unknown(_) => false,
        }
    }
}

impl From<ProblemCode> for String {
    fn from(code: ProblemCode) -> Self {
        code.as_str().to_owned()
    }
}

impl std::str::FromStr for ProblemCode {
    type Err = Infallible;

    fn from_str(word: &str) -> Result<Self, Infallible> {
        Ok(word.to_owned().into())
    }
}

impl PartialSchema for ProblemCode {
    fn schema() -> RefOr<Schema> {
        crate::words::schema_of(Self::WORDS, "What went wrong. More codes may come.")
    }
}

impl ToSchema for ProblemCode {
    fn name() -> Cow<'static, str> {
        "ProblemCode".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_status_and_survives_the_wire() {
        for code in ProblemCode::ALL {
            assert!(
                code.status().is_some_and(|status| status >= 400),
                "{code:?}"
            );
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(json, format!("\"{}\"", code.as_str()));
            assert_eq!(&serde_json::from_str::<ProblemCode>(&json).unwrap(), code);
        }
    }

    #[test]
    fn an_unknown_code_survives() {
        let code: ProblemCode = serde_json::from_str("\"struck_by_lightning\"").unwrap();
        assert_eq!(code, ProblemCode::Unknown("struck_by_lightning".into()));
        assert_eq!(code.status(), None);
        assert!(!code.is_retryable());
    }
}
