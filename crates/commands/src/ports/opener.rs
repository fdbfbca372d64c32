//! The device's browser and phone.

use std::future::Future;

/// Opens what lies outside the app.
pub trait Opener: Send + Sync + 'static {
    /// Hands `address` to the operating system: an `https:` page or a `tel:`
    /// number. It never comes from the window.
    fn open(&self, address: &str) -> impl Future<Output = Result<(), CannotOpen>> + Send;

    /// The same with the sign-in page, which stands where the issuer says it does.
    /// That may be another host than the issuer's own name.
    fn open_sign_in(&self, address: &str) -> impl Future<Output = Result<(), CannotOpen>> + Send {
        self.open(address)
    }
}

/// The operating system did not take the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device could not open the address")]
pub struct CannotOpen;
