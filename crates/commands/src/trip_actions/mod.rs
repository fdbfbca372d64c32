//! Doing something with booked trips, and finding out what became of it.

mod act_on_trips;
mod fresh;
mod list_cancellable;
mod list_unsettled;
mod settle_actions;
#[cfg(test)]
mod tests;

pub use act_on_trips::act_on_trips;
pub use list_cancellable::list_cancellable;
pub use list_unsettled::list_unsettled;
pub use settle_actions::settle_actions;
