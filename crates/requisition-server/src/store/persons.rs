//! Persons, their sign-ins, and who may act for them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{PersonId, SessionId},
    person::Basis,
};
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
    /// Whether a parent has agreed that this person sees their own journeys
    /// from 13 to 15 years. Means nothing at any other age.
    pub youth_consent: bool,
    /// The day of death, if the person is dead: then nobody acts for them, and
    /// they act for nobody.
    pub died_on: Option<NaiveDate>,
}

/// Who asks, and in which session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhoAsks {
    /// The person.
    pub person: StoredPerson,
    /// When the session was last used, to the minute; `None` for a new one.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Whether the session was ended.
    pub is_ended: bool,
    /// When the person last signed out everywhere, if they have: no token from
    /// before is good.
    pub signed_out_at: Option<DateTime<Utc>>,
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

/// What is asked of whoever asks.
macro_rules! who {
    () => {
        "p.*, s.last_used_at, s.ended_at, o.at AS signed_out_at"
    };
}

/// Who that is, by the places of issuer, subject and session.
macro_rules! from_whom {
    ($issuer:literal, $subject:literal, $session:literal) => {
        concat!(
            "FROM identities i JOIN persons p ON p.id = i.person_id LEFT JOIN sessions s ON s.id = ",
            $session,
            " LEFT JOIN sign_outs o ON o.person_id = i.person_id WHERE i.issuer = ",
            $issuer,
            " AND i.subject = ",
            $subject
        )
    };
}

pub(super) use {from_whom, who};

impl Store {
    /// A person; `None` when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn person(&self, id: &PersonId) -> Result<Option<StoredPerson>, StoreError> {
        sqlx::query("SELECT id, name, born_on, address_protected, youth_consent, died_on FROM persons WHERE id = $1")
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

    /// The person whom `issuer` knows as `subject`, and what is known of the session
    /// that they ask in. One question, because it comes with every request.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn who_asks(
        &self,
        issuer: &str,
        subject: &str,
        session: Option<&SessionId>,
    ) -> Result<Option<WhoAsks>, StoreError> {
        let row = sqlx::query(concat!(
            "SELECT ",
            who!(),
            " ",
            from_whom!("$1", "$2", "$3")
        ))
        .bind(issuer)
        .bind(subject)
        .bind(session.map_or("", SessionId::as_str))
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(who_of).transpose()
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

/// Who asks, of a row with the columns that are asked of them.
pub(super) fn who_of(row: &AnyRow) -> Result<WhoAsks, StoreError> {
    let at = |column: &str| -> Result<Option<DateTime<Utc>>, StoreError> {
        Ok(row.try_get::<Option<i64>, _>(column)?.and_then(instant))
    };
    Ok(WhoAsks {
        person: person_of(row)?,
        last_used_at: at("last_used_at")?,
        signed_out_at: at("signed_out_at")?,
        is_ended: row.try_get::<Option<i64>, _>("ended_at")?.is_some(),
    })
}

pub(super) fn person_of(row: &AnyRow) -> Result<StoredPerson, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged("persons");
    Ok(StoredPerson {
        id: id_of(row, "id")?,
        name: row.try_get("name")?,
        born_on: row
            .try_get::<&str, _>("born_on")?
            .parse()
            .map_err(|_| DAMAGED)?,
        address_protected: row.try_get::<i64, _>("address_protected")? != 0,
        youth_consent: row.try_get::<i64, _>("youth_consent")? != 0,
        died_on: row
            .try_get::<Option<&str>, _>("died_on")?
            .map(str::parse)
            .transpose()
            .map_err(|_| DAMAGED)?,
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
