//! `POST /dev/seed-trips`: very many trips for one person.

use axum::{Json, extract::State};
use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::{
    ids::{PersonId, TripId},
    need::Need,
    oslo,
    sample::taxi,
    stated_time::{SaidBy, StatedTime, TimeSlot, When},
    trip::{Direction, OrganisedTrip, Segment, TripGround},
};
use requisition_api::problem_code::ProblemCode;
use serde::{Deserialize, Serialize};

use super::{
    Dev,
    given::{Given, invalid},
};
use crate::{
    clock::Clock as _,
    problem::Problem,
    store::{StoredTrip, Visibility},
};

/// How many trips are written at most.
const MAX: u32 = 100_000;

/// For whom, and how many.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    person: String,
    count: u32,
    /// Whether they are booked with an escort and a child seat, for reasons of health: then
    /// everything that can be done with a trip can be done with them.
    #[serde(default)]
    with_company: bool,
}

/// How many trips were written.
#[derive(Serialize)]
pub(super) struct Seeded {
    pub(super) count: u32,
}

/// Writes the trips out and home, a day for each two, from tomorrow on.
pub(super) async fn seed_trips(
    State(dev): State<Dev>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Seeded>, Problem> {
    if !(1..=MAX).contains(&wanted.count) {
        return Err(invalid("/count"));
    }
    let person: PersonId = wanted.person.parse().map_err(|_| invalid("/person"))?;
    dev.store
        .person(&person)
        .await?
        .ok_or(Problem::new(ProblemCode::NotFound))?;
    let now = dev.clock.now();
    let mut batch = dev.store.begin().await?;
    for number in 0..wanted.count {
        let mut trip = trip(&person, number, now).ok_or_else(|| invalid("/person"))?;
        if wanted.with_company {
            keep_company(&mut trip);
        }
        let visibility = Visibility::Ordinary;
        batch.put_trip(&StoredTrip { trip, visibility }).await?;
    }
    batch.commit().await?;
    let count = wanted.count;
    Ok(Json(Seeded { count }))
}

fn keep_company(trip: &mut OrganisedTrip) {
    trip.requisition.ground = Some(TripGround::Health);
    trip.escorts.approved = 1;
    trip.needs.needs = vec![Need::ChildSeat {
        weight_kg: None,
        height_cm: None,
    }];
}

/// `None` when the person's id leaves no room for a number.
fn trip(person: &PersonId, number: u32, now: DateTime<Utc>) -> Option<OrganisedTrip> {
    let id: TripId = format!("trp_load_{person}_{number:05}").parse().ok()?;
    let day = oslo::date(now).checked_add_days(Days::new(u64::from(number / 2) + 1))?;
    let is_out = number.is_multiple_of(2);
    let hour = if is_out { 8 } else { 15 };
    let leaves = oslo::instant(day.and_hms_opt(hour, 0, 0)?);
    let stated = |at| {
        TimeSlot::Set(StatedTime {
            when: When::At(at),
            said_by: SaidBy::TravelOffice,
            said_at: now,
            previous: None,
        })
    };
    let sample = taxi();
    let mut segments = Vec::<Segment>::from(sample.segments.clone());
    for segment in &mut segments {
        segment.pick_up.promised = stated(leaves);
        segment.arrival = stated(leaves + TimeDelta::minutes(45));
        if !is_out {
            std::mem::swap(&mut segment.from, &mut segment.to);
        }
    }
    Some(OrganisedTrip {
        id,
        person: person.clone(),
        direction: if is_out {
            Direction::Outbound
        } else {
            Direction::Return
        },
        appointment: None,
        segments: segments.try_into().ok()?,
        updated_at: now,
        ..sample
    })
}
