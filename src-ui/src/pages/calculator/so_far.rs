//! The result so far, beside every question.

use domain::money::Ore;
use entitlement::{Decision, decision::Outcome};
use i18n::{
    Localized, MoneyStyle, Value,
    answer::{Row, Tone, explain},
};
use leptos::prelude::*;

use crate::{
    announce::Announcer,
    erased::live,
    text::{Words, tr, tr_with, use_words},
};

/// What an answer comes to while questions remain: never without the user fee.
pub fn amount(decision: &Decision) -> Ore {
    match decision.outcome {
        Outcome::MissingFacts => Ore(decision.at_best().0.max(decision.net.0)),
        Outcome::Granted | Outcome::NothingToPay | Outcome::NoRight | Outcome::CaseWorker => {
            decision.net
        }
    }
}

/// The kinds of result that differ while questions remain.
fn kind(decision: &Decision) -> Outcome {
    match decision.outcome {
        Outcome::NoRight => Outcome::NoRight,
        Outcome::CaseWorker if decision.at_best() > decision.net => Outcome::CaseWorker,
        Outcome::CaseWorker | Outcome::Granted | Outcome::NothingToPay | Outcome::MissingFacts => {
            Outcome::Granted
        }
    }
}

/// The result so far in words.
fn in_words(words: Words, decision: &Decision, style: MoneyStyle) -> Localized {
    let sum = ("amount", Value::Money(amount(decision), style));
    match kind(decision) {
        Outcome::NoRight => words.text("calculator-no-right-so-far", &[]),
        Outcome::CaseWorker => {
            let best = ("best", Value::Money(decision.at_best(), style));
            words.text("calculator-so-far-judged", &[sum, best])
        }
        Outcome::Granted | Outcome::NothingToPay | Outcome::MissingFacts => match style {
            MoneyStyle::Written => words.text("calculator-so-far", &[sum]),
            MoneyStyle::Spoken => words.text("outcome-so-far", &[sum]),
        },
    }
}

/// Says what has changed, once, and only if amount or kind have.
pub fn announce(announcer: Announcer, words: Words, before: &Decision, now: &Decision) {
    let said = |decision| untrack(|| in_words(words, decision, MoneyStyle::Spoken));
    let now = said(now);
    if said(before) != now {
        announcer.status(now);
    }
}

/// The result so far; its lines in view where there is room, otherwise on demand.
#[component]
pub fn SoFar(
    /// What the engine says of the answers so far.
    decision: RwSignal<Decision>,
) -> impl IntoView {
    let words = use_words();
    let is_open = RwSignal::new(false);
    let spoken = move || {
        let value = Value::Money(decision.with(amount), MoneyStyle::Spoken);
        vec![("amount", value)]
    };
    let head = move || {
        let said = decision.with(|decision| in_words(words, decision, MoneyStyle::Written));
        words.show(said)
    };
    let lines = move || {
        let answer = entitlement::Answer {
            decision: decision.get(),
            changes: Vec::new(),
            toward_cap: None,
        };
        let explained = words.of(|localizer| explain(localizer, &answer, Tone::Estimate));
        let has_right = answer.decision.outcome != Outcome::NoRight;
        let pending = explained.pending.into_iter().filter(|_| has_right);
        let rows = explained.lines.into_iter().chain(pending);
        rows.map(|row| row_view(words, row)).collect_view()
    };
    let state = Signal::derive(move || is_open.get().to_string());
    let toggle = move |_| is_open.update(|open| *open = !*open);
    view! {
        <aside class="so-far" aria-labelledby="so-far-name" data-open=state>
            <p class="so-far__sum">
                <span id="so-far-name">{live(head)}</span>
                <button
                    type="button"
                    class="ds-link so-far__toggle"
                    aria-expanded=state
                    aria-controls="so-far-lines"
                    on:click=toggle
                >
                    {live(move || tr(if is_open.get() { "calculator-hide" } else { "calculator-show" }))}
                    <span class="ds-sr-only">
                        {live(move || tr_with("calculator-show-what", spoken()))}
                    </span>
                </button>
            </p>
            <div id="so-far-lines" class="so-far__lines">
                <dl class="sum">{live(lines)}</dl>
                <p class="so-far__note">{tr("calculator-so-far-note")}</p>
            </div>
        </aside>
    }
}

/// A line of the sum: how it is reckoned, and what it comes to.
pub fn row_view(words: Words, row: Row) -> AnyView {
    view! {
        <div class="sum__row">
            <dt>
                {words.show(row.text)}
                <span class="sum__cited">{words.show(row.citation)}</span>
            </dt>
            <dd>{words.show(row.amount)}</dd>
        </div>
    }
    .into_any()
}
