//! The answers behind facts.
//!
//! Nothing here knows what a question means: whichever answer makes more of the facts that
//! are wanted, and none that is not, is the one that was given. So it holds for questions
//! that are yet to come.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::facts::{Facts, Metres};
use serde_json::Value;

use crate::{
    answers::Answers,
    form::{Form, Question},
    given::{Costs, Given},
    id::{Asked, QuestionId},
    walk::{facts, questions},
};

/// A fact that nobody wants weighs as much as so many that are wanted.
const UNWANTED: i32 = 4;

/// So many of the questions that an answer brings up are looked at.
const AHEAD: usize = 4;

/// The answers that make the facts of a claim for one trip, as far as they were answered
/// here. A question that none of its answers fits is left open, and where all of them
/// together would say anything that was not said, all are.
pub fn recall(wanted: &Facts) -> Answers {
    let mut answers = Answers::default();
    let days = wanted.trips.iter().flat_map(|trip| &trip.legs);
    let first = days.filter_map(|leg| leg.date.value()).min();
    // Whoever's day of birth is known was not asked how old they are.
    let age = wanted.patient.age.value();
    if let Some(years) = age.and_then(|age| age.years_on(first.unwrap_or(wanted.claimed_on))) {
        let age = Asked::once(QuestionId::Age);
        answers.give(age, Given::Number(years));
    }
    let search = Search::of(wanted);
    // No other fact tells how old somebody is: where nobody has said it, it stays open.
    let ages = [QuestionId::Age, QuestionId::BornOn];
    let mut left: BTreeSet<_> = ages.map(Asked::once).into();
    while let Some(question) = search.next(&answers, &left) {
        match search.best(&answers, &question, &left, 2) {
            Some(given) => answers.give(question.asked, given),
            None => {
                left.insert(question.asked);
            }
        }
    }
    if search.says_more(&answers) {
        return Answers::default();
    }
    answers
}

/// A fact, by where it stands and as it is written.
type Leaves = BTreeMap<String, Value>;

struct Search {
    today: NaiveDate,
    wanted: Leaves,
    days: BTreeSet<NaiveDate>,
    numbers: BTreeSet<u32>,
}

impl Search {
    fn of(wanted: &Facts) -> Self {
        let leaves = leaves(wanted);
        let day = |value: &Value| value.as_str()?.parse().ok();
        let number = |value: &Value| value.as_u64()?.try_into().ok();
        Self {
            today: wanted.claimed_on,
            days: leaves.values().filter_map(day).collect(),
            numbers: leaves.values().filter_map(number).chain([0]).collect(),
            wanted: leaves,
        }
    }

    /// The first question that is open and was not left.
    fn next(&self, answers: &Answers, left: &BTreeSet<Asked>) -> Option<Question> {
        questions(answers, self.today)
            .into_iter()
            .find(|question| question.given.is_none() && !left.contains(&question.asked))
    }

    /// How near these answers come.
    fn near(&self, answers: &Answers) -> i32 {
        let made = leaves(&facts(answers, self.today));
        made.iter()
            .map(|(place, value)| {
                match self.wanted.get(place) {
                    Some(wanted) if wanted == value => 1,
                    // A sum that is yet to be said.
                    Some(_) if value.as_u64() == Some(0) => 0,
                    Some(_) | None => -UNWANTED,
                }
            })
            .sum()
    }

    /// Whether these answers say something that nobody wants.
    fn says_more(&self, answers: &Answers) -> bool {
        let made = leaves(&facts(answers, self.today));
        let is_wanted = |(place, value): (&String, &Value)| self.wanted.get(place) == Some(value);
        !made.iter().all(is_wanted)
    }

    /// The answer that comes nearest; of several the one that brings up the fewest
    /// questions. `None` where each says what nobody wants.
    fn best(
        &self,
        answers: &Answers,
        question: &Question,
        left: &BTreeSet<Asked>,
        depth: u8,
    ) -> Option<Given> {
        let before = self.near(answers);
        // Only what an answer brings up tells of it.
        let asked = questions(answers, self.today);
        let known: BTreeSet<_> = asked.iter().map(|question| question.asked).collect();
        let known = &known | left;
        let mut best: Option<((i32, i32), Given)> = None;
        let mut look = |given: Given| {
            let mut with = answers.clone();
            with.give(question.asked, given.clone());
            let near = self.ahead(&with, &known, (before, depth));
            let asks = i32::try_from(questions(&with, self.today).len()).unwrap_or(i32::MAX);
            let worth = (near, -asks);
            let is_better = best.as_ref().is_none_or(|(than, _)| worth > *than);
            if near >= before && is_better {
                best = Some((worth, given));
                return true;
            }
            false
        };
        match &question.form {
            Form::Many(options) => {
                let mut ticked = BTreeSet::new();
                look(Given::Ticked(ticked.clone()));
                for option in options {
                    let mut more = ticked.clone();
                    more.insert((*option).to_owned());
                    if look(Given::Ticked(more.clone())) {
                        ticked = more;
                    }
                }
            }
            Form::Cost { both_ways, receipt } => {
                let receipts: &[_] = if *receipt {
                    &[Some(true), Some(false)]
                } else {
                    &[None]
                };
                for receipt in receipts {
                    let mut out = Ore(0);
                    for sum in self.sums() {
                        let home = Ore(0);
                        if look(costs(sum, home, *receipt)) {
                            out = sum;
                        }
                    }
                    for home in self.sums().filter(|_| *both_ways) {
                        look(costs(out, home, *receipt));
                    }
                }
            }
            form @ (Form::Choice(_)
            | Form::List(_)
            | Form::YesNo
            | Form::YesNoDontKnow
            | Form::Date { .. }
            | Form::Kilometres { .. }
            | Form::Kroner
            | Form::Number { .. }
            | Form::Time) => {
                for given in self.candidates(form) {
                    look(given);
                }
            }
        }
        best.map(|(_, given)| given)
    }

    /// How near these answers can come once what they bring up is answered as well.
    fn ahead(&self, answers: &Answers, left: &BTreeSet<Asked>, (before, depth): (i32, u8)) -> i32 {
        let near = self.near(answers);
        if near != before || depth == 0 {
            return near;
        }
        let (mut answers, mut left) = (answers.clone(), left.clone());
        for _ in 0..AHEAD {
            let Some(question) = self.next(&answers, &left) else {
                break;
            };
            left.insert(question.asked);
            if let Some(given) = self.best(&answers, &question, &left, depth - 1) {
                answers.give(question.asked, given);
            }
        }
        self.near(&answers)
    }

    fn sums(&self) -> impl Iterator<Item = Ore> {
        self.numbers.iter().map(|number| Ore(i64::from(*number)))
    }

    /// The answers that may have been given, of those that fit.
    fn candidates(&self, form: &Form) -> Vec<Given> {
        let numbers = self.numbers.iter().copied();
        let all: Vec<Given> = match form {
            Form::Choice(_) | Form::List(_) | Form::YesNo | Form::YesNoDontKnow => {
                let options = form.options().iter();
                options.filter_map(|option| form.answer(option)).collect()
            }
            Form::Date { .. } => self.days.iter().copied().map(Given::Day).collect(),
            Form::Kilometres { .. } => numbers.map(|far| Given::Distance(Metres(far))).collect(),
            Form::Kroner => self.sums().map(Given::Sum).collect(),
            Form::Number { .. } => numbers.map(Given::Number).collect(),
            Form::Time => numbers.map(Given::Minutes).collect(),
            Form::Many(_) | Form::Cost { .. } => Vec::new(),
        };
        all.into_iter().filter(|given| form.fits(given)).collect()
    }
}

const fn costs(out: Ore, home: Ore, receipt: Option<bool>) -> Given {
    Given::Costs(Costs { out, home, receipt })
}

/// Every fact but who says it and how old somebody is, which no question tells apart.
fn leaves(facts: &Facts) -> Leaves {
    let mut leaves = Leaves::new();
    if let Ok(written) = serde_json::to_value(facts) {
        gather(&mut leaves, String::new(), written);
    }
    leaves.retain(|place, _| !place.starts_with("/patient/age"));
    leaves
}

fn gather(leaves: &mut Leaves, place: String, value: Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name != "said_by" {
                    gather(leaves, format!("{place}/{name}"), value);
                }
            }
        }
        Value::Array(items) => {
            for (number, value) in items.into_iter().enumerate() {
                gather(leaves, format!("{place}/{number}"), value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            leaves.insert(place, value);
        }
    }
}
