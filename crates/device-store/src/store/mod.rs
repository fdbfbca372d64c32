//! The store of a device.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use commands::ports::{
    Cache as _, CacheLimits, Key, Plain, Record, Secrets, SecretsError, Storage, Store,
};
use tokio::sync::{Mutex, OnceCell};

use crate::{
    cache::Vault,
    drafts::DRAFTS,
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
    pub(crate) folder: PathBuf,
    secrets: S,
    pub(crate) memory: MemoryStore,
    pub(crate) vault: Arc<Vault>,
    /// `None` inside: there is no usable keychain, or it is not known which key
    /// it holds.
    key: OnceCell<Mutex<Option<Key>>>,
}

impl<S: Secrets> DeviceStore<S> {
    /// A store in `folder`, which is made when something is written. Nothing is
    /// asked yet.
    pub fn new(folder: PathBuf, secrets: S) -> Self {
        Self::with_limits(folder, secrets, CacheLimits::default())
    }

    /// The same, keeping as much of the service's answers as `limits` say.
    pub fn with_limits(folder: PathBuf, secrets: S, limits: CacheLimits) -> Self {
        Self {
            vault: Arc::new(Vault::new(folder.join("cache.redb"), limits)),
            folder,
            secrets,
            memory: MemoryStore::with_limits(limits),
            key: OnceCell::new(),
        }
    }

    pub(crate) async fn key(&self) -> &Mutex<Option<Key>> {
        let opened = async || {
            let opened = tokio::time::timeout(KEYCHAIN_WITHIN, self.open()).await;
            let key = opened.unwrap_or(Err(SecretsError::TimedOut));
            if let Err(error) = &key {
                tracing::warn!(%error, "nothing will outlive the program");
            }
            Mutex::new(key.ok())
        };
        self.key.get_or_init(opened).await
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
        self.vault.discard();
        self.remove_all_own_files();
        self.remove_all_drafts();
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
            Ok(Some(sealed)) => unseal(key, name(record), &sealed).ok(),
            Err(_) => None,
        };
        let opened = opened.or_else(|| take_next(key, &self.path(record), name(record)));
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
        let written = seal(key, name(record), plain)
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

    /// Puts a new key in the place of the one in `slot`, and seals under it what
    /// stays.
    ///
    /// A keychain that is given up may still take the new key later, and then
    /// nothing that was sealed under the old one opens again. So the slot is
    /// empty from the question on, also when nobody waits for the answer, and
    /// stays empty where the key is not known: this run goes on in memory. What stays
    /// lies sealed under both keys until then, so that whichever of them the keychain has
    /// when the program ends in between opens it.
    async fn renew(&self, slot: &mut Option<Key>) {
        let Some(key) = slot else { return };
        let stays: Vec<_> = Record::ALL
            .into_iter()
            .filter(|record| !record.belongs_to_session())
            .filter_map(|record| Some((record, self.read_file(key, record)?)))
            .collect();
        let drafts = self.drafts_list(key);
        let Ok(renewed) = new_key() else { return };
        for (record, plain) in &stays {
            self.memory.put(*record, plain);
            put_next(&renewed, &self.path(*record), (name(*record), plain));
        }
        if let Some(list) = &drafts {
            put_next(&renewed, &self.drafts_path(), (DRAFTS, list));
        }
        *slot = None;
        *slot = self.replace(renewed).await;
        if let Some(key) = slot {
            for (record, plain) in stays {
                self.write_file(key, record, &plain);
            }
            if let Some(list) = drafts {
                self.renew_drafts(key, &list);
            }
        }
    }

    /// Gives the keychain a new key, and answers which one it holds then; `None`
    /// when that is not known.
    async fn replace(&self, renewed: Key) -> Option<Key> {
        let Err(error) = self.secrets.replace(&renewed).await else {
            return Some(renewed);
        };
        tracing::error!(%error, "the key of an ended session could not be renewed");
        match error {
            SecretsError::TimedOut => None,
            SecretsError::Absent
            | SecretsError::NoAccess
            | SecretsError::Mangled
            | SecretsError::Failed => self.secrets.load().await.ok().flatten(),
        }
    }
}

/// Seals `plain` under a key that is to come, beside what lies there.
fn put_next(key: &Key, path: &Path, (name, plain): (&str, &Plain)) {
    let put = seal(key, name, plain)
        .map_err(std::io::Error::other)
        .and_then(|sealed| file::put_next(path, &sealed));
    if let Err(error) = put {
        tracing::error!(record = name, kind = ?error.kind(), "not sealed under the new key yet");
    }
}

/// What was sealed under this key to take the place of what lies there and does not open.
pub(crate) fn take_next(key: &Key, path: &Path, name: &str) -> Option<Plain> {
    let sealed = file::read(&file::next(path)).ok()??;
    let plain = unseal(key, name, &sealed).ok()?;
    if let Err(error) = file::replace(path, &sealed) {
        tracing::error!(record = name, kind = ?error.kind(), "it stays beside its place");
    }
    Some(plain)
}

impl<S: Secrets> Store for DeviceStore<S> {
    async fn storage(&self) -> Storage {
        match &*self.key().await.lock().await {
            Some(_) => Storage::Sealed,
            None => Storage::MemoryOnly,
        }
    }

    async fn read(&self, record: Record) -> Option<Plain> {
        let key = self.key().await;
        if let Some(plain) = self.memory.get(record) {
            return Some(plain);
        }
        match &*key.lock().await {
            Some(key) => self.read_file(key, record),
            // It may have come there while the key was being renewed.
            None => self.memory.get(record),
        }
    }

    async fn write(&self, record: Record, plain: &Plain) {
        let key = self.key().await.lock().await;
        if let Some(key) = &*key {
            self.write_file(key, record, plain);
            return;
        }
        if record.belongs_to_session() {
            // A sealed session of somebody else would come back with the keychain.
            self.remove(record);
            self.vault.discard();
        }
        self.memory.put(record, plain);
    }

    async fn remove(&self, record: Record) {
        let _key = self.key().await.lock().await;
        self.memory.remove(record);
        Self::remove(self, record);
    }

    async fn end_session(&self) {
        // Held until the end: a write meanwhile would be sealed under a key that goes.
        let mut key = self.key().await.lock().await;
        for record in Record::ALL {
            if record.belongs_to_session() {
                self.memory.remove(record);
                self.remove(record);
            }
        }
        self.memory.cache.wipe_all().await;
        self.vault.discard();
        self.remove_all_own_files();
        self.renew(&mut key).await;
    }
}

#[cfg(test)]
mod tests;
