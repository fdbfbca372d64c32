#![doc = include_str!("../README.md")]

pub mod app;
pub mod auth;
pub mod authorisation;
pub mod bodies;
pub mod client_version;
pub mod clock;
pub mod configuration;
pub mod cursor;
#[cfg(feature = "dev-idp")]
pub mod dev;
#[cfg(feature = "dev-idp")]
pub mod dev_idp;
pub mod etag;
pub mod frame;
pub mod openapi;
#[cfg(feature = "dev-idp")]
pub mod personas;
pub mod problem;
pub mod query;
pub mod routes;
pub mod server;
#[cfg(test)]
mod stage;
pub mod store;
