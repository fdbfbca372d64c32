//! How surely a person is known.

use serde::{Deserialize, Serialize};

use super::ACR;

/// How surely a person is known after a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Level {
    /// Too little for the service; for those who try what then happens.
    Substantial,
    /// What the service demands.
    High,
}

/// Every level.
pub(super) const LEVELS: [Level; 2] = [Level::Substantial, Level::High];

impl Level {
    /// As in `acr`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Substantial => "idporten-loa-substantial",
            Self::High => ACR,
        }
    }
}
