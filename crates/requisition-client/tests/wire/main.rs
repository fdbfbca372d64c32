//! The client against servers that behave, and servers that do not.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod acting;
mod answers;
mod door;
mod foreign_issuer;
mod hostile_issuer;
mod live;
mod places;
mod proofs;
mod pushed;
mod reading;
mod renewal;
mod sessions;
mod sign_in;
mod support;
