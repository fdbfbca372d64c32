//! A store that remembers everything that was ever written.

use std::sync::Mutex;

use commands::ports::{Plain, Record, Storage, Store};
use secrecy::ExposeSecret as _;

#[derive(Default)]
pub struct Memory(Mutex<Vec<String>>);

impl Memory {
    /// Every session that was written, the latest last.
    pub fn sessions(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    pub fn latest(&self) -> String {
        self.sessions().pop().unwrap_or_default()
    }
}

impl Store for Memory {
    async fn storage(&self) -> Storage {
        Storage::MemoryOnly
    }

    async fn read(&self, _: Record) -> Option<Plain> {
        let latest = self.latest();
        (!latest.is_empty()).then(|| latest.into_bytes().into())
    }

    async fn write(&self, record: Record, plain: &Plain) {
        assert_eq!(record, Record::Session);
        let text = String::from_utf8(plain.expose_secret().to_vec()).unwrap();
        self.0.lock().unwrap().push(text);
    }

    async fn remove(&self, record: Record) {
        assert_eq!(record, Record::Session);
        self.0.lock().unwrap().clear();
    }

    async fn end_session(&self) {
        self.0.lock().unwrap().clear();
    }
}
