//! Who may do what for whom. The table is `authorisation.csv`; what it does not
//! grant is denied.

mod certificate;
mod cut;
mod grant;
mod operation;
mod relation;
mod table;

use chrono::{DateTime, Utc};
use domain::{oslo, person::Basis};

pub use certificate::seen_certificate;
pub use cut::seen;
pub use grant::Grant;
pub use operation::Operation;
pub(crate) use relation::HEALTH_MAJORITY;
pub use relation::{Relation, relation};
pub use table::granted;

use crate::store::{Representation, StoredPerson};

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

#[cfg(test)]
mod tests;
