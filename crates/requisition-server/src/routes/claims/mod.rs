//! Claims for travel support.
//!
//! A claim is made on the service when it is sent, file by file; what is being written
//! stays on the device. Until it is sent it is its author's alone.

pub mod answer_claim;
pub mod calculate_claim;
pub mod change_claim;
pub mod complain;
mod content;
pub mod create_claim;
mod deciding;
mod deed;
pub mod delete_claim;
mod doing;
mod done;
pub mod enclose_document;
mod enclosed;
pub mod get_attachment;
pub mod get_claim;
pub mod get_claim_register;
pub mod list_claims;
pub mod remove_attachment;
mod standing;
pub mod submit_claim;
mod summary;
pub mod withdraw_claim;
pub mod withdraw_claim_consent;

pub use deciding::{Decided, decided};

/// The route of every key: one that was used to send does not take back.
const ROUTE: &str = "claims";

#[cfg(test)]
pub mod sample;
#[cfg(test)]
mod tests;
