//! The keychain of the bridge's device.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use commands::ports::{Key, Secrets, SecretsError};
use secrecy::ExposeSecret as _;

/// A key in memory, which outlives the programs of one device, or no keychain.
#[derive(Clone)]
pub(crate) struct Keychain(Option<Arc<Mutex<Option<Key>>>>);

impl Keychain {
    /// The keychain of a new device, which may have none.
    pub(crate) fn new(is_there: bool) -> Self {
        Self(is_there.then(Arc::default))
    }

    fn key(&self) -> Result<MutexGuard<'_, Option<Key>>, SecretsError> {
        let key = self.0.as_ref().ok_or(SecretsError::Absent)?;
        Ok(key.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn copy(key: &Key) -> Key {
    Key::init_with(|| *key.expose_secret())
}

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        self.key().map(drop)
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        Ok(self.key()?.as_ref().map(copy))
    }

    async fn replace(&self, key: &Key) -> Result<(), SecretsError> {
        *self.key()? = Some(copy(key));
        Ok(())
    }
}
