//! Whom it concerns.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{ids::PersonId, person::Basis};
use serde::{Deserialize, Serialize};

use crate::{AsOf, command, session::Session};

command! {
    /// Lists the signed-in person and those they may act for, oneself first.
    ListPersons = "list_persons": () => AsOf<Vec<PersonView>>
}

command! {
    /// Switches to one of [`ListPersons`]. Everything shown for the person
    /// before is forgotten.
    ChoosePerson = "choose_person": PersonChoice => Session
}

/// Whom to switch to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonChoice {
    /// The person.
    pub person: PersonId,
}

/// A person in a list or a banner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// The person.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// Completed years today, if the date of birth is known.
    pub age: Option<u32>,
    /// Date of birth, to tell apart those who share a name.
    pub born_on: Option<NaiveDate>,
    /// On which ground.
    pub basis: Basis,
    /// The instant at which the ground ends, if it does.
    pub valid_until: Option<DateTime<Utc>>,
    /// Whether the sentence about hidden trips belongs to this person.
    pub may_have_hidden_trips: bool,
}

impl PersonView {
    /// Whether this is the signed-in person.
    pub fn is_oneself(&self) -> bool {
        self.basis == Basis::Oneself
    }
}
