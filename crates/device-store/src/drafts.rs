//! The drafts of claims, each sealed under a key of its own.
//!
//! Nobody else knows them, and they outlive the session. `drafts.sealed` lists whose
//! drafts there are, under which names they lie and which key opens each; it is sealed
//! under the one key, so that a new one means a new list and nothing else. A draft and
//! each of its files is a file of its own under a name that tells nothing.
//!
//! The list is written last when a draft is new and first when it goes. Whatever ends the
//! program in between leaves the draft as it was or as it is to be, and files that nobody
//! points at, which the next new draft clears away.

mod entry;
mod place;

use std::{fs, io, path::PathBuf};

use commands::ports::{CannotKeep, CannotRead, Key, Owner, Plain, Secrets, Storage};
use domain::ids::AttachmentId;
use secrecy::ExposeSecret as _;

use crate::{
    DeviceStore, file,
    seal::{seal, unseal},
    store::take_next,
};
use entry::{Entry, read, written};
use place::{PREFIX, Place};

/// What the list is called, as a file and in what is authenticated.
pub(crate) const DRAFTS: &str = "drafts";

/// Whether `plain` is a list of drafts.
pub(crate) fn is_list(plain: &[u8]) -> bool {
    read(plain).is_some()
}

impl<S: Secrets> DeviceStore<S> {
    /// The draft of a person.
    pub(crate) async fn find_draft(&self, owner: &Owner) -> Result<Option<Plain>, CannotRead> {
        let key = self.key().await.lock().await;
        if let Some(draft) = self.memory.cache.drafts().draft(owner) {
            return Ok(Some(draft));
        }
        let Some(place) = self.place(key.as_ref(), owner)? else {
            return Ok(None);
        };
        place.read(None)
    }

    /// Keeps the draft of a person with these files. Where the disk does not take it, what
    /// lies there stays, and memory holds the newer.
    pub(crate) async fn put_draft(
        &self,
        owner: &Owner,
        draft: &Plain,
        files: &[AttachmentId],
    ) -> Storage {
        let key = self.key().await.lock().await;
        let memory = self.memory.cache.drafts();
        if let Some(key) = &*key {
            match self.put_on_disk(key, owner, (draft, files)) {
                Ok(()) => {
                    memory.remove(owner);
                    return Storage::Sealed;
                }
                Err(error) => {
                    tracing::error!(kind = ?error.kind(), "a draft is kept in memory only");
                }
            }
        }
        memory.write(owner, draft, files);
        Storage::MemoryOnly
    }

    fn put_on_disk(
        &self,
        key: &Key,
        owner: &Owner,
        (draft, files): (&Plain, &[AttachmentId]),
    ) -> io::Result<()> {
        let mut list = self.read_list(key)?;
        let known = list.iter().find(|entry| entry.is_of(owner));
        let (place, new) = match known {
            Some(entry) => (entry.place(&self.folder), None),
            None => {
                self.sweep(&list);
                let new = Entry::new(owner).ok_or(io::ErrorKind::Other)?;
                (new.place(&self.folder), Some(new))
            }
        };
        // What was enclosed while the disk took nothing.
        for file in files {
            if let Some(bytes) = self.memory.cache.drafts().file(owner, file) {
                place.write(Some(file), &bytes)?;
            }
        }
        place.write(None, draft)?;
        if let Some(new) = new {
            list.push(new);
            if let Err(error) = self.write_list(key, &list) {
                place.clear();
                return Err(error);
            }
        }
        place.keep_only(files);
        Ok(())
    }

    /// Removes the draft of a person with its files.
    pub(crate) async fn drop_draft(&self, owner: &Owner) {
        let key = self.key().await.lock().await;
        self.memory.cache.drafts().remove(owner);
        let Some(key) = &*key else { return };
        let Ok(mut list) = self.read_list(key) else {
            tracing::error!("a draft could not be removed");
            return;
        };
        let Some(at) = list.iter().position(|entry| entry.is_of(owner)) else {
            return;
        };
        let place = list.remove(at).place(&self.folder);
        if let Err(error) = self.write_list(key, &list) {
            tracing::error!(kind = ?error.kind(), "a draft stays listed");
        }
        place.clear();
    }

    /// A file of the draft of a person.
    pub(crate) async fn find_draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
    ) -> Result<Option<Plain>, CannotRead> {
        let key = self.key().await.lock().await;
        if let Some(bytes) = self.memory.cache.drafts().file(owner, file) {
            return Ok(Some(bytes));
        }
        let Some(place) = self.place(key.as_ref(), owner)? else {
            return Ok(None);
        };
        let file = file.clone();
        let read = tokio::task::spawn_blocking(move || place.read(Some(&file)));
        read.await.unwrap_or(Err(CannotRead))
    }

    /// Keeps a file of a draft that is there. Of one that the disk does not take nothing
    /// is left.
    pub(crate) async fn put_draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
        bytes: &Plain,
    ) -> Result<(), CannotKeep> {
        // Held until the end: nothing else is written meanwhile.
        let key = self.key().await.lock().await;
        let place = self.place(key.as_ref(), owner).map_err(|_| CannotKeep)?;
        let Some(place) = place else {
            return self.memory.cache.drafts().write_file(owner, file, bytes);
        };
        let (file, bytes) = (file.clone(), bytes.clone());
        let written = tokio::task::spawn_blocking(move || place.write(Some(&file), &bytes));
        match written.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                tracing::error!(kind = ?error.kind(), "a file of a draft could not be kept");
                Err(CannotKeep)
            }
            Err(_) => Err(CannotKeep),
        }
    }

    /// Where the draft of a person lies on the disk, if one does.
    fn place(&self, key: Option<&Key>, owner: &Owner) -> Result<Option<Place>, CannotRead> {
        let Some(key) = key else { return Ok(None) };
        let list = self.read_list(key).map_err(|error| {
            tracing::error!(kind = ?error.kind(), "the list of drafts cannot be read");
            CannotRead
        })?;
        let entry = list.iter().find(|entry| entry.is_of(owner));
        Ok(entry.map(|entry| entry.place(&self.folder)))
    }

    fn read_list(&self, key: &Key) -> io::Result<Vec<Entry>> {
        let Some(plain) = self.open_list(key)? else {
            return Ok(Vec::new());
        };
        // Sealed by this key, but by another version of the program: it stays for that.
        read(plain.expose_secret()).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    fn open_list(&self, key: &Key) -> io::Result<Option<Plain>> {
        let path = self.drafts_path();
        let opened = match file::read(&path) {
            Ok(None) => return Ok(None),
            Ok(Some(sealed)) => unseal(key, DRAFTS, &sealed).ok(),
            Err(error) if file::is_not_ours(&error) => None,
            Err(error) => return Err(error),
        };
        let opened = opened.or_else(|| take_next(key, &path, DRAFTS));
        if opened.is_none() {
            tracing::warn!("the list of drafts does not open, and they are removed");
            self.remove_all_drafts();
        }
        Ok(opened)
    }

    fn write_list(&self, key: &Key, list: &[Entry]) -> io::Result<()> {
        if list.is_empty() {
            return file::remove_all(&self.drafts_path());
        }
        let plain = written(list).ok_or(io::ErrorKind::Other)?;
        self.put_list(key, &plain)
    }

    fn put_list(&self, key: &Key, plain: &Plain) -> io::Result<()> {
        let sealed = seal(key, DRAFTS, plain).map_err(io::Error::other)?;
        file::replace(&self.drafts_path(), &sealed)
    }

    /// The list as it is sealed, to be sealed under another key.
    pub(crate) fn drafts_list(&self, key: &Key) -> Option<Plain> {
        self.open_list(key).ok().flatten()
    }

    /// Seals the list under the new key. Where the disk does not take it, it still lies
    /// beside its place.
    pub(crate) fn renew_drafts(&self, key: &Key, list: &Plain) {
        if let Err(error) = self.put_list(key, list) {
            tracing::error!(kind = ?error.kind(), "the list of drafts stays beside its place");
        }
    }

    pub(crate) fn drafts_path(&self) -> PathBuf {
        self.folder.join(DRAFTS).with_extension("sealed")
    }

    /// Removes everybody's drafts, because nobody can open them any more.
    pub(crate) fn remove_all_drafts(&self) {
        if let Err(error) = file::remove_all(&self.drafts_path()) {
            tracing::error!(kind = ?error.kind(), "the list of drafts could not be removed");
        }
        self.sweep(&[]);
    }

    /// Removes the files that belong to no draft of the list.
    fn sweep(&self, list: &[Entry]) {
        let Ok(files) = fs::read_dir(&self.folder) else {
            // Nothing was ever written.
            return;
        };
        for path in files.flatten().map(|file| file.path()) {
            let name = path.file_name().and_then(|name| name.to_str());
            let of_draft = name.and_then(|name| name.strip_prefix(PREFIX));
            let is_listed = |rest: &str| list.iter().any(|entry| rest.starts_with(entry.name()));
            if of_draft.is_some_and(|rest| !is_listed(rest)) {
                place::remove(&path);
            }
        }
    }
}

#[cfg(test)]
mod tests;
