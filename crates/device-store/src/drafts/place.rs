//! The files of one draft.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use commands::ports::{CannotRead, Key, Owner, Plain};
use domain::ids::AttachmentId;
use secrecy::ExposeSecret as _;

use crate::{
    cache::{Drawer, Label, PersonKeys, Root, Sealer, open},
    file,
    own_trips::hex,
};

/// How the names of all of them begin.
pub(super) const PREFIX: &str = "draft-";
const ENDING: &str = "sealed";

/// Where a draft lies, and what opens it.
pub(super) struct Place {
    folder: PathBuf,
    name: String,
    keys: PersonKeys,
}

impl Place {
    pub(super) fn new(folder: &Path, name: &str, (key, owner): (&Key, &Owner)) -> Self {
        Self {
            folder: folder.to_owned(),
            name: name.to_owned(),
            keys: Root::new(key).person(&Drawer::from(owner), name.as_bytes()),
        }
    }

    /// A file of the draft, or with `None` the draft itself. What does not open is removed.
    pub(super) fn read(&self, which: Option<&AttachmentId>) -> Result<Option<Plain>, CannotRead> {
        let path = self.path(which);
        let sealed = match file::read_up_to(&path, largest(which)) {
            Ok(None) => return Ok(None),
            Ok(sealed) => sealed,
            Err(error) if file::is_not_ours(&error) => None,
            Err(error) => {
                tracing::error!(kind = ?error.kind(), "a draft cannot be read");
                return Err(CannotRead);
            }
        };
        let plain = sealed.and_then(|sealed| open(&self.keys, label(which), &sealed).ok());
        if plain.is_none() {
            tracing::warn!("a file of a draft does not open and is removed");
            remove(&path);
        }
        Ok(plain.map(|plain| Plain::from(plain.to_vec())))
    }

    /// Puts a file in the place of what was there.
    pub(super) fn write(&self, which: Option<&AttachmentId>, plain: &Plain) -> io::Result<()> {
        let mut sealer = Sealer::default();
        let plain = plain.expose_secret();
        let sealed = sealer.seal(&self.keys, label(which), |text| text.add(plain));
        let sealed = sealed.map_err(io::Error::other)?;
        if sealed.len() as u64 > largest(which) {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let path = self.path(which);
        let written = file::replace(&path, sealed);
        if written.is_err() && which.is_some() {
            // Nobody points at it yet.
            remove(&path);
        }
        written
    }

    /// Removes every file but the draft itself and these.
    pub(super) fn keep_only(&self, files: &[AttachmentId]) {
        let mut stay: Vec<PathBuf> = files.iter().map(|file| self.path(Some(file))).collect();
        stay.push(self.path(None));
        self.remove_but(&stay);
    }

    /// Removes everything.
    pub(super) fn clear(&self) {
        self.remove_but(&[]);
    }

    fn remove_but(&self, stay: &[PathBuf]) {
        let beginning = format!("{PREFIX}{}", self.name);
        for path in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let path = path.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let is_ours = name.is_some_and(|name| name.starts_with(&beginning));
            if is_ours && !stay.contains(&path) {
                remove(&path);
            }
        }
    }

    fn path(&self, which: Option<&AttachmentId>) -> PathBuf {
        let mut name = format!("{PREFIX}{}", self.name);
        if let Some(file) = which {
            let hidden = self.keys.name(KIND_OF_FILE, file.as_str());
            name.push('-');
            name.push_str(&hex(&hidden));
        }
        self.folder.join(name).with_extension(ENDING)
    }
}

/// The largest file of a draft as it lies here, in **bytes**: 10 MiB and what seals them.
const LARGEST_FILE: u64 = 10 * 1024 * 1024 + 64;

/// What cannot be ours because it is larger, in **bytes**.
const fn largest(which: Option<&AttachmentId>) -> u64 {
    match which {
        Some(_) => LARGEST_FILE,
        None => file::LARGEST,
    }
}

const KIND_OF_FILE: &str = "draft_file";

/// What a file is, so that it opens as no other. There is a new key with every draft, and
/// of one file nothing older is ever wanted.
fn label(which: Option<&AttachmentId>) -> Label<'_> {
    Label {
        kind: which.map_or("draft", |_| KIND_OF_FILE),
        id: which.map_or("", AttachmentId::as_str),
        version: 1,
    }
}

/// Removes a file, and says so where that does not work.
pub(super) fn remove(path: &Path) {
    if let Err(error) = file::remove_all(path) {
        tracing::error!(kind = ?error.kind(), "a file of a draft could not be removed");
    }
}
