//! Answers found again behind the facts of an earlier claim.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entitlement::facts::{Age, Fact, Facts, Source};
use proptest::prelude::*;
use questions::{Answers, Asked, Given, QuestionId, facts, is_complete, recall};
use serde_json::Value;

use crate::{
    answering::*,
    any_path::{answer_all, at_least},
};

fn today() -> NaiveDate {
    day(TODAY)
}

/// What ordinary claims say.
#[test]
fn the_answers_of_an_ordinary_claim_are_found_again() {
    #[rustfmt::skip]
    let cases: [(&str, Vec<(&str, Given)>); 5] = [
        ("by car",            vec![]),
        ("by bus, and home by car", vec![
            ("mode.1.1",      chosen("public_transport")),
            ("way-home.1",    chosen("different")),
            ("mode.1.2",      chosen("car")),
        ]),
        ("toll and parking",  vec![
            ("mode.1.1",      chosen("car")),
            ("paid.1",        ticked(&["toll", "parking"])),
            ("toll.1",        costs(6_000, 6_000, Some(true))),
            ("parking.1",     costs(9_000, 0, Some(true))),
        ]),
        ("at the doctor",     vec![("kind.1", chosen("general_practitioner"))]),
        ("by taxi",           vec![("mode.1.1", chosen("taxi"))]),
    ];
    for (shows, named) in cases {
        let answers = answered(&named);
        let wanted = facts(&answers, today());
        let again = recall(&wanted);
        assert_eq!(facts(&again, today()), wanted, "{shows}");
        assert!(is_complete(&again, today()), "{shows}");
    }
}

/// Whoever is born on a day is asked what a person of that age is asked.
#[test]
fn a_day_of_birth_stands_for_an_age() {
    let answers = answered(&[]);
    let mut wanted = facts(&answers, today());
    let born_on = Age::BornOn(day("1961-02-03"));
    wanted.patient.age = Fact::Stated(born_on, Source::Register);
    let again = recall(&wanted);
    let age = again.given(Asked::once(QuestionId::Age));
    assert_eq!(age, Some(&Given::Number(65)));
    assert!(is_complete(&again, today()));
}

/// A claim may leave the age to a register. Nobody becomes a child by that, who pays no user fee.
#[test]
fn how_old_somebody_is_is_never_guessed() {
    let age = Asked::once(QuestionId::Age);
    let mut wanted = facts(&answered(&[]), today());
    wanted.patient.age = Fact::NotStated;
    let mut again = recall(&wanted);
    assert_eq!(again.given(age), None);
    again.give(age, Given::Number(40));
    assert!(is_complete(&again, today()));
}

proptest! {
    #![proptest_config(at_least(12))]

    /// Whatever is found was said.
    #[test]
    fn nothing_is_found_that_was_not_said(picks in prop::collection::vec(any::<u32>(), 30..120)) {
        let mut answers = Answers::default();
        answer_all(&mut answers, &mut picks.iter().copied().cycle());
        let wanted = facts(&answers, today());
        let again = recall(&wanted);
        let found = facts(&again, today());
        let (found, wanted) = (leaves(&found), leaves(&wanted));
        for leaf in &found {
            prop_assert!(again == Answers::default() || wanted.contains(leaf), "{leaf}");
        }
    }
}

/// Every fact, one a line, but how old somebody is and who says it.
fn leaves(facts: &Facts) -> BTreeSet<String> {
    let mut leaves = BTreeSet::new();
    let mut open = vec![(String::new(), serde_json::to_value(facts).unwrap())];
    while let Some((place, value)) = open.pop() {
        match value {
            Value::Object(fields) => {
                let fields = fields.into_iter().filter(|(name, _)| name != "said_by");
                open.extend(fields.map(|(name, value)| (format!("{place}/{name}"), value)));
            }
            Value::Array(items) => {
                let items = items.into_iter().enumerate();
                open.extend(items.map(|(at, value)| (format!("{place}/{at}"), value)));
            }
            value @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => {
                leaves.insert(format!("{place} {value}"));
            }
        }
    }
    leaves.retain(|leaf| !leaf.starts_with("/patient/age"));
    leaves
}
