//! What was answered.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::facts::Metres;
use serde::{Deserialize, Serialize};

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// One of the options, by its word.
    Chosen(String),
    /// Those of the options that hold, by their words; none of them is an answer, too.
    Ticked(BTreeSet<String>),
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and does not know.
    DontKnow,
    /// A day.
    Day(NaiveDate),
    /// A distance.
    Distance(Metres),
    /// A sum.
    Sum(Ore),
    /// A number of years, nights or the like.
    Number(u32),
    /// A length of time, in minutes.
    Minutes(u32),
    /// What something cost.
    Costs(Costs),
}

/// What something cost on the way there and home, and whether there is a receipt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Costs {
    /// On the way there, or altogether where it is not asked by direction.
    pub out: Ore,
    /// On the way home.
    #[serde(default)]
    pub home: Ore,
    /// Whether there is a receipt; `None` where that is not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<bool>,
}
