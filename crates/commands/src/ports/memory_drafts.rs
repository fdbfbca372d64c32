//! Drafts that live as long as the program.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::ids::AttachmentId;

use super::{CannotKeep, Owner, Plain};

/// Keeps drafts in memory only, overwritten when they go.
#[derive(Default)]
pub struct MemoryDrafts(Mutex<HashMap<Owner, Draft>>);

#[derive(Default)]
struct Draft {
    plain: Option<Plain>,
    files: HashMap<AttachmentId, Plain>,
}

impl MemoryDrafts {
    /// The draft of a person.
    pub fn draft(&self, owner: &Owner) -> Option<Plain> {
        self.inside().get(owner)?.plain.clone()
    }

    /// Keeps `draft` in the place of what was there, with `files` and no others.
    pub fn write(&self, owner: &Owner, draft: &Plain, files: &[AttachmentId]) {
        let mut inside = self.inside();
        let kept = inside.entry(owner.clone()).or_default();
        kept.plain = Some(draft.clone());
        kept.files.retain(|file, _| files.contains(file));
    }

    /// Forgets the draft with its files.
    pub fn remove(&self, owner: &Owner) {
        self.inside().remove(owner);
    }

    /// A file of the draft.
    pub fn file(&self, owner: &Owner, file: &AttachmentId) -> Option<Plain> {
        self.inside().get(owner)?.files.get(file).cloned()
    }

    /// Keeps a file of a draft that is there.
    ///
    /// # Errors
    ///
    /// [`CannotKeep`]: there is no draft.
    pub fn write_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
        bytes: &Plain,
    ) -> Result<(), CannotKeep> {
        let mut inside = self.inside();
        let draft = inside.get_mut(owner).ok_or(CannotKeep)?;
        draft.files.insert(file.clone(), bytes.clone());
        Ok(())
    }

    fn inside(&self) -> MutexGuard<'_, HashMap<Owner, Draft>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
