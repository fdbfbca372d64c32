//! What a person has paid in user fees (*egenandeler*) in a year, and whether they are
//! exempt.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{money::Ore, register::Unheard};

/// A person's user fees in one calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserFees {
    /// The calendar year.
    pub year: u16,
    /// Whether the person pays.
    pub standing: FeeStanding,
    /// What counts toward the cap so far. It is shown and never changes a sum: only a card
    /// with a start date does. `None` where nobody has said, or it is withheld.
    pub counted: Option<Ore>,
    /// When the register said so; `None` where it never has.
    pub checked_at: Option<DateTime<Utc>>,
    /// Set while the register does not answer: all of this is as it last said.
    pub unheard: Option<Unheard>,
}

/// Whether a person pays user fees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeStanding {
    /// They have an exemption card (*frikort*).
    Card {
        /// The first day it counts. It counts to the end of its calendar year.
        from: NaiveDate,
    },
    /// They are exempt on another ground.
    Exempt,
    /// They have no card.
    NoCard,
    /// Nobody has said, or in a word that this version does not know.
    Unknown,
}
