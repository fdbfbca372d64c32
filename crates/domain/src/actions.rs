//! What a person may do with a trip, as the service has worked it out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The actions on a trip. The app never works these out by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions {
    /// Cancel this direction.
    pub cancel: Offer,
    /// Confirm the trip; `None` when this trip needs no confirmation.
    pub confirm: Option<Offer>,
    /// Change time or address.
    pub change: Offer,
    /// Say that one is ready for the trip home; `None` when it does not apply.
    pub ready: Option<Offer>,
}

/// How an action can be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offer {
    /// Here, until the instant given, if there is one.
    Here {
        /// The deadline.
        until: Option<DateTime<Utc>>,
    },
    /// By phone only.
    ByPhone {
        /// Why not here.
        because: Blocked,
        /// The deadline, if there is one.
        until: Option<DateTime<Utc>>,
    },
    /// Not at all any more.
    Over,
}

/// Why an action is not offered in the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Blocked {
    /// The service takes this only by phone.
    PhoneOnly,
    /// Others travel in the same vehicle.
    SharedRide,
    /// The carrier has the order.
    Dispatched,
    /// Not for this means of transport.
    Mode,
    /// The deadline has passed.
    DeadlinePassed,
    /// A reason this version does not know, in the service's own word.
    Unknown(String),
}
