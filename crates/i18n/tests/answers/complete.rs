//! Whatever the engine answers, there are words for it.

use std::collections::BTreeSet;

use domain::language::Language;
use entitlement::{
    Answer, RuleId,
    decision::{Step, Verdict},
    facts::Facts,
    samples,
};
use i18n::answer::{self, Tone, names};

use crate::words;

/// Claims of every kind, the same ones every time.
fn claims() -> impl Iterator<Item = Facts> {
    let mut state = 1_u64;
    let mut byte = move || {
        // The generator of Knuth's MMIX; its upper bits are the good ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state.to_le_bytes()[7]
    };
    (0..6_000).map(move |number| {
        let length = 40 + number % 160;
        samples::facts(&(0..length).map(|_| byte()).collect::<Vec<_>>())
    })
}

#[test]
fn every_verdict_of_the_engine_has_a_sentence() {
    let words = words(Language::Nb);
    let says = |step: &Step| match (names::verdict(step.verdict), step.used.iter().next()) {
        (Some(part), _) => words.part(step.rule.message(), part, &[]).is_some(),
        (None, used) => {
            used.is_some_and(|used| words.part(names::fact(used.fact), "missing", &[]).is_some())
        }
    };
    let mut silent = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for claim in claims() {
        for step in entitlement::decide(&claim).steps {
            seen.insert(step.rule);
            if !says(&step) {
                silent.insert(format!("{} {:?}", step.rule.message(), step.verdict));
            }
        }
    }
    assert_eq!(silent, BTreeSet::new());
    assert!(
        seen.len() > RuleId::ALL.len() / 2,
        "only {} rules",
        seen.len()
    );
}

#[test]
fn every_answer_has_every_word_in_every_language() {
    for language in Language::ALL {
        let words = words(language);
        for claim in claims().take(600) {
            answer::explain(&words, &entitlement::answer(&claim), Tone::Estimate);
        }
        assert_eq!(words.gaps(), [], "{}", language.tag());
    }
}

#[test]
fn every_rule_has_a_name_and_a_place_in_every_language() {
    for language in Language::ALL {
        let words = words(language);
        for rule in RuleId::ALL {
            let name = words.text(rule.message(), &[]).text;
            let place = answer::citation(&words, *rule).text;
            assert!(!name.is_empty() && !place.is_empty(), "{}", rule.id());
        }
        assert_eq!(words.gaps(), [], "{}", language.tag());
    }
}

#[test]
fn every_row_of_a_sum_is_shown_once() {
    let words = words(Language::Nb);
    for claim in claims().take(600) {
        let answer = entitlement::answer(&claim);
        let said = answer::explain(&words, &answer, Tone::Answer);
        let Answer { decision, .. } = &answer;
        let total: i64 = said.lines.iter().map(|row| row.total.0).sum();
        assert_eq!(total, decision.net.0);
        let times: u32 = said.lines.iter().map(|row| row.times).sum();
        assert_eq!(times as usize, decision.lines.len());
        let judged = decision
            .steps
            .iter()
            .any(|step| step.verdict == Verdict::Judged);
        assert_eq!(judged, !said.judged.is_empty());
    }
}
