//! A fact that may be unknown, and who says it.

use serde::{Deserialize, Serialize};

/// Who says that a fact is so.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Source {
    /// The patient, or who acts for them.
    #[default]
    Patient,
    /// A public register.
    Register,
    /// An attestation of a treating provider or of the health trust.
    Attestation,
    /// A receipt or ticket.
    Receipt,
    /// A known trip of the requisition system.
    Trip,
    /// The appointment.
    Appointment,
    /// The travel office.
    Office,
    /// Nobody was asked; what is usual is taken.
    Assumed,
}

/// A fact as the engine gets it.
///
/// *Not stated* and *unknown* differ: what nobody was asked may be taken as
/// usual where the rule allows it, what somebody was asked and does not know
/// is never guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire<T>", into = "Wire<T>")]
#[serde(bound(serialize = "T: Copy + Serialize", deserialize = "T: Deserialize<'de>"))]
pub enum Fact<T> {
    /// Nobody was asked.
    #[default]
    NotStated,
    /// Somebody was asked and does not know.
    Unknown(Source),
    /// It is so.
    Stated(T, Source),
}

impl<T: Copy> Fact<T> {
    /// What a patient says.
    pub const fn said(value: T) -> Self {
        Self::Stated(value, Source::Patient)
    }

    /// What is known, whoever says it.
    pub const fn value(self) -> Option<T> {
        match self {
            Self::Stated(value, _) => Some(value),
            Self::NotStated | Self::Unknown(_) => None,
        }
    }

    /// Who says it, or who was asked in vain; *assumed* where nobody was asked.
    pub const fn source(self) -> Source {
        match self {
            Self::Stated(_, source) | Self::Unknown(source) => source,
            Self::NotStated => Source::Assumed,
        }
    }

    /// The fact with what is usual in place of what nobody was asked.
    #[must_use]
    pub const fn or_usual(self, usual: T) -> Self {
        match self {
            Self::NotStated => Self::Stated(usual, Source::Assumed),
            Self::Unknown(_) | Self::Stated(..) => self,
        }
    }

    /// Whether nobody was asked.
    pub const fn is_not_stated(&self) -> bool {
        matches!(self, Self::NotStated)
    }
}

/// A fact as it is written in JSON: `{"value": …, "said_by": …}`, or
/// `{"unknown": true, "said_by": …}`; a fact that is not stated is left out.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire<T> {
    #[serde(skip_serializing_if = "Option::is_none", default = "Option::default")]
    value: Option<T>,
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    unknown: bool,
    #[serde(default)]
    said_by: Source,
}

/// Why a written fact cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FactError {
    /// Neither a value nor "unknown".
    #[error("a fact needs \"value\", or \"unknown\": true")]
    Empty,
    /// A value and "unknown" at once.
    #[error("a fact has a \"value\" or is \"unknown\", not both")]
    Both,
    /// Only the engine assumes.
    #[error("\"assumed\" cannot be said by anybody: leave the fact out")]
    Assumed,
}

impl<T> TryFrom<Wire<T>> for Fact<T> {
    type Error = FactError;

    fn try_from(wire: Wire<T>) -> Result<Self, FactError> {
        match (wire.value, wire.unknown) {
            _ if wire.said_by == Source::Assumed => Err(FactError::Assumed),
            (Some(_), true) => Err(FactError::Both),
            (None, false) => Err(FactError::Empty),
            (None, true) => Ok(Self::Unknown(wire.said_by)),
            (Some(value), false) => Ok(Self::Stated(value, wire.said_by)),
        }
    }
}

impl<T> From<Fact<T>> for Wire<T> {
    fn from(fact: Fact<T>) -> Self {
        match fact {
            // Left out by whoever writes the whole; a lone one reads as empty.
            Fact::NotStated => Self {
                value: None,
                unknown: false,
                said_by: Source::Patient,
            },
            Fact::Unknown(said_by) => Self {
                value: None,
                unknown: true,
                said_by,
            },
            Fact::Stated(value, said_by) => Self {
                value: Some(value),
                unknown: false,
                said_by,
            },
        }
    }
}
