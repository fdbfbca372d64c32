//! The service and the ways to reach a person.

mod get_service;
mod open_link;

pub use get_service::get_service;
pub use open_link::open_link;
