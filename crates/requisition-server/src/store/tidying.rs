//! Forgetting what is of no use any more.

use std::{sync::Weak, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::AnyPool;

use super::{Store, StoreError, live::Live};
use crate::clock::{Clock as _, SystemClock};

/// How often proofs are forgotten, of which there are as many as requests.
const EVERY: Duration = Duration::from_secs(60);

/// How often everything else is, counted in the same.
const EVERYTHING_EVERY: u32 = 60;

/// How long changes are kept. Whoever has not asked for longer reads everything
/// anew.
const CHANGES_KEPT: TimeDelta = TimeDelta::days(30);

/// How long streams and periods of limits are kept after they count no more.
const SPARE: TimeDelta = TimeDelta::days(1);

/// How long sessions are kept after their last use: longer than any sign-in lives,
/// or the end of one would be forgotten before its tokens are.
const SESSIONS_KEPT: TimeDelta = TimeDelta::days(120);

/// Tidies until nobody has the store any more.
pub(super) async fn tidy(pool: AnyPool, live: Weak<Live>) {
    let mut times = 0_u32;
    loop {
        tokio::time::sleep(EVERY).await;
        times = times.wrapping_add(1);
        let Some(live) = live.upgrade() else { return };
        let store = Store {
            pool: pool.clone(),
            // What is forgotten and comes back is forgotten again.
            writers: pool.clone(),
            live,
        };
        let now = SystemClock.now();
        let tidied = if times.is_multiple_of(EVERYTHING_EVERY) {
            store.forget(now).await
        } else {
            store.forget_proofs(now).await
        };
        if let Err(error) = tidied {
            tracing::warn!(error = &error as &dyn std::error::Error, "not tidied");
        }
    }
}

impl Store {
    /// Forgets what is of no use any more at `now`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn forget(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.forget_changes(now - CHANGES_KEPT).await?;
        self.forget_answers(now).await?;
        self.forget_limits(now - SPARE).await?;
        self.forget_streams(now - SPARE).await?;
        self.forget_sessions(now - SESSIONS_KEPT).await?;
        self.forget_proofs(now).await
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::store::{Claimed, KEPT, Note, Period, Wish, both};

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_still_of_use_is_kept_and_the_rest_is_not() {
        for place in both::places() {
            let store = Store::open(&place.location).await.unwrap();
            let now = SystemClock.now();
            let holder = "per_1".parse().unwrap();
            store
                .note_change(Note::Representation { holder })
                .await
                .unwrap();
            let wish = Wish {
                actor: "per_1".into(),
                route: "a",
                key: Uuid::new_v4(),
                request: "x".into(),
                kept: KEPT,
            };
            let claimed = store.claim(wish.clone(), now).await.unwrap();
            assert!(matches!(claimed, Claimed::New(_)));
            let session = "ses_1".parse().unwrap();
            let _stream = store.open_stream(&session, "a", now).await.unwrap();
            let period = Period {
                limited: "reads",
                subject: "per_1",
                number: 1,
                ends_at: now,
            };
            assert_eq!(store.take_of_limit(&period, 3).await.unwrap(), 3);
            #[rustfmt::skip]
            let cases = [
                // hours from now, is the wish, the stream, the period, the change kept
                (0,       [true,  true,  true,  true]),
                (23,      [true,  true,  true,  true]),
                (25,      [false, false, false, true]),
                (24 * 29, [false, false, false, true]),
                (24 * 31, [false, false, false, false]),
            ];
            for (hours, expected) in cases {
                store.forget(now + TimeDelta::hours(hours)).await.unwrap();
                let claimed = store.claim(wish.clone(), now).await.unwrap();
                if let Claimed::New(claim) = &claimed {
                    store.give_up(claim).await.unwrap();
                }
                let taken = store.take_of_limit(&period, 0).await.unwrap();
                let found = [
                    claimed == Claimed::InProgress,
                    store.is_stream_of(&session, "a").await.unwrap(),
                    taken > 0,
                    store.change_numbers().await.unwrap().expired == 0,
                ];
                assert_eq!(found, expected, "{}: {hours} h", place.name);
            }
        }
    }
}
