//! Answers by name, and what is asked then.

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::facts::Metres;
use questions::{Answers, Costs, Form, Given, Question, QuestionId, questions};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) const TODAY: &str = "2026-03-01";

pub(crate) fn next(answers: &Answers) -> Option<Question> {
    questions(answers, day(TODAY))
        .into_iter()
        .find(|question| question.given.is_none())
}

/// Answers by name until nothing more is asked; a question that is not named gets the
/// answer that says the least.
pub(crate) fn answered(named: &[(&str, Given)]) -> Answers {
    let mut answers = Answers::default();
    for _ in 0..200 {
        let Some(question) = next(&answers) else {
            return answers;
        };
        let written = question.asked.written();
        let given = named
            .iter()
            .find(|(name, _)| *name == written)
            .map_or_else(|| plain(&question), |(_, given)| given.clone());
        assert!(question.form.fits(&given), "{written}: {given:?}");
        answers.give(question.asked, given);
    }
    panic!("the questions do not end");
}

pub(crate) fn plain(question: &Question) -> Given {
    match (&question.form, question.id()) {
        (_, QuestionId::Age) => Given::Number(40),
        (_, QuestionId::HomeCounty | QuestionId::PlaceCounty) => Given::Chosen("oslo".into()),
        (Form::Choice(options) | Form::List(options), _) => {
            question.form.answer(options[0]).unwrap()
        }
        (Form::Many(_), _) => Given::Ticked(Default::default()),
        (Form::YesNo | Form::YesNoDontKnow, _) => Given::No,
        (Form::Date { .. }, _) => Given::Day(day("2026-02-10")),
        (Form::Kilometres { most }, _) => Given::Distance(Metres(60_000.min(most.0))),
        (Form::Kroner, _) => Given::Sum(Ore(10_000)),
        (Form::Number { least, .. }, _) => Given::Number(*least),
        (Form::Time, _) => Given::Minutes(800),
        (Form::Cost { receipt, .. }, _) => Given::Costs(Costs {
            out: Ore(5_000),
            home: Ore(0),
            receipt: receipt.then_some(true),
        }),
    }
}

pub(crate) fn far(metres: u32) -> Given {
    Given::Distance(Metres(metres))
}

pub(crate) fn chosen(word: &str) -> Given {
    Given::Chosen(word.into())
}

pub(crate) fn ticked(words: &[&str]) -> Given {
    Given::Ticked(words.iter().map(|word| (*word).to_owned()).collect())
}

pub(crate) fn costs(out: i64, home: i64, receipt: Option<bool>) -> Given {
    Given::Costs(Costs {
        out: Ore(out),
        home: Ore(home),
        receipt,
    })
}

pub(crate) fn names(answers: &Answers) -> Vec<String> {
    questions(answers, day(TODAY))
        .iter()
        .map(|question| question.asked.written())
        .collect()
}
