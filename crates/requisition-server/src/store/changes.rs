//! What has changed, numbered in the order in which it became visible.

use chrono::{DateTime, Utc};
use domain::ids::{ClaimId, PersonId, SessionId, TripId};
use sqlx::{Any, AssertSqlSafe, Row as _, Transaction, any::AnyRow};

use super::{Store, StoreError, Visibility, millis};
use crate::clock::{Clock as _, SystemClock};

const DAMAGED: StoreError = StoreError::Damaged("changes");

/// How many rows one statement writes. SQLite takes 32,766 values.
const ROWS_AT_ONCE: usize = 500;

/// Something that those who wait are told once it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Whom `holder` may act for, or on which ground, is another.
    Representation {
        /// Who acts.
        holder: PersonId,
    },
    /// A session is over: its tokens are refused from now on.
    SessionEnded {
        /// Whose.
        person: PersonId,
        /// Which.
        session: SessionId,
    },
    /// A trip is new, another one than before, or gone.
    Trip {
        /// Which.
        id: TripId,
        /// Whose.
        person: PersonId,
        /// Its version now.
        version: u32,
        /// Who may know of it now; `None` when it is gone.
        visibility: Option<Visibility>,
        /// Who might know of it before; `None` when there was none.
        was: Option<Visibility>,
    },
    /// A claim that was sent is new, or another one than before. It is never gone.
    Claim {
        /// Which.
        id: ClaimId,
        /// Whose.
        person: PersonId,
        /// Its version now.
        version: u32,
        /// Who may know of it.
        visibility: Visibility,
    },
    /// A person is told something, or a reader has read it.
    Messages {
        /// Whom it concerns.
        person: PersonId,
        /// Who may know of the trip it is about.
        visibility: Visibility,
        /// Who has read; `None` for something new.
        reader: Option<PersonId>,
    },
}

/// The kinds as the column has them.
const TRIP: &str = "trip";
const MESSAGES: &str = "messages";
const CLAIM: &str = "claim";
const REPRESENTATION: &str = "representation";
const SESSION: &str = "session";

/// Whose changes are read, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// Who reads: their representations and their session.
    pub reader: PersonId,
    /// The session in use, if it is known.
    pub session: Option<SessionId>,
    /// Whose trips, and which of them are left out as if there were none.
    pub persons: Vec<(PersonId, Option<Visibility>)>,
    /// Whose claims.
    pub claims: Vec<WatchedClaims>,
}

/// Whose claims are read, and which of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchedClaims {
    /// Whose.
    pub person: PersonId,
    /// Whether only what the reader has sent in.
    pub own_only: bool,
    /// Which are left out as if there were none.
    pub leaves_out: Option<Visibility>,
}

/// A change as its reader may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its number. Not for anybody outside.
    pub number: i64,
    /// What has changed.
    pub what: Changed,
}

/// What has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A trip, and its version now.
    Trip(TripId, i64),
    /// A trip is gone, or not for the reader to see any more.
    TripGone(TripId),
    /// A claim, and its version now.
    Claim(ClaimId, i64),
    /// What a person is told, or what of it the reader has read.
    Messages(PersonId),
    /// Whom the reader may act for.
    Representation,
    /// The reader's session is over.
    SessionEnded,
}

/// How far the numbers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// The last one.
    pub last: i64,
    /// The last one that is not kept any more.
    pub expired: i64,
}

impl Store {
    /// Writes one note and tells those who wait. Whoever writes something else
    /// with it uses [`Batch::note`](super::Batch::note).
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn note_change(&self, note: Note) -> Result<(), StoreError> {
        let mut batch = self.begin().await?;
        batch.note(note);
        batch.commit().await
    }

    /// How far the numbers go. All changes up to the last one can be read.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn change_numbers(&self) -> Result<Numbers, StoreError> {
        let row = sqlx::query("SELECT last, expired FROM change_counter")
            .fetch_one(&self.pool)
            .await?;
        Ok(Numbers {
            last: row.try_get("last")?,
            expired: row.try_get("expired")?,
        })
    }

    /// The changes after `number` that `watched` may know of, oldest first, at
    /// most `limit`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn changes_after(
        &self,
        number: i64,
        watched: &Watched,
        limit: u32,
    ) -> Result<Vec<Change>, StoreError> {
        let statement = statement_for(watched);
        let mut query = sqlx::query(AssertSqlSafe(statement))
            .bind(number)
            .bind(i64::from(limit))
            .bind(watched.reader.as_str())
            .bind(watched.session.as_ref().map_or("", SessionId::as_str));
        for (person, _) in &watched.persons {
            query = query.bind(person.as_str());
        }
        for claims in &watched.claims {
            query = query.bind(claims.person.as_str());
        }
        query
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| change_of(row, watched))
            .collect()
    }

    /// Forgets the changes noted before `before`.
    ///
    /// # Errors
    ///
    /// When the database does not answer; then nothing is forgotten.
    pub async fn forget_changes(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        let mut transaction = self.begin_writing().await?;
        sqlx::query(
            "UPDATE change_counter SET expired = COALESCE(\
             (SELECT MAX(number) FROM changes WHERE noted_at < $1), expired)",
        )
        .bind(millis(before))
        .execute(&mut *transaction)
        .await?;
        sqlx::query("DELETE FROM changes WHERE number <= (SELECT expired FROM change_counter)")
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Only names of columns, numbers of values and words of this file stand in it.
///
/// A trip that is left out is passed over when it was left out before, or was
/// not there: then nothing has happened for the reader.
fn statement_for(watched: &Watched) -> String {
    let mut statement = format!(
        "SELECT number, kind, thing, person_id, version, visibility, was FROM changes \
         WHERE number > $1 AND ((kind = '{REPRESENTATION}' AND person_id = $3) \
         OR (kind = '{SESSION}' AND person_id = $3 AND thing = $4)"
    );
    for (place, (_, leaves_out)) in watched.persons.iter().enumerate() {
        let value = place + 5;
        statement.push_str(&format!(
            " OR (person_id = ${value} AND (kind = '{TRIP}' \
             OR (kind = '{MESSAGES}' AND thing IN ('', $3)))"
        ));
        if let Some(left_out) = leaves_out.map(Visibility::word) {
            statement.push_str(&format!(
                " AND NOT (visibility IN ('{left_out}', '') AND was IN ('{left_out}', ''))"
            ));
        }
        statement.push(')');
    }
    for (place, claims) in watched.claims.iter().enumerate() {
        let value = place + 5 + watched.persons.len();
        statement.push_str(&format!(" OR (person_id = ${value} AND kind = '{CLAIM}'"));
        if claims.own_only {
            statement.push_str(
                " AND EXISTS (SELECT 1 FROM claims c WHERE c.id = thing AND c.author = $3)",
            );
        }
        if let Some(left_out) = claims.leaves_out.map(Visibility::word) {
            statement.push_str(&format!(" AND visibility <> '{left_out}'"));
        }
        statement.push(')');
    }
    // The sign keeps SQLite from planning it anew for each number.
    statement.push_str(") ORDER BY number LIMIT +$2");
    statement
}

fn change_of(row: &AnyRow, watched: &Watched) -> Result<Change, StoreError> {
    let what = match row.try_get::<&str, _>("kind")? {
        REPRESENTATION => Changed::Representation,
        SESSION => Changed::SessionEnded,
        TRIP => trip_change_of(row, watched)?,
        CLAIM => {
            let id: &str = row.try_get("thing")?;
            Changed::Claim(id.parse().map_err(|_| DAMAGED)?, row.try_get("version")?)
        }
        MESSAGES => {
            let person: &str = row.try_get("person_id")?;
            Changed::Messages(person.parse().map_err(|_| DAMAGED)?)
        }
        _ => return Err(DAMAGED),
    };
    Ok(Change {
        number: row.try_get("number")?,
        what,
    })
}

fn trip_change_of(row: &AnyRow, watched: &Watched) -> Result<Changed, StoreError> {
    let id: TripId = row
        .try_get::<&str, _>("thing")?
        .parse()
        .map_err(|_| DAMAGED)?;
    let person: &str = row.try_get("person_id")?;
    let visibility: &str = row.try_get("visibility")?;
    let is_left_out = watched.persons.iter().any(|(watched, leaves_out)| {
        watched.as_str() == person && leaves_out.is_some_and(|out| out.word() == visibility)
    });
    let is_gone = visibility.is_empty() || is_left_out;
    Ok(if is_gone {
        Changed::TripGone(id)
    } else {
        Changed::Trip(id, row.try_get("version")?)
    })
}

/// Numbers and writes `notes`; answers the last number.
pub(super) async fn write(
    transaction: &mut Transaction<'static, Any>,
    notes: &[Note],
) -> Result<i64, StoreError> {
    let count = i64::try_from(notes.len()).map_err(|_| DAMAGED)?;
    let last: i64 = sqlx::query_scalar("UPDATE change_counter SET last = last + $1 RETURNING last")
        .bind(count)
        .fetch_one(&mut **transaction)
        .await?;
    let at = millis(SystemClock.now());
    let mut number = last - count;
    for some in notes.chunks(ROWS_AT_ONCE) {
        let mut query = sqlx::query(AssertSqlSafe(insert_of(some.len())));
        for note in some {
            number += 1;
            let (kind, thing, person, version, visibility, was) = columns_of(note);
            query = query
                .bind(number)
                .bind(kind)
                .bind(thing)
                .bind(person)
                .bind(version)
                .bind(visibility.map_or("", Visibility::word))
                .bind(was.map_or("", Visibility::word))
                .bind(at);
        }
        query.execute(&mut **transaction).await?;
    }
    Ok(last)
}

/// Makes every cursor given out so far one that has expired; answers the last
/// number.
pub(super) async fn begin_anew(
    transaction: &mut Transaction<'static, Any>,
) -> Result<i64, StoreError> {
    sqlx::query("DELETE FROM changes")
        .execute(&mut **transaction)
        .await?;
    let last = sqlx::query_scalar(
        "UPDATE change_counter SET last = last + 1, expired = last + 1 RETURNING last",
    )
    .fetch_one(&mut **transaction)
    .await?;
    Ok(last)
}

type Columns<'a> = (
    &'static str,
    &'a str,
    &'a str,
    i64,
    Option<Visibility>,
    Option<Visibility>,
);

fn columns_of(note: &Note) -> Columns<'_> {
    match note {
        Note::Representation { holder } => (REPRESENTATION, "", holder.as_str(), 0, None, None),
        Note::SessionEnded { person, session } => {
            (SESSION, session.as_str(), person.as_str(), 0, None, None)
        }
        // Nobody knows of it before who does not know of it now.
        Note::Messages {
            person,
            visibility,
            reader,
        } => (
            MESSAGES,
            reader.as_ref().map_or("", PersonId::as_str),
            person.as_str(),
            0,
            Some(*visibility),
            Some(*visibility),
        ),
        Note::Claim {
            id,
            person,
            version,
            visibility,
        } => (
            CLAIM,
            id.as_str(),
            person.as_str(),
            i64::from(*version),
            Some(*visibility),
            Some(*visibility),
        ),
        Note::Trip {
            id,
            person,
            version,
            visibility,
            was,
        } => (
            TRIP,
            id.as_str(),
            person.as_str(),
            i64::from(*version),
            *visibility,
            *was,
        ),
    }
}

fn insert_of(rows: usize) -> String {
    let values: Vec<_> = (0..rows)
        .map(|row| {
            let places: Vec<_> = (1..=8)
                .map(|place| format!("${}", row * 8 + place))
                .collect();
            format!("({})", places.join(", "))
        })
        .collect();
    format!(
        "INSERT INTO changes \
         (number, kind, thing, person_id, version, visibility, was, noted_at) VALUES {}",
        values.join(", ")
    )
}

#[cfg(test)]
mod tests;
