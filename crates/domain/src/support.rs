//! Whom to call.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The phone service of Pasientreiser, as the service states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// The number inside Norway.
    pub phone: String,
    /// The number from abroad, with `+47`.
    pub phone_abroad: String,
    /// Whether somebody answers now; `None` when the service does not say.
    pub open: Option<Open>,
}

/// Whether somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Open {
    /// Open until the instant given.
    Until(DateTime<Utc>),
    /// Closed until the instant given.
    ClosedUntil(DateTime<Utc>),
}

impl Default for Support {
    /// The national number, which holds when the service cannot be asked.
    fn default() -> Self {
        Self {
            phone: "05515".into(),
            phone_abroad: "+47 915 05 515".into(),
            open: None,
        }
    }
}
