//! How a trip is carried out.

use serde::{Deserialize, Serialize};

/// A means of transport.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Taxi (*drosje*).
    Taxi,
    /// Minibus (*turvogn*).
    Minibus,
    /// The health trusts' own long-distance bus.
    Helseekspress,
    /// The health trusts' own bus.
    Helsebuss,
    /// Scheduled bus.
    Bus,
    /// Train.
    Train,
    /// Boat.
    Boat,
    /// Plane.
    Flight,
    /// A means this version does not know, in the service's own word.
    Unknown(String),
}

impl Mode {
    /// The message with the word a person reads.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Taxi => "mode-taxi",
            Self::Minibus => "mode-minibus",
            Self::Helseekspress => "mode-helseekspress",
            Self::Helsebuss => "mode-helsebuss",
            Self::Bus => "mode-bus",
            Self::Train => "mode-train",
            Self::Boat => "mode-boat",
            Self::Flight => "mode-flight",
            Self::Unknown(_) => "mode-unknown",
        }
    }
}
