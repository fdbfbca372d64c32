//! What stands between the one who asks and the person concerned.

use chrono::{DateTime, Utc};
use domain::{oslo, person::Basis};

use crate::store::{Representation, StoredPerson};

/// From how many years a person signs in.
const SIGNS_IN_FROM: u32 = 13;
/// From how many years a person decides about their own health.
pub(crate) const HEALTH_MAJORITY: u32 = 16;
/// From how many years a child may keep something from the parents.
const MAY_HIDE_FROM: u32 = 12;
/// From how many years a person may hold a power of attorney.
const MAJORITY: u32 = 18;

macro_rules! relations {
    ($($(#[$doc:meta])* $variant:ident = $row:literal,)*) => {
        /// What stands between the one who asks and the person concerned.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Relation {
            $($(#[$doc])* $variant,)*
        }

        impl Relation {
            /// Every relation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The row of the table.
            pub const fn row(self) -> &'static str {
                match self {
                    $(Self::$variant => $row,)*
                }
            }
        }
    };
}

relations! {
    /// Oneself, 16 or older.
    Oneself = "oneself_from_16",
    /// Oneself, 16 or older, with a protected address (code 6 or 7).
    OneselfProtected = "oneself_from_16_with_protected_address",
    /// Oneself, 13 to 15, and a parent has agreed.
    OneselfAsYouth = "oneself_13_to_15",
    /// The same with a protected address.
    OneselfAsYouthProtected = "oneself_13_to_15_with_protected_address",
    /// Oneself, 13 to 15, and no parent has agreed.
    OneselfWithoutConsent = "oneself_13_to_15_without_consent",
    /// Oneself, younger than 13.
    OneselfAsChild = "oneself_to_12",
    /// A parent of a child under 12.
    ParentOfChild = "parent_of_child_to_11",
    /// A parent of a child of 12 to 15.
    ParentOfYouth = "parent_of_child_12_to_15",
    /// A parent of a child of 16 or 17.
    ParentOfMinor = "parent_of_child_16_to_17",
    /// A parent of an adult.
    ParentOfAdult = "parent_of_adult",
    /// The holder of a power of attorney.
    PowerOfAttorney = "power_of_attorney",
    /// One of the two has a protected address.
    ProtectedAddress = "protected_address_on_either_side",
    /// One of the two is dead.
    Deceased = "deceased_on_either_side",
    /// No ground, or none that holds.
    Unrelated = "unrelated",
    /// Somebody who requisitions. Never arises from a patient's sign-in.
    Practitioner = "practitioner",
    /// Somebody who sends vehicles. Never arises from a patient's sign-in.
    Dispatcher = "dispatcher",
    /// Somebody who decides claims. Never arises from a patient's sign-in.
    CaseWorker = "case_worker",
}

impl Relation {
    /// The word for the ground in the audit and on the wire.
    pub const fn basis(self) -> Option<Basis> {
        match self {
            Self::Oneself
            | Self::OneselfProtected
            | Self::OneselfAsYouth
            | Self::OneselfAsYouthProtected
            | Self::OneselfWithoutConsent
            | Self::OneselfAsChild => Some(Basis::Oneself),
            Self::ParentOfChild
            | Self::ParentOfYouth
            | Self::ParentOfMinor
            | Self::ParentOfAdult => Some(Basis::Parent),
            Self::PowerOfAttorney => Some(Basis::PowerOfAttorney),
            Self::ProtectedAddress
            | Self::Deceased
            | Self::Unrelated
            | Self::Practitioner
            | Self::Dispatcher
            | Self::CaseWorker => None,
        }
    }
}

/// The relation of `actor` to `person` at `now`. `grounds` are those of `actor`.
pub fn relation(
    actor: &StoredPerson,
    person: &StoredPerson,
    grounds: &[Representation],
    now: DateTime<Utc>,
) -> Relation {
    let is_dead = |who: &StoredPerson| who.died_on.is_some_and(|day| day <= oslo::date(now));
    if is_dead(actor) || is_dead(person) {
        return Relation::Deceased;
    }
    let (Some(actor_age), Some(person_age)) = (age(actor, now), age(person, now)) else {
        return Relation::Unrelated;
    };
    if actor.id == person.id {
        return to_oneself(person, person_age);
    }
    if actor_age < SIGNS_IN_FROM {
        return Relation::Unrelated;
    }
    let held = grounds
        .iter()
        .filter(|ground| ground.holder == actor.id && ground.person == person.id)
        .filter(|ground| holds(ground, now))
        .filter_map(|ground| by_ground(ground, actor_age, person_age));
    // One who is parent and holds a power of attorney acts on the stronger.
    let strongest = held.max_by_key(|relation| {
        !matches!(relation, Relation::ParentOfMinor | Relation::ParentOfAdult)
    });
    match strongest {
        Some(_) if actor.address_protected || person.address_protected => {
            Relation::ProtectedAddress
        }
        Some(relation) => relation,
        None => Relation::Unrelated,
    }
}

const fn to_oneself(person: &StoredPerson, age: u32) -> Relation {
    match (age, person.address_protected) {
        (0..SIGNS_IN_FROM, _) => Relation::OneselfAsChild,
        (HEALTH_MAJORITY.., true) => Relation::OneselfProtected,
        (HEALTH_MAJORITY.., false) => Relation::Oneself,
        _ if !person.youth_consent => Relation::OneselfWithoutConsent,
        (_, true) => Relation::OneselfAsYouthProtected,
        (_, false) => Relation::OneselfAsYouth,
    }
}

fn by_ground(ground: &Representation, actor_age: u32, age: u32) -> Option<Relation> {
    match ground.basis {
        Basis::Parent if !ground.shared_address => None,
        Basis::Parent => Some(match age {
            0..MAY_HIDE_FROM => Relation::ParentOfChild,
            MAY_HIDE_FROM..HEALTH_MAJORITY => Relation::ParentOfYouth,
            HEALTH_MAJORITY..MAJORITY => Relation::ParentOfMinor,
            _ => Relation::ParentOfAdult,
        }),
        Basis::PowerOfAttorney => {
            (actor_age >= MAJORITY && age >= HEALTH_MAJORITY).then_some(Relation::PowerOfAttorney)
        }
        Basis::Oneself | Basis::Unknown(_) => None,
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
