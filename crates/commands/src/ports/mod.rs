//! What the command layer needs from the world outside, as traits.
//!
//! `requisition-client` implements [`Api`], `device-store` implements
//! [`Secrets`] and [`Store`], the shell and the development bridge implement
//! [`Opener`], [`Notifier`], [`Saver`] and [`Picker`].

mod api;
mod cache;
mod claims;
mod clock;
mod memory_cache;
mod memory_drafts;
mod my_details;
mod notifier;
mod opener;
mod picker;
mod saver;
mod secrets;
mod store;
mod wished;

pub use api::{
    Access, AccessPage, Api, ApiError, Changed, Changes, ClaimAct, ClaimPage, ClaimRefusal,
    ClaimWish, Cursor, Deed, Extent, FileRefusal, Me, MessagePage, Meta, NotASession, PAGE_SIZE,
    Period, Read, SessionLimits, SessionView, SignInError, System, TripSlice, TripsQuery,
};
pub use cache::{
    Cache, CacheLimits, CannotKeep, CannotRead, Dated, KeptQuery, KeptSlice, Note, OwnTrip, Owner,
    PersonNote, Place, Progress, Room, over_from,
};
pub use claims::{ClaimAnswer, Enclosed, Enclosure, SeenClaim};
pub use clock::{Clock, SystemClock};
pub use memory_cache::MemoryCache;
pub use memory_drafts::MemoryDrafts;
pub use my_details::{
    AccountChange, ContactChange, DetailAnswer, DetailRefusal, KnownAccount, OwnData, Payee,
    PayoutAccount,
};
pub use notifier::{Notice, Notifier};
pub use opener::{CannotOpen, Opener};
pub use picker::{CannotPick, PickKinds, Picker};
pub use saver::{CannotSave, NewFile, Placed, Saver};
pub use secrets::{Key, Secrets, SecretsError};
pub use store::{Plain, Record, Storage, Store};
pub use wished::{ACT_FOR, ActError, Acted, IdempotencyKey, Settled};

/// The parts an app is put together from. Each program names its own once.
pub trait Platform: Send + Sync + 'static {
    /// The requisition service.
    type Api: Api;
    /// What outlives the program.
    type Store: Store + Cache;
    /// The device's clock.
    type Clock: Clock;
    /// The device's browser and phone.
    type Opener: Opener;
    /// The device's notices.
    type Notifier: Notifier;
    /// Where a person puts files.
    type Saver: Saver;
    /// How a person picks files.
    type Picker: Picker;
}
