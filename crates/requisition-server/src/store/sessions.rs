//! Sign-ins on devices.

use chrono::{DateTime, Utc};
use domain::ids::{PersonId, SessionId};
use sqlx::{Row as _, any::AnyRow};

use super::{Batch, Note, Store, StoreError, instant, millis};

/// A sign-in on one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// Which one.
    pub id: SessionId,
    /// Who is signed in.
    pub person: PersonId,
    /// The system that the app named, if it did.
    pub platform: Option<String>,
    /// When it was first used.
    pub started_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_used_at: DateTime<Utc>,
    /// When it was ended, if it was.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Store {
    /// A session; `None` when it was never used.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn session(&self, id: &SessionId) -> Result<Option<StoredSession>, StoreError> {
        sqlx::query("SELECT * FROM sessions WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?
            .as_ref()
            .map(session_of)
            .transpose()
    }

    /// The sessions of `person` that were used after `since` and not ended, the
    /// last used first.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn sessions_of(
        &self,
        person: &PersonId,
        since: DateTime<Utc>,
    ) -> Result<Vec<StoredSession>, StoreError> {
        sqlx::query(
            "SELECT * FROM sessions WHERE person_id = $1 AND last_used_at > $2 \
             AND ended_at IS NULL ORDER BY last_used_at DESC, id",
        )
        .bind(person.as_str())
        .bind(millis(since))
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(session_of)
        .collect()
    }

    /// Notes that a session is in use: the first time with its beginning, later
    /// only when. One that was ended stays as it is.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn note_session(
        &self,
        id: &SessionId,
        person: &PersonId,
        platform: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO sessions (id, person_id, platform, started_at, last_used_at) \
             VALUES ($1, $2, $3, $4, $4) ON CONFLICT (id) DO UPDATE SET \
             last_used_at = excluded.last_used_at, \
             platform = COALESCE(excluded.platform, sessions.platform) \
             WHERE sessions.ended_at IS NULL",
        )
        .bind(id.as_str())
        .bind(person.as_str())
        .bind(platform)
        .bind(millis(now))
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Forgets sessions that were last used before `before`, and who signed out
    /// everywhere before: no token of theirs can be good any more.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn forget_sessions(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        for forget in [
            "DELETE FROM sessions WHERE last_used_at < $1",
            "DELETE FROM sign_outs WHERE at < $1",
        ] {
            sqlx::query(forget)
                .bind(millis(before))
                .execute(&self.pool)
                .await?;
        }
        Ok(())
    }
}

impl Batch {
    /// Ends a session of `person` and tells whoever waits in it. `false` when
    /// there is none that was not ended.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn end_session(
        &mut self,
        id: &SessionId,
        person: &PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let ended = sqlx::query(
            "UPDATE sessions SET ended_at = $3 \
             WHERE id = $1 AND person_id = $2 AND ended_at IS NULL",
        )
        .bind(id.as_str())
        .bind(person.as_str())
        .bind(millis(now))
        .execute(&mut *self.transaction)
        .await?;
        let is_ended = ended.rows_affected() == 1;
        if is_ended {
            self.note(Note::SessionEnded {
                person: person.clone(),
                session: id.clone(),
            });
        }
        Ok(is_ended)
    }

    /// Ends every session of `person`, also those that were not used for long,
    /// and says that no token from before `now` is good any more: some may be of
    /// a sign-in that has never asked here. So that none is renewed, the issuer
    /// of development forgets its sign-ins too.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn end_sessions_of(
        &mut self,
        person: &PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let ended: Vec<String> = sqlx::query_scalar(
            "UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL \
             RETURNING id",
        )
        .bind(person.as_str())
        .bind(millis(now))
        .fetch_all(&mut *self.transaction)
        .await?;
        sqlx::query(
            "INSERT INTO sign_outs (person_id, at) VALUES ($1, $2) \
             ON CONFLICT (person_id) DO UPDATE SET at = excluded.at",
        )
        .bind(person.as_str())
        .bind(millis(now))
        .execute(&mut *self.transaction)
        .await?;
        sqlx::query(
            "DELETE FROM issuer_families \
             WHERE subject IN (SELECT subject FROM identities WHERE person_id = $1)",
        )
        .bind(person.as_str())
        .execute(&mut *self.transaction)
        .await?;
        for id in ended {
            self.note(Note::SessionEnded {
                person: person.clone(),
                session: id.parse().map_err(|_| StoreError::Damaged("sessions"))?,
            });
        }
        Ok(())
    }
}

fn session_of(row: &AnyRow) -> Result<StoredSession, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged("sessions");
    let at = |column: &str| -> Result<DateTime<Utc>, StoreError> {
        instant(row.try_get(column)?).ok_or(DAMAGED)
    };
    Ok(StoredSession {
        id: row.try_get::<&str, _>("id")?.parse().map_err(|_| DAMAGED)?,
        person: row
            .try_get::<&str, _>("person_id")?
            .parse()
            .map_err(|_| DAMAGED)?,
        platform: row.try_get("platform")?,
        started_at: at("started_at")?,
        last_used_at: at("last_used_at")?,
        ended_at: row
            .try_get::<Option<i64>, _>("ended_at")?
            .map(|millis| instant(millis).ok_or(DAMAGED))
            .transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::store::both;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_session_is_used_until_it_is_ended_and_kept_beyond() {
        for place in both::places() {
            let store = Store::open(&place.location).await.unwrap();
            let (id, person) = ("ses_1".parse().unwrap(), "per_1".parse().unwrap());
            let other = "per_2".parse().unwrap();
            let start: DateTime<Utc> = "2026-12-01T10:00:00Z".parse().unwrap();
            let at = |minutes| start + TimeDelta::minutes(minutes);
            let note = async |minutes, platform| {
                let noted = store.note_session(&id, &person, platform, at(minutes));
                noted.await.unwrap();
                store.session(&id).await.unwrap().unwrap()
            };
            let end = async |whose: &PersonId, minutes| {
                let mut batch = store.begin().await.unwrap();
                let ended = batch.end_session(&id, whose, at(minutes)).await.unwrap();
                batch.commit().await.unwrap();
                ended
            };
            assert_eq!(store.session(&id).await.unwrap(), None);
            let first = note(0, None).await;
            assert_eq!((first.started_at, first.last_used_at), (at(0), at(0)));
            assert_eq!(note(1, Some("linux")).await.started_at, at(0));
            let later = note(2, None).await;
            assert_eq!(later.platform.as_deref(), Some("linux"));
            assert_eq!(later.last_used_at, at(2));
            for (since, listed) in [(1, 1), (2, 0)] {
                let sessions = store.sessions_of(&person, at(since)).await.unwrap();
                assert_eq!(sessions.len(), listed, "{}: {since}", place.name);
            }
            assert!(!end(&other, 3).await);
            assert!(end(&person, 3).await);
            assert!(!end(&person, 4).await);
            let ended = note(5, Some("ios")).await;
            assert_eq!((ended.last_used_at, ended.ended_at), (at(2), Some(at(3))));
            for (before, is_kept) in [(2, true), (3, false)] {
                store.forget_sessions(at(before)).await.unwrap();
                let kept = store.session(&id).await.unwrap();
                assert_eq!(kept.is_some(), is_kept, "{}: {before}", place.name);
            }
        }
    }
}
