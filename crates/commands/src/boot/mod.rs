//! How the window starts.

mod get_boot;

pub use get_boot::get_boot;
