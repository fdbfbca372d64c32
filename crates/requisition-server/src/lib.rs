#![doc = include_str!("../README.md")]

pub mod app;
pub mod audit;
pub mod auth;
pub mod authorisation;
pub mod bodies;
pub mod client_version;
pub mod clock;
pub mod configuration;
pub mod connections;
pub mod cursor;
#[cfg(feature = "dev-idp")]
pub mod dev;
#[cfg(feature = "dev-idp")]
pub mod dev_idp;
pub mod etag;
pub mod frame;
#[doc(hidden)]
pub mod fuzzing;
pub mod given;
pub mod idempotency;
mod left_drafts;
pub mod limits;
pub mod openapi;
mod outside;
#[cfg(feature = "dev-idp")]
pub mod personas;
#[cfg(test)]
#[path = "../../testkit/src/postgres.rs"]
mod postgres;
pub mod problem;
pub mod protection;
pub mod query;
pub mod registers;
mod reminders;
pub mod routes;
pub mod server;
#[cfg(any(test, feature = "dev-idp"))]
pub mod signing;
#[cfg(test)]
mod stage;
pub mod store;
pub mod timetables;
