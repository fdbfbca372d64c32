//! Writing the sample data.

use chrono::{DateTime, Utc};
use domain::oslo;

use crate::{
    personas::scene,
    server::StartError,
    store::{Store, StoreError},
};

/// Says for which day and issuer the sample data was written.
const SEEDED_FOR: &str = "seeded_for";

/// Writes the sample data unless it is there for this day and this issuer, so
/// that there is always a taxi tomorrow.
///
/// A database with anything else in it is left alone.
pub(super) async fn keep_current(
    store: &Store,
    issuer: &str,
    now: DateTime<Utc>,
) -> Result<(), StartError> {
    match store.property(SEEDED_FOR).await? {
        Some(seeded_for) if seeded_for == mark(issuer, now) => Ok(()),
        None if store.has_persons().await? => Err(StartError::NotSampleData),
        Some(_) | None => Ok(reset(store, issuer, now).await?),
    }
}

/// Replaces everything in the database by the sample data as seen from `now`.
pub(super) async fn reset(
    store: &Store,
    issuer: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut batch = store.begin().await?;
    batch.clear().await?;
    scene(now).write(&mut batch, issuer).await?;
    batch.put_property(SEEDED_FOR, &mark(issuer, now)).await?;
    batch.commit().await
}

fn mark(issuer: &str, now: DateTime<Utc>) -> String {
    format!("{} {issuer}", oslo::date(now))
}
