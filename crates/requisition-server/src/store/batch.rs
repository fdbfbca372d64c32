//! Writing, all or nothing.

use std::sync::Arc;

use domain::{ids::PersonId, person::Basis};
use requisition_api::{state_word::StateWord, words::BasisWord};
use sqlx::{Any, Transaction};

use super::{
    Note, Representation, StoreError, StoredPerson, StoredTrip,
    live::Live,
    millis,
    trips::{Keys, text_of},
};

/// Several changes that become visible together with [`Batch::commit`], or not
/// at all.
#[derive(Debug)]
#[must_use = "nothing is written without commit"]
pub struct Batch {
    pub(super) transaction: Transaction<'static, Any>,
    pub(super) live: Arc<Live>,
    pub(super) notes: Vec<Note>,
    /// Who does what is written; `None` for the service itself.
    pub(super) author: Option<PersonId>,
    /// Whether everything was removed, so that no change can be told apart.
    pub(super) is_anew: bool,
}

impl Batch {
    pub(super) const fn new(transaction: Transaction<'static, Any>, live: Arc<Live>) -> Self {
        Self {
            transaction,
            live,
            notes: Vec::new(),
            author: None,
            is_anew: false,
        }
    }

    /// Makes everything written so far visible.
    ///
    /// # Errors
    ///
    /// When the database does not answer; then nothing is written.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        // Last of all: whoever numbers a change holds up everybody else.
        let told = self.write_notes().await?;
        self.transaction.commit().await?;
        if let Some(number) = told {
            self.live.tell(number);
        }
        Ok(())
    }

    /// Removes everything.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn clear(&mut self) -> Result<(), StoreError> {
        for statement in [
            "DELETE FROM message_reads",
            "DELETE FROM messages",
            "DELETE FROM claim_files",
            "DELETE FROM claim_trips",
            "DELETE FROM claims",
            "DELETE FROM trips",
            "DELETE FROM authorisations",
            "DELETE FROM contacts",
            "DELETE FROM payout_accounts",
            "DELETE FROM user_fees",
            "DELETE FROM addresses",
            "DELETE FROM places",
            "DELETE FROM representations",
            "DELETE FROM identities",
            "DELETE FROM persons",
            "DELETE FROM properties",
            "DELETE FROM idempotency",
            "DELETE FROM rate_limits",
        ] {
            sqlx::query(statement)
                .execute(&mut *self.transaction)
                .await?;
        }
        self.notes.clear();
        self.is_anew = true;
        Ok(())
    }

    /// Writes a person, in place of one with the same id.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn put_person(&mut self, person: &StoredPerson) -> Result<(), StoreError> {
        self.note_to_holders(&person.id).await?;
        sqlx::query(
            "INSERT INTO persons (id, name, born_on, address_protected, youth_consent, died_on) \
             VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, born_on = excluded.born_on, \
             address_protected = excluded.address_protected, \
             youth_consent = excluded.youth_consent, died_on = excluded.died_on",
        )
        .bind(person.id.as_str())
        .bind(person.name.as_str())
        .bind(person.born_on.to_string())
        .bind(i64::from(person.address_protected))
        .bind(i64::from(person.youth_consent))
        .bind(person.died_on.map(|day| day.to_string()))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Says that `issuer` knows `person` as `subject`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_identity(
        &mut self,
        issuer: &str,
        subject: &str,
        person: &PersonId,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO identities (issuer, subject, person_id) VALUES ($1, $2, $3) \
             ON CONFLICT (issuer, subject) DO UPDATE SET person_id = excluded.person_id",
        )
        .bind(issuer)
        .bind(subject)
        .bind(person.as_str())
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Writes a ground to act for somebody, in place of the same ground between
    /// the same two.
    ///
    /// # Errors
    ///
    /// When the database does not answer or one of the two does not exist.
    pub async fn put_representation(&mut self, given: &Representation) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO representations \
             (holder_id, person_id, basis, shared_address, valid_from, valid_until) \
             VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (holder_id, person_id, basis) DO UPDATE SET \
             shared_address = excluded.shared_address, valid_from = excluded.valid_from, \
             valid_until = excluded.valid_until",
        )
        .bind(given.holder.as_str())
        .bind(given.person.as_str())
        .bind(BasisWord::write(&given.basis))
        .bind(i64::from(given.shared_address))
        .bind(given.valid_from.map(millis))
        .bind(given.valid_until.map(millis))
        .execute(&mut *self.transaction)
        .await?;
        let holder = given.holder.clone();
        self.note(Note::Representation { holder });
        Ok(())
    }

    /// Takes the ground `basis` on which `holder` acts for `person` away. Says
    /// whether there was one.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn remove_representation(
        &mut self,
        holder: &PersonId,
        person: &PersonId,
        basis: &Basis,
    ) -> Result<bool, StoreError> {
        let removed = sqlx::query(
            "DELETE FROM representations \
             WHERE holder_id = $1 AND person_id = $2 AND basis = $3",
        )
        .bind(holder.as_str())
        .bind(person.as_str())
        .bind(BasisWord::write(basis))
        .execute(&mut *self.transaction)
        .await?;
        let was_there = removed.rows_affected() > 0;
        if was_there {
            let holder = holder.clone();
            self.note(Note::Representation { holder });
        }
        Ok(was_there)
    }

    /// Writes a trip, in place of one with the same id, and tells of what has happened to
    /// it. Its actions are left out.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_trip(&mut self, stored: &StoredTrip) -> Result<(), StoreError> {
        let StoredTrip { trip, visibility } = stored;
        let keys = Keys::of(trip);
        let before = self.note_trip(stored).await?;
        sqlx::query(
            "INSERT INTO trips \
             (id, person_id, version, state, visibility, start_at, past_at, coming_until, body) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
             ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, \
             version = excluded.version, state = excluded.state, \
             visibility = excluded.visibility, start_at = excluded.start_at, \
             past_at = excluded.past_at, coming_until = excluded.coming_until, \
             body = excluded.body",
        )
        .bind(trip.id.as_str())
        .bind(trip.person.as_str())
        .bind(i64::from(trip.version))
        .bind(StateWord::write(&trip.state))
        .bind(visibility.word())
        .bind(keys.start_at)
        .bind(keys.past_at)
        .bind(keys.coming_until)
        .bind(text_of(trip)?)
        .execute(&mut *self.transaction)
        .await?;
        if self.is_anew {
            return Ok(());
        }
        self.tell_of(stored, before.as_ref()).await
    }

    /// Writes a property of the database, in place of one with the same name.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn put_property(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO properties (name, value) VALUES ($1, $2) \
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(name)
        .bind(value)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }
}
