//! Domain values as bodies of the contract. Nothing is decided here.

mod access;
mod asked_change;
mod authorisation;
mod claim;
mod message;
mod meta;
mod my_details;
mod person;
mod segment;
mod time;
mod trip;

pub use access::access;
pub use asked_change::asked_change;
pub use authorisation::authorisation;
pub use claim::{attachment, claim, claim_summary, handling, register};
pub use message::{message, message_word};
pub use meta::support;
pub use my_details::{address, contact, user_fees};
pub use person::person;
pub use trip::{receipt, trip};
