//! `GET /v1/trips/{trip_id}/changes`, and the changes in a trip.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    trip_actions::ReceiptBody,
    words::{ChangedThingWord, StandingWord},
};

/// The changes that the patient's side has asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripChangesBody {
    /// Oldest first; long ago is left out.
    pub items: Vec<AskedChangeBody>,
}

/// A change that was asked for, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AskedChangeBody {
    /// What was to be another.
    #[schema(value_type = ChangedThingWord)]
    pub what: String,
    /// When it was before; absent when it was not set, and for a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub from_at: Option<String>,
    /// When it was to be; absent for a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub to_at: Option<String>,
    /// Where it was before. Absent where it is not said, also where it is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_place: Option<String>,
    /// Where it was to be. Absent where it is not said, also where it is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_place: Option<String>,
    /// What whoever asked was given for it.
    pub receipt: ReceiptBody,
    /// Where it stands. While it is `pending`, the trip is as it was.
    #[schema(value_type = StandingWord)]
    pub standing: String,
    /// When the office said so; there once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub settled_at: Option<String>,
}
