//! `POST /dev/seed-claims`: very many claims of one person.

use axum::{Json, extract::State};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{ClaimId, PersonId},
    oslo,
};
use requisition_api::problem_code::ProblemCode;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Dev,
    given::{Given, invalid},
    seed_trips::Seeded,
};
use crate::{clock::Clock as _, problem::Problem, store::StoredClaim};

/// How many claims are written at most.
const MAX: u32 = 20_000;

/// Whose, and how many.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    person: String,
    count: u32,
}

/// Writes claims like the last one of theirs that was decided, one for each day before today.
pub(super) async fn seed_claims(
    State(dev): State<Dev>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Seeded>, Problem> {
    if !(1..=MAX).contains(&wanted.count) {
        return Err(invalid("/count"));
    }
    let person: PersonId = wanted.person.parse().map_err(|_| invalid("/person"))?;
    let mut claims = dev.store.all_claims_of(&person).await?.into_iter();
    let pattern = claims
        .find(|stored| stored.claim.ruling.is_some())
        .ok_or(Problem::new(ProblemCode::NotFound))?;
    let now = dev.clock.now();
    let mut batch = dev.store.begin().await?;
    for number in 1..=wanted.count {
        let claim = earlier(&pattern, number, now).ok_or_else(|| invalid("/person"))?;
        batch.put_claim(&claim).await?;
    }
    batch.commit().await?;
    let count = wanted.count;
    Ok(Json(Seeded { count }))
}

/// The same so many days ago. `None` when the person's id leaves no room for a number.
fn earlier(pattern: &StoredClaim, number: u32, now: DateTime<Utc>) -> Option<StoredClaim> {
    let at = now - TimeDelta::days(number.into());
    let mut stored = pattern.clone();
    let claim = &mut stored.claim;
    let id: ClaimId = format!("clm_load_{}_{number:05}", claim.person)
        .parse()
        .ok()?;
    claim.id = id;
    for trip in &mut claim.content.trips {
        trip.day = oslo::date(at);
        trip.trip = None;
    }
    for event in &mut claim.events {
        event.at = at;
    }
    stored.at = at;
    stored.create_key = Uuid::new_v4();
    Some(stored)
}
