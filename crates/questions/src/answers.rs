//! What was answered so far.

use std::collections::BTreeMap;

use entitlement::facts::Source;
use serde::{Deserialize, Serialize};

use crate::{
    form::Form,
    given::Given,
    id::{Asked, QuestionId},
};

/// The version of what is kept. A question or option that another version does
/// not know is asked again, so it changes only when a word changes its meaning.
const VERSION: u16 = 1;

/// What was answered so far, and what is known without asking.
///
/// Nothing that was answered is lost by answering another question in another
/// way; only what is asked now counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", from = "Written")]
pub struct Answers {
    trips: u8,
    given: BTreeMap<Asked, Given>,
    known: BTreeMap<Asked, Known>,
}

/// More trips than this are not asked for at once.
pub const MOST_TRIPS: u8 = 20;

impl Default for Answers {
    fn default() -> Self {
        Self {
            trips: 1,
            given: BTreeMap::new(),
            known: BTreeMap::new(),
        }
    }
}

/// An answer that nobody has to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// What is known.
    pub given: Given,
    /// Who says it.
    pub said_by: Source,
}

impl Answers {
    /// Takes an answer, in place of an earlier one.
    pub fn give(&mut self, asked: Asked, given: Given) {
        self.given.insert(asked, given);
    }

    /// How many trips are asked about.
    pub const fn trips(&self) -> u8 {
        self.trips
    }

    /// Asks about one trip more, up to [`MOST_TRIPS`]; says whether there was room.
    pub const fn add_trip(&mut self) -> bool {
        let has_room = self.trips < MOST_TRIPS;
        if has_room {
            self.trips += 1;
        }
        has_room
    }

    /// Leaves out the last trip, where there is more than one.
    pub fn drop_trip(&mut self) {
        if self.trips > 1 {
            self.trips -= 1;
            let gone = Some(self.trips);
            self.given.retain(|asked, _| asked.trip != gone);
            self.known.retain(|asked, _| asked.trip != gone);
        }
    }

    /// Takes an answer back.
    pub fn forget(&mut self, asked: Asked) {
        self.given.remove(&asked);
    }

    /// Notes what is known without asking: from a trip, a register, the appointment.
    pub fn know(&mut self, asked: Asked, given: Given, said_by: Source) {
        self.known.insert(asked, Known { given, said_by });
    }

    /// Takes back what was known without asking, where nobody says so any more.
    pub fn unknow(&mut self, asked: Asked) {
        self.known.remove(&asked);
    }

    /// Takes over what was answered elsewhere, about as many trips. What is known without
    /// asking stays.
    pub fn take_over(&mut self, other: &Self) {
        self.trips = self.trips.max(other.trips);
        self.given.extend(
            other
                .given
                .iter()
                .map(|(asked, given)| (*asked, given.clone())),
        );
    }

    /// Takes over what was answered and is known of the first trip of `other`, as of trip
    /// `number`, from 0, which is then not like the first one here.
    pub fn take_trip(&mut self, number: u8, other: &Self) {
        let moved = |asked: &Asked| {
            let moved = Asked {
                trip: Some(number),
                ..*asked
            };
            (asked.trip == Some(0)).then_some(moved)
        };
        let given = other.given.iter();
        self.given
            .extend(given.filter_map(|(asked, given)| Some((moved(asked)?, given.clone()))));
        let known = other.known.iter();
        self.known
            .extend(known.filter_map(|(asked, known)| Some((moved(asked)?, known.clone()))));
        self.give(Asked::of_trip(QuestionId::LikeFirst, number), Given::No);
    }

    /// What was answered, whether it is asked now or not.
    pub fn given(&self, asked: Asked) -> Option<&Given> {
        self.given.get(&asked)
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    pub(crate) fn fitting(&self, asked: Asked, form: &Form) -> Option<&Given> {
        self.given.get(&asked).filter(|given| form.fits(given))
    }

    pub(crate) fn known(&self, asked: Asked, form: &Form) -> Option<&Known> {
        self.known
            .get(&asked)
            .filter(|known| form.fits(&known.given))
    }
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Written {
    version: u16,
    trips: u8,
    /// Whatever is not understood is left out when it is read.
    given: Vec<Entry<Given>>,
    #[serde(default)]
    known: Vec<Entry<Known>>,
}

#[derive(Serialize, Deserialize)]
struct Entry<T> {
    asked: String,
    answer: T,
}

impl From<Answers> for Written {
    fn from(answers: Answers) -> Self {
        let entry = |asked: Asked| asked.written();
        Self {
            version: VERSION,
            trips: answers.trips,
            given: answers
                .given
                .into_iter()
                .map(|(asked, answer)| Entry {
                    asked: entry(asked),
                    answer,
                })
                .collect(),
            known: answers
                .known
                .into_iter()
                .map(|(asked, answer)| Entry {
                    asked: entry(asked),
                    answer,
                })
                .collect(),
        }
    }
}

impl From<Written> for Answers {
    fn from(written: Written) -> Self {
        if written.version != VERSION {
            return Self::default();
        }
        fn read<T>(entries: Vec<Entry<T>>) -> BTreeMap<Asked, T> {
            entries
                .into_iter()
                .filter_map(|entry| Some((Asked::from_written(&entry.asked)?, entry.answer)))
                .collect()
        }
        Self {
            trips: written.trips.clamp(1, MOST_TRIPS),
            given: read(written.given),
            known: read(written.known),
        }
    }
}
