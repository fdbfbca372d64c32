//! Claims that are not sent: nobody looks at them but their author.

use chrono::{DateTime, Utc};
use domain::ids::{ClaimId, PersonId};

use super::{Batch, Store, StoreError, claims::first_place_at};

const DAMAGED: StoreError = StoreError::Damaged("claims");

impl Store {
    /// The drafts that nobody has touched since `before`, the oldest first, at most `limit`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn drafts_left(
        &self,
        before: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<ClaimId>, StoreError> {
        let found: Vec<String> = sqlx::query_scalar(
            "SELECT id FROM claims WHERE state = 'draft' AND place < $1 ORDER BY place LIMIT +$2",
        )
        .bind(first_place_at(before))
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        ids(found)
    }
}

impl Batch {
    /// Removes what `person` has begun to claim for themselves and not sent, with what is
    /// enclosed.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn remove_own_drafts(&mut self, person: &PersonId) -> Result<(), StoreError> {
        self.take_claims_of(person).await?;
        let found: Vec<String> = sqlx::query_scalar(
            "SELECT id FROM claims WHERE person_id = $1 AND author = $1 AND state = 'draft'",
        )
        .bind(person.as_str())
        .fetch_all(&mut *self.transaction)
        .await?;
        for id in ids(found)? {
            self.remove_draft(&id).await?;
        }
        Ok(())
    }
}

fn ids(found: Vec<String>) -> Result<Vec<ClaimId>, StoreError> {
    let ids = found.into_iter().map(|id| id.parse().map_err(|_| DAMAGED));
    ids.collect()
}

#[cfg(test)]
mod tests {
    use claims::State;
    use domain::sample::at;

    use super::*;
    use crate::{
        routes::claims::sample::{attachment, claim, file},
        store::{StoredPerson, both::places},
    };

    async fn store(location: &crate::store::Location) -> Store {
        let store = Store::open(location).await.unwrap();
        let mut batch = store.begin().await.unwrap();
        for id in ["per_1", "per_2"] {
            let person = StoredPerson {
                id: id.parse().unwrap(),
                name: id.to_owned(),
                born_on: "1980-01-01".parse().unwrap(),
                address_protected: false,
                youth_consent: true,
                died_on: None,
            };
            batch.put_person(&person).await.unwrap();
        }
        batch.commit().await.unwrap();
        store
    }

    async fn put(store: &Store, id: &str, (who, by): (&str, &str), state: State, when: &str) {
        let mut stored = claim(id, who);
        stored.author = by.parse().unwrap();
        stored.claim.state = state;
        stored.at = at(when);
        let enclosed = file(&format!("att_{id}"), id);
        stored.claim.attachments = vec![attachment(&enclosed)];
        let mut batch = store.begin().await.unwrap();
        batch.put_claim(&stored).await.unwrap();
        batch.put_claim_file(&enclosed).await.unwrap();
        batch.commit().await.unwrap();
    }

    #[tokio::test]
    async fn only_a_draft_that_nobody_has_touched_for_so_long_is_left() {
        for place in places() {
            let store = store(&place.location).await;
            let own = ("per_1", "per_1");
            put(
                &store,
                "clm_old",
                own,
                State::Draft,
                "2026-11-01T07:59:59.999Z",
            )
            .await;
            put(&store, "clm_new", own, State::Draft, "2026-11-01T08:00:00Z").await;
            put(
                &store,
                "clm_sent",
                own,
                State::Received,
                "2026-10-01T08:00:00Z",
            )
            .await;
            let left = store.drafts_left(at("2026-11-01T08:00:00Z"), 10).await;
            let left: Vec<String> = left.unwrap().into_iter().map(Into::into).collect();
            assert_eq!(left, ["clm_old"], "{}", place.name);
        }
    }

    #[tokio::test]
    async fn whoever_erases_erases_what_they_have_begun_for_themselves() {
        for place in places() {
            let store = store(&place.location).await;
            let when = "2026-11-01T08:00:00Z";
            put(&store, "clm_own", ("per_1", "per_1"), State::Draft, when).await;
            put(
                &store,
                "clm_sent",
                ("per_1", "per_1"),
                State::Received,
                when,
            )
            .await;
            put(&store, "clm_others", ("per_1", "per_2"), State::Draft, when).await;
            put(&store, "clm_else", ("per_2", "per_2"), State::Draft, when).await;
            let mut batch = store.begin().await.unwrap();
            let person = "per_1".parse().unwrap();
            batch.remove_own_drafts(&person).await.unwrap();
            batch.commit().await.unwrap();
            for (id, stays) in [
                ("clm_own", false),
                ("clm_sent", true),
                ("clm_others", true),
                ("clm_else", true),
            ] {
                let claim = id.parse().unwrap();
                let kept = store.claim_with(&claim).await.unwrap();
                assert_eq!(kept.is_some(), stays, "{} {id}", place.name);
                let content = store
                    .claim_file(&claim, &format!("att_{id}").parse().unwrap())
                    .await
                    .unwrap();
                assert_eq!(content.is_some(), stays, "{} {id}", place.name);
            }
        }
    }
}
