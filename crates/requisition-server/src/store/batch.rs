//! Writing, all or nothing.

use domain::ids::PersonId;
use requisition_api::{state_word::StateWord, words::BasisWord};
use sqlx::{Any, Transaction};

use super::{
    Representation, StoreError, StoredPerson, StoredTrip, millis,
    trips::{Keys, text_of},
};

/// Several changes that become visible together with [`Batch::commit`], or not
/// at all.
#[derive(Debug)]
#[must_use = "nothing is written without commit"]
pub struct Batch {
    transaction: Transaction<'static, Any>,
}

impl Batch {
    pub(super) const fn new(transaction: Transaction<'static, Any>) -> Self {
        Self { transaction }
    }

    /// Makes everything written so far visible.
    ///
    /// # Errors
    ///
    /// When the database does not answer; then nothing is written.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit().await?)
    }

    /// Removes everything.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn clear(&mut self) -> Result<(), StoreError> {
        for statement in [
            "DELETE FROM trips",
            "DELETE FROM representations",
            "DELETE FROM identities",
            "DELETE FROM persons",
            "DELETE FROM properties",
        ] {
            sqlx::query(statement)
                .execute(&mut *self.transaction)
                .await?;
        }
        Ok(())
    }

    /// Writes a person, in place of one with the same id.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn put_person(&mut self, person: &StoredPerson) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO persons (id, name, born_on, address_protected) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, born_on = excluded.born_on, \
             address_protected = excluded.address_protected",
        )
        .bind(person.id.as_str())
        .bind(person.name.as_str())
        .bind(person.born_on.to_string())
        .bind(i64::from(person.address_protected))
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
        Ok(())
    }

    /// Writes a trip, in place of one with the same id. Its actions are left out.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_trip(&mut self, stored: &StoredTrip) -> Result<(), StoreError> {
        let StoredTrip { trip, visibility } = stored;
        let keys = Keys::of(trip);
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
        Ok(())
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
