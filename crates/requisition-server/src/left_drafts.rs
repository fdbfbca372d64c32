//! Drafts of claims that nobody goes on with.
//!
//! What is being written lies on the device. The service has a draft only from its making to
//! its sending, which are moments apart; one that stays was broken off. Whoever goes on after
//! it is gone begins anew from the device, which has every answer and every file still.
//! No source says how long the service keeps one.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use claims::State;
use tokio::task::JoinHandle;

use crate::{
    audit::{Audit, Event},
    clock::Clock,
    store::{Store, StoreError, StoredClaim},
};

/// How long a draft is kept after somebody last wrote it or put a file to it: longer than a
/// device waits before it asks again.
const KEPT: TimeDelta = TimeDelta::days(30);

/// How often it is looked for those that are left.
const EVERY: Duration = Duration::from_secs(60 * 60);

/// How many are removed together.
const MOST: u32 = 1_000;

/// Removes them until it is dropped. Several processes may do so on one database.
#[derive(Debug)]
pub struct LeftDrafts(JoinHandle<()>);

impl LeftDrafts {
    /// Looks at once, and then again and again.
    pub fn start(store: Store, audit: Audit, clock: Arc<dyn Clock>) -> Self {
        Self(tokio::spawn(async move {
            loop {
                if let Err(error) = remove(&store, &audit, clock.now()).await {
                    let error = &error as &dyn std::error::Error;
                    tracing::warn!(error, "left drafts stay");
                }
                tokio::time::sleep(EVERY).await;
            }
        }))
    }
}

impl Drop for LeftDrafts {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Removes what is left at `now`, and writes down that it did. Answers how many.
///
/// # Errors
///
/// When the database does not answer or holds a damaged row.
pub async fn remove(store: &Store, audit: &Audit, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let before = now - KEPT;
    let mut count = 0;
    for id in store.drafts_left(before, MOST).await? {
        let mut batch = store.begin().await?;
        let stored = batch.take_claim(&id).await?;
        // Somebody may go on with it just now.
        let is_left =
            |stored: &StoredClaim| stored.claim.state == State::Draft && stored.at < before;
        let Some(stored) = stored.filter(is_left) else {
            continue;
        };
        batch.remove_draft(&id).await?;
        batch.commit().await?;
        audit.leave(Event::of_step(&stored, "remove_left_draft", "service", now));
        count += 1;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use domain::sample::at;

    use super::*;
    use crate::{
        routes::claims::sample::claim,
        stage::{PARENT, Stage},
    };

    /// T36: nobody asked for it, and it is written down all the same.
    #[tokio::test]
    async fn a_draft_that_nobody_goes_on_with_is_removed_after_thirty_days_and_written_down() {
        let stage = Stage::new().await;
        let mut batch = stage.store.begin().await.unwrap();
        for (id, state, when) in [
            ("clm_left", State::Draft, "2026-11-01T07:59:59Z"),
            ("clm_begun", State::Draft, "2026-11-01T08:00:00Z"),
            ("clm_sent", State::Received, "2026-06-01T08:00:00Z"),
        ] {
            let mut stored = claim(id, PARENT);
            stored.claim.state = state;
            stored.at = at(when);
            batch.put_claim(&stored).await.unwrap();
        }
        batch.commit().await.unwrap();
        let now = at("2026-12-01T08:00:00Z");
        let removed = async || remove(&stage.store, &stage.audit, now).await.unwrap();
        assert_eq!(removed().await, 1);
        assert_eq!(removed().await, 0);
        for (id, stays) in [("clm_left", false), ("clm_begun", true), ("clm_sent", true)] {
            let kept = stage.store.claim_with(&id.parse().unwrap()).await.unwrap();
            assert_eq!(kept.is_some(), stays, "{id}");
        }
        stage.audit.flush().await.unwrap();
        let rows = stage.store.audit_events(0, 100).await.unwrap();
        let events = rows
            .iter()
            .map(|row| serde_json::from_str::<Event>(&row.body).unwrap());
        let written: Vec<_> = events
            .filter(|event| event.operation == "remove_left_draft")
            .map(|event| {
                (
                    event.thing().to_owned(),
                    event.decision.clone(),
                    event.is_by_another(),
                )
            })
            .collect();
        assert_eq!(
            written,
            [("clm_left".to_owned(), "allow:service".to_owned(), false)]
        );
    }
}
