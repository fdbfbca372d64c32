//! A time together with who said it and when they said it.
//!
//! No time of a trip exists in the product without its source and its age.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A point of time or a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// One instant.
    At(DateTime<Utc>),
    /// From one instant until another; the order is the sender's and may be
    /// wrong, see [`When::is_backwards`].
    Between {
        /// The earliest.
        from: DateTime<Utc>,
        /// The latest.
        to: DateTime<Utc>,
    },
}

impl When {
    /// The first instant it names.
    pub const fn earliest(self) -> DateTime<Utc> {
        match self {
            Self::At(at) => at,
            Self::Between { from, .. } => from,
        }
    }

    /// The last instant it names.
    pub const fn latest(self) -> DateTime<Utc> {
        match self {
            Self::At(at) => at,
            Self::Between { to, .. } => to,
        }
    }

    /// Whether a window ends before it begins: such a time is impossible.
    pub fn is_backwards(self) -> bool {
        self.latest() < self.earliest()
    }
}

/// Who stated something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidBy {
    /// The practitioner's requisition.
    Requisition,
    /// The patient travel office.
    TravelOffice,
    /// The carrier that drives.
    Carrier,
    /// The treatment place.
    TreatmentPlace,
    /// The patient or someone who acts for them.
    PatientSide,
    /// A sender this version does not know, in the service's own word.
    Unknown(String),
}

/// A stated time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedTime {
    /// The time.
    pub when: When,
    /// Who stated it.
    pub said_by: SaidBy,
    /// When they stated it.
    pub said_at: DateTime<Utc>,
    /// What was stated before, if it has changed.
    pub previous: Option<EarlierTime>,
}

/// What a time was before it changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierTime {
    /// The time that no longer counts.
    pub when: When,
    /// When it had been stated.
    pub said_at: DateTime<Utc>,
}

/// What the service says about a time: nothing, a time, or something that is
/// not a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeSlot {
    /// No time is set.
    #[default]
    NotSet,
    /// A time.
    Set(StatedTime),
    /// Something was sent that cannot be read as a time with a zone. It is
    /// never guessed at.
    Unreadable,
}

impl TimeSlot {
    /// Whether no time is set.
    pub const fn is_not_set(&self) -> bool {
        matches!(self, Self::NotSet)
    }

    /// The time, if there is one.
    pub const fn time(&self) -> Option<&StatedTime> {
        match self {
            Self::Set(time) => Some(time),
            Self::NotSet | Self::Unreadable => None,
        }
    }
}
