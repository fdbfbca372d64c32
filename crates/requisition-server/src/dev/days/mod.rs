//! `POST /dev/days/{day}`, `POST /dev/days/next`, `GET /dev/days`: scripted days, one step
//! at a time.
//!
//! Each step moves the clock to when it happens, never back, and does it. What does not fit
//! any more, because the patient has done something meanwhile, is refused and stays next.

mod put_right;
mod script;

use std::collections::VecDeque;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use domain::{ids::TripId, trip::OrganisedTrip};
use requisition_api::{problem_code::ProblemCode, times};
use serde::{Deserialize, Serialize};

use self::script::Beat;
pub(super) use self::script::Day;
use super::{
    Dev,
    given::{Given, invalid},
    steps::Stepped,
};
use crate::{
    clock::Clock as _,
    problem::{Problem, field_error},
};

/// The day that is played.
#[derive(Debug)]
pub(super) struct Playing {
    day: Day,
    trip: TripId,
    played: usize,
    beats: VecDeque<Beat>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    trip: String,
}

/// A day, and what is still to come.
#[derive(Serialize)]
pub(super) struct Shown {
    day: Day,
    trip: String,
    played: usize,
    to_come: Vec<ToCome>,
    now: String,
}

#[derive(Serialize)]
struct ToCome {
    step: &'static str,
    at: String,
}

/// What was played.
#[derive(Serialize)]
pub(super) struct Played {
    day: Day,
    step: &'static str,
    /// What the clock shows now.
    now: String,
    trip: Stepped,
    /// The trip that was booked instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<Stepped>,
    /// What comes next; absent when the day is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<&'static str>,
}

pub(super) async fn begin(
    State(dev): State<Dev>,
    Path(day): Path<Day>,
    Given(wanted): Given<Wanted>,
) -> Result<(StatusCode, Json<Shown>), Problem> {
    let trip = wanted.trip.parse().map_err(|_| invalid("/trip"))?;
    let shown = start(&dev, day, &trip).await?;
    Ok((StatusCode::CREATED, Json(shown)))
}

/// Begins a day with `trip`, in place of the one that is played.
pub(super) async fn start(dev: &Dev, day: Day, trip: &TripId) -> Result<Shown, Problem> {
    let stored = dev.store.trip(trip).await?;
    let stored = stored.ok_or(Problem::new(ProblemCode::NotFound))?;
    let mut playing = dev.days.lock().await;
    let beats = day
        .beats(&stored.trip, dev.clock.now())
        .ok_or_else(|| no_day("no_day_for_this_trip").about(trip.clone()))?;
    let begun = Playing {
        day,
        trip: trip.clone(),
        played: 0,
        beats: beats.into(),
    };
    let shown = begun.shown(dev);
    *playing = Some(begun);
    Ok(shown)
}

pub(super) async fn show(State(dev): State<Dev>) -> Json<Option<Shown>> {
    let playing = dev.days.lock().await;
    Json(playing.as_ref().map(|playing| playing.shown(&dev)))
}

pub(super) async fn next(State(dev): State<Dev>) -> Result<Json<Played>, Problem> {
    play_next(&dev).await.map(Json)
}

/// Plays the next step of the day.
pub(super) async fn play_next(dev: &Dev) -> Result<Played, Problem> {
    let mut playing = dev.days.lock().await;
    let playing = playing.as_mut().ok_or_else(|| no_day("no_day"))?;
    let beat = playing
        .beats
        .front()
        .ok_or_else(|| no_day("day_is_over"))?
        .clone();
    if dev.clock.now() < beat.at {
        dev.clock.set(beat.at);
    }
    let (trip, instead) = happen(dev, &playing.trip, &beat).await?;
    playing.beats.pop_front();
    playing.played += 1;
    Ok(Played {
        day: playing.day,
        step: beat.name,
        now: times::write(dev.clock.now()),
        trip: Stepped::from(&trip),
        instead: instead.as_ref().map(Stepped::from),
        next: playing.beats.front().map(|beat| beat.name),
    })
}

async fn happen(
    dev: &Dev,
    trip: &TripId,
    beat: &Beat,
) -> Result<(OrganisedTrip, Option<OrganisedTrip>), Problem> {
    let Some(leaves) = beat.puts_right() else {
        let trip = dev.dispatch(trip, |trip, now| beat.play(trip, now)).await?;
        return Ok((trip, None));
    };
    let (missed, instead) = put_right::put_right(dev, trip, beat, leaves).await?;
    Ok((missed, Some(instead)))
}

impl Played {
    /// What was played.
    pub(super) const fn step(&self) -> &'static str {
        self.step
    }

    /// The trip to look at: the one that was booked instead, if there is one.
    pub(super) fn shows(&self) -> &str {
        self.instead.as_ref().unwrap_or(&self.trip).id()
    }
}

fn no_day(reason: &str) -> Problem {
    Problem::new(ProblemCode::ConflictState).because(vec![field_error("", reason, &[])])
}

impl Playing {
    /// The name of what comes next, and for which trip.
    pub(super) fn next(&self) -> Option<(&'static str, &TripId)> {
        let beat = self.beats.front()?;
        Some((beat.name, &self.trip))
    }

    fn shown(&self, dev: &Dev) -> Shown {
        let to_come = |beat: &Beat| ToCome {
            step: beat.name,
            at: times::write(beat.at),
        };
        Shown {
            day: self.day,
            trip: self.trip.to_string(),
            played: self.played,
            to_come: self.beats.iter().map(to_come).collect(),
            now: times::write(dev.clock.now()),
        }
    }
}

#[cfg(test)]
mod tests;
