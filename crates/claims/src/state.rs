//! Where a claim stands.

use serde::{Deserialize, Serialize};

/// Where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Made and not sent: nobody looks at it.
    Draft,
    /// Sent.
    Submitted,
    /// It has reached the office.
    Received,
    /// A case worker looks at it.
    InReview,
    /// The claimant must send something.
    NeedsDocumentation,
    /// Decided.
    Decided(Result),
    /// Decided, and the money is sent.
    Paid(Result),
    /// Decided, and there is nothing to pay.
    NothingToPay(Result),
    /// Taken back by the claimant.
    Withdrawn,
    /// A state that this version does not know.
    Unknown,
}

/// What was decided, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Result {
    /// All that was asked for, less the user fee.
    Approved,
    /// Some of it.
    Partly,
    /// Nothing of it.
    Rejected,
}

/// What a person needs to know first (four groups, in the order they are shown).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// They must do something.
    NeedsYou,
    /// Somebody else has it: there is nothing to do.
    WithTheOffice,
    /// There is an answer.
    Answered,
    /// Paid, or over.
    Over,
}

impl State {
    /// Which group it belongs to.
    pub const fn group(self) -> Group {
        match self {
            Self::Draft | Self::NeedsDocumentation => Group::NeedsYou,
            Self::Submitted | Self::Received | Self::InReview | Self::Unknown => {
                Group::WithTheOffice
            }
            Self::Decided(_) | Self::NothingToPay(_) => Group::Answered,
            Self::Paid(_) | Self::Withdrawn => Group::Over,
        }
    }

    /// What was decided, where it is.
    pub const fn result(self) -> Option<Result> {
        match self {
            Self::Decided(result) | Self::Paid(result) | Self::NothingToPay(result) => Some(result),
            Self::Draft
            | Self::Submitted
            | Self::Received
            | Self::InReview
            | Self::NeedsDocumentation
            | Self::Withdrawn
            | Self::Unknown => None,
        }
    }
}
