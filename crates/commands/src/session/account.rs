//! Who is signed in, and whom the pages concern.

use chrono::{DateTime, Utc};
use domain::{
    changeover::{self, Farewell},
    ids::PersonId,
    person::Person,
};
use ipc::persons::LostPerson;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};

use crate::ports::Plain;

/// The part of a session that is not the service's affair.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Account {
    /// The name of whoever signed in.
    pub(crate) name: String,
    /// The person they are themselves.
    pub(crate) oneself: PersonId,
    /// Whom the pages concern; `None` until that is chosen.
    pub(crate) acting_for: Option<Person>,
    /// Whether the address of whoever signed in is protected.
    #[serde(default)]
    pub(crate) is_protected: bool,
}

impl Account {
    /// Takes up what `persons` say about whoever signed in, and about the chosen one
    /// that their address is protected.
    pub(crate) fn take_up(&mut self, persons: &[Person]) {
        let find = |id: &PersonId| persons.iter().find(|person| person.id == *id);
        if let Some(oneself) = find(&self.oneself) {
            self.is_protected = oneself.address_protected;
        }
        if let Some(chosen) = &mut self.acting_for
            && let Some(now) = find(&chosen.id)
        {
            chosen.address_protected = now.address_protected;
        }
    }

    /// Whether nothing about `person` may be kept on the device.
    pub(crate) fn protects(&self, person: &PersonId) -> bool {
        let chosen = self.acting_for.as_ref();
        self.is_protected
            || chosen.is_some_and(|chosen| chosen.id == *person && chosen.address_protected)
    }

    /// Whoever the pages concern, when it is another than the one who is signed in, once
    /// that has ended.
    pub(crate) fn lost(&self, now: DateTime<Utc>) -> Option<LostPerson> {
        let person = self.acting_for.as_ref()?;
        if person.id == self.oneself {
            return None;
        }
        let because = if self.is_protected {
            Farewell::OwnAddressProtected
        } else {
            changeover::farewell(person, now)
        };
        Some(LostPerson {
            name: person.name.clone(),
            basis: person.basis.clone(),
            because,
        })
    }

    /// As it is written to the store. Of somebody with a protected address only that
    /// they have one, so that it is known from the start on; and nobody else is.
    pub(crate) fn sealed(&self) -> Option<Plain> {
        let mut account = self.clone();
        account.acting_for = account.acting_for.and_then(|person| {
            if !self.protects(&person.id) {
                return Some(person);
            }
            (person.id == self.oneself).then(|| Person {
                name: self.name.clone(),
                born_on: None,
                address_protected: true,
                ..person
            })
        });
        Some(serde_json::to_vec(&account).ok()?.into())
    }

    /// As it was read from the store; `None` when it is of another version.
    pub(crate) fn unsealed(plain: Plain) -> Option<Self> {
        serde_json::from_slice(plain.expose_secret()).ok()
    }
}
