//! What a trip gives, for anybody: nothing is kept and nothing is sent.
//!
//! All of this is loaded with the first page of the calculator: engine, questions and words.

mod actions;
mod answer;
mod calculation;
mod fields;
mod given;
mod question;
mod reasons;
mod saved;
mod so_far;
mod start;
mod taken;

use leptos::prelude::*;
use questions::Asked;

pub use actions::AnswerActions;

use crate::{
    routes::{Route, Stop},
    text::{Values, use_words},
};
pub use answer::Shown;
pub use calculation::{Calculation, Purpose, use_calculation};
pub use given::Given;
pub use question::{QuestionPage, step};
pub use reasons::reasons;
pub use taken::{distance, give_distance};

/// Where the answer stands.
const ANSWER: &str = "answer";

/// A page of the calculator.
#[component]
pub fn Calculator(
    /// Which; none is the first.
    stop: Option<Stop>,
) -> impl IntoView {
    let calculation = use_calculation();
    let Some(stop) = stop else {
        return view! { <start::Start calculation /> }.into_any();
    };
    if calculation.is_empty() && calculation.first() != Asked::from_written(stop.as_str()) {
        // An address that is older than this window has nothing to show.
        return view! { <start::Start calculation /> }.into_any();
    }
    if stop.as_str() == ANSWER {
        return view! { <answer::AnswerPage calculation /> }.into_any();
    }
    let question = Asked::from_written(stop.as_str()).and_then(|asked| calculation.question(asked));
    match question {
        Some(question) => view! { <QuestionPage calculation question /> }.into_any(),
        None => view! { <start::Start calculation /> }.into_any(),
    }
}

/// A message of a question, whose id is known only when it is asked.
pub fn asked_text(asked: Asked) -> Signal<i18n::Localized> {
    let words = use_words();
    Signal::derive(move || words.text(asked.question.message(), &values(asked)))
}

/// The attribute of a question's message on the page, if it has one.
fn asked_part(asked: Asked, part: String) -> Option<AnyView> {
    let words = use_words();
    untrack(|| words.part(asked.question.message(), &part, &values(asked)))?;
    Some(crate::erased::live(move || {
        words
            .part(asked.question.message(), &part, &values(asked))
            .map(|text| words.show(text))
    }))
}

/// What every message of a question may select on: there or home, which escort.
fn values(asked: Asked) -> Values {
    let part = asked.part.unwrap_or_default();
    let way = if part == 0 { "out" } else { "home" };
    vec![
        ("way", i18n::Value::Choice(way)),
        ("number", i18n::Value::Count(i64::from(part) + 1)),
    ]
}

/// The words of an option; `yes`, `no` and "I don't know" are the same everywhere.
fn option_text(asked: Asked, option: &'static str) -> AnyView {
    match option {
        "yes" => crate::text::tr("calculator-yes"),
        "no" => crate::text::tr("calculator-no"),
        questions::DONT_KNOW => crate::text::tr("calculator-dont-know"),
        option => asked_part(asked, option.replace('_', "-"))
            .unwrap_or_else(|| option.replace('_', " ").into_any()),
    }
}

/// The link back.
#[component]
pub fn Back(
    /// Where to, for whoever came from nowhere.
    to: Route,
) -> impl IntoView {
    let router = crate::router::use_router();
    let path = to.path();
    let press = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        router.back(to.clone());
    };
    view! {
        <p class="back">
            <a class="ds-link action-link" href=path on:click=press>
                {crate::text::tr("calculator-back")}
            </a>
        </p>
    }
}
