//! The client against servers that behave, and servers that do not.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod answers;
mod door;
mod hostile_issuer;
mod reading;
mod renewal;
mod sign_in;
mod support;
