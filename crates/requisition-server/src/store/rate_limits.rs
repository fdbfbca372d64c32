//! How much of a limit has been taken, by every process together.

use chrono::{DateTime, Utc};

use super::{Store, StoreError, millis};

/// One period of one limit of one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period<'a> {
    /// The limit.
    pub limited: &'static str,
    /// Whose.
    pub subject: &'a str,
    /// Which period since 1970.
    pub number: i64,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
}

impl Store {
    /// Takes `count` in `period`; answers how much has been taken in it with that.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn take_of_limit(&self, period: &Period<'_>, count: u32) -> Result<i64, StoreError> {
        let taken = sqlx::query_scalar(
            "INSERT INTO rate_limits (limited, subject, period, taken, ends_at) \
             VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (limited, subject, period) \
             DO UPDATE SET taken = rate_limits.taken + excluded.taken RETURNING taken",
        )
        .bind(period.limited)
        .bind(period.subject)
        .bind(period.number)
        .bind(i64::from(count))
        .bind(millis(period.ends_at))
        .fetch_one(&self.pool)
        .await?;
        Ok(taken)
    }

    /// Forgets the periods that ended before `before`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn forget_limits(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM rate_limits WHERE ends_at < $1")
            .bind(millis(before))
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
