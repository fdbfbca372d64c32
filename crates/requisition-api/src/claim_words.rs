//! The lists of words about claims.

use claims::{
    claim::Happened,
    complaint,
    ruling::DecidedBy,
    state::{Result as Outcome, State},
};
use entitlement::{
    decision::DocumentKind,
    facts::{Claimant, CostKind},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

use std::borrow::Cow;

use crate::words::{closed_words, listed, schema_of};

/// The word of what this version does not know.
const UNKNOWN: &str = "unknown";

/// Words of a type that has a place for those of later versions.
macro_rules! growing_words {
    ($(#[doc = $doc:literal])* $name:ident: $type:ty { $($word:literal = $variant:ident),* $(,)? }) => {
        listed! { $(#[doc = $doc])* $name, [$($word),*] }

        impl $name {
            /// The word for a value.
            pub const fn write(value: $type) -> &'static str {
                match value {
                    $(<$type>::$variant => $word,)*
                    <$type>::Unknown => UNKNOWN,
                }
            }

            /// The value for a word.
            pub fn read(word: &str) -> $type {
                match word {
                    $($word => <$type>::$variant,)*
                    _ => <$type>::Unknown,
                }
            }
        }
    };
}

listed! {
    /// Where a claim stands.
    ClaimStateWord, [
        "draft", "submitted", "received", "in_review", "needs_documentation", "decided", "paid",
        "nothing_to_pay", "withdrawn"
    ]
}

impl ClaimStateWord {
    /// The word for a state. [`State::result`] is told beside it.
    pub const fn write(state: State) -> &'static str {
        match state {
            State::Draft => "draft",
            State::Submitted => "submitted",
            State::Received => "received",
            State::InReview => "in_review",
            State::NeedsDocumentation => "needs_documentation",
            State::Decided(_) => "decided",
            State::Paid(_) => "paid",
            State::NothingToPay(_) => "nothing_to_pay",
            State::Withdrawn => "withdrawn",
            State::Unknown => UNKNOWN,
        }
    }

    /// The state for a word and the result that is told beside it.
    pub fn read(word: &str, result: Option<&str>) -> State {
        let result = result.and_then(ClaimResultWord::read);
        match (word, result) {
            ("draft", _) => State::Draft,
            ("submitted", _) => State::Submitted,
            ("received", _) => State::Received,
            ("in_review", _) => State::InReview,
            ("needs_documentation", _) => State::NeedsDocumentation,
            ("decided", Some(result)) => State::Decided(result),
            ("paid", Some(result)) => State::Paid(result),
            ("nothing_to_pay", Some(result)) => State::NothingToPay(result),
            ("withdrawn", _) => State::Withdrawn,
            _ => State::Unknown,
        }
    }
}

closed_words! {
    /// What was decided, in one word.
    ClaimResultWord: Outcome {
        "approved" = Approved,
        "partly" = Partly,
        "rejected" = Rejected,
    }
}

growing_words! {
    /// Where a complaint stands.
    ComplaintStateWord: complaint::State {
        "submitted" = Submitted,
        "in_review" = InReview,
        "changed" = Changed,
        "upheld" = Upheld,
        "forwarded" = Forwarded,
    }
}

growing_words! {
    /// What has happened to a claim.
    HappenedWord: Happened {
        "submitted" = Submitted,
        "received" = Received,
        "taken_up" = TakenUp,
        "documents_asked_for" = DocumentsAskedFor,
        "answered" = Answered,
        "decided" = Decided,
        "paid" = Paid,
        "withdrawn" = Withdrawn,
        "complained" = Complained,
        "complaint_taken_up" = ComplaintTakenUp,
        "decision_upheld" = DecisionUpheld,
        "complaint_forwarded" = ComplaintForwarded,
        "consent_withdrawn" = ConsentWithdrawn,
    }
}

closed_words! {
    /// Who decided.
    DecidedByWord: DecidedBy {
        "service" = Service,
        "case_worker" = CaseWorker,
    }
}

closed_words! {
    /// What whoever claims is to the patient.
    ClaimantWord: Claimant {
        "patient" = Patient,
        "guardian" = Guardian,
        "representative" = Representative,
        "escort" = Escort,
        "estate" = Estate,
    }
}

listed! {
    /// Why a case worker answers: a rule leaves something to judgement, the claimant does
    /// not know something, does not want a program to decide, or a document is missing.
    BecauseWord, ["judgement", "unknown_fact", "opted_out", "missing_document"]
}

listed! {
    /// Why something is granted otherwise than the facts of the claim would give.
    AdjustedWord, ["judged", "not_judged_so", "not_documented", "calculated_route"]
}

macro_rules! documents {
    ($($word:literal = $kind:pat => $made:expr;)*) => {
        listed! {
            /// What a file shows, or what must be documented.
            DocumentWord, [$($word),*]
        }

        impl DocumentWord {
            /// The word for a kind.
            pub const fn write(kind: DocumentKind) -> &'static str {
                match kind {
                    $($kind => $word,)*
                }
            }

            /// The kind for a word; `None` for a word that is not listed.
            pub fn read(word: &str) -> Option<DocumentKind> {
                match word {
                    $($word => Some($made),)*
                    _ => None,
                }
            }
        }
    };
}

/// Each kind names itself both ways.
macro_rules! same_both_ways {
    ($($word:literal = $kind:ident $(($cost:ident))?;)*) => {
        documents! {
            $($word = DocumentKind::$kind $((CostKind::$cost))? =>
                DocumentKind::$kind $((CostKind::$cost))?;)*
        }
    };
}

same_both_ways! {
    "attendance" = Attendance;
    "receipt_toll" = Receipt(Toll);
    "receipt_ferry" = Receipt(Ferry);
    "receipt_parking" = Receipt(Parking);
    "receipt_studded_tyres" = Receipt(StuddedTyres);
    "receipt_ticket" = Receipt(Ticket);
    "receipt_freight" = Receipt(Freight);
    "receipt_cleaning" = Receipt(Cleaning);
    "boat_ticket" = BoatTicket;
    "taxi_receipt" = TaxiReceipt;
    "acute_help" = AcuteHelp;
    "car_attestation" = CarAttestation;
    "escort_confirmation" = EscortConfirmation;
    "lodging_receipt" = LodgingReceipt;
    "lost_income" = LostIncome;
    "exemption_ground" = ExemptionGround;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_as_it_was_written() {
        for word in ClaimStateWord::ALL {
            let state = ClaimStateWord::read(word, Some("partly"));
            assert_eq!(ClaimStateWord::write(state), *word);
            assert_ne!(state, State::Unknown, "{word}");
        }
        for word in DocumentWord::ALL {
            assert_eq!(
                DocumentWord::read(word).map(DocumentWord::write),
                Some(*word)
            );
        }
        for word in HappenedWord::ALL {
            assert_eq!(HappenedWord::write(HappenedWord::read(word)), *word);
            assert_ne!(HappenedWord::read(word), Happened::Unknown, "{word}");
        }
        for word in ComplaintStateWord::ALL {
            assert_eq!(
                ComplaintStateWord::write(ComplaintStateWord::read(word)),
                *word
            );
        }
        for word in ClaimantWord::ALL {
            let read = ClaimantWord::read(word);
            assert_eq!(read.as_ref().map(ClaimantWord::write), Some(*word));
        }
    }

    #[test]
    fn words_of_later_versions_are_no_guess() {
        assert_eq!(ClaimStateWord::read("appealed", None), State::Unknown);
        assert_eq!(
            ClaimStateWord::read("decided", Some("maybe")),
            State::Unknown
        );
        assert_eq!(ClaimStateWord::read("paid", None), State::Unknown);
        assert_eq!(HappenedWord::read("lost"), Happened::Unknown);
        assert_eq!(ComplaintStateWord::read("lost"), complaint::State::Unknown);
        assert_eq!(DocumentWord::read("receipt"), None);
    }
}
