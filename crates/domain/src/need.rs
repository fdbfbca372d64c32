//! What a patient needs on the trip, as the requisition states it.

use serde::{Deserialize, Serialize};

/// A special need. The reason for it is never part of the product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Sits in front.
    FrontSeat,
    /// Lies back in front.
    ReclinedFrontSeat,
    /// Needs a high step-in.
    HighEntry,
    /// A child seat by the child's weight and height.
    ChildSeat {
        /// Weight in whole **kilograms**, if stated.
        weight_kg: Option<u16>,
        /// Height in whole **centimetres**, if stated.
        height_cm: Option<u16>,
    },
    /// An electric wheelchair that needs a special vehicle.
    ElectricWheelchair,
    /// A wheelchair that folds and fits an ordinary car.
    FoldingWheelchair,
    /// A manual wheelchair that does not fit an ordinary car.
    LargeWheelchair,
    /// Lies on a stretcher.
    Stretcher,
    /// Alone in the car (*alenebil*).
    AloneInCar,
    /// A need this version does not know, in the service's own word.
    Unknown(String),
}

impl Need {
    /// The message with the words a person reads.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::FrontSeat => "need-front-seat",
            Self::ReclinedFrontSeat => "need-reclined-front-seat",
            Self::HighEntry => "need-high-entry",
            Self::ChildSeat { .. } => "need-child-seat",
            Self::ElectricWheelchair => "need-electric-wheelchair",
            Self::FoldingWheelchair => "need-folding-wheelchair",
            Self::LargeWheelchair => "need-large-wheelchair",
            Self::Stretcher => "need-stretcher",
            Self::AloneInCar => "need-alone-in-car",
            Self::Unknown(_) => "need-unknown",
        }
    }
}
