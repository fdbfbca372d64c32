//! Proofs of possession that have been used.

use chrono::{DateTime, Utc};

use super::{Store, StoreError, millis};

impl Store {
    /// Notes that the proof `id` was used, until when it must be remembered.
    /// `false` when it was used before, in whichever process.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn note_proof(&self, id: &str, until: DateTime<Utc>) -> Result<bool, StoreError> {
        let noted = sqlx::query(
            "INSERT INTO seen_proofs (id, until) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
        )
        .bind(id)
        .bind(millis(until))
        .execute(&self.pool)
        .await?;
        Ok(noted.rows_affected() == 1)
    }

    /// Forgets the proofs that are refused by their age at `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn forget_proofs(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM seen_proofs WHERE until < $1")
            .bind(millis(now))
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
