//! Whom it concerns.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    changeover::{Changeover, Farewell},
    ids::PersonId,
    person::Basis,
};
use serde::{Deserialize, Serialize};

use crate::{AsOf, Looking, command, session::Session};

command! {
    /// Lists the signed-in person and those they may act for, oneself first.
    ListPersons = "list_persons": Looking => AsOf<Vec<PersonView>>
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
    /// Whether the address is protected: then nothing about the person is kept on the
    /// device.
    pub address_protected: bool,
    /// Whether the sentence about hidden trips belongs to this person.
    pub may_have_hidden_trips: bool,
    /// What is about to change in what is seen of this person, soonest first.
    pub ahead: Vec<Changeover>,
}

/// Somebody whom the pages concerned, and may not concern any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostPerson {
    /// The name.
    pub name: String,
    /// On which ground they were seen.
    pub basis: Basis,
    /// Why they are not seen any more.
    pub because: Farewell,
}

impl PersonView {
    /// Whether this is the signed-in person.
    pub fn is_oneself(&self) -> bool {
        self.basis == Basis::Oneself
    }
}
