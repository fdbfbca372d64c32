//! What the command layer needs from the world outside, as traits.
//!
//! `requisition-client` implements [`Api`], `device-store` implements
//! [`Secrets`] and [`Store`], the shell and the development bridge implement
//! [`Opener`].

mod api;
mod clock;
mod opener;
mod secrets;
mod store;

pub use api::{
    Api, ApiError, Me, Meta, NotASession, PAGE_SIZE, Period, Read, SignInError, TripSlice,
    TripsQuery,
};
pub use clock::{Clock, SystemClock};
pub use opener::{CannotOpen, Opener};
pub use secrets::{Key, Secrets, SecretsError};
pub use store::{Plain, Record, Storage, Store};

/// The parts an app is put together from. Each program names its own once.
pub trait Platform: Send + Sync + 'static {
    /// The requisition service.
    type Api: Api;
    /// What outlives the program.
    type Store: Store;
    /// The device's clock.
    type Clock: Clock;
    /// The device's browser and phone.
    type Opener: Opener;
}
