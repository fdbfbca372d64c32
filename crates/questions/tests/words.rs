//! Every question can be reached, and every one has its words.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, fs, path::PathBuf, sync::LazyLock};

use chrono::NaiveDate;
use domain::{language::Language, money::Ore};
use entitlement::facts::Metres;
use i18n::{Isolation, Localizer, Source};
use questions::{Answers, Asked, Costs, DONT_KNOW, Form, Given, Question, QuestionId, questions};

const TODAY: &str = "2027-02-01";

/// Questions of many different paths, the same ones in every run.
static OF_MANY_PATHS: LazyLock<Vec<Question>> = LazyLock::new(of_many_paths);

fn of_many_paths() -> Vec<Question> {
    let today: NaiveDate = TODAY.parse().unwrap();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let mut state: u64 = 1;
    for _ in 0..1_500 {
        let mut answers = Answers::default();
        answers.add_trip();
        while let Some(next) = questions(&answers, today)
            .into_iter()
            .find(|question| question.given.is_none())
        {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            answers.give(next.asked, some_answer(&next, (state >> 33) as u32));
            if seen.insert((next.id(), next.form.options().to_vec())) {
                found.push(next);
            }
        }
    }
    found
}

fn some_answer(question: &Question, pick: u32) -> Given {
    match (&question.form, question.id()) {
        // What leads on is chosen more often than chance would.
        (_, QuestionId::Age) => Given::Number([7, 11, 15, 40][pick as usize % 4]),
        (Form::Choice(_) | Form::List(_) | Form::YesNo | Form::YesNoDontKnow, _) => {
            let options = question.form.options();
            let at = pick as usize % options.len();
            question.form.answer(options[at]).unwrap()
        }
        (Form::Many(options), id) => {
            let is_rare = id == QuestionId::Special;
            let holds = |bit: usize| {
                let bits = pick >> (2 * bit % 30) & 3;
                if is_rare {
                    bits == 0 && pick.is_multiple_of(3)
                } else {
                    bits < 2
                }
            };
            let words = options.iter().enumerate().filter(|(bit, _)| holds(*bit));
            Given::Ticked(words.map(|(_, word)| (*word).to_owned()).collect())
        }
        (Form::Date { first, last }, _) => {
            let late: NaiveDate = "2025-02-01".parse().unwrap();
            let recent: NaiveDate = "2027-01-10".parse().unwrap();
            let wanted = if pick.is_multiple_of(5) { late } else { recent };
            Given::Day(
                wanted.clamp(*first, *last)
                    + chrono::Days::new(u64::from(pick % 2)).min(chrono::Days::new(u64::from(
                        wanted.clamp(*first, *last) < *last,
                    ))),
            )
        }
        (Form::Kilometres { most }, _) => {
            let near = [5_000, 20_000, 120_000, 350_000];
            Given::Distance(Metres(near[pick as usize % near.len()].min(most.0)))
        }
        (Form::Kroner, _) => Given::Sum(Ore(10_000)),
        (Form::Number { least, .. }, _) => Given::Number(*least),
        (Form::Time, _) => Given::Minutes(1_000),
        (Form::Cost { receipt, .. }, _) => Given::Costs(Costs {
            out: Ore(5_000),
            home: Ore(0),
            receipt: receipt.then_some(true),
        }),
    }
}

fn localizer(language: Language) -> Localizer {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../locales")
        .join(language.tag())
        .join("ask.ftl");
    let source = Source {
        language,
        name: "ask.ftl".into(),
        text: fs::read_to_string(file).unwrap(),
    };
    Localizer::new(language, [source], Isolation::Fenced).unwrap()
}

#[test]
fn every_question_is_asked_of_somebody() {
    let asked: BTreeSet<QuestionId> = OF_MANY_PATHS.iter().map(Question::id).collect();
    let never: Vec<_> = QuestionId::ALL
        .iter()
        .filter(|id| !asked.contains(id))
        .collect();
    assert_eq!(never, Vec::<&QuestionId>::new());
}

#[test]
fn every_question_and_option_has_words_in_every_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let words = localizer(language);
        let mut missing = Vec::new();
        for question in OF_MANY_PATHS.iter() {
            let Asked { question: id, .. } = question.asked;
            if !words.has(id.message()) {
                missing.push(id.message().to_owned());
            }
            for option in question.form.options() {
                let part = option.replace('_', "-");
                let is_common = ["yes", "no", DONT_KNOW].contains(option);
                if !is_common && words.part(id.message(), &part, &[]).is_none() {
                    missing.push(format!("{}.{part}", id.message()));
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
    }
}

#[test]
fn no_option_has_words_and_no_question() {
    let known: BTreeSet<String> = OF_MANY_PATHS
        .iter()
        .flat_map(|question| question.form.options().iter())
        .map(|option| option.replace('_', "-"))
        .chain(["hint", "label", "car-more", "specialist-more"].map(ToOwned::to_owned))
        .chain(["other-with-refund-more", "without-refund-more"].map(ToOwned::to_owned))
        .collect();
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales/nb/ask.ftl");
    let text = fs::read_to_string(file).unwrap();
    let dead: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("    .")?.split_once(" = "))
        .map(|(part, _)| part)
        .filter(|part| !known.contains(*part))
        .collect();
    assert_eq!(dead, Vec::<&str>::new());
}
