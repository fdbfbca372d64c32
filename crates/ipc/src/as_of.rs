//! Values with their source and age.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Problem;

/// A value from the service, with its age. Nothing from the service is shown
/// without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsOf<T> {
    /// The value.
    pub value: T,
    /// When the service last said so.
    pub read_at: DateTime<Utc>,
    /// The time now, as the service's clock has it, or the device's where the
    /// service has not been reached. Words like "today" go by this.
    pub asked_at: DateTime<Utc>,
    /// Whose clock [`AsOf::asked_at`] is by.
    pub clock: Clock,
    /// Whether it was asked just now.
    pub origin: Origin,
}

/// Whose clock a time is by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// The service's, as far as it was ever told since the program started.
    Service,
    /// The device's, which may be wrong by days: the service has not said what time it
    /// is. Nothing is late by it.
    Device,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The service said so, or said that nothing has changed, just now.
    Service,
    /// Kept from earlier; the service was not asked yet.
    Earlier,
    /// Kept from earlier, because the service could not be asked now.
    Kept {
        /// Why not.
        because: Problem,
    },
}

/// Where an answer may come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// What is kept, at once and without the network ([`Origin::Earlier`]). Where
    /// nothing is kept, this is [`Look::Service`].
    Kept,
    /// The service; what is kept stands in only where it cannot be asked.
    #[default]
    Service,
}

/// What commands take that have nothing to say but where to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Looking {
    /// Where the answer may come from.
    pub look: Look,
}

impl<T> AsOf<T> {
    /// The same age and origin for a value made from this one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> AsOf<U> {
        AsOf {
            value: make(self.value),
            read_at: self.read_at,
            asked_at: self.asked_at,
            clock: self.clock,
            origin: self.origin,
        }
    }
}
