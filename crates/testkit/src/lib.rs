#![doc = include_str!("../README.md")]

pub mod browser;
mod form;
pub mod tls;

pub use requisition_server::personas;
