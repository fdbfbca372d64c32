//! `GET /v1/persons` and `GET /v1/persons/{person_id}`.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::words::BasisWord;

/// The signed-in person and those they may represent, the signed-in one first.
/// A person that may not be seen is left out without trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonsBody {
    /// The persons.
    pub items: Vec<PersonBody>,
}

/// A person, as far as the one who asks may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonBody {
    /// Opaque. Never a national identity number.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$", examples("per_b1f0c2"))]
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Date of birth, if the service states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub born_on: Option<String>,
    /// On which ground the signed-in person sees this one.
    #[schema(value_type = BasisWord)]
    pub basis: String,
    /// When the ground ends, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub valid_until: Option<String>,
    /// Whether the address is protected (code 6 or 7). A client keeps nothing about
    /// the person on a device then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected_address: bool,
    /// What may be done for this person. Today `read_trips`, or nothing.
    pub capabilities: Vec<String>,
}

/// The capability to see trips.
pub const READ_TRIPS: &str = "read_trips";
