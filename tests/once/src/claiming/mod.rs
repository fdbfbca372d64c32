//! Claims are begun, filled, sent and resumed while app and service are killed.

mod app;
mod judge;
mod run;

pub use app::{Begun, Claiming, begin, enclose, kept, save, send};
pub use run::Run;

/// How many files are enclosed with each claim.
pub const FILES: usize = 2;

/// Where the trip of the claim with this number goes: no two go to one place.
pub fn place(number: usize) -> String {
    format!("Sted nummer {number}")
}
