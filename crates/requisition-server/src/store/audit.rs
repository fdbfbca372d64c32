//! The audit: events that are only ever added.

use std::sync::LazyLock;

use domain::ids::PersonId;
use sqlx::{Any, Row as _, Transaction, any::AnyRow};

use super::{Store, StoreError, Visibility, millis};
use crate::audit::{Event, Head, hash_of};

const DAMAGED: StoreError = StoreError::Damaged("audit_events");

/// How many columns a row has.
const COLUMNS: usize = 8;

/// How many rows one statement writes when there are that many.
const MANY: usize = 32;

/// An event as a row of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place in the chain, from 1.
    pub number: i64,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// Whom it concerns; empty when that is not known.
    pub person: String,
    /// Whether somebody else asked.
    pub by_another: bool,
    /// Which trip or claim; empty for none.
    pub resource: String,
    /// Who might know of it then; empty when that is not known.
    pub visibility: String,
    /// The event as JSON.
    pub body: String,
    /// Covers the hash before, the number and the body.
    pub hash: String,
}

impl AuditRow {
    /// The row of `event` at place `number` behind the hash `before`.
    ///
    /// # Errors
    ///
    /// When the event cannot be written as JSON.
    pub fn of(event: &Event, number: i64, before: &str) -> Result<Self, StoreError> {
        let text = |id: Option<&str>| id.unwrap_or_default().to_owned();
        let body = serde_json::to_string(event).map_err(|_| DAMAGED)?;
        Ok(Self {
            number,
            at: millis(event.at),
            person: text(event.person.as_ref().map(PersonId::as_str)),
            by_another: event.is_by_another(),
            resource: event.thing().to_owned(),
            visibility: text(event.visibility.as_deref()),
            hash: hash_of(before, number, &body),
            body,
        })
    }

    fn read(row: &AnyRow) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.try_get("number")?,
            at: row.try_get("at")?,
            person: row.try_get("person_id")?,
            by_another: row.try_get::<i64, _>("by_another")? != 0,
            resource: row.try_get("resource")?,
            visibility: row.try_get("visibility")?,
            body: row.try_get("body")?,
            hash: row.try_get("hash")?,
        })
    }
}

/// Which looks at a person a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks {
    /// At whom.
    pub person: PersonId,
    /// Looks at trips of this kind are left out.
    pub leaves_out: Option<Visibility>,
    /// Only events before this place in the chain.
    pub before: i64,
    /// How many at most.
    pub limit: u32,
}

static INSERT_ONE: LazyLock<String> = LazyLock::new(|| insert_of(1));
static INSERT_MANY: LazyLock<String> = LazyLock::new(|| insert_of(MANY));

/// SQLite plans a statement anew for each bare number behind LIMIT; the sign keeps
/// its plan.
///
/// Left out is a look at a trip that was of the kind then, and at one that is of it
/// now. Of a trip that is gone nobody can say: a look that does not say itself of
/// which kind it was is left out, too.
const LOOKS: &str = "SELECT number, body FROM audit_events a \
    WHERE a.person_id = $1 AND a.by_another = 1 AND a.number < $2 \
    AND NOT ($3 <> '' AND a.resource <> '' AND (a.visibility = $3 \
        OR EXISTS (SELECT 1 FROM trips t WHERE t.id = a.resource AND t.visibility = $3) \
        OR EXISTS (SELECT 1 FROM claim_trips g JOIN trips t ON t.id = g.trip_id \
            WHERE g.claim_id = a.resource AND t.visibility = $3) \
        OR (a.visibility = '' \
            AND NOT EXISTS (SELECT 1 FROM trips t WHERE t.id = a.resource)))) \
    ORDER BY a.number DESC LIMIT +$4";

impl Store {
    /// Adds `events` to the chain, in their order, all or none.
    ///
    /// # Errors
    ///
    /// When the database does not answer; then none is added.
    pub async fn append_audit(&self, events: &[Event]) -> Result<(), StoreError> {
        if events.is_empty() {
            return Ok(());
        }
        let mut transaction = self.begin_writing().await?;
        // From here on nobody else can add to this end.
        let end = sqlx::query("UPDATE audit_head SET number = number RETURNING number, hash")
            .fetch_one(&mut *transaction)
            .await?;
        let (mut number, mut hash): (i64, String) = (end.try_get("number")?, end.try_get("hash")?);
        let mut rows = Vec::with_capacity(events.len());
        for event in events {
            number += 1;
            let row = AuditRow::of(event, number, &hash)?;
            hash.clone_from(&row.hash);
            rows.push(row);
        }
        insert(&mut transaction, &rows).await?;
        sqlx::query("UPDATE audit_head SET number = $1, hash = $2")
            .bind(number)
            .bind(hash)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    /// The end of the chain.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn audit_head(&self) -> Result<Head, StoreError> {
        let row = sqlx::query("SELECT number, hash FROM audit_head")
            .fetch_one(&self.pool)
            .await?;
        Ok(Head {
            count: row.try_get("number")?,
            hash: row.try_get("hash")?,
        })
    }

    /// The events behind place `after`, in the order of the chain.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn audit_events(&self, after: i64, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
        sqlx::query(
            "SELECT number, at, person_id, by_another, resource, visibility, body, hash \
             FROM audit_events WHERE number > $1 ORDER BY number LIMIT +$2",
        )
        .bind(after)
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(AuditRow::read)
        .collect()
    }

    /// The looks that others took at a person, the latest first.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn looks(&self, wanted: &Looks) -> Result<Vec<(i64, Event)>, StoreError> {
        let rows = sqlx::query(LOOKS)
            .bind(wanted.person.as_str())
            .bind(wanted.before)
            .bind(wanted.leaves_out.map_or("", Visibility::word))
            .bind(i64::from(wanted.limit))
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| {
                let event = serde_json::from_str(row.try_get("body")?).map_err(|_| DAMAGED)?;
                Ok((row.try_get("number")?, event))
            })
            .collect()
    }
}

async fn insert(
    transaction: &mut Transaction<'static, Any>,
    rows: &[AuditRow],
) -> Result<(), StoreError> {
    let (many, rest) = rows.as_chunks::<MANY>();
    for some in many {
        run(transaction, INSERT_MANY.as_str(), some).await?;
    }
    for one in rest.chunks(1) {
        run(transaction, INSERT_ONE.as_str(), one).await?;
    }
    Ok(())
}

async fn run(
    transaction: &mut Transaction<'static, Any>,
    statement: &'static str,
    rows: &[AuditRow],
) -> Result<(), StoreError> {
    let mut query = sqlx::query(statement);
    for row in rows {
        let AuditRow {
            number,
            at,
            person,
            by_another,
            resource,
            visibility,
            body,
            hash,
        } = row;
        query = query
            .bind(number)
            .bind(at)
            .bind(person.as_str())
            .bind(i64::from(*by_another))
            .bind(resource.as_str())
            .bind(visibility.as_str())
            .bind(body.as_str())
            .bind(hash.as_str());
    }
    query.execute(&mut **transaction).await?;
    Ok(())
}

fn insert_of(rows: usize) -> String {
    let values: Vec<_> = (0..rows)
        .map(|row| {
            let first = row * COLUMNS;
            let places: Vec<_> = (1..=COLUMNS)
                .map(|place| format!("${}", first + place))
                .collect();
            format!("({})", places.join(", "))
        })
        .collect();
    format!(
        "INSERT INTO audit_events \
         (number, at, person_id, by_another, resource, visibility, body, hash) VALUES {}",
        values.join(", ")
    )
}
