//! What has changed, by id only.
//!
//! Whoever may not know of a trip learns nothing of its changes: not their
//! number, not that somebody else was told, not by being woken.

pub mod cursor;
pub mod events;
pub mod list;
mod reading;
mod view;

pub use view::Mark;

#[cfg(test)]
mod tests;
