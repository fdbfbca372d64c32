//! What a person can do, one command per file.
//!
//! A command takes the [`App`] and its arguments and answers with a view or a
//! [`Problem`](ipc::Problem). The shell and the development bridge call the same
//! functions; neither adds anything.

mod app;
mod asking;
pub mod boot;
#[cfg(test)]
mod fakes;
pub mod home;
mod kept;
#[cfg(feature = "marks")]
pub mod marks;
pub mod persons;
pub mod ports;
mod report;
pub mod service;
pub mod session;
pub mod settings;
mod state;
pub mod trips;

pub use app::{App, Facts, Parts};
