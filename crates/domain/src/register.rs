//! The registers that the service asks, and what holds when one is silent.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A register outside of the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// Who has an exemption card (*frikort*): what a trip costs hangs on it.
    ExemptionCards,
    /// Who lives where, and what places are called.
    Addresses,
    /// A register this version does not know, in the service's own word.
    Unknown(String),
}

/// A register that did not answer the service. What it stands for is as it last
/// said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unheard {
    /// Which.
    pub register: Register,
    /// When it last answered, if that is known.
    pub since: Option<DateTime<Utc>>,
}
