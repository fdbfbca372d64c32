//! The keychain of the operating system.

#[cfg(any(target_os = "android", target_os = "ios"))]
mod absent;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
mod desktop;

#[cfg(any(target_os = "android", target_os = "ios"))]
pub use absent::OsKeychain;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
pub use desktop::OsKeychain;
