//! Reminding of claims: that nobody has claimed yet, and that documents are missing.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use claims::{
    State,
    claim::{Claim, Happened},
    claimable::{WithCosts, with_costs},
};
use domain::{message::MessageKind, oslo, trip::OrganisedTrip};

use super::unless_damaged;
use crate::store::{About, Store, StoreError, StoredClaim, StoredTrip, Telling};

/// How many days before the last day to claim each reminder is due.
const CLAIM_DAYS_LEFT: [i64; 2] = [30, 7];

/// How many days before the last day documents are asked for again.
const DOCUMENT_DAYS_LEFT: i64 = 3;

/// Trips whose last day to claim can be within 30 days are so many days old: six months
/// are 181 to 184 days, and a last day on a day off moves by at most five.
const AGE: std::ops::RangeInclusive<u64> = 150..=190;

/// How many claims are looked at together.
const MOST: u32 = 10_000;

/// Reminds of trips with costs that nobody has claimed for. Answers how many times.
///
/// # Errors
///
/// When the database does not answer or holds a damaged row.
pub(super) async fn of_deadlines(store: &Store, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let today = oslo::date(now);
    let (Some(from), Some(until)) = (
        today.checked_sub_days(Days::new(*AGE.end())),
        today.checked_sub_days(Days::new(*AGE.start())),
    ) else {
        return Ok(0);
    };
    let begun = store
        .trips_begun(oslo::midnight(from), oslo::midnight(until))
        .await?;
    let mut count = 0;
    for of_one in begun.chunk_by(|one, other| one.trip.person == other.trip.person) {
        let all = with_the_other_ways(store, of_one).await?;
        let trips: Vec<OrganisedTrip> = all.iter().map(|stored| stored.trip.clone()).collect();
        for trip in with_costs(&trips, now) {
            let last_day = trip.claim_by().last_day;
            let stored = all.iter().find(|stored| stored.trip.id == trip.trip);
            let (Some(days), Some(stored)) = (claim_due(last_day, today), stored) else {
                continue;
            };
            let person = &stored.trip.person;
            let is_claimed_for = store.is_claimed_for(person, &trip).await?
                || is_claimed_with_the_other(store, (&stored.trip, &trips)).await?;
            if !is_claimed_for {
                let told = tell_deadline(store, stored.clone(), (last_day, days), now);
                count += usize::from(unless_damaged(told.await)?);
            }
        }
    }
    Ok(count)
}

/// The trips of one person, with the other direction of each. After a long stay that is too
/// old to be among those that are looked at, or too new.
async fn with_the_other_ways(
    store: &Store,
    of_one: &[StoredTrip],
) -> Result<Vec<StoredTrip>, StoreError> {
    let mut all = of_one.to_vec();
    for id in of_one
        .iter()
        .filter_map(|stored| stored.trip.counterpart.as_ref())
    {
        if all.iter().any(|stored| stored.trip.id == *id) {
            continue;
        }
        match store.trip(id).await {
            Ok(other) => all.extend(other),
            Err(StoreError::Damaged(table)) => tracing::error!(table, "a row is left out"),
            Err(error) => return Err(error),
        }
    }
    Ok(all)
}

/// Whether somebody has claimed for the other direction of this trip, in which it had no
/// costs that could be claimed for.
async fn is_claimed_with_the_other(
    store: &Store,
    (trip, all): (&OrganisedTrip, &[OrganisedTrip]),
) -> Result<bool, StoreError> {
    let other = all
        .iter()
        .find(|other| Some(&other.id) == trip.counterpart.as_ref());
    let Some((other, day)) = other.and_then(|other| Some((other, other.day()?))) else {
        return Ok(false);
    };
    let other = WithCosts {
        trip: other.id.clone(),
        day,
        last_day: day,
        to: None,
    };
    store.is_claimed_for(&trip.person, &other).await
}

async fn tell_deadline(
    store: &Store,
    stored: StoredTrip,
    (until, days): (NaiveDate, i64),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let mut batch = store.begin().await?;
    let Some(stored) = batch.as_claimable(stored, now).await? else {
        return Ok(false);
    };
    let telling = Telling {
        about: About::Trip(&stored),
        kind: MessageKind::ClaimDeadline { until },
        at: now,
        once: format!("{}|claim|{days}", stored.trip.id),
    };
    let is_new = batch.tell(telling).await?;
    batch.commit().await?;
    Ok(is_new)
}

/// Which reminder is due: the last one that was, as long as there is time.
fn claim_due(last_day: NaiveDate, today: NaiveDate) -> Option<i64> {
    let left = (last_day - today).num_days();
    let due = CLAIM_DAYS_LEFT.into_iter().rev().find(|days| left <= *days);
    due.filter(|_| left >= 0)
}

/// Reminds of documents that have not come: at half of the time, and when three days are
/// left. Answers how many times.
///
/// # Errors
///
/// When the database does not answer or holds a damaged row.
pub(super) async fn of_documents(store: &Store, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let mut count = 0;
    for waiting in store
        .claims_that_are(&[State::NeedsDocumentation], MOST)
        .await?
    {
        if document_due(&waiting.claim, now).is_some() {
            let told = tell_documents(store, &waiting, now).await;
            count += usize::from(unless_damaged(told)?);
        }
    }
    Ok(count)
}

async fn tell_documents(
    store: &Store,
    waiting: &StoredClaim,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let mut batch = store.begin().await?;
    // They may have come in the meantime.
    let Some(stored) = batch.take_claim(&waiting.claim.id).await? else {
        return Ok(false);
    };
    let Some((until, which)) = document_due(&stored.claim, now) else {
        return Ok(false);
    };
    let kind = MessageKind::DocumentsReminder { until };
    let once = format!("{}|documents|{until}|{which}", stored.claim.id);
    let is_new = batch.tell_of_claim_once(&stored, kind, now, once).await?;
    batch.commit().await?;
    Ok(is_new)
}

/// Until when documents can be sent, and which reminder of it is due.
fn document_due(claim: &Claim, now: DateTime<Utc>) -> Option<(NaiveDate, &'static str)> {
    let asked_for = claim
        .asked_for
        .as_ref()
        .filter(|_| claim.state == State::NeedsDocumentation)?;
    let mut events = claim.events.iter().rev();
    let asked = events.find(|event| event.what == Happened::DocumentsAskedFor)?;
    let until = asked_for.until;
    // The last day is whole.
    let end = oslo::midnight(until.succ_opt()?);
    let half = asked.at + (end - asked.at) / 2;
    let last = end - TimeDelta::days(DOCUMENT_DAYS_LEFT);
    match () {
        () if now >= end || now < half.min(last) => None,
        () if now >= last => Some((until, "last")),
        () => Some((until, "half")),
    }
}

#[cfg(test)]
mod tests;
