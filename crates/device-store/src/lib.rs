#![doc = include_str!("../README.md")]

mod cache;
mod drafts;
mod file;
#[doc(hidden)]
pub mod fuzzing;
mod keychain;
mod memory;
mod own_trips;
mod seal;
mod store;

pub use keychain::OsKeychain;
pub use memory::MemoryStore;
pub use store::DeviceStore;

/// The name under which the keychain lists the app.
pub const SERVICE: &str = "no.reisefolge.app";
