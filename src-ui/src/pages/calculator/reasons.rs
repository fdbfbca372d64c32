//! Why: what each rule says.

use entitlement::decision::Verdict;
use i18n::answer::Reason;
use leptos::prelude::*;

use crate::text::{Words, tr};

/// What the rules say, each with its sign, the word for it, and where it stands written.
pub fn reasons(words: Words, reasons: Vec<Reason>) -> AnyView {
    let item = |reason: Reason| {
        let (mark, word) = match reason.step.verdict {
            Verdict::Holds => ("holds", "calculator-verdict-holds"),
            Verdict::Fails => ("fails", "calculator-verdict-fails"),
            Verdict::Judged => ("judged", "calculator-verdict-judged"),
            Verdict::Missing => ("missing", "calculator-verdict-missing"),
            Verdict::Told => ("told", "calculator-verdict-told"),
        };
        view! {
            <li class="reasons__item" data-verdict=mark>
                <span class="reasons__word">{tr(word)}</span>
                <span>
                    {words.show(reason.text)}
                    <span class="sum__cited">{words.show(reason.citation)}</span>
                </span>
            </li>
        }
    };
    let items = reasons.into_iter().map(item).collect_view();
    view! { <ul class="reasons">{items}</ul> }.into_any()
}
