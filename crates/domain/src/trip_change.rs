//! What the patient's side has asked to have changed about a trip.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{trip::OrganisedTrip, trip_action::Receipt};

/// How many changes of a trip are told, the latest.
pub const MOST_CHANGES: usize = 20;

/// A change that was asked for, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedChange {
    /// What was to be another, and what it was.
    pub what: ChangedThing,
    /// What whoever asked was given for it.
    pub asked: Receipt,
    /// Where it stands.
    pub standing: ChangeStanding,
}

/// One thing about a trip, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangedThing {
    /// When the treatment begins.
    Appointment {
        /// Before; `None` when it was not set or could not be read.
        from: Option<DateTime<Utc>>,
        /// As asked for.
        to: DateTime<Utc>,
    },
    /// When the patient can be picked up after the treatment, at the earliest.
    EarliestReturn {
        /// Before; `None` when it was not set or could not be read.
        from: Option<DateTime<Utc>>,
        /// As asked for.
        to: DateTime<Utc>,
    },
    /// Where the patient is picked up, or on the way home set down.
    Place {
        /// Before; `None` where it is not said, also where it is withheld.
        from: Option<String>,
        /// As asked for; `None` where it is withheld.
        to: Option<String>,
    },
    /// Something that this version does not know.
    Unknown,
}

/// Where a change stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeStanding {
    /// It was made at once.
    Applied,
    /// The office has not looked at it. The trip is as it was before.
    Pending,
    /// The office has made it.
    Approved {
        /// When.
        at: DateTime<Utc>,
    },
    /// The office has not made it: the trip stayed as it was.
    Declined {
        /// When.
        at: DateTime<Utc>,
    },
    /// A standing this version does not know, in the service's own word.
    Unknown(String),
}

impl AskedChange {
    /// Whether the office has yet to look at it.
    pub fn is_pending(&self) -> bool {
        self.standing == ChangeStanding::Pending
    }
}

impl OrganisedTrip {
    /// The change that waits for the office. There is none once the trip is cancelled or
    /// a vehicle has it: then the office will not look at it any more.
    pub fn pending_change(&self) -> Option<&AskedChange> {
        let may_wait = self.state.is_before_dispatch();
        let pending = self.changes.iter().rev().find(|change| change.is_pending());
        pending.filter(|_| may_wait)
    }
}
