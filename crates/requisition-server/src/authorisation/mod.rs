//! Who may do what for whom. The table is `authorisation.csv`; what it does not
//! grant is denied.
//!
//! Not modelled: what a youth of 13 to 15 sees of their own trip is not cut down
//! to logistics, county guardians, and death.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{DateTime, Utc};
use domain::{oslo, person::Basis};

use crate::store::{Representation, StoredPerson};

/// From how many years a person signs in.
const SIGNS_IN_FROM: u32 = 13;
/// From how many years a person decides about their own health.
const HEALTH_MAJORITY: u32 = 16;
/// From how many years a child may keep something from the parents.
const MAY_HIDE_FROM: u32 = 12;
/// From how many years a person may hold a power of attorney.
const MAJORITY: u32 = 18;

/// An operation of the contract that belongs to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// Who is signed in.
    GetMe,
    /// Whom the signed-in person may see.
    ListPersons,
    /// One person.
    GetPerson,
    /// A person's trips.
    ListTrips,
    /// One trip.
    GetTrip,
}

impl Operation {
    /// Every operation.
    pub const ALL: [Self; 5] = [
        Self::GetMe,
        Self::ListPersons,
        Self::GetPerson,
        Self::ListTrips,
        Self::GetTrip,
    ];

    /// The id in the contract and in the table.
    pub const fn id(self) -> &'static str {
        match self {
            Self::GetMe => "get_me",
            Self::ListPersons => "list_persons",
            Self::GetPerson => "get_person",
            Self::ListTrips => "list_trips",
            Self::GetTrip => "get_trip",
        }
    }
}

/// What stands between the one who asks and the person concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Oneself, 16 or older.
    Oneself,
    /// Oneself, 13 to 15.
    OneselfAsYouth,
    /// A parent of a child under 12.
    ParentOfChild,
    /// A parent of a child of 12 to 15.
    ParentOfYouth,
    /// The holder of a power of attorney.
    PowerOfAttorney,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 5] = [
        Self::Oneself,
        Self::OneselfAsYouth,
        Self::ParentOfChild,
        Self::ParentOfYouth,
        Self::PowerOfAttorney,
    ];

    /// The column of the table.
    const fn column(self) -> &'static str {
        match self {
            Self::Oneself => "oneself_from_16",
            Self::OneselfAsYouth => "oneself_13_to_15",
            Self::ParentOfChild => "parent_of_child_to_11",
            Self::ParentOfYouth => "parent_of_child_12_to_15",
            Self::PowerOfAttorney => "power_of_attorney",
        }
    }
}

/// What the table grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// Nothing.
    None,
    /// All but what is hidden from guardians.
    Visible,
    /// Everything.
    All,
}

/// The relation of `actor` to `person` at `now`; `None` when there is none that
/// holds. `grounds` are those of `actor`.
pub fn relation(
    actor: &StoredPerson,
    person: &StoredPerson,
    grounds: &[Representation],
    now: DateTime<Utc>,
) -> Option<Relation> {
    let actor_age = age(actor, now)?;
    let age = age(person, now)?;
    if actor_age < SIGNS_IN_FROM {
        return None;
    }
    if actor.id == person.id {
        return Some(if age >= HEALTH_MAJORITY {
            Relation::Oneself
        } else {
            Relation::OneselfAsYouth
        });
    }
    if actor.address_protected || person.address_protected {
        return None;
    }
    grounds
        .iter()
        .filter(|ground| ground.holder == actor.id && ground.person == person.id)
        .filter(|ground| holds(ground, now))
        .find_map(|ground| match ground.basis {
            Basis::Parent if !ground.shared_address || age >= HEALTH_MAJORITY => None,
            Basis::Parent if age < MAY_HIDE_FROM => Some(Relation::ParentOfChild),
            Basis::Parent => Some(Relation::ParentOfYouth),
            Basis::PowerOfAttorney if actor_age >= MAJORITY && age >= HEALTH_MAJORITY => {
                Some(Relation::PowerOfAttorney)
            }
            Basis::PowerOfAttorney | Basis::Oneself | Basis::Unknown(_) => None,
        })
}

/// What `relation` grants for `operation`.
pub fn granted(relation: Option<Relation>, operation: Operation) -> Grant {
    relation
        .and_then(|relation| TABLE.get(&(operation, relation)).copied())
        .unwrap_or(Grant::None)
}

/// What `actor` may do for `person` at `now`.
pub fn may(
    actor: &StoredPerson,
    person: &StoredPerson,
    grounds: &[Representation],
    operation: Operation,
    now: DateTime<Utc>,
) -> Grant {
    granted(relation(actor, person, grounds, now), operation)
}

/// The instant at which `relation` of the holder of `ground` ends: the end of
/// the ground, for a parent at the latest the child's 16th birthday.
pub fn ends_at(person: &StoredPerson, ground: &Representation) -> Option<DateTime<Utc>> {
    let birthday = (ground.basis == Basis::Parent)
        .then(|| oslo::birthday(person.born_on, HEALTH_MAJORITY))
        .flatten()
        .map(oslo::midnight);
    match (ground.valid_until, birthday) {
        (Some(until), Some(birthday)) => Some(until.min(birthday)),
        (until, birthday) => until.or(birthday),
    }
}

fn age(person: &StoredPerson, now: DateTime<Utc>) -> Option<u32> {
    oslo::completed_years(person.born_on, oslo::date(now))
}

/// Whether `ground` is in force at `now`.
fn holds(ground: &Representation, now: DateTime<Utc>) -> bool {
    ground.valid_from.is_none_or(|from| from <= now)
        && ground.valid_until.is_none_or(|until| now < until)
}

static TABLE: LazyLock<BTreeMap<(Operation, Relation), Grant>> =
    LazyLock::new(|| read(include_str!("../../authorisation.csv")));

/// Cells that cannot be read grant nothing.
fn read(csv: &str) -> BTreeMap<(Operation, Relation), Grant> {
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap_or_default();
    let mut table = BTreeMap::new();
    for cells in lines {
        let named = |operation: &&Operation| cells.first() == Some(&operation.id());
        let Some(operation) = Operation::ALL.iter().find(named) else {
            continue;
        };
        for (column, cell) in header.iter().zip(&cells).skip(1) {
            let titled = |relation: &&Relation| relation.column() == *column;
            let relation = Relation::ALL.iter().find(titled);
            if let (Some(relation), Some(grant)) = (relation, grant_of(cell)) {
                table.insert((*operation, *relation), grant);
            }
        }
    }
    table
}

fn grant_of(cell: &str) -> Option<Grant> {
    match cell {
        "all" => Some(Grant::All),
        "visible" => Some(Grant::Visible),
        "none" => Some(Grant::None),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
