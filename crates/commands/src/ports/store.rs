//! What outlives the program.

use std::{future::Future, sync::Arc};

pub use ipc::boot::Storage;
use secrecy::SecretSlice;

/// What is to be sealed, or was. Overwritten in memory when dropped.
pub type Plain = SecretSlice<u8>;

/// What can be kept. Each is sealed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Record {
    /// Tokens and their key, as the implementation of [`Api`](super::Api)
    /// writes them.
    Session,
    /// Who is signed in and whom the pages concern.
    Account,
    /// Why nobody is signed in, and for whom what is kept stays sealed.
    Absence,
    /// What was sent and never answered, of every account that has something like
    /// that. It outlives signing out, because only the service can say what became of
    /// it, and only whoever sent it may ask: the command layer gives each account its
    /// own, after that person has signed in again. Of a trip it holds identifier and
    /// version, of a person an identifier.
    InFlight,
    /// Under which keys something was sent for claims that are sent already, and never
    /// answered. It outlives signing out for the same reason, and tells nothing of anybody:
    /// digests and keys.
    Wishes,
    /// Language, text size and theme.
    Settings,
}

impl Record {
    /// Every record.
    pub const ALL: [Self; 6] = [
        Self::Session,
        Self::Account,
        Self::Absence,
        Self::InFlight,
        Self::Wishes,
        Self::Settings,
    ];

    /// Whether it is gone once somebody has signed out.
    pub const fn belongs_to_session(self) -> bool {
        match self {
            Self::Session | Self::Account | Self::Absence => true,
            Self::InFlight | Self::Wishes | Self::Settings => false,
        }
    }
}

/// Keeps records. It never fails: where nothing can be kept on the device, it
/// keeps them in memory, and says so through [`Store::storage`].
pub trait Store: Send + Sync + 'static {
    /// Whether anything outlives the program. Waits until that is known, a few
    /// seconds at most.
    fn storage(&self) -> impl Future<Output = Storage> + Send;

    /// What was last written; `None` when there is nothing that can be read.
    fn read(&self, record: Record) -> impl Future<Output = Option<Plain>> + Send;

    /// Writes `plain` in the place of what was there.
    fn write(&self, record: Record, plain: &Plain) -> impl Future<Output = ()> + Send;

    /// Removes one record.
    fn remove(&self, record: Record) -> impl Future<Output = ()> + Send;

    /// Removes everything that belongs to a session, and makes copies of it
    /// useless.
    fn end_session(&self) -> impl Future<Output = ()> + Send;
}

impl<S: Store> Store for Arc<S> {
    fn storage(&self) -> impl Future<Output = Storage> + Send {
        S::storage(self)
    }

    fn read(&self, record: Record) -> impl Future<Output = Option<Plain>> + Send {
        S::read(self, record)
    }

    fn write(&self, record: Record, plain: &Plain) -> impl Future<Output = ()> + Send {
        S::write(self, record, plain)
    }

    fn remove(&self, record: Record) -> impl Future<Output = ()> + Send {
        S::remove(self, record)
    }

    fn end_session(&self) -> impl Future<Output = ()> + Send {
        S::end_session(self)
    }
}
