//! Which stream of a session is the one that counts.

use chrono::{DateTime, Utc};
use domain::ids::SessionId;
use tokio::sync::watch;

use super::{Store, StoreError, millis};

impl Store {
    /// Makes `stream` the one stream of `session`. What is answered shows the one
    /// that was opened last in this process.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn open_stream(
        &self,
        session: &SessionId,
        stream: &str,
        now: DateTime<Utc>,
    ) -> Result<watch::Receiver<String>, StoreError> {
        sqlx::query(
            "INSERT INTO streams (session, stream, opened_at) VALUES ($1, $2, $3) \
             ON CONFLICT (session) DO UPDATE SET stream = excluded.stream, \
             opened_at = excluded.opened_at",
        )
        .bind(session.as_str())
        .bind(stream)
        .bind(millis(now))
        .execute(&self.pool)
        .await?;
        self.live.open_stream(session.as_str(), stream);
        Ok(self.live.stream_of(session.as_str(), stream))
    }

    /// Whether `stream` is still the one stream of `session`, which was not ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn is_stream_of(
        &self,
        session: &SessionId,
        stream: &str,
    ) -> Result<bool, StoreError> {
        let last: Option<String> = sqlx::query_scalar(
            "SELECT stream FROM streams WHERE session = $1 AND NOT EXISTS \
                 (SELECT 1 FROM sessions WHERE id = $1 AND ended_at IS NOT NULL)",
        )
        .bind(session.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(last.as_deref() == Some(stream))
    }

    /// Forgets streams that were opened before `before`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn forget_streams(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM streams WHERE opened_at < $1")
            .bind(millis(before))
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use domain::sample::at;

    use super::*;
    use crate::store::both;

    /// Also when the session was ended before the stream began to listen for that.
    #[tokio::test(flavor = "multi_thread")]
    async fn a_session_that_was_ended_has_no_stream() {
        for place in both::places() {
            let store = Store::open(&place.location).await.unwrap();
            let now = at("2026-12-01T10:00:00Z");
            let (session, person) = ("ses_1".parse().unwrap(), "per_1".parse().unwrap());
            let noted = store.note_session(&session, &person, None, now);
            noted.await.unwrap();
            let _stream = store.open_stream(&session, "a", now).await.unwrap();
            assert!(store.is_stream_of(&session, "a").await.unwrap());
            assert!(!store.is_stream_of(&session, "b").await.unwrap());
            let mut batch = store.begin().await.unwrap();
            batch.end_session(&session, &person, now).await.unwrap();
            batch.commit().await.unwrap();
            let is_open = store.is_stream_of(&session, "a").await.unwrap();
            assert!(!is_open, "{}", place.name);
        }
    }
}
