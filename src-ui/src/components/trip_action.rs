//! What is done with a trip, and what became of it: on the trip's own page, on pages of
//! their own, and on Home.

mod acting;
mod kind;
mod outcome;
mod receipt;
mod settle;
mod undo;

pub use acting::{About, Acting, Then, acting, acting_on};
pub use outcome::{call, not_here, refusal_said};
pub use receipt::{last, receipt_said, receipts};
pub use settle::{settle_by_itself, unsettled_boxes};
pub use undo::undo_box;
