#![doc = include_str!("../README.md")]

pub mod access_log;
mod acting;
mod app;
mod asking;
mod asking_now;
pub mod authorisations;
pub mod boot;
pub mod claims;
#[cfg(test)]
mod fakes;
pub mod files;
#[doc(hidden)]
pub mod fuzzing;
pub mod home;
mod in_flight;
mod keeping;
mod kept;
mod live;
#[cfg(feature = "marks")]
pub mod marks;
pub mod messages;
pub mod my_details;
pub mod news;
mod notices;
pub mod own_trips;
pub mod persons;
pub mod places;
pub mod ports;
mod report;
pub mod service;
pub mod session;
pub mod sessions;
pub mod settings;
mod state;
pub mod sync;
pub mod timetables;
mod told_time;
pub mod trip_actions;
pub mod trips;

pub use app::{App, Facts, Limits, Parts};
