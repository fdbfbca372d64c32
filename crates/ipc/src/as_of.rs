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
    /// Whether it was asked just now.
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The service said so, or said that nothing has changed, just now.
    Service,
    /// Kept from earlier, because the service could not be asked now.
    Kept {
        /// Why not.
        because: Problem,
    },
}

impl<T> AsOf<T> {
    /// The same age and origin for a value made from this one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> AsOf<U> {
        AsOf {
            value: make(self.value),
            read_at: self.read_at,
            asked_at: self.asked_at,
            origin: self.origin,
        }
    }
}
