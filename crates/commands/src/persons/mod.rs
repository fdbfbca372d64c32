//! Whom it concerns.

mod choose_person;
mod list_persons;

pub use choose_person::choose_person;
use chrono::{DateTime, Utc};
use domain::{changeover, person::Person};
use ipc::persons::PersonView;
pub use list_persons::list_persons;

/// A person as shown at `now`.
pub(crate) fn view(person: &Person, now: DateTime<Utc>) -> PersonView {
    PersonView {
        id: person.id.clone(),
        name: person.name.clone(),
        age: person.age(now),
        born_on: person.born_on,
        basis: person.basis.clone(),
        valid_until: person.valid_until,
        address_protected: person.address_protected,
        may_have_hidden_trips: person.may_have_hidden_trips(now),
        ahead: changeover::ahead(person, now),
    }
}
