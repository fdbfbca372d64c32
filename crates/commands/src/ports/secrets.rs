//! The one key that the operating system keeps.

use std::future::Future;

use secrecy::SecretBox;

/// 32 random bytes, from which every sealing key is derived.
pub type Key = SecretBox<[u8; 32]>;

/// A keychain that holds one key. Each call ends within a few seconds, also
/// when the keychain hangs.
pub trait Secrets: Send + Sync + 'static {
    /// Finds out whether a key can be written, read and removed.
    fn probe(&self) -> impl Future<Output = Result<(), SecretsError>> + Send;

    /// The key; `None` when none was put there.
    fn load(&self) -> impl Future<Output = Result<Option<Key>, SecretsError>> + Send;

    /// Puts `key` in the place of whatever was there.
    fn replace(&self, key: &Key) -> impl Future<Output = Result<(), SecretsError>> + Send;
}

/// Why the keychain is of no use. Texts are for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretsError {
    /// This system has none, or this program cannot reach it.
    #[error("there is no keychain")]
    Absent,
    /// It is there and locked, or refuses.
    #[error("the keychain gives no access")]
    NoAccess,
    /// It did not answer in time.
    #[error("the keychain did not answer in time")]
    TimedOut,
    /// What it gave back is not what was put there.
    #[error("the keychain gave back something else")]
    Mangled,
    /// It failed in another way.
    #[error("the keychain failed")]
    Failed,
}
