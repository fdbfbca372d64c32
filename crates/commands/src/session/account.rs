//! Who is signed in, and whom the pages concern.

use domain::{ids::PersonId, person::Person};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};

use crate::ports::Plain;

/// The part of a session that is not the service's affair.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Account {
    /// The name of whoever signed in.
    pub(crate) name: String,
    /// The person they are themselves.
    pub(crate) oneself: PersonId,
    /// Whom the pages concern; `None` until that is chosen.
    pub(crate) acting_for: Option<Person>,
}

impl Account {
    /// As it is written to the store.
    pub(crate) fn sealed(&self) -> Option<Plain> {
        Some(serde_json::to_vec(self).ok()?.into())
    }

    /// As it was read from the store; `None` when it is of another version.
    pub(crate) fn unsealed(plain: Plain) -> Option<Self> {
        serde_json::from_slice(plain.expose_secret()).ok()
    }
}
