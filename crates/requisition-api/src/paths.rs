//! Where the operations are.

use domain::ids::{PersonId, TripId};

/// What the service says about itself.
pub const META: &str = "/v1/meta";
/// Who is signed in.
pub const ME: &str = "/v1/me";
/// The persons that the signed-in person may see.
pub const PERSONS: &str = "/v1/persons";
/// Template of [`person`].
pub const PERSON: &str = "/v1/persons/{person_id}";
/// Template of [`trips`].
pub const TRIPS: &str = "/v1/persons/{person_id}/trips";
/// Template of [`trip`].
pub const TRIP: &str = "/v1/trips/{trip_id}";

/// One person. Ids are plain ASCII and need no escaping.
pub fn person(id: &PersonId) -> String {
    format!("{PERSONS}/{id}")
}

/// The organised trips of one person.
pub fn trips(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/trips")
}

/// One organised trip.
pub fn trip(id: &TripId) -> String {
    format!("/v1/trips/{id}")
}
