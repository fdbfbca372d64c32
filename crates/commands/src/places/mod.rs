//! Places that can be chosen for a trip.

mod find_places;
mod list_addresses;

pub use find_places::find_places;
pub use list_addresses::list_addresses;
