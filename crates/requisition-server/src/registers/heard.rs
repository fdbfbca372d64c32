//! When each register last answered, for every process on one database.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use domain::register::Register;
use requisition_api::{times, words::RegisterWord};

use crate::store::{Store, StoreError};

/// Answers are written down this far apart: a read must not cost a write.
const APART: TimeDelta = TimeDelta::minutes(1);

/// What one process has heard of one register.
#[derive(Clone, Copy, Debug)]
struct Note {
    heard: DateTime<Utc>,
    written: DateTime<Utc>,
}

/// When each register last answered.
#[derive(Debug, Default)]
pub struct Heard(Mutex<Vec<(Register, Note)>>);

impl Heard {
    /// Remembers that `register` answered at `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn note(
        &self,
        store: &Store,
        register: &Register,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if !self.is_to_be_written(register, now) {
            return Ok(());
        }
        let mut batch = store.begin().await?;
        batch
            .put_property(&property(register), &times::write(now))
            .await?;
        batch.commit().await
    }

    /// When `register` last answered this process, or any.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn last(
        &self,
        store: &Store,
        register: &Register,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        let written = store.property(&property(register)).await?;
        let written = written.as_deref().and_then(times::read);
        let own = self.of(register).map(|note| note.heard);
        Ok(own.max(written))
    }

    fn of(&self, register: &Register) -> Option<Note> {
        let notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = notes.iter().find(|(known, _)| known == register);
        found.map(|(_, note)| *note)
    }

    fn is_to_be_written(&self, register: &Register, now: DateTime<Utc>) -> bool {
        let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((_, note)) = notes.iter_mut().find(|(known, _)| known == register) else {
            let note = Note {
                heard: now,
                written: now,
            };
            notes.push((register.clone(), note));
            return true;
        };
        note.heard = now;
        // A clock that was set back counts, too.
        let is_due = (now - note.written).abs() >= APART;
        if is_due {
            note.written = now;
        }
        is_due
    }
}

fn property(register: &Register) -> String {
    format!("heard_{}", RegisterWord::write(register))
}
