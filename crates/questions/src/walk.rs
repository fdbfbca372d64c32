//! The questions in their order, and the facts that come of them.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::money::Ore;
use entitlement::{
    decision::Outcome,
    facts::{Fact, Facts, Metres, Source, Trip},
};
use serde::{
    Deserialize,
    de::value::{Error as NoWord, StrDeserializer},
};

use crate::{
    answers::Answers,
    form::{DONT_KNOW, Form, LONGEST, Question, Section},
    given::{Costs, Given},
    id::Asked,
};

mod company;
mod costs;
mod like_first;
mod missing;
mod person;
mod sami_area;
mod stay;
mod treatment;
mod trip;
mod way;

use person::Person;

/// What is asked now, in order; answered or not.
pub fn questions(answers: &Answers, today: NaiveDate) -> Vec<Question> {
    walk(answers, today).questions
}

/// Whether everything that is asked now is answered.
pub fn is_complete(answers: &Answers, today: NaiveDate) -> bool {
    walk(answers, today).is_complete()
}

/// The facts that the answers make. What was not answered yet is not stated.
pub fn facts(answers: &Answers, today: NaiveDate) -> Facts {
    walk(answers, today).facts
}

fn walk(answers: &Answers, today: NaiveDate) -> Walk<'_> {
    let mut walk = Walk {
        answers,
        today,
        section: Section::Person,
        questions: Vec::new(),
        seen: BTreeSet::new(),
        like_first: BTreeSet::new(),
        facts: Facts {
            claimed_on: today,
            claimant: Fact::NotStated,
            handling: Default::default(),
            patient: Default::default(),
            trips: Vec::new(),
        },
    };
    let person = walk.person();
    for trip in 0..answers.trips() {
        walk.trip(trip, person);
    }
    walk.section = Section::Person;
    walk.born_on(person);
    walk.what_the_engine_misses();
    walk
}

/// One walk through the questions.
struct Walk<'a> {
    answers: &'a Answers,
    today: NaiveDate,
    section: Section,
    questions: Vec<Question>,
    /// What the walk has come by, whoever answers it.
    seen: BTreeSet<Asked>,
    /// The trips that are as the first one but for their day.
    like_first: BTreeSet<u8>,
    facts: Facts,
}

/// An answer, and who gives it.
#[derive(Clone, Debug)]
struct Answered {
    given: Given,
    said_by: Source,
}

impl Walk<'_> {
    /// Asks, unless it is known or was said of the first trip; gives the answer if there is one.
    fn ask(&mut self, asked: Asked, form: Form) -> Option<Answered> {
        self.seen.insert(asked);
        if let Some(known) = self.answers.known(asked, &form) {
            return Some(Answered {
                given: known.given.clone(),
                said_by: known.said_by,
            });
        }
        if let Some(of_first) = self.of_first(asked, &form) {
            return of_first;
        }
        let given = self.answers.fitting(asked, &form).cloned();
        self.questions.push(Question {
            asked,
            form,
            given: given.clone(),
            section: self.section,
        });
        given.map(|given| Answered {
            given,
            said_by: Source::Patient,
        })
    }

    fn is_complete(&self) -> bool {
        self.questions
            .iter()
            .all(|question| question.given.is_some())
    }

    /// Whether this was asked already, or was known.
    fn is_asked(&self, asked: Asked) -> bool {
        self.seen.contains(&asked)
    }

    /// Yes or no; whoever does not know it says so where that is offered.
    fn yes(&mut self, asked: Asked, form: Form) -> Fact<bool> {
        match self.word(asked, form) {
            None => Fact::NotStated,
            Some(("yes", said_by)) => Fact::Stated(true, said_by),
            Some(("no", said_by)) => Fact::Stated(false, said_by),
            Some((_, said_by)) => Fact::Unknown(said_by),
        }
    }

    /// The word that was chosen, with who says it.
    fn word(&mut self, asked: Asked, form: Form) -> Option<(&'static str, Source)> {
        let answered = self.ask(asked, form.clone())?;
        Some((form.option(&answered.given)?, answered.said_by))
    }

    /// One of the options, each of which is a word of `T`; "I don't know" is unknown.
    fn one<T: Copy + for<'de> Deserialize<'de>>(&mut self, asked: Asked, form: Form) -> Fact<T> {
        match self.word(asked, form) {
            None => Fact::NotStated,
            Some((DONT_KNOW, said_by)) => Fact::Unknown(said_by),
            Some((word, said_by)) => {
                of_word(word).map_or(Fact::NotStated, |value| Fact::Stated(value, said_by))
            }
        }
    }

    fn day(&mut self, asked: Asked, first: NaiveDate, last: NaiveDate) -> Fact<NaiveDate> {
        match self.ask(asked, Form::Date { first, last }) {
            Some(Answered {
                given: Given::Day(day),
                said_by,
            }) => Fact::Stated(day, said_by),
            _ => Fact::NotStated,
        }
    }

    fn kilometres(&mut self, asked: Asked, most: Option<Metres>) -> Fact<Metres> {
        let most = most.unwrap_or(LONGEST);
        match self.ask(asked, Form::Kilometres { most }) {
            Some(Answered {
                given: Given::Distance(far),
                said_by,
            }) => Fact::Stated(far, said_by),
            _ => Fact::NotStated,
        }
    }

    fn kroner(&mut self, asked: Asked) -> Fact<Ore> {
        match self.ask(asked, Form::Kroner) {
            Some(Answered {
                given: Given::Sum(sum),
                said_by,
            }) => Fact::Stated(sum, said_by),
            _ => Fact::NotStated,
        }
    }

    fn number(&mut self, asked: Asked, least: u32, most: u32) -> Fact<u32> {
        match self.ask(asked, Form::Number { least, most }) {
            Some(Answered {
                given: Given::Number(number),
                said_by,
            }) => Fact::Stated(number, said_by),
            _ => Fact::NotStated,
        }
    }

    fn minutes(&mut self, asked: Asked) -> Fact<u32> {
        match self.ask(asked, Form::Time) {
            Some(Answered {
                given: Given::Minutes(minutes),
                said_by,
            }) => Fact::Stated(minutes, said_by),
            _ => Fact::NotStated,
        }
    }

    fn cost(&mut self, asked: Asked, both_ways: bool, receipt: bool) -> Option<Costs> {
        let Given::Costs(costs) = self.ask(asked, Form::Cost { both_ways, receipt })?.given else {
            return None;
        };
        Some(costs)
    }

    /// The words that were ticked; `None` until it is answered.
    fn ticked(&mut self, asked: Asked, options: Vec<&'static str>) -> Option<Ticked> {
        let Given::Ticked(words) = self.ask(asked, Form::Many(options))?.given else {
            return None;
        };
        Some(Ticked(words))
    }

    /// Whether a trip gives nothing, whatever else is answered: everything so far
    /// is, and the engine says no.
    fn is_settled(&self, trip: &Trip) -> bool {
        if !self.is_complete() {
            return false;
        }
        let alone = Facts {
            trips: vec![trip.clone()],
            ..self.facts.clone()
        };
        entitlement::decide(&alone).outcome == Outcome::NoRight
    }
}

/// What was ticked.
#[derive(Clone, Debug, Default)]
struct Ticked(BTreeSet<String>);

impl Ticked {
    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// As a fact: who did not tick it has said that it is not so.
    fn fact(ticked: Option<&Self>, word: &str) -> Fact<bool> {
        ticked.map_or(Fact::NotStated, |ticked| Fact::said(ticked.has(word)))
    }
}

/// The value that is written as `word`.
fn of_word<T: for<'de> Deserialize<'de>>(word: &str) -> Option<T> {
    T::deserialize(StrDeserializer::<NoWord>::new(word)).ok()
}

fn said_if_receipt(costs: Costs) -> Fact<bool> {
    costs.receipt.map_or(Fact::NotStated, Fact::said)
}

/// The last day that can be asked about: planned trips lie ahead.
fn last_day(today: NaiveDate) -> NaiveDate {
    today
        .checked_add_days(Days::new(366))
        .unwrap_or(NaiveDate::MAX)
}

/// The first day that can be asked about. Older trips go by another regulation,
/// which the answer says.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2010, 1, 1).expect("a day");
