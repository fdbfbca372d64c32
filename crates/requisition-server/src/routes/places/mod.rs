//! Places that somebody can choose for a trip.

pub mod chosen;
pub mod find_places;
pub mod list_addresses;
