//! What the one who breaks things and the app say to each other, a line each.

use domain::{
    ids::TripId,
    state::TripState,
    trip_action::{Receipt, TripAction},
};
use ipc::{
    Look, Problem,
    actions::{Outcome, Settlement},
    claims::{Adding, DraftSaved, Sending},
};
use serde::{Deserialize, Serialize};

use crate::claiming::{Begun, Claiming};

/// What the app is to do.
#[derive(Debug, Serialize, Deserialize)]
pub enum Asked {
    /// Sign in through the browser.
    SignIn,
    /// Do these, all at once.
    Act(Vec<TripAction>),
    /// Find out what became of what was never answered.
    Settle,
    /// Say how many are still unanswered.
    Unsettled,
    /// Take one step of a claim.
    Claim(Claiming),
    /// Show a trip.
    Show {
        /// Which.
        trip: TripId,
        /// What the app may show.
        look: Look,
    },
}

/// What the app says.
#[derive(Debug, Serialize, Deserialize)]
pub enum Said {
    /// Somebody is signed in.
    SignedIn,
    /// What is known of each action, in order.
    Acted(Vec<Result<Outcome, Problem>>),
    /// What became of each.
    Settled(Vec<Settlement>),
    /// So many.
    Unsettled(usize),
    /// The trip.
    Shown(Shown),
    /// What is kept of a claim.
    Begun(Option<Begun>),
    /// What came of saying something about it.
    Saved(DraftSaved),
    /// What came of enclosing a file.
    Enclosed(Adding),
    /// What came of sending it.
    Sent(Sending),
    /// Why it did not do what it was asked.
    Not(Problem),
}

/// A trip as the app shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Where it stands.
    pub state: TripState,
    /// Which version.
    pub version: u32,
    /// What was done with it.
    pub receipts: Vec<Receipt>,
    /// Whether the service has just said so.
    pub is_new: bool,
}
