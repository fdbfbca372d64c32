//! A store that lives as long as the program.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use commands::ports::{Cache as _, CacheLimits, MemoryCache, Plain, Record, Storage, Store};

/// Keeps records in memory only. Nothing is ever written to the device.
#[derive(Default)]
pub struct MemoryStore {
    records: Mutex<HashMap<Record, Plain>>,
    pub(crate) cache: MemoryCache,
}

commands::cache_by!([] MemoryStore, |this| &this.cache);

impl MemoryStore {
    /// A store that keeps as much as `limits` say.
    pub fn with_limits(limits: CacheLimits) -> Self {
        Self {
            records: Mutex::default(),
            cache: MemoryCache::with_limits(limits),
        }
    }

    fn records(&self) -> MutexGuard<'_, HashMap<Record, Plain>> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn get(&self, record: Record) -> Option<Plain> {
        self.records().get(&record).cloned()
    }

    pub(crate) fn put(&self, record: Record, plain: &Plain) {
        self.records().insert(record, plain.clone());
    }

    pub(crate) fn remove(&self, record: Record) {
        self.records().remove(&record);
    }
}

impl Store for MemoryStore {
    async fn storage(&self) -> Storage {
        Storage::MemoryOnly
    }

    async fn read(&self, record: Record) -> Option<Plain> {
        self.get(record)
    }

    async fn write(&self, record: Record, plain: &Plain) {
        self.put(record, plain);
    }

    async fn remove(&self, record: Record) {
        Self::remove(self, record);
    }

    async fn end_session(&self) {
        self.records()
            .retain(|record, _| !record.belongs_to_session());
        self.cache.wipe_all().await;
    }
}
