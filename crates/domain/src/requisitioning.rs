//! Requisitioning a trip (*å rekvirere*): what a practitioner states, and what it takes.
//!
//! Sources: the office's page for practitioners (*Rekvirere transport*, 2 August 2022),
//! its guide for requisitioners, and § 16 of the patient travel regulation. A
//! requisition is for one way and exists before the trip. It is stated by 13:00 on the
//! last working day before; later ones go by phone. A series needs medical grounds.
//!
//! Not modelled: the main rule that the practitioner who refers requisitions the first
//! visit to a specialist, which has exceptions nobody can check; the airlines' own rules
//! for children; transport because no public transport runs, which is the office's.

mod attesting;
mod company;
mod needs;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use attesting::{Ground, Profession, Treatment};
pub use company::EscortsWanted;
pub use needs::{NeedWanted, Wheelchair, may_share};

use crate::{
    escort::Escorts, holidays::last_call, mode::Mode, need::Need, oslo, state::TripState,
    trip::Direction, trip::Sharing,
};

/// The longest series, in trips.
pub const LONGEST_SERIES: usize = 100;

/// What a practitioner states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Who attests the need. Somebody else may have typed it.
    pub attested_by: Profession,
    /// What the patient travels to.
    pub treatment: Treatment,
    /// Why the patient needs it.
    pub ground: Ground,
    /// Which way; one.
    pub directions: Vec<Direction>,
    /// When.
    pub times: Times,
    /// That the same trip is wanted again.
    pub series: Option<Series>,
    /// By what. The office may choose another.
    pub mode: Mode,
    /// What the patient needs on the way.
    pub needs: Vec<NeedWanted>,
    /// Who goes along.
    pub escorts: EscortsWanted,
}

/// When a trip is wanted: one of the two at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// When the patient is to be picked up.
    pub pick_up: Option<DateTime<Utc>>,
    /// When the treatment begins.
    pub appointment: Option<DateTime<Utc>>,
}

/// The same trip on other days (*serierekvisisjon*).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The days after the first, at the same hours in Norway.
    pub days: Vec<NaiveDate>,
    /// Whether there are medical grounds for it.
    #[serde(default)]
    pub on_medical_grounds: bool,
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patient {
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Whether the patient is dead.
    pub is_dead: bool,
}

/// What can be booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requisitioned {
    /// Where the trip begins: asked for, or looked at by the office first.
    pub state: TripState,
    /// Why the office looks at it; empty when it need not.
    pub reviews: Vec<Review>,
    /// Which way.
    pub direction: Direction,
    /// The times of each trip, the first one first.
    pub times: Vec<Times>,
    /// The needs. The reason for them is not in there.
    pub needs: Vec<Need>,
    /// Who goes along.
    pub escorts: Escorts,
    /// Whether others may come along.
    pub sharing: Sharing,
}

/// Why the office looks at a requisition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// A child from school age on is to have an escort until it is 12. That it travels
    /// alone is the office's to decide, with its parents.
    ChildBelowTwelveAlone,
    /// From 12 on a child may travel alone, where the office finds that it is safe.
    ChildFromTwelveAlone,
    /// A child has a second escort without a reason of its own.
    SecondEscortOfChild,
}

/// Why nothing can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The patient is dead.
    PatientIsDead,
    /// Whoever attests it may not; it cannot be delegated.
    NotAPractitioner,
    /// Whoever attests it may only for other treatment.
    NotForThisTreatment,
    /// No public transport runs: the patient phones the office.
    PatientPhones,
    /// No reason of health.
    NoHealthReason,
    /// A requisition is for one way.
    OneWay,
    /// It is not said when.
    NoTime,
    /// The times cannot both be true.
    TimesContradict,
    /// The trip should have begun.
    TripHasBegun,
    /// Later than 13:00 on the last working day before: by phone.
    TooLate {
        /// When it was too late.
        deadline: DateTime<Utc>,
    },
    /// A series is for medical grounds only.
    SeriesNeedsMedicalGround,
    /// The days of a series are none, too many, twice, or not after the first.
    SeriesDays,
    /// The same need is stated twice.
    NeedTwice,
    /// A child seat goes by the child's weight.
    ChildSeatNeedsWeight,
    /// A child seat goes by the child's age.
    ChildSeatNeedsAge,
    /// The age stated is not the patient's.
    ChildSeatAgeDiffers,
    /// It is not said which kind of wheelchair.
    WheelchairNeedsKind,
    /// Alone in the car is for reasons of health only.
    AloneNeedsHealthReason,
    /// Alone in the car is by taxi.
    AloneNeedsTaxi,
    /// More escorts than two.
    TooManyEscorts,
    /// An adult's escort must be needed on the way, for reasons of health.
    EscortNeedsReason,
    /// An adult's second escort needs a reason of its own.
    SecondEscortNeedsReason,
    /// An escort is needed and none is asked for.
    EscortMissing,
    /// A child below school age does not travel alone.
    ChildMayNotTravelAlone,
}

/// Checks what is `wanted` for `patient` at `now`.
///
/// # Errors
///
/// Everything that stands against it, in a fixed order.
pub fn requisition(
    wanted: &Wanted,
    patient: &Patient,
    now: DateTime<Utc>,
) -> Result<Requisitioned, Vec<Refusal>> {
    let mut refusals = Vec::new();
    if patient.is_dead {
        refusals.push(Refusal::PatientIsDead);
    }
    refusals.extend(attesting::refusal(wanted.attested_by, wanted.treatment));
    refusals.extend(wanted.ground.refusal());
    refusals.extend(time_refusal(wanted, now));
    let days = series_days(wanted);
    refusals.extend(days.as_ref().err());
    let travels_on = wanted.times.day().unwrap_or_else(|| oslo::date(now));
    let age = oslo::completed_years(patient.born_on, travels_on);
    let needs = needs::read(wanted, age, &mut refusals);
    let company = company::read(wanted.escorts, patient.born_on, travels_on, &mut refusals);

    match (wanted.directions.as_slice(), days) {
        ([direction], Ok(days)) if refusals.is_empty() => Ok(Requisitioned {
            state: if company.reviews.is_empty() {
                TripState::Requested
            } else {
                TripState::NeedsReview
            },
            reviews: company.reviews,
            direction: direction.clone(),
            times: wanted.times.on_each(&days),
            sharing: if may_share(&needs) {
                Sharing::NotSettled
            } else {
                Sharing::Alone
            },
            needs,
            escorts: company.escorts,
        }),
        ([_], _) => Err(refusals),
        _ => {
            refusals.push(Refusal::OneWay);
            Err(refusals)
        }
    }
}

fn time_refusal(wanted: &Wanted, now: DateTime<Utc>) -> Option<Refusal> {
    let Times {
        pick_up,
        appointment,
    } = wanted.times;
    let Some(leaves) = pick_up.or(appointment) else {
        return Some(Refusal::NoTime);
    };
    if let (Some(pick_up), Some(starts)) = (pick_up, appointment) {
        let contradict = match wanted.directions.first() {
            Some(Direction::Outbound) => pick_up >= starts,
            Some(Direction::Return) => pick_up < starts,
            Some(Direction::Other) | None => false,
        };
        if contradict {
            return Some(Refusal::TimesContradict);
        }
    }
    if now >= leaves {
        return Some(Refusal::TripHasBegun);
    }
    let deadline = last_call(oslo::date(leaves))?;
    (now >= deadline).then_some(Refusal::TooLate { deadline })
}

/// All days of travel, the first one first.
fn series_days(wanted: &Wanted) -> Result<Vec<NaiveDate>, Refusal> {
    let Some(first) = wanted.times.day() else {
        return Ok(Vec::new());
    };
    let Some(series) = &wanted.series else {
        return Ok(vec![first]);
    };
    if !series.on_medical_grounds {
        return Err(Refusal::SeriesNeedsMedicalGround);
    }
    let mut days = series.days.clone();
    days.push(first);
    days.sort_unstable();
    days.dedup();
    let is_whole = days.len() == series.days.len() + 1;
    let fits =
        is_whole && (2..=LONGEST_SERIES).contains(&days.len()) && days.first() == Some(&first);
    fits.then_some(days).ok_or(Refusal::SeriesDays)
}

impl Times {
    /// The day of travel in Norway.
    pub fn day(self) -> Option<NaiveDate> {
        self.pick_up.or(self.appointment).map(oslo::date)
    }

    /// The same hours in Norway on each of `days`, the first of which is this one's.
    fn on_each(self, days: &[NaiveDate]) -> Vec<Self> {
        let first = self.day();
        let on = |day: &NaiveDate| {
            let distance = first.map_or(TimeDelta::zero(), |first| *day - first);
            let moved = |at: DateTime<Utc>| oslo::instant(oslo::local(at).naive_local() + distance);
            Self {
                pick_up: self.pick_up.map(moved),
                appointment: self.appointment.map(moved),
            }
        };
        days.iter().map(on).collect()
    }
}

#[cfg(test)]
mod tests;
