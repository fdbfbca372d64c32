//! Travel certificates.

use domain::{
    authorisation::Authorisation,
    ids::{AuthorisationId, PersonId},
};
use sqlx::{Row as _, any::AnyRow};

use super::{Batch, Store, StoreError, Visibility};

const DAMAGED: StoreError = StoreError::Damaged("authorisations");

/// A travel certificate as the service keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAuthorisation {
    /// Whose.
    pub person: PersonId,
    /// The certificate.
    pub authorisation: Authorisation,
    /// Who may know of it, and of the trips that are booked on it.
    pub visibility: Visibility,
}

impl Store {
    /// The travel certificates of `person`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn authorisations_of(
        &self,
        person: &PersonId,
    ) -> Result<Vec<StoredAuthorisation>, StoreError> {
        let rows = sqlx::query(
            "SELECT person_id, visibility, body FROM authorisations \
             WHERE person_id = $1 ORDER BY id",
        )
        .bind(person.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(authorisation_of).collect()
    }
}

impl Batch {
    /// A travel certificate as it stands, which nobody else changes until this batch has
    /// ended. `None` when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn take_authorisation(
        &mut self,
        id: &AuthorisationId,
    ) -> Result<Option<StoredAuthorisation>, StoreError> {
        // On SQLite a batch writes alone from its beginning.
        let statement = if self.live.is_postgres {
            "SELECT person_id, visibility, body FROM authorisations WHERE id = $1 FOR UPDATE"
        } else {
            "SELECT person_id, visibility, body FROM authorisations WHERE id = $1"
        };
        let row = sqlx::query(statement)
            .bind(id.as_str())
            .fetch_optional(&mut *self.transaction)
            .await?;
        row.as_ref().map(authorisation_of).transpose()
    }

    /// Writes a travel certificate, in place of one with the same id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_authorisation(
        &mut self,
        stored: &StoredAuthorisation,
    ) -> Result<(), StoreError> {
        let StoredAuthorisation {
            person,
            authorisation,
            visibility,
        } = stored;
        sqlx::query(
            "INSERT INTO authorisations (id, person_id, visibility, body) \
             VALUES ($1, $2, $3, $4) \
             ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, \
             visibility = excluded.visibility, body = excluded.body",
        )
        .bind(authorisation.id.as_str())
        .bind(person.as_str())
        .bind(visibility.word())
        .bind(serde_json::to_string(authorisation).map_err(|_| DAMAGED)?)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }
}

fn authorisation_of(row: &AnyRow) -> Result<StoredAuthorisation, StoreError> {
    let visibility = Visibility::read(row.try_get("visibility")?);
    Ok(StoredAuthorisation {
        person: row
            .try_get::<&str, _>("person_id")?
            .parse()
            .map_err(|_| DAMAGED)?,
        authorisation: serde_json::from_str(row.try_get("body")?).map_err(|_| DAMAGED)?,
        visibility: visibility.ok_or(DAMAGED)?,
    })
}
