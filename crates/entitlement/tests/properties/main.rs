//! What holds for every claim.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod slots;
mod sums;
mod unknown;
mod whole;
