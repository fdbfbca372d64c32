//! What this device keeps, and the language that was last read or written there.

use std::sync::{Mutex, PoisonError};

use commands::ports::{Plain, Record, Storage, Store};
use device_store::{DeviceStore, OsKeychain};
use domain::language::Language;
use ipc::settings::Settings;
use secrecy::ExposeSecret as _;

/// Sealed files, their key in the keychain.
///
/// The page at the end of a sign-in is written where nothing may wait, so the
/// chosen language is remembered as it passes by. The first page has always asked
/// for it before anybody can sign in.
pub struct Kept {
    store: DeviceStore<OsKeychain>,
    chosen: Mutex<Option<Language>>,
}

impl Kept {
    /// Keeps things in this store.
    pub fn new(store: DeviceStore<OsKeychain>) -> Self {
        Self {
            store,
            chosen: Mutex::default(),
        }
    }

    /// The language that a person chose, as far as anybody has asked.
    pub fn chosen_language(&self) -> Option<Language> {
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn overhear(&self, record: Record, plain: &Plain) {
        if record != Record::Settings {
            return;
        }
        if let Ok(settings) = serde_json::from_slice::<Settings>(plain.expose_secret()) {
            let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
            *chosen = Some(settings.language);
        }
    }
}

impl Store for Kept {
    async fn storage(&self) -> Storage {
        self.store.storage().await
    }

    async fn read(&self, record: Record) -> Option<Plain> {
        let plain = self.store.read(record).await?;
        self.overhear(record, &plain);
        Some(plain)
    }

    async fn write(&self, record: Record, plain: &Plain) {
        self.overhear(record, plain);
        self.store.write(record, plain).await;
    }

    async fn remove(&self, record: Record) {
        self.store.remove(record).await;
    }

    async fn end_session(&self) {
        self.store.end_session().await;
    }
}

commands::cache_by!([] Kept, |this| &this.store);

#[cfg(test)]
mod tests {
    use commands::ports::Key;

    use super::*;

    /// T4.
    #[test]
    fn what_is_kept_does_not_show_itself() {
        let plain: Plain = b"KANARI".to_vec().into();
        let key = Key::init_with(|| [0x4b; 32]);
        for shown in [format!("{plain:?}"), format!("{key:?}")] {
            assert!(shown.contains("[REDACTED]"), "{shown}");
            assert!(!shown.contains("75"), "{shown}");
        }
    }

    /// On one thread, where nothing may wait.
    #[tokio::test]
    async fn the_language_is_the_one_that_was_last_seen_passing() {
        let folder = tempfile::tempdir().unwrap();
        let store = DeviceStore::new(folder.path().into(), OsKeychain::new("no.reisefolge.test"));
        let kept = Kept::new(store);
        assert_eq!(kept.chosen_language(), None);
        let settings = |language| Settings {
            language,
            ..Settings::default()
        };
        for language in [Language::Nn, Language::En] {
            let plain = serde_json::to_vec(&settings(language)).unwrap();
            kept.write(Record::Settings, &plain.into()).await;
            assert_eq!(kept.chosen_language(), Some(language));
        }
        for (record, text) in [
            (Record::Settings, "{}"),
            (
                Record::Account,
                r#"{"language":"nb","text_size":"normal","theme":"device"}"#,
            ),
        ] {
            kept.write(record, &text.as_bytes().to_vec().into()).await;
            assert_eq!(kept.chosen_language(), Some(Language::En), "{text}");
        }
    }
}
