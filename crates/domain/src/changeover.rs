//! What changes with a birthday or with the end of a ground in whom one may see and act
//! for, so that it can be told before it does, and afterwards why.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    oslo,
    person::{Basis, Person},
};

/// How long ahead it is told, in **days**: enough to arrange a power of attorney.
pub const TOLD_AHEAD: i64 = 60;

/// From how many years a child may keep trips from the parents.
const MAY_HIDE_FROM: u32 = 12;
/// From how many years a person decides alone about their own health.
const DECIDES_FROM: u32 = 16;
/// Until how many years an escort comes without anybody's confirmation (rule 17-2).
const ESCORT_BY_AGE_UNTIL: u32 = 18;

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// A child turns 12: some trips may be hidden from the parents.
    MayHide,
    /// The person turns 16: they decide alone, and a parent sees nothing any more
    /// without a power of attorney. The user fee begins as well.
    DecidesAlone,
    /// The person turns 18: an escort needs to be confirmed from then on.
    EscortNeedsReason,
    /// The ground ends for another reason than age.
    GroundEnds,
}

/// What changes, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changeover {
    /// What.
    pub turn: Turn,
    /// From which instant on; for a birthday the midnight in Norway it begins with.
    pub at: DateTime<Utc>,
}

/// Why one may not see somebody's trips any more, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Farewell {
    /// The child has turned 16 and decides alone.
    DecidesAlone,
    /// The ground had an end, and that has come.
    RanOut,
    /// The signed-in person's own address is protected: acting for others is arranged
    /// elsewhere. That somebody else's is, is never said: it may be what protects them.
    OwnAddressProtected,
    /// The service has ended it, and does not say why.
    NotSaid,
}

/// What is about to change in the view of whoever sees `person`, soonest first.
pub fn ahead(person: &Person, now: DateTime<Utc>) -> Vec<Changeover> {
    let turns = [
        Turn::MayHide,
        Turn::DecidesAlone,
        Turn::EscortNeedsReason,
        Turn::GroundEnds,
    ];
    let ends = end(person);
    let mut found: Vec<_> = turns
        .into_iter()
        .filter_map(|turn| {
            Some(Changeover {
                turn,
                at: when(person, turn)?,
            })
        })
        .filter(|one| is_near(one.at, now) && ends.is_none_or(|end| one.at <= end))
        .collect();
    found.sort_by_key(|one| one.at);
    found
}

/// Why whoever saw `person` on this ground does not at `now`.
pub fn farewell(person: &Person, now: DateTime<Utc>) -> Farewell {
    let has_come = |turn| when(person, turn).is_some_and(|at| at <= now);
    if person.basis == Basis::Parent && has_come(Turn::DecidesAlone) {
        Farewell::DecidesAlone
    } else if has_come(Turn::GroundEnds) {
        Farewell::RanOut
    } else {
        Farewell::NotSaid
    }
}

/// Whether a parent who read something of `person` at `read_at` may have read what is
/// hidden from them by `now`: the child has turned 12 in between.
pub fn may_hold_what_is_hidden(
    person: &Person,
    read_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> bool {
    when(person, Turn::MayHide).is_some_and(|at| read_at < at && at <= now)
}

/// When it happens, if it is of any account to whoever sees `person`.
fn when(person: &Person, turn: Turn) -> Option<DateTime<Utc>> {
    let birthday = |years| Some(oslo::midnight(oslo::birthday(person.born_on?, years)?));
    match (turn, &person.basis) {
        (Turn::MayHide, Basis::Parent) => birthday(MAY_HIDE_FROM),
        (Turn::DecidesAlone, Basis::Parent | Basis::Oneself) => birthday(DECIDES_FROM),
        (Turn::EscortNeedsReason, Basis::Oneself | Basis::PowerOfAttorney) => {
            birthday(ESCORT_BY_AGE_UNTIL)
        }
        (Turn::GroundEnds, Basis::Parent) => {
            let by_age = birthday(DECIDES_FROM);
            person
                .valid_until
                .filter(|until| by_age.is_none_or(|by_age| *until < by_age))
        }
        (Turn::GroundEnds, Basis::PowerOfAttorney | Basis::Unknown(_)) => person.valid_until,
        (Turn::MayHide, _)
        | (Turn::DecidesAlone, Basis::PowerOfAttorney | Basis::Unknown(_))
        | (Turn::EscortNeedsReason, Basis::Parent | Basis::Unknown(_))
        | (Turn::GroundEnds, Basis::Oneself) => None,
    }
}

/// When nothing of `person` is seen any more: what comes later is told to nobody.
fn end(person: &Person) -> Option<DateTime<Utc>> {
    let by_age = match person.basis {
        Basis::Parent => when(person, Turn::DecidesAlone),
        Basis::Oneself | Basis::PowerOfAttorney | Basis::Unknown(_) => None,
    };
    let by_ground = when(person, Turn::GroundEnds);
    by_age.into_iter().chain(by_ground).min()
}

/// Whether it is ahead, and not more than [`TOLD_AHEAD`] days by the calendar in Norway.
fn is_near(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let days = (oslo::date(at) - oslo::date(now)).num_days();
    now < at && days <= TOLD_AHEAD
}

#[cfg(test)]
mod tests;
