//! Why the sealed cache is of no use.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of others may grow, and what is new has no better name"
)]

use std::io;

/// What went wrong with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    /// It holds something that was not written like this. It is thrown away.
    #[error("the cache is damaged")]
    Damaged,
    /// Another process holds it.
    #[error("another process holds the cache")]
    Busy,
    /// The disk, or the system, does not do its part.
    #[error("the cache cannot be written")]
    Disk,
}

impl From<redb::StorageError> for Fault {
    fn from(error: redb::StorageError) -> Self {
        match error {
            redb::StorageError::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
                Self::Damaged
            }
            redb::StorageError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Self::Damaged
            }
            redb::StorageError::Corrupted(_) | redb::StorageError::LockPoisoned(_) => Self::Damaged,
            _ => Self::Disk,
        }
    }
}

impl From<redb::DatabaseError> for Fault {
    fn from(error: redb::DatabaseError) -> Self {
        match error {
            redb::DatabaseError::DatabaseAlreadyOpen
            | redb::DatabaseError::LockProtocolMismatch => Self::Busy,
            redb::DatabaseError::Storage(error) => error.into(),
            _ => Self::Damaged,
        }
    }
}

impl From<redb::TransactionError> for Fault {
    fn from(error: redb::TransactionError) -> Self {
        match error {
            redb::TransactionError::Storage(error) => error.into(),
            _ => Self::Disk,
        }
    }
}

impl From<redb::TableError> for Fault {
    fn from(error: redb::TableError) -> Self {
        match error {
            redb::TableError::Storage(error) => error.into(),
            _ => Self::Damaged,
        }
    }
}

impl From<redb::CommitError> for Fault {
    fn from(error: redb::CommitError) -> Self {
        match error {
            redb::CommitError::Storage(error) => error.into(),
            _ => Self::Disk,
        }
    }
}
