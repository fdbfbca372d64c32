#![doc = include_str!("../README.md")]

pub mod browser;
mod caller;
pub mod dispatch;
pub mod faults;
mod form;
pub mod postgres;
mod server;
pub mod tls;

pub use caller::Caller;
pub use requisition_server::{personas, signing::SigningKey};
pub use server::TestServer;
