//! `GET /v1/persons/{person_id}/authorisations`: requisitions and travel certificates.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    trips::NeedBody,
    words::{AuthorisationWord, ModeWord},
};

/// What a person may travel on, as far as the one who asks may know: the certificates
/// first, then the requisitions of coming trips, soonest first, 100 at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuthorisationsBody {
    /// The authorisations.
    pub items: Vec<AuthorisationBody>,
}

/// A requisition or a travel certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuthorisationBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// What it is.
    #[schema(value_type = AuthorisationWord)]
    pub kind: String,
    /// The trip that is booked on it; a requisition has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub trip_id: Option<String>,
    /// The number to read out on the phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub reference: Option<String>,
    /// Who issued it, as they sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<String>,
    /// The day it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub issued_on: Option<String>,
    /// The first day of travel that it holds for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub valid_from: Option<String>,
    /// The last day of travel that it holds for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub valid_until: Option<String>,
    /// How many trips are left, each one direction; absent without a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub remaining: Option<u32>,
    /// What it is for; absent where the office settles it for each trip.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ModeWord>)]
    pub mode: Option<String>,
    /// The needs that every trip is booked with.
    pub needs: Vec<NeedBody>,
    /// How many escorts are approved for every trip.
    pub approved_escorts: u8,
    /// The treatment places that it holds for.
    pub treatment_places: Vec<TreatmentPlaceBody>,
    /// Whether the places are kept back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub places_withheld: bool,
}

/// A place where a certificate holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TreatmentPlaceBody {
    /// In the register of places.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// What it is called.
    pub name: String,
}
