//! Persons, their sign-ins, and who may act for them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{ids::PersonId, person::Basis};
use requisition_api::words::BasisWord;
use sqlx::{Row as _, any::AnyRow};

use super::{Store, StoreError, instant};

/// A person as the service keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPerson {
    /// The person.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Whether the address is protected (code 6 or 7): then nobody acts for
    /// them, and they act for nobody.
    pub address_protected: bool,
}

/// A ground on which `holder` may act for `person`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representation {
    /// Who acts.
    pub holder: PersonId,
    /// For whom.
    pub person: PersonId,
    /// The ground: [`Basis::Parent`] or [`Basis::PowerOfAttorney`].
    pub basis: Basis,
    /// For a parent: whether at least one parent is registered at the child's
    /// address. Otherwise `false`.
    pub shared_address: bool,
    /// When it begins, if not always.
    pub valid_from: Option<DateTime<Utc>>,
    /// The first instant at which it does not hold any more, if it ends.
    pub valid_until: Option<DateTime<Utc>>,
}

impl Store {
    /// A person; `None` when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn person(&self, id: &PersonId) -> Result<Option<StoredPerson>, StoreError> {
        sqlx::query("SELECT id, name, born_on, address_protected FROM persons WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?
            .as_ref()
            .map(person_of)
            .transpose()
    }

    /// Whether there is any person.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn has_persons(&self) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM persons")
            .fetch_one(&self.pool)
            .await?;
        Ok(count > 0)
    }

    /// The person whom `issuer` knows as `subject`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn person_of_identity(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<StoredPerson>, StoreError> {
        sqlx::query(
            "SELECT p.id, p.name, p.born_on, p.address_protected FROM identities i \
             JOIN persons p ON p.id = i.person_id WHERE i.issuer = $1 AND i.subject = $2",
        )
        .bind(issuer)
        .bind(subject)
        .fetch_optional(&self.pool)
        .await?
        .as_ref()
        .map(person_of)
        .transpose()
    }

    /// Every ground on which `holder` acts for somebody, also those that do not
    /// hold now.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn representations_of(
        &self,
        holder: &PersonId,
    ) -> Result<Vec<Representation>, StoreError> {
        sqlx::query(
            "SELECT holder_id, person_id, basis, shared_address, valid_from, valid_until \
             FROM representations WHERE holder_id = $1 ORDER BY person_id, basis",
        )
        .bind(holder.as_str())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(representation_of)
        .collect()
    }
}

fn person_of(row: &AnyRow) -> Result<StoredPerson, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged("persons");
    Ok(StoredPerson {
        id: id_of(row, "id")?,
        name: row.try_get("name")?,
        born_on: row
            .try_get::<&str, _>("born_on")?
            .parse()
            .map_err(|_| DAMAGED)?,
        address_protected: row.try_get::<i64, _>("address_protected")? != 0,
    })
}

fn representation_of(row: &AnyRow) -> Result<Representation, StoreError> {
    let at = |column: &str| -> Result<Option<DateTime<Utc>>, StoreError> {
        row.try_get::<Option<i64>, _>(column)?
            .map(|millis| instant(millis).ok_or(StoreError::Damaged("representations")))
            .transpose()
    };
    Ok(Representation {
        holder: id_of(row, "holder_id")?,
        person: id_of(row, "person_id")?,
        basis: BasisWord::read(row.try_get("basis")?),
        shared_address: row.try_get::<i64, _>("shared_address")? != 0,
        valid_from: at("valid_from")?,
        valid_until: at("valid_until")?,
    })
}

fn id_of(row: &AnyRow, column: &str) -> Result<PersonId, StoreError> {
    row.try_get::<&str, _>(column)?
        .parse()
        .map_err(|_| StoreError::Damaged("persons"))
}
