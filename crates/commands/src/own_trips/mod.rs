//! Trips that a person organises themselves. They are on this device only: the
//! service is never asked, and nothing of them is sent.

mod delete_own_trip;
mod each;
mod list_own_trips;
mod reading;
mod save_own_trip;
mod show_own_trip;
#[cfg(test)]
mod tests;
mod ways;

pub use delete_own_trip::delete_own_trip;
pub use list_own_trips::list_own_trips;
pub use save_own_trip::save_own_trip;
pub use show_own_trip::show_own_trip;
