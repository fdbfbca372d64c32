//! Keeps records on the device: one key in the keychain of the operating system,
//! everything else in files sealed under it.
//!
//! Where there is no usable keychain nothing is written, and what was to be kept
//! lives as long as the program. On Android and iOS that is always so until they
//! get a keychain of their own.

mod file;
mod keychain;
mod memory;
mod seal;
mod store;

pub use keychain::OsKeychain;
pub use memory::MemoryStore;
pub use store::DeviceStore;

/// The name under which the keychain lists the app.
pub const SERVICE: &str = "no.reisefolge.app";
