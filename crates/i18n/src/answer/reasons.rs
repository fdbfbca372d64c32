//! What the rules say.

use domain::money::Ore;
use entitlement::{
    Decision, RuleId,
    decision::{Outcome, Step, Verdict},
    rule::{Act, Citation, Standing},
};

use super::{Missing, Reason, again, kept, money, names};
use crate::{Localized, Localizer, Value};

/// What holds, fails and is good to know. Where there is no right, only what fails.
pub(super) fn told(words: &Localizer, decision: &Decision) -> Vec<Reason> {
    let no_right = decision.outcome == Outcome::NoRight;
    reasons(words, decision, |verdict| match verdict {
        Verdict::Fails => true,
        Verdict::Holds | Verdict::Told => !no_right,
        Verdict::Judged | Verdict::Missing => false,
    })
}

/// What a case worker must judge.
pub(super) fn judged(words: &Localizer, decision: &Decision) -> Vec<Reason> {
    reasons(words, decision, |verdict| verdict == Verdict::Judged)
}

fn reasons(
    words: &Localizer,
    decision: &Decision,
    wanted: impl Fn(Verdict) -> bool,
) -> Vec<Reason> {
    let several = again::several_trips(decision);
    let mut reasons: Vec<Reason> = Vec::with_capacity(decision.steps.len());
    for step in decision.steps.iter().filter(|step| wanted(step.verdict)) {
        let is_settled = step.rule.standing() != Standing::Unverified;
        if is_settled && !reasons.iter().any(|other| reads_as(&other.step, step)) {
            reasons.push(Reason {
                step: *step,
                text: again::of(words, several, step.at, reason(words, step)),
                citation: citation(words, step.rule),
            });
        }
    }
    reasons
}

fn reads_as(one: &Step, other: &Step) -> bool {
    let weighs_most = |step: &Step| step.used.iter().next().map(|used| used.fact);
    (one.at.trip, one.at.who, one.rule, one.verdict)
        == (other.at.trip, other.at.who, other.rule, other.verdict)
        && shown(one) == shown(other)
        && weighs_most(one) == weighs_most(other)
}

/// What a rule says in a step: its sentence for the verdict, or the question for what is missing.
pub fn reason(words: &Localizer, step: &Step) -> Localized {
    let fact = step.used.iter().next().map(|used| names::fact(used.fact));
    let Some(part) = names::verdict(step.verdict) else {
        return fact
            .and_then(|fact| words.part(fact, "missing", &[]))
            .unwrap_or_else(|| words.text(step.rule.message(), &[]));
    };
    let chosen = fact.and_then(|id| id.strip_prefix("fact-"));
    let mut values = vec![("fact", Value::Choice(chosen.unwrap_or_default()))];
    values.extend(shown(step).map(|figure| ("figure", figure)));
    words
        .part(step.rule.message(), part, &values)
        .unwrap_or_else(|| words.text(step.rule.message(), &values))
}

/// Rules whose sentence shows a length.
const LENGTHS: [RuleId; 5] = [
    RuleId::R5_1,
    RuleId::R8_1,
    RuleId::R20_1,
    RuleId::R20_2,
    RuleId::R20_4,
];

/// Rules whose sentence shows a sum.
const SUMS: [RuleId; 3] = [RuleId::R24_1, RuleId::R24_2, RuleId::R24_7];

/// The figure of a step, where the sentence shows it.
fn shown(step: &Step) -> Option<Value> {
    if LENGTHS.contains(&step.rule) {
        let metres = u32::try_from(step.figure).unwrap_or(u32::MAX);
        Some(Value::ExactMetres(metres))
    } else if SUMS.contains(&step.rule) {
        Some(money(Ore(step.figure)))
    } else {
        None
    }
}

/// The questions for what is missing, each once a trip.
pub(super) fn missing(words: &Localizer, decision: &Decision) -> Vec<Missing> {
    let several = again::several_trips(decision);
    let mut missing: Vec<Missing> = Vec::new();
    for step in &decision.steps {
        let fact = step.used.iter().next().map(|used| used.fact);
        let (Verdict::Missing, Some(fact)) = (step.verdict, fact) else {
            continue;
        };
        let is_new = missing.iter().all(|other| {
            (other.fact, other.step.at.trip, other.step.at.who) != (fact, step.at.trip, step.at.who)
        });
        if is_new {
            missing.push(Missing {
                step: *step,
                fact,
                text: again::of(words, several, step.at, reason(words, step)),
            });
        }
    }
    missing
}

/// Where a rule stands written.
pub fn citation(words: &Localizer, rule: RuleId) -> Localized {
    kept::citation(words, rule, || cited(words, rule.citation()))
}

/// The same for a place that no rule stands for.
pub(crate) fn cited(words: &Localizer, cited: Citation) -> Localized {
    let act = || words.text(names::act(cited.act), &[]);
    if cited.section.is_empty() {
        return act();
    }
    let place = place(words, cited);
    match cited.act {
        Act::TravelRegulation => place,
        Act::Guidance => words.text("citation-guidance", &[("citation", place.text.into())]),
        Act::CapRegulation
        | Act::RegisterRegulation
        | Act::ChildrenRegulation
        | Act::PatientRightsAct => words.text(
            "citation-in-act",
            &[("act", act().text.into()), ("citation", place.text.into())],
        ),
    }
}

/// Section, paragraph and letter.
fn place(words: &Localizer, cited: Citation) -> Localized {
    let section = ("section", Value::Text(cited.section.to_owned()));
    let paragraph = ("paragraph", Value::Count(i64::from(cited.paragraph)));
    let part = match (cited.paragraph, cited.letter) {
        (0, _) => None,
        (_, None) => words.part("citation", "paragraph", &[section.clone(), paragraph]),
        (_, Some(letter)) => {
            let letter = ("letter", Value::Text(letter.to_string()));
            words.part("citation", "letter", &[section.clone(), paragraph, letter])
        }
    };
    part.unwrap_or_else(|| words.text("citation", &[section]))
}
