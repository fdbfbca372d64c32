//! Where the keychain of the system is not reached yet.

use commands::ports::{Key, Secrets, SecretsError};

/// A keychain that is not there.
#[derive(Clone, Copy, Debug)]
pub struct OsKeychain;

impl OsKeychain {
    /// The keychain, under whose `service` nothing is kept.
    pub const fn new(_service: &'static str) -> Self {
        Self
    }
}

impl Secrets for OsKeychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        Err(SecretsError::Absent)
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        Err(SecretsError::Absent)
    }

    async fn replace(&self, _: &Key) -> Result<(), SecretsError> {
        Err(SecretsError::Absent)
    }
}
