//! The trips of everybody, for whoever plays the other side in development.

use chrono::{DateTime, Utc};
use sqlx::Row as _;

use super::{Store, StoreError, StoredPerson, StoredTrip, millis, persons, trips};

/// More than all sample people have ahead of them.
const MOST: i64 = 1000;

impl Store {
    /// Everybody's trips that are coming at `now`, with whose they are; those of one
    /// person together, the next one first.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn coming_trips_of_everybody(
        &self,
        now: DateTime<Utc>,
    ) -> Result<Vec<(StoredPerson, StoredTrip)>, StoreError> {
        sqlx::query(
            "SELECT p.*, t.visibility, t.body FROM trips t JOIN persons p ON p.id = t.person_id \
             WHERE t.coming_until > $1 ORDER BY p.id, t.start_at, t.id LIMIT $2",
        )
        .bind(millis(now))
        .bind(MOST)
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(|row| {
            let trip = trips::read(row.try_get("visibility")?, row.try_get("body")?)?;
            Ok((persons::person_of(row)?, trip))
        })
        .collect()
    }

    /// Everybody, by id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn everybody(&self) -> Result<Vec<StoredPerson>, StoreError> {
        sqlx::query("SELECT * FROM persons ORDER BY id LIMIT $1")
            .bind(MOST)
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(persons::person_of)
            .collect()
    }
}
