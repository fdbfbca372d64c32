//! What a person takes with them out of the app.

mod calendar;
mod get_trip_slip;
mod lines;
pub(crate) mod page;
mod save_calendar_file;
mod save_trip_slip;
pub(crate) mod saving;
mod slip;
pub(crate) mod whose;
pub(crate) mod words;

pub use get_trip_slip::get_trip_slip;
pub use save_calendar_file::save_calendar_file;
pub use save_trip_slip::save_trip_slip;

#[cfg(test)]
mod tests;
