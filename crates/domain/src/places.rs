//! Places that somebody can choose for a trip: the addresses of a person, and the
//! service's own register of places.

use serde::{Deserialize, Serialize};

use crate::ids::{AddressId, PlaceId};

/// The addresses of a person, as far as they may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    /// Whether the service keeps them to itself. Then none is named, nor how many.
    pub withheld: bool,
    /// The addresses, the registered one first.
    pub addresses: Vec<Address>,
}

/// An address of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Which.
    pub id: AddressId,
    /// What it is to the person.
    pub kind: AddressKind,
    /// As it is written on a letter.
    pub label: String,
}

/// What an address is to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressKind {
    /// Where they are registered as living.
    Registered,
    /// Where they work.
    Work,
    /// Their school.
    School,
    /// A child's second home, where its parents live apart.
    SecondHome,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

impl AddressKind {
    /// The message with the word a person reads.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Registered => "address-registered",
            Self::Work => "address-work",
            Self::School => "address-school",
            Self::SecondHome => "address-second-home",
            Self::Unknown(_) => "address-stored",
        }
    }
}

/// A place in the service's register of places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredPlace {
    /// Which.
    pub id: PlaceId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// Where it is: street and town, as they are written there.
    pub address: Option<String>,
}

/// What a place is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Where patients are treated.
    Treatment,
    /// Any other place where one can be picked up.
    Other,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

/// What was found in the register of places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPlaces {
    /// The best first, at most [`MOST_FOUND`].
    pub places: Vec<RegisteredPlace>,
    /// Whether there are more, so that further words would help.
    pub has_more: bool,
}

/// Words that name a place. They may say where somebody is to be treated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceSearch {
    /// The words, in any order; the beginnings of words will do.
    pub words: String,
    /// Whether only places of treatment are wanted.
    pub treatment_only: bool,
}

/// How many places a search finds at most.
pub const MOST_FOUND: usize = 10;

/// The longest search that is looked at, in characters.
pub const LONGEST_SEARCH: usize = 80;
