//! The answer, with everything it rests on.

use entitlement::{Answer, decision::Outcome};
use i18n::{
    Localized,
    answer::{Explanation, Missing, Tone, WhatIfWords, explain},
};
use leptos::prelude::*;
use questions::{Question, behind_change, behind_fact};

use super::{AnswerActions, Back, Calculation, given::Given, reasons::reasons, so_far::row_view};
use crate::{
    components::{ActionLink, MainLink, Page},
    erased::live,
    pages::claiming::Station,
    routes::Route,
    state::visit::use_visit,
    text::{Words, paragraph, tr, use_words},
};

/// What an answer is made of, in the words of the page.
#[derive(Clone, Copy)]
pub struct Shown {
    words: Words,
    calculation: Calculation,
    tone: Tone,
    /// Somebody else answers than the regulation alone, and that is said elsewhere.
    is_by_a_person: bool,
    answer: StoredValue<Answer>,
    questions: StoredValue<Vec<Question>>,
}

impl Shown {
    /// What is to be said of the answers so far.
    pub fn new(calculation: Calculation, tone: Tone) -> Self {
        Self {
            words: use_words(),
            calculation,
            tone,
            is_by_a_person: false,
            answer: StoredValue::new(calculation.answer()),
            questions: StoredValue::new(calculation.questions()),
        }
    }

    /// The same where a person answers, whatever is certain.
    pub fn by_a_person(self, is_by_a_person: bool) -> Self {
        Self {
            is_by_a_person,
            ..self
        }
    }

    /// The kind of answer.
    pub fn outcome(self) -> Outcome {
        self.answer.with_value(|answer| answer.decision.outcome)
    }

    /// The answer itself.
    pub fn heading(self) -> Signal<Localized> {
        Signal::derive(move || self.explained().heading)
    }

    /// Everything that it rests on.
    pub fn view(self) -> AnyView {
        live(move || parts(&self, self.outcome(), self.explained()))
    }

    /// The page of the last question.
    pub fn last_question(self) -> Route {
        let last = self
            .questions
            .with_value(|all| all.last().map(|last| last.asked));
        last.map_or_else(
            || self.calculation.first_page(),
            |asked| self.calculation.page_of(asked),
        )
    }

    fn explained(self) -> Explanation {
        self.words.of(|localizer| {
            self.answer
                .with_value(|answer| explain(localizer, answer, self.tone))
        })
    }
}

/// The answer.
#[component]
pub fn AnswerPage(
    /// What is being calculated.
    calculation: Calculation,
) -> impl IntoView {
    let shown = Shown::new(calculation, Tone::Estimate);
    let back = shown.last_question();
    view! {
        <Page title=shown.heading() above=view! { <Back to=back /> }.into_any()>
            <p class="answer__estimate">{tr("calculator-estimate")}</p>
            {shown.view()}
            <Given calculation />
            <ClaimWith calculation />
            <AnswerActions calculation />
        </Page>
    }
}

/// The way from an answer to a claim. The answers go along, also through signing in.
#[component]
fn ClaimWith(
    /// What was calculated.
    calculation: Calculation,
) -> impl IntoView {
    let facts = calculation.facts();
    let mut days = facts.trips.iter().flat_map(|trip| &trip.legs);
    let is_over = days.all(|leg| leg.date.value().is_some_and(|day| day <= calculation.today));
    let is_signed_in = untrack(|| use_visit().is_signed_in());
    let text = if is_signed_in {
        "calculator-claim-with"
    } else {
        "calculator-claim-sign-in"
    };
    view! {
        <section class="section" aria-labelledby="calculator-claim" data-screen-only="">
            <h2 class="ds-heading" id="calculator-claim">{tr("calculator-claim")}</h2>
            {if is_over {
                view! {
                    <p class="ds-paragraph">{tr("calculator-claim-how")}</p>
                    <MainLink to=Station::Calculated.route()>{tr(text)}</MainLink>
                }
                .into_any()
            } else {
                view! { <p class="ds-paragraph">{tr("calculator-claim-later")}</p> }.into_any()
            }}
        </section>
    }
}

fn parts(shown: &Shown, outcome: Outcome, explained: Explanation) -> AnyView {
    let words = shown.words;
    // It may say that nobody needs to look at it.
    let is_certain = outcome == Outcome::Granted && shown.is_by_a_person;
    let means = explained
        .means
        .into_iter()
        .filter(|_| !is_certain)
        .map(|text| view! { <p class="ds-paragraph">{words.show(text)}</p> })
        .collect_view();
    let has_lines = !explained.lines.is_empty();
    let lines = explained.lines.into_iter().map(|row| row_view(words, row));
    let lines = has_lines.then(|| {
        view! {
            <dl class="sum">
                {lines.collect_view()}
                <div class="sum__row sum__total">
                    <dt>{tr("answer-sum")}</dt>
                    <dd>{words.show(explained.sum)}</dd>
                </div>
            </dl>
            <p class="ds-paragraph answer__note">{tr("answer-distance-checked")}</p>
        }
    });
    let pending: Vec<_> = explained.pending;
    let pending = (!pending.is_empty() && outcome != Outcome::NoRight).then(|| {
        let rows = pending.into_iter().map(|row| row_view(words, row));
        view! { <dl class="sum">{rows.collect_view()}</dl> }.into_any()
    });
    let missing = explained.missing;
    let missing = (!missing.is_empty()).then(|| missing_list(shown, missing));
    let judged = (!explained.judged.is_empty()).then(|| reasons(words, explained.judged));
    let why = (!explained.reasons.is_empty()).then(|| reasons(words, explained.reasons));
    let changes = explained.changes;
    let changes = (!changes.is_empty()).then(|| change_list(shown, changes));
    let documents = explained.documents.into_iter().map(|one| one.text);
    view! {
        <div class="answer">
            <div class="answer__means">{means}</div>
            {part("answer-missing", missing)}
            {part("answer-judged", judged)}
            {part("answer-reckoned", lines.map(IntoAny::into_any))}
            {part("answer-pending", pending)}
            {part("answer-why", why)}
            {part("answer-changes", changes)}
            {part("answer-documents", list(words, documents.collect()))}
            {part("answer-cap", list(words, explained.toward_cap))}
            {part("answer-deadlines", list(words, explained.deadlines))}
            {part("answer-unsettled", list(words, explained.unsettled))}
            {folded("answer-rests-on", list(words, explained.rests_on))}
            {folded("answer-assumed", list(words, explained.assumed))}
        </div>
    }
    .into_any()
}

/// A part of the answer with its heading; nothing where there is nothing to say.
fn part(heading: &'static str, content: Option<AnyView>) -> Option<AnyView> {
    content.map(|content| {
        view! {
            <section class="section" aria-labelledby=heading>
                <h2 class="ds-heading" id=heading>{tr(heading)}</h2>
                {content}
            </section>
        }
        .into_any()
    })
}

/// A part that is folded away until somebody wants to see it.
fn folded(heading: &'static str, content: Option<AnyView>) -> Option<AnyView> {
    content.map(|content| {
        view! {
            <details class="given section">
                <summary class="given__name">{tr(heading)}</summary>
                {paragraph(heading, "means", Vec::new())}
                {content}
            </details>
        }
        .into_any()
    })
}

fn list(words: Words, texts: Vec<Localized>) -> Option<AnyView> {
    if texts.is_empty() {
        return None;
    }
    let items = texts
        .into_iter()
        .map(|text| view! { <li>{words.show(text.capitalised())}</li> });
    Some(view! { <ul class="ds-list">{items.collect_view()}</ul> }.into_any())
}

/// What must be known first, each with the way to its question.
fn missing_list(shown: &Shown, missing: Vec<Missing>) -> AnyView {
    let (words, calculation) = (shown.words, shown.calculation);
    let questions = shown.questions;
    let item = move |one: Missing| {
        let asked = questions.with_value(|all| behind_fact(all, one.fact, one.step.at.trip));
        let text = words.show(one.text);
        match asked {
            Some(asked) => {
                view! { <li><ActionLink to=calculation.page_of(asked)>{text}</ActionLink></li> }
                    .into_any()
            }
            None => view! { <li>{text}</li> }.into_any(),
        }
    };
    view! { <ul class="ds-list">{missing.into_iter().map(item).collect_view()}</ul> }.into_any()
}

/// What would change the answer, each with what it would be then.
fn change_list(shown: &Shown, changes: Vec<WhatIfWords>) -> AnyView {
    let (words, calculation) = (shown.words, shown.calculation);
    let questions = shown.questions;
    let item = move |one: WhatIfWords| {
        let asked =
            questions.with_value(|all| behind_change(all, one.change.what_if, one.change.trip));
        let question = one.question.text.clone();
        let link = asked.map(|asked| {
            view! {
                <ActionLink to=calculation.page_of(asked)>
                    {tr("calculator-change")}
                    <span class="ds-sr-only">{question}</span>
                </ActionLink>
            }
        });
        view! {
            <li class="changes__item">
                <span>{words.show(one.question)} " " {words.show(one.then)}</span>
                {link}
            </li>
        }
    };
    view! { <ul class="changes">{changes.into_iter().map(item).collect_view()}</ul> }.into_any()
}
