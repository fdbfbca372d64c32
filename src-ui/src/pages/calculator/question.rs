//! One question.

use entitlement::facts::Metres;
use i18n::{DayStyle, Localized, MoneyStyle, Value};
use leptos::prelude::*;
use questions::{Asked, Draft, Field, Invalid, Question, QuestionId, Section};

use super::{
    Back, Calculation, asked_part, asked_text,
    fields::{self, Fields},
    saved::SavedDistances,
    so_far::{SoFar, announce},
};
use crate::{
    announce::use_announcer,
    components::Page,
    erased::live,
    focus,
    pages::claiming,
    router::use_router,
    routes::Route,
    text::{Values, Words, tr, tr_with, use_words},
};

/// What is wrong with an answer, part by part.
pub type Faults = RwSignal<Vec<(Field, Invalid)>>;

/// A question, what it comes to so far, and the way on.
#[component]
pub fn QuestionPage(
    /// What is being calculated.
    calculation: Calculation,
    /// What is asked.
    question: Question,
) -> impl IntoView {
    let (router, words, announcer) = (use_router(), use_words(), use_announcer());
    let asked = question.asked;
    let draft = RwSignal::new(
        question
            .given
            .as_ref()
            .map_or_else(Draft::default, |given| Draft::of(&question.form, given)),
    );
    let faults: Faults = RwSignal::new(Vec::new());
    let decision = RwSignal::new(calculation.decision());
    let has_begun = RwSignal::new(!calculation.is_empty());
    let form = StoredValue::new(question.form.clone());
    let read = move || {
        let draft = draft.get_untracked();
        form.with_value(|form| draft.read(form, calculation.today))
    };
    // An answer counts as soon as it is one; what is wrong is said on the way on.
    let commit = Callback::new(move |()| {
        let given = match read() {
            Ok(given) => given,
            Err(wrong) => {
                // What has been put right goes; what is not finished is not blamed.
                let mut left = faults.get_untracked();
                left.retain(|fault| wrong.contains(fault));
                // The summary is made anew when they change, and it may have the focus.
                if faults.with_untracked(|faults| *faults != left) {
                    faults.set(left);
                }
                return;
            }
        };
        if faults.with_untracked(|faults| !faults.is_empty()) {
            faults.set(Vec::new());
        }
        calculation.give(asked, given);
        let (before, now) = (decision.get_untracked(), calculation.decision());
        announce(announcer, words, &before, &now);
        decision.set(now);
        if !has_begun.get_untracked() {
            has_begun.set(true);
        }
    });
    let go_on = move || match read() {
        Ok(_) => {
            commit.run(());
            router.go(calculation.next_page());
        }
        Err(wrong) => {
            faults.set(wrong);
            set_timeout(
                || focus::focus(".ds-error-summary"),
                std::time::Duration::ZERO,
            );
        }
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go_on();
    };
    let take = Callback::new(move |far| {
        calculation.take(asked, far);
        router.go(calculation.next_page());
    });
    let saved =
        (asked.question == QuestionId::Distance).then(|| view! { <SavedDistances on_take=take /> });
    let above = view! {
        <Back to=before(calculation, asked) />
        {step_of(&question, calculation.is_claim())}
    };
    let kept = calculation.is_claim().then(|| claiming::arrived(asked));
    let hint = asked_part(asked, "hint".into());
    let has_hint = hint.is_some();
    view! {
        <Page title=asked_text(asked) above=above.into_any()>
            {live(move || has_begun.get().then(|| view! { <SoFar decision /> }))}
            <form class="question" novalidate on:submit=send>
                {hint.map(|hint| view! { <p class="question__hint" id="hint">{hint}</p> })}
                {(asked.question == QuestionId::Distance).then(|| view! {
                    <p class="question__hint">{tr("answer-distance-checked")}</p>
                })}
                <Fields question draft faults commit has_hint />
                {live(move || summary(words, faults.get()))}
                <div class="actions">
                    <button type="submit" class="ds-button" data-variant="primary" data-color="accent">
                        {tr("calculator-next")}
                    </button>
                    {calculation.is_claim().then(claiming::later)}
                </div>
            </form>
            {kept}
            {saved}
        </Page>
    }
}

/// Where "back" leads for whoever came from nowhere.
fn before(calculation: Calculation, asked: Asked) -> Route {
    let questions = calculation.questions();
    let place = questions.iter().position(|one| one.asked == asked);
    place
        .and_then(|place| questions.get(place.checked_sub(1)?))
        .map_or_else(
            || calculation.first_page(),
            |one| calculation.page_of(one.asked),
        )
}

/// Which part of how many. Of a claim, looking over and sending is a part of its own.
pub fn step(section: Section, is_claim: bool) -> AnyView {
    let count = |number: u8| Value::Count(i64::from(number));
    let step = vec![
        ("step", count(section.number())),
        ("of", count(Section::COUNT + u8::from(is_claim))),
        ("section", Value::Choice(section_word(section))),
    ];
    view! { <p class="step">{tr_with("calculator-step", step)}</p> }.into_any()
}

/// The same with the trip, where there are several.
fn step_of(question: &Question, is_claim: bool) -> AnyView {
    let Some(trip) = question.asked.trip.filter(|trip| *trip > 0) else {
        return step(question.section, is_claim);
    };
    let number = vec![("number", Value::Count(i64::from(trip) + 1))];
    view! {
        {step(question.section, is_claim)}
        <p class="step">{tr_with("calculator-trip", number)}</p>
    }
    .into_any()
}

const fn section_word(section: Section) -> &'static str {
    match section {
        Section::Person => "person",
        Section::Way => "way",
        Section::Treatment => "treatment",
        Section::Costs => "costs",
    }
}

/// What must be put right, each with the way to it.
fn summary(words: Words, faults: Vec<(Field, Invalid)>) -> Option<AnyView> {
    if faults.is_empty() {
        return None;
    }
    let count = i64::try_from(faults.len()).unwrap_or(i64::MAX);
    let item = |(field, invalid): (Field, Invalid)| {
        let target = fields::target(field);
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            focus::focus(&format!("#{target}"));
        };
        view! {
            <li>
                <a class="ds-link" href=format!("#{target}") on:click=go>
                    {words.show(fault_text(words, invalid))}
                </a>
            </li>
        }
    };
    Some(
        view! {
            <div class="ds-error-summary" data-color="danger" tabindex="-1" aria-labelledby="summary-name">
                <h2 class="ds-heading" id="summary-name">
                    {tr_with("calculator-errors", vec![("count", Value::Count(count))])}
                </h2>
                <ul class="ds-list">{faults.into_iter().map(item).collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}

/// What to write instead.
pub fn fault_text(words: Words, invalid: Invalid) -> Localized {
    let values: Values = match invalid {
        Invalid::TooEarly(day) | Invalid::TooLate(day) => {
            vec![("day", Value::Day(day, DayStyle::Date))]
        }
        Invalid::TooFar(Metres(metres)) => vec![("distance", Value::Metres(metres))],
        Invalid::TooMuch(sum) => vec![("amount", Value::Money(sum, MoneyStyle::Written))],
        Invalid::OutOfBounds(least, most) => vec![
            ("least", Value::Count(i64::from(least))),
            ("most", Value::Count(i64::from(most))),
        ],
        Invalid::Empty
        | Invalid::NothingChosen
        | Invalid::NotADay
        | Invalid::NotADistance
        | Invalid::NotASum
        | Invalid::TwoMeanings
        | Invalid::NotANumber
        | Invalid::NotATime => Vec::new(),
    };
    words.text(invalid.message(), &values)
}
