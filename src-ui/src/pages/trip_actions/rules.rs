//! What holds for escorts, each sentence with its source.

use domain::escort_rule::{EscortRule, PRACTITIONERS_PAGE, Source};
use i18n::{DayStyle, Localized, Value};
use leptos::prelude::*;

use crate::text::{Words, tr, tr_with, use_words};

/// The rules, folded away until somebody wants to read them.
pub fn folded(rules: &[EscortRule]) -> AnyView {
    view! {
        <details class="given section">
            <summary class="given__name">{tr("booked-escorts-rules")}</summary>
            {list(rules)}
        </details>
    }
    .into_any()
}

/// The rules, in view.
pub fn list(rules: &[EscortRule]) -> AnyView {
    let words = use_words();
    let rule = |rule: &EscortRule| {
        let years = rule
            .years()
            .map(|years| ("years", Value::Count(years.into())));
        let source = Value::Text(source(words, rule.source()).text);
        view! {
            <li>
                {tr_with(rule.sentence(), years.into_iter().collect())} " "
                <span class="trip-source">
                    {tr_with("booked-source", vec![("source", source)])}
                </span>
            </li>
        }
    };
    let rules = rules.iter().map(rule).collect_view();
    view! { <ul class="ds-list">{rules}</ul> }.into_any()
}

/// Where a rule stands, in words.
pub fn source(words: Words, source: Source) -> Localized {
    match source {
        Source::Paragraph(number) => {
            let number = ("number", Value::Count(number.into()));
            words.text("escort-rule-source-paragraph", &[number])
        }
        Source::PractitionersPage => {
            let day = Value::Day(PRACTITIONERS_PAGE, DayStyle::Date);
            words.text("escort-rule-source-page", &[("day", day)])
        }
    }
}
