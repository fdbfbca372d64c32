//! Trips of a requisition that was let pass.

use chrono::{DateTime, Utc};
use domain::{
    actions::{Actions, Offer},
    ids::PersonId,
    oslo,
    pick_up::PickUp,
    requisitioning::{Requisitioned, Times},
    stated_time::{SaidBy, StatedTime, TimeSlot, When},
    trip::{
        Appointment, Copayment, NeedsAsBooked, OrganisedTrip, Place, Requisition, Segment,
        Segments, SeriesPlace, TripGround,
    },
};
use requisition_api::problem_code::ProblemCode;
use uuid::Uuid;

use super::Stated;
use crate::{problem::Problem, routes::trip_actions::number};

/// The trips, each on a requisition of its own.
pub(super) fn trips(
    stated: &Stated,
    passed: Requisitioned,
    person: &PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<OrganisedTrip>, Problem> {
    let is_series = passed.times.len() > 1;
    let series = format!("ser_{}", Uuid::new_v4().simple());
    let series = is_series.then(|| series.parse().map(|id| SeriesPlace { id }));
    let series = series.transpose().map_err(|_| internal())?;
    let booked = |times: &Times| {
        Ok(OrganisedTrip {
            id: number::trip(),
            version: 1,
            person: person.clone(),
            state: passed.state.clone(),
            direction: passed.direction.clone(),
            counterpart: None,
            series: series.clone(),
            requisition: Requisition {
                reference: number::reference(),
                issued_by: stated.issued_by.clone(),
                issued_on: Some(oslo::date(now)),
                ground: Some(TripGround::Health),
            },
            mode: stated.mode()?,
            sharing: passed.sharing,
            appointment: appointment(stated, times, now),
            segments: part(stated, times, now)?,
            needs: NeedsAsBooked {
                needs: passed.needs.clone(),
                said_by: SaidBy::Requisition,
                said_at: now,
                measured_at: None,
            },
            escorts: passed.escorts.clone(),
            copayment: Copayment::Unknown,
            actions: nothing(),
            disrupted: false,
            places_withheld: false,
            needs_withheld: false,
            escorts_withheld: false,
            unheard: Vec::new(),
            receipts: Vec::new(),
            held: None,
            ready_from: None,
            earliest_return: TimeSlot::NotSet,
            changes: Vec::new(),
            updated_at: now,
        })
    };
    passed.times.iter().map(booked).collect()
}

const fn internal() -> Problem {
    Problem::new(ProblemCode::Internal)
}

/// What can be done is worked out for whoever asks.
const fn nothing() -> Actions {
    Actions {
        cancel: Offer::Over,
        confirm: None,
        change: Offer::Over,
        ready: None,
        withdraw_ready: None,
        undo: None,
        report_waiting: None,
        escorts: None,
        measures: None,
    }
}

fn said(at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> TimeSlot {
    at.map_or(TimeSlot::NotSet, |at| {
        TimeSlot::Set(StatedTime {
            when: When::At(at),
            said_by: SaidBy::Requisition,
            said_at: now,
            previous: None,
        })
    })
}

fn appointment(stated: &Stated, times: &Times, now: DateTime<Utc>) -> Option<Appointment> {
    times.appointment.map(|starts| Appointment {
        starts: said(Some(starts), now),
        place: stated.treated_at.clone(),
        directions: None,
    })
}

fn part(stated: &Stated, times: &Times, now: DateTime<Utc>) -> Result<Segments, Problem> {
    let only = Segment {
        mode: stated.mode()?,
        service: None,
        from: Place::from(&stated.from),
        pick_up: PickUp {
            scheduled: said(times.pick_up, now),
            ..PickUp::default()
        },
        to: Place::from(&stated.to),
        arrival: TimeSlot::NotSet,
        vehicle: None,
    };
    vec![only].try_into().map_err(|_| internal())
}
