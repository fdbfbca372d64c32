//! What was decided: asked for against granted, line by line, and why.

use chrono::NaiveDate;
use claims::ruling::{DecidedBy, Ruling};
use entitlement::{Answer, decision::Outcome};
use i18n::{
    Localizer, MoneyStyle, Value,
    answer::{Explanation, Reason, Tone, explain},
    claim::{RulingRow, ruling_rows},
};
use leptos::prelude::*;

use crate::{
    erased::live,
    pages::calculator::reasons,
    text::{Words, paragraph, tr, tr_with, use_words},
};

/// The sentence that sums it up, who decided, the lines and the reasons.
pub fn decided(ruling: &Ruling, today: NaiveDate) -> AnyView {
    let words = use_words();
    let held = StoredValue::new(ruling.clone());
    let content = live(move || held.with_value(|ruling| whole(words, ruling, today)));
    view! {
        <section class="section" aria-labelledby="case-answer">
            <h2 class="ds-heading" id="case-answer">{tr("claim-case-answer")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn whole(words: Words, ruling: &Ruling, today: NaiveDate) -> AnyView {
    let difference = words.of(|words| i18n::claim::difference(words, ruling));
    let explained = words.of(|words| explained(words, ruling));
    let rows = words.of(|words| ruling_rows(words, ruling));
    view! {
        <p class="lead"><strong>{words.show(difference)}</strong></p>
        <p class="ds-paragraph">{decided_by(ruling, today)}</p>
        {explanation(ruling)}
        {lines(words, ruling, rows)}
        {why(words, explained)}
    }
    .into_any()
}

fn explained(words: &Localizer, ruling: &Ruling) -> Explanation {
    let answer = Answer {
        decision: ruling.decision.clone(),
        changes: Vec::new(),
        toward_cap: None,
    };
    explain(words, &answer, Tone::Answer)
}

fn decided_by(ruling: &Ruling, today: NaiveDate) -> AnyView {
    let id = match ruling.by {
        DecidedBy::Service => "claim-case-by-service",
        DecidedBy::CaseWorker => "claim-case-by-case-worker",
    };
    let at = Value::NearMoment {
        at: ruling.at,
        today,
    };
    tr_with(id, vec![("at", at)])
}

fn explanation(ruling: &Ruling) -> Option<AnyView> {
    let text = ruling.explanation.as_ref()?.as_str().to_owned();
    Some(
        view! {
            <h3 class="ds-heading" data-size="2xs">{tr("claim-case-explanation")}</h3>
            <p class="own-words">{text}</p>
        }
        .into_any(),
    )
}

/// What was asked for and granted on each line. Where there is no right, no line is left.
fn lines(words: Words, ruling: &Ruling, rows: Vec<RulingRow>) -> Option<AnyView> {
    let is_shown = ruling.decision.outcome != Outcome::NoRight || ruling.granted.0 != 0;
    let rows: Vec<AnyView> = rows.into_iter().map(|row| line(words, row)).collect();
    (is_shown && !rows.is_empty()).then(|| {
        let sum = Value::Money(ruling.granted, MoneyStyle::Written);
        view! {
            <h3 class="ds-heading" data-size="2xs" id="case-rows">{tr("claim-case-rows")}</h3>
            <dl class="sum">
                {rows}
                <div class="sum__row sum__total">
                    <dt>{tr("claim-case-sum")}</dt>
                    <dd>{words.show(words.value(&sum))}</dd>
                </div>
            </dl>
        }
        .into_any()
    })
}

fn line(words: Words, row: RulingRow) -> AnyView {
    let RulingRow {
        row,
        granted,
        is_judged,
        reason,
        ..
    } = row;
    // What the facts would give is said only where something else came of it.
    let asked = is_judged.then(|| {
        let amount = vec![("amount", Value::Money(row.total, MoneyStyle::Written))];
        view! { <span class="sum__cited">{tr_with("claim-case-row-asked", amount)}</span> }
    });
    let reason = reason.map(|reason| {
        view! { <span class="sum__cited">{words.show(reason)}</span> }
    });
    view! {
        <div class="sum__row">
            <dt>
                {words.show(row.text)}
                <span class="sum__cited">{words.show(row.citation)}</span>
                {asked}
                {reason}
            </dt>
            <dd>{words.show(granted)}</dd>
        </div>
    }
    .into_any()
}

/// What the rules say, and what a person had to judge.
fn why(words: Words, explained: Explanation) -> AnyView {
    let told = (!explained.reasons.is_empty()).then(|| {
        view! {
            <h3 class="ds-heading" data-size="2xs">{tr("claim-case-why")}</h3>
            {reasons(words, explained.reasons)}
        }
    });
    // "Must be judged" is not true any more: the name of the rule is what is left.
    let judged = (!explained.judged.is_empty()).then(|| {
        let items: Vec<AnyView> = names(words, explained.judged);
        view! {
            <h3 class="ds-heading" data-size="2xs">{tr("claim-case-judged")}</h3>
            <ul class="ds-list">{items}</ul>
        }
    });
    let rests_on = (!explained.rests_on.is_empty()).then(|| {
        let items: Vec<AnyView> = explained
            .rests_on
            .into_iter()
            .map(|text| view! { <li>{words.show(text.capitalised())}</li> }.into_any())
            .collect();
        view! {
            <details class="given section">
                <summary class="given__name">{tr("answer-rests-on")}</summary>
                {paragraph("answer-rests-on", "means", Vec::new())}
                <ul class="ds-list">{items}</ul>
            </details>
        }
    });
    view! { {told} {judged} {rests_on} }.into_any()
}

fn names(words: Words, judged: Vec<Reason>) -> Vec<AnyView> {
    let mut rules: Vec<_> = judged.iter().map(|reason| reason.step.rule).collect();
    rules.dedup();
    let name = |rule: entitlement::RuleId| {
        let name = words.text(rule.message(), &[]);
        let citation = words.of(|words| i18n::answer::citation(words, rule));
        view! {
            <li>
                {words.show(name)}
                <span class="sum__cited">{words.show(citation)}</span>
            </li>
        }
        .into_any()
    };
    rules.into_iter().map(name).collect()
}

/// What was decided before it was changed, the latest first.
pub fn earlier(rulings: &[Ruling], today: NaiveDate) -> Option<AnyView> {
    if rulings.is_empty() {
        return None;
    }
    let words = use_words();
    let one = |ruling: &Ruling| {
        let at = vec![(
            "at",
            Value::NearMoment {
                at: ruling.at,
                today,
            },
        )];
        let held = StoredValue::new(ruling.clone());
        let content = live(move || {
            held.with_value(|ruling| {
                let difference = words.of(|words| i18n::claim::difference(words, ruling));
                let rows = words.of(|words| ruling_rows(words, ruling));
                view! {
                    <p class="ds-paragraph">{words.show(difference)}</p>
                    {explanation(ruling)}
                    {lines(words, ruling, rows)}
                }
            })
        });
        view! {
            <details class="given">
                <summary class="given__name">{tr_with("claim-case-earlier-of", at)}</summary>
                {content}
            </details>
        }
        .into_any()
    };
    let all: Vec<AnyView> = rulings.iter().map(one).collect();
    Some(
        view! {
            <section class="section" aria-labelledby="case-earlier">
                <h2 class="ds-heading" id="case-earlier">{tr("claim-case-earlier")}</h2>
                {all}
            </section>
        }
        .into_any(),
    )
}
