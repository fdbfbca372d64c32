//! Persons and on which ground somebody acts for them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{ids::PersonId, oslo};

/// A person whose trips the signed-in person may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The person.
    pub id: PersonId,
    /// The name to show.
    pub name: String,
    /// Date of birth, if the service states it. Age is never read from a number.
    pub born_on: Option<NaiveDate>,
    /// On which ground.
    pub basis: Basis,
    /// The instant at which the ground ends, if it does.
    pub valid_until: Option<DateTime<Utc>>,
    /// Whether the address is protected (code 6 or 7): then nothing about the person
    /// is kept on the device.
    #[serde(default)]
    pub address_protected: bool,
}

/// On which ground somebody sees or acts for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// It is the signed-in person.
    Oneself,
    /// Parental responsibility (*foreldreansvar*).
    Parent,
    /// Power of attorney (*fullmakt*).
    PowerOfAttorney,
    /// A ground this version does not know, in the service's own word.
    Unknown(String),
}

impl Person {
    /// Completed years on the day of `now` in Norway, if the date of birth is known.
    pub fn age(&self, now: DateTime<Utc>) -> Option<u32> {
        oslo::completed_years(self.born_on?, oslo::date(now))
    }

    /// Whether the ground is over at `now`.
    pub fn has_ended(&self, now: DateTime<Utc>) -> bool {
        self.valid_until.is_some_and(|until| until <= now)
    }

    /// Whether a parent sees a child from 12 up to 16 years: something may then
    /// be hidden, and whether it is leaks nothing because it is always said.
    pub fn may_have_hidden_trips(&self, now: DateTime<Utc>) -> bool {
        self.basis == Basis::Parent && self.age(now).is_some_and(|age| (12..16).contains(&age))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_may_be_hidden_from_a_parent_from_12_until_the_day_before_16() {
        let child = Person {
            id: "per_1".parse().unwrap(),
            name: "Emil".into(),
            born_on: "2014-11-24".parse().ok(),
            basis: Basis::Parent,
            valid_until: None,
            address_protected: false,
        };
        #[rustfmt::skip]
        let cases = [
            // last second before local midnight, first second after it
            ("2026-11-23T22:59:59Z", Some(11), false),
            ("2026-11-23T23:00:00Z", Some(12), true),
            ("2030-11-23T22:59:59Z", Some(15), true),
            ("2030-11-23T23:00:00Z", Some(16), false),
            ("2010-01-01T00:00:00Z", None,     false),
        ];
        for (now, age, hidden) in cases {
            let now = now.parse().unwrap();
            assert_eq!(
                (child.age(now), child.may_have_hidden_trips(now)),
                (age, hidden),
                "{now}"
            );
            let oneself = Person {
                basis: Basis::Oneself,
                ..child.clone()
            };
            assert!(!oneself.may_have_hidden_trips(now), "{now}");
        }
    }
}
