#![doc = include_str!("../README.md")]

pub mod browser;
mod form;
mod server;
pub mod tls;

pub use requisition_server::personas;
pub use server::TestServer;
