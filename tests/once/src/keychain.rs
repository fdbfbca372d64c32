//! A keychain that outlives a process that is killed.

use std::{fs, io, path::PathBuf};

use commands::ports::{Key, Secrets, SecretsError};
use secrecy::ExposeSecret as _;

/// One key in a file. It protects nothing; there is nothing to protect here.
pub struct Keychain(pub PathBuf);

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        Ok(())
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        match fs::read(&self.0) {
            Ok(bytes) => {
                let bytes = bytes.try_into().map_err(|_| SecretsError::Mangled)?;
                Ok(Some(Key::init_with(|| bytes)))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(SecretsError::Failed),
        }
    }

    async fn replace(&self, key: &Key) -> Result<(), SecretsError> {
        // Whoever is killed in between leaves the key before or the new one.
        let new = self.0.with_extension("new");
        fs::write(&new, key.expose_secret()).map_err(|_| SecretsError::Failed)?;
        fs::rename(&new, &self.0).map_err(|_| SecretsError::Failed)
    }
}
