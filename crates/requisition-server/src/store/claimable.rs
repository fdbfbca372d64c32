//! Trips for which nobody has claimed yet, for whoever reminds of the deadline.

use chrono::{DateTime, NaiveDate, Utc};
use claims::claimable::WithCosts;
use domain::ids::PersonId;
use sqlx::{Row as _, any::AnyRow};

use super::{Batch, Store, StoreError, StoredTrip, Visibility, millis, trips};

impl Store {
    /// The trips that began from `from` until before `until`; those of one person follow
    /// each other. A damaged one is left out, and the log says so.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn trips_begun(
        &self,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Vec<StoredTrip>, StoreError> {
        sqlx::query(
            "SELECT visibility, body FROM trips WHERE start_at >= $1 AND start_at < $2 \
             ORDER BY person_id, start_at, id",
        )
        .bind(millis(from))
        .bind(millis(until))
        .fetch_all(&self.pool)
        .await?
        .iter()
        .filter_map(|row| unless_damaged(read(row)))
        .collect()
    }

    /// Whether somebody has claimed for a trip already, or for another of the same day.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn is_claimed_for(
        &self,
        person: &PersonId,
        trip: &WithCosts,
    ) -> Result<bool, StoreError> {
        let day: NaiveDate = trip.day;
        let count: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM claims c JOIN claim_trips g ON g.claim_id = c.id \
             WHERE c.person_id = $1 AND c.counts = 1 AND (g.trip_id = $2 OR g.day = $3)",
        )
        .bind(person.as_str())
        .bind(trip.trip.as_str())
        .bind(day.to_string())
        .fetch_one(&self.pool)
        .await?;
        Ok(count > 0)
    }
}

fn read(row: &AnyRow) -> Result<StoredTrip, StoreError> {
    trips::read(row.try_get("visibility")?, row.try_get("body")?)
}

fn unless_damaged(read: Result<StoredTrip, StoreError>) -> Option<Result<StoredTrip, StoreError>> {
    if let Err(StoreError::Damaged(table)) = read {
        tracing::error!(table, "a row is left out");
        return None;
    }
    Some(read)
}

impl Batch {
    /// The trip as it is told of where it is about claiming for it; `None` where nobody can
    /// claim, because whoever would may not know of the trip.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn as_claimable(
        &mut self,
        stored: StoredTrip,
        at: DateTime<Utc>,
    ) -> Result<Option<StoredTrip>, StoreError> {
        let StoredTrip { trip, visibility } = stored;
        if visibility == Visibility::HiddenFromGuardians {
            return Ok(None);
        }
        let visibility = self.seen_by_parents(&trip.person, visibility, at).await?;
        Ok(Some(StoredTrip { trip, visibility }))
    }
}
