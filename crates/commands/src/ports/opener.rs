//! The device's browser and phone.

use std::future::Future;

/// Opens what lies outside the app.
pub trait Opener: Send + Sync + 'static {
    /// Hands `address` to the operating system: an `https:` page, a `tel:`
    /// number, or the sign-in page. It never comes from the window.
    fn open(&self, address: &str) -> impl Future<Output = Result<(), CannotOpen>> + Send;
}

/// The operating system did not take the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device could not open the address")]
pub struct CannotOpen;
