#![doc = include_str!("../README.md")]

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
