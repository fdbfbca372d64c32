//! What a person can do, one command per file.

pub mod ports;
