//! A person's own trips, sealed in a file of their own.
//!
//! Nobody else knows them, so they do not lie in the cache, which is thrown away
//! whole when anything in it does not open. A file is a salt, then one sealed record;
//! the keys come from the one key and that salt, which is a new one with every
//! writing. Its name hides whose it is.

use std::{fs, io, path::PathBuf};

use chacha20poly1305::aead::Generate as _;
use commands::ports::{Cache as _, CannotRead, Key, OwnTrip, Owner, Secrets, Storage};
use domain::{ids::PersonId, own_trip::SelfOrganisedTrip};
use zeroize::Zeroizing;

use crate::{
    DeviceStore,
    cache::{Drawer, Label, Root, Sealer, open},
    file,
};

const SALT: usize = 32;
const PREFIX: &str = "own-";
const ENDING: &str = "sealed";

/// The salt is a new one with every writing, so the version need not tell them apart.
const LABEL: Label<'static> = Label {
    kind: "own_trips",
    id: "",
    version: 1,
};

impl<S: Secrets> DeviceStore<S> {
    /// The own trips of a person.
    pub(crate) async fn find_own_trips(&self, owner: &Owner) -> Result<Vec<OwnTrip>, CannotRead> {
        let key = self.key().await.lock().await;
        if let Some(trips) = self.memory.cache.find_own_trips(owner) {
            return Ok(trips);
        }
        match &*key {
            Some(key) => self.read_own_trips(key, owner),
            None => Ok(Vec::new()),
        }
    }

    fn read_own_trips(&self, key: &Key, owner: &Owner) -> Result<Vec<OwnTrip>, CannotRead> {
        let path = self.own_trips_path(key, owner);
        let content = match file::read(&path) {
            Ok(None) => return Ok(Vec::new()),
            Ok(Some(content)) => Some(content),
            Err(error) if file::is_not_ours(&error) => None,
            Err(error) => {
                tracing::error!(kind = ?error.kind(), "own trips cannot be read");
                return Err(CannotRead);
            }
        };
        let plain = content.and_then(|content| unseal(key, owner, &content));
        let Some(plain) = plain else {
            tracing::warn!("own trips do not open and are removed");
            if let Err(error) = file::remove_all(&path) {
                tracing::error!(kind = ?error.kind(), "own trips could not be removed");
            }
            return Ok(Vec::new());
        };
        // Sealed by this key, but by another version of the program: it stays for that.
        parse(&plain).ok_or(CannotRead)
    }

    /// Keeps `trips` as all the own trips of a person. Where the disk does not take
    /// them, what lies there stays, and memory holds the newer.
    pub(crate) async fn put_own_trips(&self, owner: &Owner, trips: Vec<OwnTrip>) -> Storage {
        let key = self.key().await.lock().await;
        let written = key.as_ref().map(|key| {
            let path = self.own_trips_path(key, owner);
            if trips.is_empty() {
                return file::remove_all(&path);
            }
            let sealed = seal(key, owner, &trips).ok_or(io::ErrorKind::Other)?;
            file::replace(&path, &sealed)
        });
        match written {
            Some(Ok(())) => {
                self.memory.cache.forget_own_trips(owner);
                return Storage::Sealed;
            }
            Some(Err(error)) => {
                tracing::error!(kind = ?error.kind(), "own trips are kept in memory only");
            }
            None => {}
        }
        self.memory.cache.write_own_trips(owner, trips).await
    }

    /// Removes the own trips of whoever `whose` says.
    pub(crate) async fn remove_own_trips(&self, whose: Whose<'_>) {
        let key = self.key().await.lock().await;
        let beginning = match (whose, &*key) {
            // Without the key nobody knows whose a file is.
            (Whose::Everybody, _) | (_, None) => PREFIX.to_owned(),
            (Whose::Account(account), Some(key)) => {
                format!("{PREFIX}{}", hex(&Root::new(key).account(account)))
            }
            (Whose::Person(owner), Some(key)) => own_name(key, owner),
        };
        self.remove_own_files(&beginning);
    }

    /// Removes every file of own trips whose name begins so.
    fn remove_own_files(&self, beginning: &str) {
        let Ok(files) = fs::read_dir(&self.folder) else {
            // Nothing was ever written.
            return;
        };
        for path in files.flatten().map(|file| file.path()) {
            let name = path.file_name().and_then(|name| name.to_str());
            if name.is_some_and(|name| name.starts_with(beginning))
                && let Err(error) = file::remove_all(&path)
            {
                tracing::error!(kind = ?error.kind(), "own trips could not be removed");
            }
        }
    }

    /// The same for everybody's.
    pub(crate) fn remove_all_own_files(&self) {
        self.remove_own_files(PREFIX);
    }

    fn own_trips_path(&self, key: &Key, owner: &Owner) -> PathBuf {
        let name = own_name(key, owner);
        self.folder.join(name).with_extension(ENDING)
    }
}

/// Whose own trips.
pub(crate) enum Whose<'a> {
    Everybody,
    Account(&'a PersonId),
    Person(&'a Owner),
}

fn own_name(key: &Key, owner: &Owner) -> String {
    format!(
        "{PREFIX}{}",
        hex(&Root::new(key).slot(&Drawer::from(owner)))
    )
}

/// As it stands in the name of a file.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn seal(key: &Key, owner: &Owner, trips: &[OwnTrip]) -> Option<Vec<u8>> {
    let salt = chacha20poly1305::Key::try_generate().ok()?;
    let keys = Root::new(key).person(&Drawer::from(owner), &salt);
    let mut sealer = Sealer::default();
    let mut is_written = false;
    let sealed = sealer.seal(&keys, LABEL, |plain| {
        is_written = serde_json::to_writer(plain, trips).is_ok();
    });
    let sealed = sealed.ok().filter(|_| is_written)?;
    let whole = [&salt[..], sealed].concat();
    (whole.len() as u64 <= file::LARGEST).then_some(whole)
}

/// The inverse of [`seal`], as far as it can be without reading what is in it.
fn unseal(key: &Key, owner: &Owner, content: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (salt, sealed) = content.split_first_chunk::<SALT>()?;
    let keys = Root::new(key).person(&Drawer::from(owner), salt);
    open(&keys, LABEL, sealed).ok()
}

/// Whether `content` opens as the own trips of a made-up person.
pub(crate) fn opens(key: &Key, content: &[u8]) -> bool {
    let Ok(person) = "per_1".parse::<PersonId>() else {
        return false;
    };
    let account = person.clone();
    unseal(key, &Owner { account, person }, content).is_some()
}

/// The content of the record. Answers of another version of the questions are asked
/// for again; the trip itself stays.
pub(crate) fn parse(plain: &[u8]) -> Option<Vec<OwnTrip>> {
    let trips: Vec<SelfOrganisedTrip<serde_json::Value>> = serde_json::from_slice(plain).ok()?;
    let whole = |trip: SelfOrganisedTrip<serde_json::Value>| OwnTrip {
        id: trip.id,
        version: trip.version,
        day: trip.day,
        at: trip.at,
        to: trip.to,
        is_confirmed: trip.is_confirmed,
        answers: serde_json::from_value(trip.answers).unwrap_or_default(),
    };
    Some(trips.into_iter().map(whole).collect())
}

#[cfg(test)]
mod tests;
