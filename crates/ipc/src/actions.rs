//! What is done with booked trips, and what became of it.

use chrono::{DateTime, Utc};
use domain::{
    actions::Offer,
    ids::TripId,
    trip_action::{Receipt, Refusal, TripAction},
};
use serde::{Deserialize, Serialize};

use crate::{
    AsOf, command,
    trips::{TripCard, TripChoice},
};

command! {
    /// Does something with trips, once: online only, and never later. What comes
    /// back is what is known of it.
    ActOnTrips = "act_on_trips": TripAction => Outcome
}

command! {
    /// What whoever is signed in has sent, for anybody, and nobody has answered; without
    /// asking. What is just being sent is not among it.
    ListUnsettled = "list_unsettled": () => Vec<Unsettled>
}

command! {
    /// Asks what became of everything that was sent and never answered. Whatever
    /// has not arrived by now never will.
    SettleActions = "settle_actions": () => Vec<Settlement>
}

command! {
    /// What can be cancelled together with a trip.
    ListCancellable = "list_cancellable": TripChoice => AsOf<Cancellable>
}

/// What is known of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is written out at once"
)]
pub enum Outcome {
    /// It is done.
    Done(Done),
    /// It was refused: nothing has changed by it.
    Refused(Refused),
    /// It never left the device, for want of a connection: nothing has changed by it.
    NotSent,
    /// It was sent, and nothing came back. Nobody knows whether it is done.
    Unknown(Unsettled),
}

/// That it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The number to read out.
    pub receipt: Receipt,
    /// The trips, as they are now.
    pub trips: Vec<TripCard>,
}

/// That it is not done, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Why.
    pub refusal: Refusal,
    /// The trip because of which, as it is now, if it could be read.
    pub trip: Option<TripCard>,
}

/// Something that was sent and never answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsettled {
    /// What.
    pub action: TripAction,
    /// When it was sent, as the service's clock has it, or the device's where that is
    /// not known.
    pub sent_at: DateTime<Utc>,
}

/// What became of something that was sent and never answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// What was sent.
    pub sent: Unsettled,
    /// What became of it.
    pub became: Became,
}

/// What became of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is written out at once"
)]
pub enum Became {
    /// It is done.
    Done(Done),
    /// It was refused.
    Refused(Refused),
    /// It never arrived, and never will: it is not done.
    NotDone,
    /// Still nobody knows: the service could not be asked.
    StillUnknown,
    /// Nobody will ever know: the service has forgotten it, or its answer cannot be
    /// read. It is not asked for again, and the trip itself says how it stands.
    NeverKnown,
}

/// A trip and what belongs to it, to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancellable {
    /// The trip.
    pub trip: CancelChoice,
    /// The trip in the other direction.
    pub counterpart: Option<CancelChoice>,
    /// The later trips of its series, soonest first; empty without a series.
    pub later: Vec<CancelChoice>,
}

/// A trip that may be cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelChoice {
    /// The trip.
    pub card: TripCard,
    /// The version that the person sees.
    pub version: u32,
    /// Whether it can be cancelled here.
    pub offer: Offer,
}

impl Settlement {
    /// The trips it was about.
    pub fn trips(&self) -> impl Iterator<Item = &TripId> {
        self.sent
            .action
            .targets()
            .into_iter()
            .map(|target| &target.trip)
    }
}
