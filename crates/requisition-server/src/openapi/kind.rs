//! Which problems an operation answers with.

use requisition_api::{paths, problem_code::ProblemCode};

/// Why nothing is done with a trip at the version that was seen.
const STANDING: [ProblemCode; 4] = [
    ProblemCode::VersionConflict,
    ProblemCode::ConflictState,
    ProblemCode::AlreadyCancelled,
    ProblemCode::AlreadyDispatched,
];

/// Why what is booked stays as it is, besides.
const BOOKED: [ProblemCode; 3] = [
    ProblemCode::SharedRideLocked,
    ProblemCode::ModeNotSupported,
    ProblemCode::DeadlinePassed,
];

/// What the codes of an operation depend on.
#[derive(Clone, Copy, Debug)]
pub struct Kind<'a> {
    /// The template of its path.
    pub path: &'a str,
    /// Whether it changes something.
    pub changes: bool,
    /// Whether it reads a body.
    pub reads_body: bool,
}

impl Kind<'_> {
    /// Whether somebody must sign in for it.
    pub fn is_personal(self) -> bool {
        self.path != paths::META
    }

    /// Whether it has a body that the app may have already.
    pub fn is_conditional(self) -> bool {
        // A cursor is another text every time.
        let is_news = matches!(self.path, paths::CHANGES | paths::EVENTS);
        self.is_personal() && !is_news && !self.changes && self.path != paths::ATTACHMENT
    }

    /// Whether a header says which wish it is. What is settled names it in the path.
    pub fn bears_a_key(self) -> bool {
        self.changes
            && !matches!(
                self.path,
                paths::OUTCOME | paths::PLACE_SEARCH | paths::CLAIM_CALCULATION
            )
    }

    /// Why something is not done with a trip. `None` where nothing is done that a key would
    /// be closed for.
    fn refusals(self) -> Option<Vec<ProblemCode>> {
        use ProblemCode::{
            AccountInvalid, AlreadyCancelled, AuthorisationOver, ChildCannotTravelAlone,
            ConflictState, DeadlinePassed, EscortLimit, ImpossibleTime, VersionConflict,
        };
        let booked = |besides: &[ProblemCode]| [&STANDING[..], &BOOKED, besides].concat();
        Some(match self.path {
            paths::TRIPS if self.changes => vec![
                DeadlinePassed,
                ImpossibleTime,
                AuthorisationOver,
                ChildCannotTravelAlone,
            ],
            paths::CANCELLATIONS | paths::MEASURES => booked(&[]),
            paths::UNDONE_CANCELLATIONS => vec![VersionConflict, ConflictState, DeadlinePassed],
            paths::TRIP_CHANGES if self.changes => booked(&[ImpossibleTime]),
            paths::ESCORTS => booked(&[EscortLimit, ChildCannotTravelAlone]),
            paths::CONFIRMATION => [&STANDING[..], &[DeadlinePassed]].concat(),
            paths::READY | paths::WITHDRAWN_READY => STANDING.to_vec(),
            paths::CONTACT if self.changes => vec![VersionConflict],
            paths::PAYOUT_ACCOUNT if self.changes => vec![VersionConflict, AccountInvalid],
            paths::LOCAL_PROFILE => Vec::new(),
            paths::WAITING => vec![VersionConflict, ConflictState, AlreadyCancelled],
            _ => return self.refusals_of_claims(),
        })
    }

    /// The same of a claim.
    fn refusals_of_claims(self) -> Option<Vec<ProblemCode>> {
        use ProblemCode::{
            AttachmentDigestMismatch, AttachmentLimit, AttachmentTooLarge, AttachmentType,
            ClaimDuplicate, ClaimIncomplete, ClaimTooLate, ComplaintDeadlinePassed, ConflictState,
            VersionConflict,
        };
        let seen = |besides: &[ProblemCode]| [&[VersionConflict, ConflictState], besides].concat();
        Some(match self.path {
            paths::CLAIMS if self.changes => vec![ClaimTooLate, ClaimDuplicate],
            paths::ATTACHMENTS => vec![
                AttachmentDigestMismatch,
                AttachmentLimit,
                AttachmentTooLarge,
                AttachmentType,
                ConflictState,
            ],
            paths::SUBMITTED_CLAIM => seen(&[ClaimTooLate, ClaimDuplicate, ClaimIncomplete]),
            paths::COMPLAINTS => seen(&[ComplaintDeadlinePassed]),
            paths::CLAIM | paths::ATTACHMENT if self.changes => seen(&[]),
            paths::WITHDRAWN_CLAIM | paths::ANSWERED_CLAIM | paths::WITHDRAWN_CONSENT => seen(&[]),
            _ => return None,
        })
    }

    /// The codes that it answers with.
    pub fn codes(self) -> Vec<ProblemCode> {
        use ProblemCode::{
            ChildConsentRequired, ClientTooOld, ContentTooLarge, ContentType, CursorExpired,
            ForbiddenAction, IdempotencyKeyReused, InProgress, Internal, KeyClosed, Maintenance,
            MethodNotAllowed, NotFound, PreconditionRequired, ProtectedAddressChannel, RateLimited,
            SessionRevoked, StepUpRequired, TokenExpired, Unauthenticated, UpstreamUnavailable,
            ValidationFailed,
        };
        let mut codes = vec![
            MethodNotAllowed,
            ContentTooLarge,
            ValidationFailed,
            Internal,
            Maintenance,
        ];
        if self.is_personal() {
            codes.extend([
                Unauthenticated,
                TokenExpired,
                SessionRevoked,
                StepUpRequired,
                ForbiddenAction,
                ClientTooOld,
                RateLimited,
                UpstreamUnavailable,
            ]);
        }
        let is_calculation = self.path == paths::CLAIM_CALCULATION;
        if self.path.contains('{') || is_calculation {
            codes.push(NotFound);
        }
        let names_somebody = ["{person_id}", "{trip_id}", "{claim_id}"];
        if names_somebody.iter().any(|name| self.path.contains(name)) || is_calculation {
            codes.extend([ChildConsentRequired, ProtectedAddressChannel]);
        }
        if matches!(self.path, paths::CHANGES | paths::EVENTS) {
            codes.push(CursorExpired);
        }
        if self.changes && !matches!(self.path, paths::PLACE_SEARCH | paths::CLAIM_CALCULATION) {
            codes.push(InProgress);
        }
        if self.bears_a_key() {
            codes.extend([PreconditionRequired, IdempotencyKeyReused]);
        }
        if self.reads_body {
            codes.push(ContentType);
        }
        if let Some(refusals) = self.refusals() {
            codes.extend(refusals);
            codes.push(KeyClosed);
        }
        codes
    }
}
