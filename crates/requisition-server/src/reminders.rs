//! Reminding persons of what they must do, as messages.

mod claims;

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::TripId,
    message::{MessageKind, confirm_until},
    state::TripState,
};
use tokio::task::JoinHandle;

use crate::{
    clock::Clock,
    store::{About, Store, StoreError, Telling},
};

/// How often it is looked whether somebody must be reminded.
const EVERY: Duration = Duration::from_secs(30);

/// How long before the deadline, in **hours**, each reminder is due.
const HOURS_LEFT: [i64; 2] = [24, 3];

/// Reminds until it is dropped. Several processes may do so on one database.
#[derive(Debug)]
pub struct Reminders(JoinHandle<()>);

impl Reminders {
    /// Looks at once, and then again and again.
    pub fn start(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self(tokio::spawn(async move {
            loop {
                if let Err(error) = remind(&store, clock.now()).await {
                    let error = &error as &dyn std::error::Error;
                    tracing::warn!(error, "nobody was reminded");
                }
                tokio::time::sleep(EVERY).await;
            }
        }))
    }
}

impl Drop for Reminders {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Writes the reminders that are due at `now` and were not written, by whichever
/// process. Answers how many. What stops one kind stops no other.
///
/// # Errors
///
/// When the database does not answer or holds a damaged row.
pub async fn remind(store: &Store, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let confirmations = of_confirmations(store, now).await;
    let deadlines = claims::of_deadlines(store, now).await;
    let documents = claims::of_documents(store, now).await;
    Ok(confirmations? + deadlines? + documents?)
}

async fn of_confirmations(store: &Store, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let mut count = 0;
    for trip in store.trips_to_confirm().await? {
        count += usize::from(unless_damaged(remind_of(store, &trip, now).await)?);
    }
    Ok(count)
}

/// A row that cannot be read keeps nobody else from being reminded.
fn unless_damaged(reminded: Result<bool, StoreError>) -> Result<bool, StoreError> {
    match reminded {
        Err(StoreError::Damaged(table)) => {
            tracing::error!(table, "somebody was not reminded");
            Ok(false)
        }
        Ok(_) | Err(StoreError::Sql(_) | StoreError::Migration(_)) => reminded,
    }
}

async fn remind_of(store: &Store, id: &TripId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    // Most trips have time left, and nobody is held up by looking at them.
    let is_due = store
        .trip(id)
        .await?
        .and_then(|stored| Some((confirm_until(&stored.trip)?, stored)))
        .is_some_and(|(until, _)| due(until, now).is_some());
    if !is_due {
        return Ok(false);
    }
    let mut batch = store.begin().await?;
    let Some(stored) = batch.take_trip(id).await? else {
        return Ok(false);
    };
    let until = confirm_until(&stored.trip)
        .filter(|_| stored.trip.state == TripState::AwaitingConfirmation);
    let Some((until, hours)) = until.and_then(|until| Some((until, due(until, now)?))) else {
        return Ok(false);
    };
    // Whoever has just been asked needs no reminder of it.
    let since = until - TimeDelta::hours(hours);
    if batch.was_asked_since(id, since).await? {
        return Ok(false);
    }
    let telling = Telling {
        about: About::Trip(&stored),
        kind: MessageKind::ConfirmReminder { until },
        at: now,
        once: format!("{id}|confirm|{}|{hours}", until.timestamp()),
    };
    let is_new = batch.tell(telling).await?;
    batch.commit().await?;
    Ok(is_new)
}

/// Which reminder is due: the last one that was, while there is time to confirm.
fn due(until: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    let left = until - now;
    let begun = |hours: &i64| left <= TimeDelta::hours(*hours);
    let due = HOURS_LEFT.into_iter().rev().find(begun);
    due.filter(|_| left > TimeDelta::zero())
}

#[cfg(test)]
mod tests;
