//! Trips.

mod get_trip;
mod list_trips;
mod looks;
mod page;
mod view;

pub use get_trip::get_trip;
pub use list_trips::list_trips;
pub(crate) use looks::Looks;
pub(crate) use page::page;
pub(crate) use view::card;
