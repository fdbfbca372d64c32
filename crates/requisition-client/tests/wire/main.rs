//! The client against servers that behave, and servers that do not.

mod answers;
mod door;
mod hostile_issuer;
mod reading;
mod renewal;
mod sign_in;
mod support;
