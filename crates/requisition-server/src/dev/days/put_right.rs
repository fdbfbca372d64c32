//! The office books another trip in place of one that was missed.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::TripId,
    oslo,
    pick_up::PickUp,
    state::TripState,
    stated_time::{EarlierTime, SaidBy, StatedTime, TimeSlot, When},
    trip::{Appointment, OrganisedTrip, Sharing},
};
use requisition_api::problem_code::ProblemCode;

use super::script::Beat;
use crate::{dev::Dev, problem::Problem, routes::trip_actions::number, store::StoredTrip};

/// How long the drive takes, in **minutes**.
const DRIVE: i64 = 40;

/// Books the same trip anew, leaving at `leaves`. The trip that was missed stays as it
/// is; the way back belongs to the new one. Answers both.
pub(super) async fn put_right(
    dev: &Dev,
    missed: &TripId,
    beat: &Beat,
    leaves: DateTime<Utc>,
) -> Result<(OrganisedTrip, OrganisedTrip), Problem> {
    let stored = dev.store.trip(missed).await?;
    let StoredTrip { trip, visibility } = stored.ok_or(Problem::new(ProblemCode::NotFound))?;
    let mut batch = dev.store.begin().await?;
    let mut both: Vec<_> = trip.counterpart.iter().chain([missed]).collect();
    both.sort_unstable();
    for id in both {
        batch.take_trip(id).await?;
    }
    let play = |trip: &mut OrganisedTrip, now| beat.play(trip, now);
    let missed = dev.dispatch_in(&mut batch, missed, play).await?;
    let trip = anew(&missed, leaves)?;
    if let Some(back) = &trip.counterpart {
        let id = trip.id.clone();
        let linked = dev.dispatch_in(&mut batch, back, |back, _| {
            back.counterpart = Some(id);
            Ok(())
        });
        linked.await?;
    }
    let stored = StoredTrip {
        trip: trip.clone(),
        visibility,
    };
    batch.put_trip(&stored).await?;
    batch.commit().await?;
    Ok((missed, trip))
}

fn anew(missed: &OrganisedTrip, leaves: DateTime<Utc>) -> Result<OrganisedTrip, Problem> {
    let now = missed.updated_at;
    let arrives = leaves + TimeDelta::minutes(DRIVE);
    let says = |at| {
        TimeSlot::Set(StatedTime {
            when: When::At(at),
            said_by: SaidBy::TravelOffice,
            said_at: now,
            previous: None,
        })
    };
    let mut part = missed.segments.first().clone();
    part.to = missed.destination().clone();
    part.pick_up = PickUp {
        promised: says(leaves),
        ..PickUp::default()
    };
    part.arrival = says(arrives);
    part.vehicle = None;
    let parts = vec![part].try_into();
    let mut trip = OrganisedTrip {
        id: number::trip(),
        version: 1,
        state: TripState::Planned,
        sharing: Sharing::Alone,
        appointment: missed
            .appointment
            .clone()
            .map(|one| later(one, arrives, now)),
        segments: parts.map_err(|_| Problem::new(ProblemCode::Internal))?,
        receipts: Vec::new(),
        held: None,
        ready_from: None,
        updated_at: now,
        ..missed.clone()
    };
    trip.requisition.reference = number::reference();
    trip.requisition.issued_by = None;
    trip.requisition.issued_on = Some(oslo::date(now));
    Ok(trip)
}

/// The treatment place waits for whoever could not come in time.
fn later(appointment: Appointment, arrives: DateTime<Utc>, now: DateTime<Utc>) -> Appointment {
    let starts = match appointment.starts {
        TimeSlot::Set(time) if time.when.earliest() < arrives => TimeSlot::Set(StatedTime {
            when: When::At(arrives + TimeDelta::minutes(20)),
            said_by: SaidBy::TreatmentPlace,
            said_at: now,
            previous: Some(EarlierTime {
                when: time.when,
                said_at: time.said_at,
            }),
        }),
        starts @ (TimeSlot::Set(_) | TimeSlot::NotSet | TimeSlot::Unreadable) => starts,
    };
    Appointment {
        starts,
        ..appointment
    }
}
