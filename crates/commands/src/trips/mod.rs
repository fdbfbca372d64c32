//! Trips.

mod beside;
mod get_trip;
mod list_trips;
mod looks;
mod page;
pub(crate) mod token;
mod view;

pub(crate) use beside::Beside;
pub(crate) use get_trip::ask_for as ask_for_trip;
pub use get_trip::get_trip;
pub use list_trips::list_trips;
pub(crate) use looks::{Looks, since_seen};
pub(crate) use page::{ask_for as ask_for_page, page, seen_of};
pub(crate) use view::{card, pick_up};
