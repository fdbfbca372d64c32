//! `GET /v1/persons/{person_id}/addresses` and `POST /v1/places/search`.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::words::{AddressKindWord, PlaceKindWord};

/// The addresses of a person, as far as they may be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AddressesBody {
    /// Whether the service keeps them to itself, as it does for a protected address. The
    /// list is empty then, whatever there is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
    /// The addresses, the registered one first.
    pub items: Vec<AddressBody>,
}

/// An address of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AddressBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// What it is to the person.
    #[schema(value_type = AddressKindWord)]
    pub kind: String,
    /// As it is written on a letter.
    pub label: String,
}

/// Which places are wanted. In a body and not in the address of the request, because
/// words that name a place may say where somebody lives or is treated, and addresses of
/// requests end up in logs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceSearchBody {
    /// The beginnings of words of its name or address, in any order.
    #[schema(min_length = 1, max_length = 80)]
    pub words: String,
    /// Whether only places of treatment are wanted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub treatment_only: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FoundPlacesBody {
    /// The places, at most ten.
    #[schema(max_items = 10)]
    pub items: Vec<RegisteredPlaceBody>,
    /// Whether there are more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_more: bool,
}

/// A place in the service's register of places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RegisteredPlaceBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    #[schema(value_type = PlaceKindWord)]
    pub kind: String,
    /// Where it is, as it is written there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}
