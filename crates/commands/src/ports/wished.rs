//! What is wished of the service once, and what becomes of it.

use std::time::Duration;

use domain::{
    trip::OrganisedTrip,
    trip_action::{Receipt, Refusal},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ApiError;

/// Names one wish, however often it is sent. UUIDv4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdempotencyKey(pub Uuid);

/// How long an action is sent again by itself while nothing comes back.
pub const ACT_FOR: Duration = Duration::from_secs(20);

/// That an action is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acted {
    /// The receipt.
    pub receipt: Receipt,
    /// The trips, as they are now.
    pub trips: Vec<OrganisedTrip>,
}

/// What became of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is done.
    Done(Acted),
    /// It was refused.
    Refused(Refusal),
    /// It has not arrived, and will be refused.
    ClosedUnseen,
}

/// Why an action is not known to be done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActError<R = Refusal> {
    /// The service refused it: nothing has changed.
    #[error("refused: {0:?}")]
    Refused(R),
    /// It surely did not reach the service, or the service answered that it did
    /// nothing with it.
    #[error("not done: {0}")]
    NotDone(ApiError),
    /// It may have reached the service. Nobody knows what became of it.
    #[error("the outcome is unknown")]
    Unknown,
}
