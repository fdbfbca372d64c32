//! Any way through the questions.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::{
    decision::{Outcome, Verdict},
    facts::Metres,
};
use proptest::prelude::*;
use questions::{Answers, Asked, Costs, Form, Given, Question, QuestionId, facts, questions};

use crate::answering::*;

/// Days on whose other side the law is another, or what is asked.
const BOUNDARIES: [&str; 19] = [
    "2016-09-30",
    "2016-10-01",
    "2017-07-01",
    "2020-03-11",
    "2020-03-12",
    "2022-05-31",
    "2022-06-01",
    "2023-03-01",
    "2023-12-31",
    "2024-01-01",
    "2025-03-02",
    "2025-03-03",
    "2025-05-31",
    "2025-06-01",
    "2025-08-31",
    "2025-12-31",
    "2026-01-01",
    "2026-12-31",
    "2027-01-01",
];

/// Some answer to a question, chosen by `pick`: what leads to more questions, and what lies at a
/// boundary, more often than chance would.
fn any_answer(question: &Question, pick: u32) -> Given {
    let (how, which) = (pick & 7, pick >> 3);
    let one_of = |count: usize| which as usize % count;
    match &question.form {
        Form::Choice(options) if how < 3 && options.contains(&"other") => {
            question.form.answer("other").unwrap()
        }
        Form::List(options) if how < 2 && options.contains(&"saltdal") => {
            question.form.answer("saltdal").unwrap()
        }
        Form::Choice(_) | Form::List(_) | Form::YesNo | Form::YesNoDontKnow => {
            let options = question.form.options();
            question
                .form
                .answer(options[one_of(options.len())])
                .unwrap()
        }
        Form::Many(options) => Given::Ticked(ticks(options, how, which)),
        Form::Date { first, last } => Given::Day(any_day(*first, *last, how, which)),
        Form::Kilometres { most } => {
            let near = [
                1, 9_999, 10_000, 10_001, 39_999, 40_000, 99_999, 120_000, 300_000, 300_001, most.0,
            ];
            Given::Distance(Metres(near[one_of(near.len())].min(most.0)))
        }
        Form::Kroner => Given::Sum(Ore(i64::from(which % 1_000_000))),
        Form::Number { least, most } if *most > 100 && how < 6 => {
            let near = [0, 11, 14, 15, 16, 17, 18];
            Given::Number(near[one_of(near.len())].clamp(*least, *most))
        }
        Form::Number { least, most } => Given::Number(least + which % (most - least + 1)),
        Form::Time => Given::Minutes(1 + which % 5_000),
        Form::Cost { both_ways, receipt } => Given::Costs(Costs {
            out: Ore(i64::from(which % 100_000)),
            home: Ore(if *both_ways {
                i64::from(which % 70_000)
            } else {
                0
            }),
            receipt: receipt.then_some(how < 4),
        }),
    }
}

/// None, one, or any of the options: the more are ticked, the sooner a trip gives nothing.
fn ticks(options: &[&'static str], how: u32, which: u32) -> BTreeSet<String> {
    let ticked = |(bit, _): &(usize, &&str)| match how {
        0 | 1 => false,
        2..=5 => which as usize % options.len() == *bit,
        _ => which >> (bit % 29) & 1 == 1,
    };
    let ticked = options.iter().enumerate().filter(ticked);
    ticked.map(|(_, word)| (*word).to_owned()).collect()
}

fn any_day(first: NaiveDate, last: NaiveDate, how: u32, which: u32) -> NaiveDate {
    let days = last.signed_duration_since(first).num_days() as u32 + 1;
    let after_first = |days: u32| first + chrono::Days::new(u64::from(days));
    match how {
        0..=3 => day(BOUNDARIES[which as usize % BOUNDARIES.len()]).clamp(first, last),
        4 | 5 => after_first(which % days.min(3)),
        _ => after_first(which % days),
    }
}

/// Answers until nothing more is asked.
pub(crate) fn answer_all(answers: &mut Answers, picks: &mut impl Iterator<Item = u32>) {
    for _ in 0..600 {
        let Some(question) = next(answers) else {
            return;
        };
        let given = any_answer(&question, picks.next().unwrap());
        assert!(question.form.fits(&given), "{:?} {given:?}", question.asked);
        answers.give(question.asked, given);
    }
    panic!("the questions do not end: {:?}", next(answers));
}

/// What was said of the first trip, as an answer to the same question of another one like it.
fn as_of_the_first(of_first: &Given, form: &Form) -> Given {
    match (of_first, form) {
        (Given::Ticked(words), Form::Many(options)) => {
            let words = words.iter().filter(|word| options.contains(&word.as_str()));
            Given::Ticked(words.cloned().collect())
        }
        (Given::Costs(costs), Form::Cost { receipt: false, .. }) => Given::Costs(Costs {
            receipt: None,
            ..*costs
        }),
        _ => of_first.clone(),
    }
}

/// So many ways, or as many as `PROPTEST_CASES` says if that is more.
pub(crate) fn at_least(cases: u32) -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig {
        cases: config.cases.max(cases),
        ..config
    }
}

proptest! {
    #![proptest_config(at_least(2_000))]

    #[test]
    fn every_path_ends_and_leaves_no_fact_missing(picks in prop::collection::vec(any::<u32>(), 8..200), trips in 1_u8..4) {
        let mut answers = Answers::default();
        while answers.trips() < trips {
            answers.add_trip();
        }
        answer_all(&mut answers, &mut picks.iter().copied().cycle());
        let facts = facts(&answers, day(TODAY));
        let decision = entitlement::decide(&facts);
        prop_assert!(decision.outcome != Outcome::MissingFacts, "{:#?}\n{:#?}",
            decision.steps.iter().filter(|step| step.verdict == Verdict::Missing).collect::<Vec<_>>(), facts);
    }

    #[test]
    fn no_question_is_asked_twice(picks in prop::collection::vec(any::<u32>(), 8..200), trips in 1_u8..3) {
        let mut answers = Answers::default();
        while answers.trips() < trips {
            answers.add_trip();
        }
        for pick in picks {
            let asked = names(&answers);
            let once: BTreeSet<_> = asked.iter().collect();
            prop_assert_eq!(once.len(), asked.len(), "{:?}", asked);
            let Some(question) = next(&answers) else { break };
            answers.give(question.asked, any_answer(&question, pick));
        }
    }

    #[test]
    fn a_trip_like_the_first_is_what_saying_it_all_again_gives(picks in prop::collection::vec(any::<u32>(), 30..200)) {
        let mut picks = picks.iter().copied().cycle();
        let mut answers = Answers::default();
        answer_all(&mut answers, &mut picks);
        answers.add_trip();
        answers.give(Asked::of_trip(QuestionId::LikeFirst, 1), Given::Yes);
        answer_all(&mut answers, &mut picks);
        let by_likeness = facts(&answers, day(TODAY));
        // A day so far ahead cannot be typed.
        let days = by_likeness.trips[1].legs.iter().filter_map(|leg| leg.date.value());
        if days.max() > Some(day("2027-03-02")) {
            return Ok(());
        }
        let said = questions(&answers, day(TODAY));
        let of = |trip: Option<u8>, asked: Asked| {
            said.iter().find(|one| one.asked == Asked { trip, ..asked }).and_then(|one| one.given.clone())
        };

        let mut again = answers.clone();
        again.give(Asked::of_trip(QuestionId::LikeFirst, 1), Given::No);
        while let Some(question) = next(&again) {
            let given = of(Some(1), question.asked).or_else(|| {
                if question.asked == Asked::of_part(QuestionId::Date, 1, 1) {
                    return by_likeness.trips[1].legs[1].date.value().map(Given::Day);
                }
                Some(as_of_the_first(&of(Some(0), question.asked)?, &question.form))
            });
            prop_assert!(given.as_ref().is_some_and(|given| question.form.fits(given)), "{:?}: {given:?}", question.asked);
            again.give(question.asked, given.unwrap());
        }
        prop_assert_eq!(facts(&again, day(TODAY)), by_likeness);
    }
}
