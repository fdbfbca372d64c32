//! What the issuer of development remembers, so that it survives a restart and
//! two processes are one issuer.

use chrono::{DateTime, Utc};
use sqlx::Row as _;

use super::{Store, StoreError, instant, millis};

const DAMAGED: StoreError = StoreError::Damaged("issuer_families");

/// All refresh tokens that descend from one sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its name, which every one of its tokens begins with.
    pub id: String,
    /// Whom the issuer means.
    pub subject: String,
    /// The hash of the only token that is still good.
    pub current: String,
    /// What the issuer knows of the sign-in.
    pub body: String,
    /// When the last token was given.
    pub renewed_at: DateTime<Utc>,
    /// When it ends in any case.
    pub until: DateTime<Utc>,
}

impl Store {
    /// Remembers `body` as the step of a sign-in that the secret with the hash
    /// `id` stands for, and forgets steps that are over at `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn put_issuer_step(
        &self,
        (step, id): (&str, &str),
        body: &str,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM issuer_steps WHERE until < $1")
            .bind(millis(now))
            .execute(&self.pool)
            .await?;
        sqlx::query("INSERT INTO issuer_steps (id, step, body, until) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(step)
            .bind(body)
            .bind(millis(until))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// What was remembered of a step that is not over at `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn issuer_step(
        &self,
        (step, id): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<Option<String>, StoreError> {
        let body = sqlx::query_scalar(
            "SELECT body FROM issuer_steps WHERE id = $1 AND step = $2 AND until >= $3",
        )
        .bind(id)
        .bind(step)
        .bind(millis(now))
        .fetch_optional(&self.pool)
        .await?;
        Ok(body)
    }

    /// Makes a step the next one, with another body. `false` when somebody else
    /// has done so.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn move_issuer_step(
        &self,
        id: &str,
        (from, to): (&str, &str),
        body: &str,
    ) -> Result<bool, StoreError> {
        let moved =
            sqlx::query("UPDATE issuer_steps SET step = $3, body = $4 WHERE id = $1 AND step = $2")
                .bind(id)
                .bind(from)
                .bind(to)
                .bind(body)
                .execute(&self.pool)
                .await?;
        Ok(moved.rows_affected() == 1)
    }

    /// Remembers a family, and forgets those that are over at `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn put_family(&self, family: &Family, now: DateTime<Utc>) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM issuer_families WHERE until < $1")
            .bind(millis(now))
            .execute(&self.pool)
            .await?;
        sqlx::query(
            "INSERT INTO issuer_families (id, subject, current_hash, body, renewed_at, until) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(family.id.as_str())
        .bind(family.subject.as_str())
        .bind(family.current.as_str())
        .bind(family.body.as_str())
        .bind(millis(family.renewed_at))
        .bind(millis(family.until))
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// A family that was not ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn family(&self, id: &str) -> Result<Option<Family>, StoreError> {
        let row = sqlx::query("SELECT * FROM issuer_families WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| {
            let at = |column: &str| instant(row.try_get(column)?).ok_or(DAMAGED);
            Ok(Family {
                id: row.try_get("id")?,
                subject: row.try_get("subject")?,
                current: row.try_get("current_hash")?,
                body: row.try_get("body")?,
                renewed_at: at("renewed_at")?,
                until: at("until")?,
            })
        })
        .transpose()
    }

    /// Replaces the token of a family. `false` when the old one was replaced
    /// before, or the family was ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn renew_family(
        &self,
        id: &str,
        (old, new): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let renewed = sqlx::query(
            "UPDATE issuer_families SET current_hash = $3, renewed_at = $4 \
             WHERE id = $1 AND current_hash = $2",
        )
        .bind(id)
        .bind(old)
        .bind(new)
        .bind(millis(now))
        .execute(&self.pool)
        .await?;
        Ok(renewed.rows_affected() == 1)
    }

    /// Ends a family. One that is not there is as good as ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn end_family(&self, id: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM issuer_families WHERE id = $1")
            .bind(id)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
