//! The scripts of days: what happens to one trip, and when.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    pick_up::{ActiveTime, PickUpKind},
    requisitioning::may_share,
    state::TripState,
    stated_time::{SaidBy, When},
    trip::{OrganisedTrip, Vehicle},
};
use serde::{Deserialize, Serialize};

use super::super::{dispatch::Refused, pick_up, sharing, steps, steps::StepWord};

/// How long a drive takes where nobody says when it arrives, in **minutes**.
const DRIVE: i64 = 40;

/// How long before its treatment, or after it on the way home, a patient is picked up
/// where nobody says when, in **minutes**.
const MARGIN: i64 = 90;

/// A scripted day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in super::super) enum Day {
    /// Everything comes as it was said.
    Calm,
    /// Moved twice, handed back, merged, late beyond the promise, missed, put right.
    EverythingGoesWrong,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beat {
    /// What it is called.
    pub name: &'static str,
    /// When.
    pub at: DateTime<Utc>,
    /// What is done.
    pub acts: Vec<Act>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Step(StepWord),
    /// The office promises a pick-up.
    Promise(DateTime<Utc>),
    /// The carrier says when it comes.
    Estimate(DateTime<Utc>),
    /// Others travel along.
    Share,
    /// The office books another trip in place of one that was missed.
    PutRight(DateTime<Utc>),
}

impl Day {
    /// What is still to happen to `trip`, from the first thing that fits where it
    /// stands. `None` when nothing does, or nobody knows when it would be.
    pub(super) fn beats(self, trip: &OrganisedTrip, now: DateTime<Utc>) -> Option<Vec<Beat>> {
        let leaves = leaves(trip)?;
        let mut beats = match self {
            Self::Calm => calm(leaves, arrives(trip, leaves)),
            Self::EverythingGoesWrong => everything_goes_wrong(leaves),
        };
        let may_share = may_share(&trip.needs.needs);
        beats.retain(|beat| may_share || !beat.acts.contains(&Act::Share));
        let is_playable = |rest: &[Beat]| {
            let mut trip = trip.clone();
            rest.iter()
                .all(|beat| beat.play(&mut trip, beat.at).is_ok())
        };
        let first = (0..beats.len()).find(|first| is_playable(beats.split_at(*first).1))?;
        let rest = beats.split_off(first);
        rest.last()
            .is_some_and(|last| now < last.at)
            .then_some(rest)
    }
}

impl Beat {
    fn new(name: &'static str, at: DateTime<Utc>, acts: &[Act]) -> Self {
        let acts = acts.to_vec();
        Self { name, at, acts }
    }

    /// Does to `trip` what happens, in full or not at all. Putting right changes
    /// nothing about the trip that was missed.
    pub(super) fn play(&self, trip: &mut OrganisedTrip, now: DateTime<Utc>) -> Result<(), Refused> {
        let mut changed = trip.clone();
        for act in &self.acts {
            act.play(&mut changed, now)?;
        }
        *trip = changed;
        Ok(())
    }

    /// When the trip that puts it right leaves, if this does.
    pub(super) fn puts_right(&self) -> Option<DateTime<Utc>> {
        self.acts.iter().find_map(|act| match act {
            Act::PutRight(leaves) => Some(*leaves),
            Act::Step(_) | Act::Promise(_) | Act::Estimate(_) | Act::Share => None,
        })
    }
}

impl Act {
    fn play(self, trip: &mut OrganisedTrip, now: DateTime<Utc>) -> Result<(), Refused> {
        let says = |trip: &mut OrganisedTrip, kind, by, at| {
            if trip.state.is_final() || trip.state.is_under_way() {
                return Err(Refused::OutOfStep(trip.state.clone()));
            }
            pick_up::state(trip, kind, (When::At(at), by), now);
            Ok(())
        };
        match self {
            Self::Step(word) => steps::take(trip, word, vehicle_for(word)),
            Self::Promise(at) => says(trip, PickUpKind::Promised, SaidBy::TravelOffice, at),
            Self::Estimate(at) => says(trip, PickUpKind::Estimated, SaidBy::Carrier, at),
            Self::Share => sharing::share(trip, true),
            Self::PutRight(_) if trip.state == TripState::NoShow => Ok(()),
            Self::PutRight(_) => Err(Refused::OutOfStep(trip.state.clone())),
        }
    }
}

fn vehicle_for(word: StepWord) -> Option<Vehicle> {
    (word == StepWord::Assign).then(|| Vehicle {
        number: "T-1234".to_owned(),
        operator: Some("Fjordvik Taxi".to_owned()),
    })
}

/// When the patient is picked up, as far as anybody says.
fn leaves(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    if let ActiveTime::Set(_, time) = trip.segments.first().pick_up.active() {
        return Some(time.when.earliest());
    }
    let starts = trip.appointment.as_ref()?.starts.time()?.when.earliest();
    let margin = TimeDelta::minutes(MARGIN);
    let is_home = trip.direction == domain::trip::Direction::Return;
    starts.checked_add_signed(if is_home { margin } else { -margin })
}

fn arrives(trip: &OrganisedTrip, leaves: DateTime<Utc>) -> DateTime<Utc> {
    let arrival = trip.segments.last().arrival.time();
    arrival
        .map(|time| time.when.latest())
        .filter(|arrival| *arrival > leaves)
        .unwrap_or(leaves + TimeDelta::minutes(DRIVE))
}

fn calm(leaves: DateTime<Utc>, arrives: DateTime<Utc>) -> Vec<Beat> {
    let before = |minutes| leaves - TimeDelta::minutes(minutes);
    let step = Act::Step;
    vec![
        Beat::new("planned", before(20 * 60), &[step(StepWord::Plan)]),
        Beat::new("promised", before(19 * 60), &[Act::Promise(leaves)]),
        Beat::new("ordered", before(16 * 60), &[step(StepWord::Order)]),
        Beat::new("accepted", before(15 * 60), &[step(StepWord::Accept)]),
        Beat::new("assigned", before(60), &[step(StepWord::Assign)]),
        Beat::new(
            "approaching",
            before(15),
            &[step(StepWord::Approach), Act::Estimate(leaves)],
        ),
        Beat::new("arrived", before(3), &[step(StepWord::Arrive)]),
        Beat::new("picked_up", leaves, &[step(StepWord::PickUp)]),
        Beat::new("completed", arrives, &[step(StepWord::Complete)]),
    ]
}

fn everything_goes_wrong(leaves: DateTime<Utc>) -> Vec<Beat> {
    let at = |minutes| leaves + TimeDelta::minutes(minutes);
    let step = Act::Step;
    vec![
        Beat::new("planned", at(-22 * 60), &[step(StepWord::Plan)]),
        Beat::new("promised", at(-21 * 60), &[Act::Promise(leaves)]),
        Beat::new("ordered", at(-20 * 60), &[step(StepWord::Order)]),
        Beat::new("moved", at(-18 * 60), &[Act::Promise(at(20))]),
        Beat::new("rejected", at(-17 * 60), &[step(StepWord::Reject)]),
        Beat::new("ordered_again", at(-16 * 60), &[step(StepWord::Order)]),
        Beat::new("accepted", at(-15 * 60), &[step(StepWord::Accept)]),
        Beat::new("moved_again", at(-14 * 60), &[Act::Promise(at(-10))]),
        Beat::new("merged", at(-13 * 60), &[Act::Share]),
        Beat::new("assigned", at(-70), &[step(StepWord::Assign)]),
        Beat::new("delayed", at(-20), &[Act::Estimate(at(15))]),
        Beat::new("approaching", at(-5), &[step(StepWord::Approach)]),
        Beat::new("delayed_again", at(10), &[Act::Estimate(at(40))]),
        Beat::new("arrived", at(42), &[step(StepWord::Arrive)]),
        Beat::new("missed", at(55), &[step(StepWord::MissPatient)]),
        Beat::new("put_right", at(60), &[Act::PutRight(at(90))]),
    ]
}

#[cfg(test)]
mod tests {
    use domain::{
        need::Need,
        sample::{at, taxi},
    };

    use super::*;

    const EARLY: &str = "2026-12-01T08:00:00Z";

    fn names(day: Day, state: TripState) -> Vec<&'static str> {
        let trip = OrganisedTrip { state, ..taxi() };
        let beats = day.beats(&trip, at(EARLY)).unwrap_or_default();
        beats.iter().map(|beat| beat.name).collect()
    }

    #[test]
    fn a_day_begins_where_the_trip_stands() {
        use Day::{Calm, EverythingGoesWrong};
        use domain::state::CancelledBy::PatientSide;
        #[rustfmt::skip]
        let cases = [
            (Calm,                TripState::Requested,              Some("planned"),  9),
            (Calm,                TripState::NeedsReview,            Some("planned"),  9),
            (Calm,                TripState::Planned,                Some("promised"), 8),
            (Calm,                TripState::Ordered,                Some("accepted"), 6),
            (Calm,                TripState::Accepted,               Some("assigned"), 5),
            (Calm,                TripState::PickedUp,               Some("completed"), 1),
            (Calm,                TripState::Completed,              None,             0),
            (Calm,                TripState::AwaitingConfirmation,   None,             0),
            (Calm,                TripState::Cancelled(PatientSide), None,             0),
            (EverythingGoesWrong, TripState::Requested,              Some("planned"),  16),
            (EverythingGoesWrong, TripState::Accepted,               Some("moved"),    13),
            (EverythingGoesWrong, TripState::Completed,              None,             0),
        ];
        for (day, state, first, count) in cases {
            let found = names(day, state.clone());
            let got = (found.first().copied(), found.len());
            assert_eq!(got, (first, count), "{day:?} {state:?}");
        }
    }

    #[test]
    fn the_clock_never_goes_back_and_calm_times_hold() {
        for day in [Day::Calm, Day::EverythingGoesWrong] {
            let trip = OrganisedTrip {
                state: TripState::Requested,
                ..taxi()
            };
            let beats = day.beats(&trip, at(EARLY)).unwrap();
            assert!(beats.is_sorted_by_key(|beat| beat.at), "{day:?}");
        }
        let beats = Day::Calm.beats(&taxi(), at(EARLY)).unwrap();
        let when = |name| beats.iter().find(|beat| beat.name == name).unwrap().at;
        assert_eq!(when("picked_up"), at("2026-12-02T06:40:00Z"));
        assert_eq!(when("completed"), at("2026-12-02T07:30:00Z"));
    }

    #[test]
    fn a_trip_that_is_over_or_without_a_time_has_no_day() {
        assert_eq!(Day::Calm.beats(&taxi(), at("2026-12-02T07:30:00Z")), None);
        let mut trip = taxi();
        trip.segments.first_mut().pick_up = domain::pick_up::PickUp::default();
        let beats = Day::Calm.beats(&trip, at(EARLY)).unwrap();
        assert_eq!(beats.first().unwrap().name, "accepted");
        trip.appointment = None;
        assert_eq!(Day::Calm.beats(&trip, at(EARLY)), None);
    }

    #[test]
    fn who_must_be_alone_is_not_merged() {
        let mut trip = taxi();
        trip.needs.needs = vec![Need::AloneInCar];
        let beats = Day::EverythingGoesWrong.beats(&trip, at(EARLY)).unwrap();
        assert!(beats.iter().all(|beat| beat.name != "merged"));
    }
}
