//! What persons are told.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{ClaimId, MessageId, PersonId, TripId},
    message::{Message, MessageKind, told_by},
    trip::OrganisedTrip,
};
use rand::Rng as _;
use serde::{Deserialize, Serialize};
use sqlx::{Row as _, any::AnyRow};

use super::{Batch, Note, Store, StoreError, StoredTrip, Visibility, instant, millis};
use crate::bodies;

const DAMAGED: StoreError = StoreError::Damaged("messages");

/// How far the instant stands to the left in a place: the rest parts what was told in the
/// same millisecond.
const PARTS: u32 = 20;

/// Which messages somebody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Whom they concern.
    pub person: PersonId,
    /// Who reads.
    pub reader: PersonId,
    /// Trips of which there must be no trace.
    pub leaves_out: Option<Visibility>,
}

/// What a row holds besides its columns.
#[derive(Serialize, Deserialize)]
struct Body {
    day: Option<NaiveDate>,
    kind: MessageKind,
}

/// What a message is about.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// A trip. The message goes with it.
    Trip(&'a StoredTrip),
    /// A claim.
    Claim {
        /// Whose.
        person: &'a PersonId,
        /// Which.
        claim: &'a ClaimId,
        /// The day of its first trip in Norway.
        day: Option<NaiveDate>,
        /// Who may know of it.
        visibility: Visibility,
    },
    /// Somebody, and nothing else.
    Person(&'a PersonId),
}

impl About<'_> {
    const fn person(&self) -> &PersonId {
        match self {
            Self::Trip(stored) => &stored.trip.person,
            Self::Claim { person, .. } | Self::Person(person) => person,
        }
    }

    const fn visibility(&self) -> Visibility {
        match self {
            Self::Trip(stored) => stored.visibility,
            Self::Claim { visibility, .. } => *visibility,
            Self::Person(_) => Visibility::Ordinary,
        }
    }

    /// The columns of trip and claim; empty where there is none.
    fn ids(&self) -> (&str, &str) {
        match self {
            Self::Trip(stored) => (stored.trip.id.as_str(), ""),
            Self::Claim { claim, .. } => ("", claim.as_str()),
            Self::Person(_) => ("", ""),
        }
    }

    fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Trip(stored) => stored.trip.day(),
            Self::Claim { day, .. } => *day,
            Self::Person(_) => None,
        }
    }
}

/// What somebody is told.
#[derive(Clone, Debug)]
pub struct Telling<'a> {
    /// What it is about.
    pub about: About<'a>,
    /// What is told.
    pub kind: MessageKind,
    /// When, on the service's clock.
    pub at: DateTime<Utc>,
    /// The same for what is told once only.
    pub once: String,
}

/// What both lists and counts leave out: what the reader did themselves, and every trace
/// of a trip or a claim that was, or is, hidden from them, or of a trip that is gone.
const SEEN: &str = "FROM messages m \
     LEFT JOIN trips t ON t.id = m.trip_id AND t.person_id = m.person_id \
     LEFT JOIN message_reads r ON r.message_id = m.id AND r.reader = $2 \
     WHERE m.person_id = $1 AND m.author <> $2 AND m.visibility <> $3 \
     AND (m.trip_id = '' OR t.visibility <> $3) \
     AND (m.claim_id = '' OR NOT EXISTS (SELECT 1 FROM claim_trips g \
     JOIN trips h ON h.id = g.trip_id WHERE g.claim_id = m.claim_id AND h.visibility = $3))";

impl Batch {
    /// Says who does what this batch writes: they need not be told of it.
    pub fn is_done_by(&mut self, author: &PersonId) {
        self.author = Some(author.clone());
    }

    /// Tells what has happened to a trip that was `before`.
    pub(super) async fn tell_of(
        &mut self,
        stored: &StoredTrip,
        before: Option<&OrganisedTrip>,
    ) -> Result<(), StoreError> {
        let trip = &stored.trip;
        let told = told_by(before, trip);
        let mut parts: Vec<_> = told.iter().map(|_| any_part()).collect();
        // The latest are read first, and of these the most important.
        parts.sort_unstable_by_key(|part| Reverse(*part));
        for ((number, kind), part) in told.into_iter().enumerate().zip(parts) {
            let telling = Telling {
                about: About::Trip(stored),
                kind,
                at: trip.updated_at,
                once: format!("{}|{}|{number}", trip.id, trip.version),
            };
            self.tell_at(telling, part).await?;
        }
        Ok(())
    }

    /// Writes a message, unless it has been told. Says whether it is new.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn tell(&mut self, telling: Telling<'_>) -> Result<bool, StoreError> {
        self.tell_at(telling, any_part()).await
    }

    /// The same, at this `part` of its millisecond.
    async fn tell_at(&mut self, telling: Telling<'_>, part: i64) -> Result<bool, StoreError> {
        let Telling {
            about,
            kind,
            at,
            once,
        } = telling;
        let (person, visibility) = (about.person(), about.visibility());
        let (trip, claim) = about.ids();
        let word = bodies::message_word(&kind).to_owned();
        let body = Body {
            day: about.day(),
            kind,
        };
        let body = serde_json::to_string(&body).map_err(|_| DAMAGED)?;
        let written = sqlx::query(
            "INSERT INTO messages \
             (id, person_id, trip_id, claim_id, place, told_at, kind, visibility, author, once, \
             body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (once) DO NOTHING",
        )
        .bind(new_id().as_str())
        .bind(person.as_str())
        .bind(trip)
        .bind(claim)
        .bind((millis(at) << PARTS) | part)
        .bind(millis(at))
        .bind(word)
        .bind(visibility.word())
        .bind(self.author.as_ref().map_or("", PersonId::as_str))
        .bind(once)
        .bind(body)
        .execute(&mut *self.transaction)
        .await?;
        let is_new = written.rows_affected() > 0;
        if is_new {
            self.note(Note::Messages {
                person: person.clone(),
                visibility,
                reader: None,
            });
        }
        Ok(is_new)
    }

    /// Whether `trip` was told to be one that must be confirmed at `since` or later.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn was_asked_since(
        &mut self,
        trip: &TripId,
        since: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM messages \
             WHERE trip_id = $1 AND kind = 'must_confirm' AND told_at >= $2",
        )
        .bind(trip.as_str())
        .bind(millis(since))
        .fetch_one(&mut *self.transaction)
        .await?;
        Ok(count > 0)
    }

    /// Notes that a reader has read those of `messages` that there are for them.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn read_messages(
        &mut self,
        reading: &Reading,
        messages: &[MessageId],
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let statement = format!(
            "INSERT INTO message_reads (message_id, reader, read_at) SELECT m.id, $2, $5 {SEEN} \
             AND m.id = $4 ON CONFLICT (message_id, reader) DO NOTHING"
        );
        let mut count = 0;
        for message in messages {
            let written = sqlx::query(sqlx::AssertSqlSafe(statement.clone()))
                .bind(reading.person.as_str())
                .bind(reading.reader.as_str())
                .bind(left_out(reading))
                .bind(message.as_str())
                .bind(millis(at))
                .execute(&mut *self.transaction)
                .await?;
            count += written.rows_affected();
        }
        if count > 0 {
            self.note(Note::Messages {
                person: reading.person.clone(),
                visibility: Visibility::Ordinary,
                reader: Some(reading.reader.clone()),
            });
        }
        Ok(())
    }
}

impl Store {
    /// The messages before `place`, the latest first, at most `limit`, each with its
    /// place.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn messages(
        &self,
        reading: &Reading,
        place: i64,
        limit: u32,
    ) -> Result<Vec<(i64, Message)>, StoreError> {
        let statement = format!(
            "SELECT m.id, m.trip_id, m.claim_id, m.place, m.told_at, m.body, r.read_at {SEEN} \
             AND m.place < $4 ORDER BY m.place DESC LIMIT $5"
        );
        sqlx::query(sqlx::AssertSqlSafe(statement))
            .bind(reading.person.as_str())
            .bind(reading.reader.as_str())
            .bind(left_out(reading))
            .bind(place)
            .bind(i64::from(limit))
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| Ok((row.try_get("place")?, message_of(row, &reading.person)?)))
            .collect()
    }

    /// How many messages somebody has not read.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn unread(&self, reading: &Reading) -> Result<u32, StoreError> {
        let statement = format!("SELECT COUNT(*) {SEEN} AND r.message_id IS NULL");
        let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(statement))
            .bind(reading.person.as_str())
            .bind(reading.reader.as_str())
            .bind(left_out(reading))
            .fetch_one(&self.pool)
            .await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The trips that must be confirmed.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn trips_to_confirm(&self) -> Result<Vec<TripId>, StoreError> {
        sqlx::query_scalar("SELECT id FROM trips WHERE state = 'awaiting_confirmation' ORDER BY id")
            .fetch_all(&self.pool)
            .await?
            .into_iter()
            .map(|id: String| id.parse().map_err(|_| DAMAGED))
            .collect()
    }
}

/// Where within a millisecond a message stands, so that no two stand in one place.
fn any_part() -> i64 {
    rand::rng().random_range(0..1_i64 << PARTS)
}

/// No visibility has an empty word, so that nothing is left out by it.
fn left_out(reading: &Reading) -> &'static str {
    reading.leaves_out.map_or("", Visibility::word)
}

fn message_of(row: &AnyRow, person: &PersonId) -> Result<Message, StoreError> {
    let body: Body = serde_json::from_str(row.try_get("body")?).map_err(|_| DAMAGED)?;
    let read_at: Option<i64> = row.try_get("read_at")?;
    Ok(Message {
        id: row.try_get::<&str, _>("id")?.parse().map_err(|_| DAMAGED)?,
        person: person.clone(),
        trip: row.try_get::<&str, _>("trip_id")?.parse().ok(),
        claim: row.try_get::<&str, _>("claim_id")?.parse().ok(),
        day: body.day,
        kind: body.kind,
        at: instant(row.try_get("told_at")?).ok_or(DAMAGED)?,
        read_at: read_at.and_then(instant),
    })
}

/// A new id, random: nothing can be read from it.
fn new_id() -> MessageId {
    let bits: u128 = rand::rng().random();
    let text = format!("msg_{bits:032x}");
    text.parse()
        .expect("plain letters within the length of an id")
}
