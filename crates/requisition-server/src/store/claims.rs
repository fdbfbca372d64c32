//! Claims for travel support.

use chrono::{DateTime, Utc};
use claims::{Claim, State, content::ClaimedTrip, state::Result as Outcome};
use domain::ids::{ClaimId, PersonId};
use entitlement::{Facts, facts::Claimant};
use rand::Rng as _;
use requisition_api::claim_words::ClaimStateWord;
use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};
use uuid::Uuid;

use super::{Batch, Note, Store, StoreError, Visibility, millis};

const DAMAGED: StoreError = StoreError::Damaged("claims");

/// How far the instant stands to the left in a place: the rest parts what was sent in the
/// same millisecond.
const PARTS: u32 = 20;

/// A claim as the service keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredClaim {
    /// The claim.
    pub claim: Claim,
    /// Who made it. Until it is sent it is nobody else's business.
    pub author: PersonId,
    /// What they are to the patient.
    pub claimant: Claimant,
    /// The key under which it was made.
    pub create_key: Uuid,
    /// Who may know of it.
    pub visibility: Visibility,
    /// When it was sent; of a draft, when somebody last wrote it or put a file to it.
    pub at: DateTime<Utc>,
    /// What it is decided on, since it was sent: what the claimant states with the registers
    /// of that day before it.
    pub settled: Option<Facts>,
}

/// What a row holds besides its columns.
#[derive(Serialize, Deserialize)]
struct Body {
    claim: Claim,
    claimant: Claimant,
    at: DateTime<Utc>,
    settled: Option<Facts>,
}

/// Which claims a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimListing {
    /// Whose.
    pub person: PersonId,
    /// Who reads: drafts are their own only.
    pub reader: PersonId,
    /// Whether only what the reader has sent is shown.
    pub own_only: bool,
    /// Claims of which there must be no trace.
    pub leaves_out: Option<Visibility>,
    /// Only what is before this place.
    pub before: i64,
    /// How many at most.
    pub limit: u32,
}

/// What a claim must not claim for once more.
#[derive(Clone, Copy, Debug)]
pub struct Claiming<'a> {
    /// Whose.
    pub person: &'a PersonId,
    /// Whether an escort claims their own costs.
    pub as_escort: bool,
    /// The claim itself, which is in nobody's way.
    pub except: &'a ClaimId,
}

const COLUMNS: &str = "id, author, create_key, version, visibility, place, body";

/// What is left out: what was to be hidden when it was made, and what has a trip that is to
/// be hidden now.
const HIDDEN: &str = "(c.visibility = $2 OR EXISTS (SELECT 1 FROM claim_trips g \
     JOIN trips t ON t.id = g.trip_id WHERE g.claim_id = c.id AND t.visibility = $2))";

impl StoredClaim {
    /// Whether its trips are claimed for, so that nobody claims for them again: not before
    /// it is sent, and not after it was taken back or nothing was given.
    pub const fn counts(&self) -> bool {
        match self.claim.state {
            State::Draft | State::Withdrawn => false,
            State::Decided(outcome) | State::Paid(outcome) | State::NothingToPay(outcome) => {
                !matches!(outcome, Outcome::Rejected)
            }
            State::Submitted
            | State::Received
            | State::InReview
            | State::NeedsDocumentation
            | State::Unknown => true,
        }
    }

    /// Whether an escort claims their own costs.
    pub fn is_of_an_escort(&self) -> bool {
        let said = self.claim.content.facts.claimant.value();
        self.claimant == Claimant::Patient && said == Some(Claimant::Escort)
    }
}

impl Store {
    /// A claim; `None` when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claim_with(&self, id: &ClaimId) -> Result<Option<StoredClaim>, StoreError> {
        let statement = format!("SELECT {COLUMNS} FROM claims WHERE id = $1");
        let row = sqlx::query(AssertSqlSafe(statement))
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(claim_of).transpose()
    }

    /// Whether a claim is one of which somebody must find no trace who is not to know of
    /// what is `left_out`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn is_hidden_claim(
        &self,
        id: &ClaimId,
        left_out: Visibility,
    ) -> Result<bool, StoreError> {
        let statement = format!("SELECT COUNT(*) FROM claims c WHERE c.id = $1 AND {HIDDEN}");
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(statement))
            .bind(id.as_str())
            .bind(left_out.word())
            .fetch_one(&self.pool)
            .await?;
        Ok(count > 0)
    }

    /// A page of claims, the latest first, each with its place.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claims(
        &self,
        listing: &ClaimListing,
    ) -> Result<Vec<(i64, StoredClaim)>, StoreError> {
        let statement = format!(
            "SELECT {COLUMNS} FROM claims c WHERE c.person_id = $1 AND c.place < $3 \
             AND (c.state <> 'draft' OR c.author = $4) AND ($5 = 0 OR c.author = $4) \
             AND NOT {HIDDEN} ORDER BY c.place DESC LIMIT +$6"
        );
        let rows = sqlx::query(AssertSqlSafe(statement))
            .bind(listing.person.as_str())
            .bind(listing.leaves_out.map_or("", Visibility::word))
            .bind(listing.before)
            .bind(listing.reader.as_str())
            .bind(i64::from(listing.own_only))
            .bind(i64::from(listing.limit))
            .fetch_all(&self.pool)
            .await?;
        let rows = rows.iter();
        rows.map(|row| Ok((row.try_get("place")?, claim_of(row)?)))
            .collect()
    }

    /// The claims that stand in one of `states`, the oldest first, at most `limit`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claims_that_are(
        &self,
        states: &[State],
        limit: u32,
    ) -> Result<Vec<StoredClaim>, StoreError> {
        let mut found = Vec::new();
        let statement =
            format!("SELECT {COLUMNS} FROM claims WHERE state = $1 ORDER BY place LIMIT +$2");
        for state in states {
            let rows = sqlx::query(AssertSqlSafe(statement.clone()))
                .bind(ClaimStateWord::write(*state))
                .bind(i64::from(limit))
                .fetch_all(&self.pool)
                .await?;
            for row in &rows {
                found.push(claim_of(row)?);
            }
        }
        found.sort_by_key(|stored| stored.at);
        Ok(found)
    }

    /// Every claim of a person, also what others have begun, the latest first.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn all_claims_of(&self, person: &PersonId) -> Result<Vec<StoredClaim>, StoreError> {
        let statement =
            format!("SELECT {COLUMNS} FROM claims WHERE person_id = $1 ORDER BY place DESC");
        let rows = sqlx::query(AssertSqlSafe(statement))
            .bind(person.as_str())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(claim_of).collect()
    }
}

impl Batch {
    /// Has everybody else who would claim for `person` wait until this batch has ended, so
    /// that two do not claim for the same at the same time.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn take_claims_of(&mut self, person: &PersonId) -> Result<(), StoreError> {
        // On SQLite a batch writes alone from its beginning.
        if self.live.is_postgres {
            sqlx::query("SELECT id FROM persons WHERE id = $1 FOR UPDATE")
                .bind(person.as_str())
                .execute(&mut *self.transaction)
                .await?;
        }
        Ok(())
    }

    /// A claim as it stands, which nobody else changes until this batch has ended. `None`
    /// when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn take_claim(&mut self, id: &ClaimId) -> Result<Option<StoredClaim>, StoreError> {
        let lock = if self.live.is_postgres {
            " FOR UPDATE"
        } else {
            ""
        };
        let statement = format!("SELECT {COLUMNS} FROM claims WHERE id = $1{lock}");
        let row = sqlx::query(AssertSqlSafe(statement))
            .bind(id.as_str())
            .fetch_optional(&mut *self.transaction)
            .await?;
        row.as_ref().map(claim_of).transpose()
    }

    /// The claim that `author` made under a key, however long ago.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claim_made_under(
        &mut self,
        author: &PersonId,
        key: Uuid,
    ) -> Result<Option<ClaimId>, StoreError> {
        let id: Option<String> =
            sqlx::query_scalar("SELECT id FROM claims WHERE author = $1 AND create_key = $2")
                .bind(author.as_str())
                .bind(key.to_string())
                .fetch_optional(&mut *self.transaction)
                .await?;
        id.map(|id| id.parse().map_err(|_| DAMAGED)).transpose()
    }

    /// A claim that claims for `trip` already: for the same organised trip, or for the same
    /// day and place.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn claim_for(
        &mut self,
        claiming: Claiming<'_>,
        trip: &ClaimedTrip,
    ) -> Result<Option<StoredClaim>, StoreError> {
        let statement = format!(
            "SELECT {COLUMNS} FROM claims c WHERE c.person_id = $1 AND c.counts = 1 \
             AND c.as_escort = $2 AND c.id <> $3 AND EXISTS (SELECT 1 FROM claim_trips g \
             WHERE g.claim_id = c.id AND ((g.trip_id <> '' AND g.trip_id = $4) \
             OR (g.day = $5 AND g.place = $6))) ORDER BY c.place LIMIT 1"
        );
        let row = sqlx::query(AssertSqlSafe(statement))
            .bind(claiming.person.as_str())
            .bind(i64::from(claiming.as_escort))
            .bind(claiming.except.as_str())
            .bind(trip.trip.as_ref().map_or("", |trip| trip.as_str()))
            .bind(trip.day.to_string())
            .bind(trip.plain_place())
            .fetch_optional(&mut *self.transaction)
            .await?;
        row.as_ref().map(claim_of).transpose()
    }

    /// Writes a claim, in place of one with the same id, and tells those who wait of one
    /// that is sent.
    ///
    /// # Errors
    ///
    /// When the database does not answer or there is no such person.
    pub async fn put_claim(&mut self, stored: &StoredClaim) -> Result<(), StoreError> {
        let claim = &stored.claim;
        let body = Body {
            claim: claim.clone(),
            claimant: stored.claimant,
            at: stored.at,
            settled: stored.settled.clone(),
        };
        let part = rand::rng().random_range(0..1_i64 << PARTS);
        // A place stays as long as the instant does.
        sqlx::query(
            "INSERT INTO claims (id, person_id, author, create_key, version, state, visibility, \
             counts, as_escort, place, body) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, \
             visibility = excluded.visibility, counts = excluded.counts, \
             as_escort = excluded.as_escort, body = excluded.body, \
             place = CASE WHEN claims.place >> 20 = excluded.place >> 20 \
             THEN claims.place ELSE excluded.place END",
        )
        .bind(claim.id.as_str())
        .bind(claim.person.as_str())
        .bind(stored.author.as_str())
        .bind(stored.create_key.to_string())
        .bind(i64::from(claim.version))
        .bind(ClaimStateWord::write(claim.state))
        .bind(stored.visibility.word())
        .bind(i64::from(stored.counts()))
        .bind(i64::from(stored.is_of_an_escort()))
        .bind(first_place_at(stored.at) | part)
        .bind(serde_json::to_string(&body).map_err(|_| DAMAGED)?)
        .execute(&mut *self.transaction)
        .await?;
        self.put_claimed_trips(claim).await?;
        if claim.state != State::Draft {
            self.note(Note::Claim {
                id: claim.id.clone(),
                person: claim.person.clone(),
                version: claim.version,
                visibility: stored.visibility,
            });
        }
        Ok(())
    }

    async fn put_claimed_trips(&mut self, claim: &Claim) -> Result<(), StoreError> {
        self.remove_of_claim("claim_trips", &claim.id).await?;
        for (number, trip) in (0_i64..).zip(&claim.content.trips) {
            sqlx::query(
                "INSERT INTO claim_trips (claim_id, number, trip_id, day, place) \
                 VALUES ($1, $2, $3, $4, $5)",
            )
            .bind(claim.id.as_str())
            .bind(number)
            .bind(trip.trip.as_ref().map_or("", |trip| trip.as_str()))
            .bind(trip.day.to_string())
            .bind(trip.plain_place())
            .execute(&mut *self.transaction)
            .await?;
        }
        Ok(())
    }

    /// Removes a claim that nobody was told of, with what is enclosed.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn remove_draft(&mut self, id: &ClaimId) -> Result<(), StoreError> {
        for table in ["claim_files", "claim_trips"] {
            self.remove_of_claim(table, id).await?;
        }
        sqlx::query("DELETE FROM claims WHERE id = $1 AND state = 'draft'")
            .bind(id.as_str())
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// `table` is a name of this file.
    async fn remove_of_claim(
        &mut self,
        table: &'static str,
        id: &ClaimId,
    ) -> Result<(), StoreError> {
        let statement = format!("DELETE FROM {table} WHERE claim_id = $1");
        sqlx::query(AssertSqlSafe(statement))
            .bind(id.as_str())
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }
}

/// The first place of what was sent in this millisecond.
pub(super) fn first_place_at(at: DateTime<Utc>) -> i64 {
    millis(at) << PARTS
}

fn claim_of(row: &AnyRow) -> Result<StoredClaim, StoreError> {
    let body: Body = serde_json::from_str(row.try_get("body")?).map_err(|_| DAMAGED)?;
    let author: &str = row.try_get("author")?;
    let key: &str = row.try_get("create_key")?;
    Ok(StoredClaim {
        claim: body.claim,
        author: author.parse().map_err(|_| DAMAGED)?,
        claimant: body.claimant,
        create_key: key.parse().map_err(|_| DAMAGED)?,
        visibility: Visibility::read(row.try_get("visibility")?).ok_or(DAMAGED)?,
        at: body.at,
        settled: body.settled,
    })
}

#[cfg(test)]
mod tests;
