//! What a batch tells those who wait, once it is written.

use domain::{
    ids::{PersonId, TripId},
    trip::OrganisedTrip,
};
use sqlx::{AssertSqlSafe, Row as _};

use super::{Batch, Note, StoreError, StoredTrip, Visibility, changes, live::CHANNEL, trips};

impl Batch {
    /// Has those who wait be told with the commit. Writing a trip or a ground to
    /// act for somebody notes itself.
    pub fn note(&mut self, note: Note) {
        // Of messages it is told once that there are some; trips follow each other.
        let is_noted = match &note {
            Note::Messages { .. } => self.notes.contains(&note),
            Note::Trip { .. }
            | Note::Claim { .. }
            | Note::Representation { .. }
            | Note::SessionEnded { .. } => self.notes.last() == Some(&note),
        };
        if !self.is_anew && !is_noted {
            self.notes.push(note);
        }
    }

    /// Numbers and writes what was noted; answers the last number, if there is one.
    pub(super) async fn write_notes(&mut self) -> Result<Option<i64>, StoreError> {
        let number = if self.is_anew {
            changes::begin_anew(&mut self.transaction).await?
        } else if self.notes.is_empty() {
            return Ok(None);
        } else {
            changes::write(&mut self.transaction, &self.notes).await?
        };
        if self.live.is_postgres {
            let tell = format!("NOTIFY {CHANNEL}, '{number}'");
            sqlx::query(AssertSqlSafe(tell))
                .execute(&mut *self.transaction)
                .await?;
        }
        Ok(Some(number))
    }

    /// Age and protection of a person decide who may act for them.
    pub(super) async fn note_to_holders(&mut self, person: &PersonId) -> Result<(), StoreError> {
        if self.is_anew {
            return Ok(());
        }
        let holders: Vec<String> = sqlx::query_scalar(
            "SELECT DISTINCT holder_id FROM representations WHERE person_id = $1 OR holder_id = $1",
        )
        .bind(person.as_str())
        .fetch_all(&mut *self.transaction)
        .await?;
        for holder in holders {
            let holder = holder
                .parse()
                .map_err(|_| StoreError::Damaged("representations"))?;
            self.note(Note::Representation { holder });
        }
        Ok(())
    }

    /// Removes a trip, if it is there.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn remove_trip(&mut self, id: &TripId) -> Result<(), StoreError> {
        if let Some(before) = self.trip_before(id).await? {
            self.note(before.gone(id));
        }
        for statement in [
            "DELETE FROM message_reads WHERE message_id IN \
             (SELECT id FROM messages WHERE trip_id = $1)",
            "DELETE FROM messages WHERE trip_id = $1",
        ] {
            sqlx::query(statement)
                .bind(id.as_str())
                .execute(&mut *self.transaction)
                .await?;
        }
        sqlx::query("DELETE FROM trips WHERE id = $1")
            .bind(id.as_str())
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// Answers the same person's trip as it was before.
    pub(super) async fn note_trip(
        &mut self,
        stored: &StoredTrip,
    ) -> Result<Option<OrganisedTrip>, StoreError> {
        if self.is_anew {
            return Ok(None);
        }
        let StoredTrip { trip, visibility } = stored;
        let before = self.trip_before(&trip.id).await?;
        let of_another = before
            .as_ref()
            .filter(|before| before.person != trip.person);
        if let Some(before) = of_another {
            self.note(before.gone(&trip.id));
        }
        let same = before.filter(|before| before.person == trip.person);
        self.note(Note::Trip {
            id: trip.id.clone(),
            person: trip.person.clone(),
            version: trip.version,
            visibility: Some(*visibility),
            was: same.as_ref().map(|before| before.visibility),
        });
        // What cannot be read any more is replaced, and tells of nothing.
        Ok(same.and_then(|before| trips::read_text(&before.body)))
    }

    async fn trip_before(&mut self, id: &TripId) -> Result<Option<Before>, StoreError> {
        const DAMAGED: StoreError = StoreError::Damaged("trips");
        sqlx::query("SELECT person_id, visibility, body FROM trips WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&mut *self.transaction)
            .await?
            .map(|row| {
                let person: &str = row.try_get("person_id")?;
                Ok(Before {
                    person: person.parse().map_err(|_| DAMAGED)?,
                    visibility: Visibility::read(row.try_get("visibility")?).ok_or(DAMAGED)?,
                    body: row.try_get("body")?,
                })
            })
            .transpose()
    }
}

/// Whose a trip was, and who knew of it.
struct Before {
    person: PersonId,
    visibility: Visibility,
    body: String,
}

impl Before {
    fn gone(&self, id: &TripId) -> Note {
        Note::Trip {
            id: id.clone(),
            person: self.person.clone(),
            version: 0,
            visibility: None,
            was: Some(self.visibility),
        }
    }
}
