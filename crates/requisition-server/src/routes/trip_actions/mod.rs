//! What the patient's side does with booked trips, and what became of it.

pub mod act;
mod asked;
mod booked;
pub mod call_ready;
mod change;
pub mod change_trip;
mod company;
pub mod confirm_trip;
pub mod create_cancellation;
mod deed;
mod done;
pub mod number;
mod order;
pub mod order_trip;
pub mod register_escorts;
pub mod report_waiting;
pub mod settle_outcome;
pub mod state_measures;
pub mod undo_cancellation;
mod wanted;
pub mod withdraw_ready;

use chrono::TimeDelta;

/// How long it is remembered what was done, refused or closed under a key.
///
/// For a device that comes back it must outlast the sign-in with which it has asked:
/// if it were forgotten that something was done, the device would hear that it was
/// not. A request that arrives late is refused long before, because its proof is good
/// for minutes only and its token no longer than its sign-in.
pub const KEPT: TimeDelta = TimeDelta::days(120);

/// The route of every key: one that was used to cancel does not confirm, and is
/// settled without saying what for.
const ROUTE: &str = "trip_actions";

#[cfg(test)]
mod tests;
