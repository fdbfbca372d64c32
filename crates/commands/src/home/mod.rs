//! The first page after signing in.

mod get_home;
mod view;

pub use get_home::get_home;
