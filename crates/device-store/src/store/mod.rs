//! The store of a device.

use std::{path::PathBuf, time::Duration};

use commands::ports::{Key, Plain, Record, Secrets, SecretsError, Storage, Store};
use tokio::sync::{Mutex, OnceCell};

use crate::{
    file,
    memory::MemoryStore,
    seal::{name, new_key, seal, unseal},
};

/// How long the keychain may take, all in all, to say whether it is usable.
const KEYCHAIN_WITHIN: Duration = Duration::from_secs(5);

/// Keeps records in sealed files, their key in a keychain.
///
/// The keychain is asked once, by whichever method is called first; a program
/// calls [`Store::storage`] in the background as soon as it starts, so that the
/// answer is there when the first page needs it. A keychain that does not answer
/// in time leaves this run with memory only. What lies sealed on the device then
/// stays untouched until the keychain answers again, except that nothing of a
/// session outlives signing in or out.
pub struct DeviceStore<S> {
    folder: PathBuf,
    secrets: S,
    memory: MemoryStore,
    /// `None` inside: there is no usable keychain.
    key: OnceCell<Option<Mutex<Key>>>,
}

impl<S: Secrets> DeviceStore<S> {
    /// A store in `folder`, which is made when something is written. Nothing is
    /// asked yet.
    pub fn new(folder: PathBuf, secrets: S) -> Self {
        Self {
            folder,
            secrets,
            memory: MemoryStore::default(),
            key: OnceCell::new(),
        }
    }

    async fn key(&self) -> Option<&Mutex<Key>> {
        let key = self.key.get_or_init(|| async {
            let opened = tokio::time::timeout(KEYCHAIN_WITHIN, self.open()).await;
            match opened.unwrap_or(Err(SecretsError::TimedOut)) {
                Ok(key) => Some(Mutex::new(key)),
                Err(error) => {
                    tracing::warn!(%error, "nothing will outlive the program");
                    None
                }
            }
        });
        key.await.as_ref()
    }

    /// The key, a new one where none was kept.
    async fn open(&self) -> Result<Key, SecretsError> {
        self.secrets.probe().await?;
        if let Some(key) = self.secrets.load().await? {
            return Ok(key);
        }
        // Whatever lies here was sealed under a key that is lost.
        for record in Record::ALL {
            self.remove(record);
        }
        let key = new_key().map_err(|_| SecretsError::Failed)?;
        self.secrets.replace(&key).await?;
        Ok(key)
    }

    fn path(&self, record: Record) -> PathBuf {
        self.folder.join(name(record)).with_extension("sealed")
    }

    fn remove(&self, record: Record) {
        if let Err(error) = file::remove_all(&self.path(record)) {
            let record = name(record);
            tracing::error!(record, kind = ?error.kind(), "a record could not be removed");
        }
    }

    /// What lies sealed. What cannot be read is removed.
    fn read_file(&self, key: &Key, record: Record) -> Option<Plain> {
        let opened = match file::read(&self.path(record)) {
            Ok(None) => return None,
            Ok(Some(sealed)) => unseal(key, record, &sealed).ok(),
            Err(_) => None,
        };
        if opened.is_none() {
            let record_name = name(record);
            tracing::warn!(
                record = record_name,
                "a record does not open and is removed"
            );
            self.remove(record);
        }
        opened
    }

    /// Seals `plain`. Where the disk does not take it, nothing older stays there
    /// in its place, and memory holds it.
    fn write_file(&self, key: &Key, record: Record, plain: &Plain) {
        let written = seal(key, record, plain)
            .map_err(std::io::Error::other)
            .and_then(|sealed| file::replace(&self.path(record), &sealed));
        match written {
            Ok(()) => self.memory.remove(record),
            Err(error) => {
                let record_name = name(record);
                tracing::error!(record = record_name, kind = ?error.kind(), "a record is kept in memory only");
                self.remove(record);
                self.memory.put(record, plain);
            }
        }
    }

    /// Puts a new key in the place of `key`, and seals under it what stays. The
    /// old key is kept where the keychain does not take a new one: the files of
    /// the session are gone all the same.
    async fn renew(&self, key: &mut Key) {
        let stays: Vec<_> = Record::ALL
            .into_iter()
            .filter(|record| !record.belongs_to_session())
            .filter_map(|record| Some((record, self.read_file(key, record)?)))
            .collect();
        let Ok(renewed) = new_key() else { return };
        if let Err(error) = self.secrets.replace(&renewed).await {
            tracing::error!(%error, "the key of an ended session could not be renewed");
            return;
        }
        *key = renewed;
        for (record, plain) in stays {
            self.write_file(key, record, &plain);
        }
    }
}

impl<S: Secrets> Store for DeviceStore<S> {
    async fn storage(&self) -> Storage {
        match self.key().await {
            Some(_) => Storage::Sealed,
            None => Storage::MemoryOnly,
        }
    }

    async fn read(&self, record: Record) -> Option<Plain> {
        let key = self.key().await;
        if let Some(plain) = self.memory.get(record) {
            return Some(plain);
        }
        let key = key?.lock().await;
        self.read_file(&key, record)
    }

    async fn write(&self, record: Record, plain: &Plain) {
        if let Some(key) = self.key().await {
            let key = key.lock().await;
            self.write_file(&key, record, plain);
            return;
        }
        if record.belongs_to_session() {
            // A sealed session of somebody else would come back with the keychain.
            self.remove(record);
        }
        self.memory.put(record, plain);
    }

    async fn end_session(&self) {
        let key = self.key().await;
        // Held until the end: a write meanwhile would be sealed under a key that goes.
        let mut key = match key {
            Some(key) => Some(key.lock().await),
            None => None,
        };
        for record in Record::ALL {
            if record.belongs_to_session() {
                self.memory.remove(record);
                self.remove(record);
            }
        }
        if let Some(key) = &mut key {
            self.renew(key).await;
        }
    }
}

#[cfg(test)]
mod tests;
