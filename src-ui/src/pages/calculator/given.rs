//! What was answered, each with the way to change it.

use i18n::{DayStyle, MoneyStyle, Value};
use leptos::prelude::*;
use questions::{Asked, Costs, Form, Given as Answered, Question};

use super::{Calculation, asked_text, option_text};
use crate::{
    components::ActionLink,
    erased::live,
    text::{Words, tr, tr_with, use_words},
};

/// The answers, folded away until somebody wants to see them; printed in any case.
#[component]
pub fn Given(
    /// What is being calculated.
    calculation: Calculation,
) -> impl IntoView {
    let row = |question| row(calculation, question);
    let rows = calculation.questions().into_iter().map(row).collect_view();
    view! {
        <details class="given section">
            <summary class="given__name">{tr("calculator-given")}</summary>
            <dl class="given__list">{rows}</dl>
        </details>
    }
}

fn row(calculation: Calculation, question: Question) -> Option<AnyView> {
    let words = use_words();
    let given = question.given.clone()?;
    let asked = question.asked;
    let title = asked_text(asked);
    let trip = asked.trip.filter(|trip| *trip > 0).map(|trip| {
        let number = vec![("number", Value::Count(i64::from(trip) + 1))];
        view! { {tr_with("calculator-trip", number)} ": " }
    });
    let taken = calculation.is_taken(asked).then(|| {
        view! { ", " {tr("calculator-taken")} }
    });
    Some(
        view! {
            <div class="given__row">
                <dt>{trip} {live(move || words.show(title.get()))}</dt>
                <dd>
                    <span>{answer(words, asked, &question.form, given)} {taken}</span>
                    <ActionLink to=calculation.page_of(asked)>
                        {tr("calculator-change")}
                        <span class="ds-sr-only">
                            {live(move || words.show(title.get()))}
                        </span>
                    </ActionLink>
                </dd>
            </div>
        }
        .into_any(),
    )
}

/// An answer in words.
fn answer(words: Words, asked: Asked, form: &Form, given: Answered) -> AnyView {
    let value = move |value: Value| live(move || words.show(words.value(&value)));
    match given {
        Answered::Chosen(_) | Answered::Yes | Answered::No | Answered::DontKnow => form
            .option(&given)
            .map_or_else(|| ().into_any(), |option| option_text(asked, option)),
        Answered::Ticked(ticked) if ticked.is_empty() => tr("calculator-nothing-ticked"),
        Answered::Ticked(ticked) => {
            let item = |option: &'static str| view! { <li>{option_text(asked, option)}</li> };
            let options = form.options().iter().copied();
            let items = options
                .filter(|option| ticked.contains(*option))
                .map(item)
                .collect_view();
            view! { <ul class="given__ticked">{items}</ul> }.into_any()
        }
        Answered::Day(day) => value(Value::Day(day, DayStyle::Full)),
        Answered::Distance(far) => value(Value::ExactMetres(far.0)),
        Answered::Sum(sum) => value(Value::Money(sum, MoneyStyle::Written)),
        Answered::Number(number) => value(Value::Count(i64::from(number))),
        Answered::Minutes(minutes) => tr_with(
            "calculator-time",
            vec![
                ("hours", Value::Count(i64::from(minutes / 60))),
                ("minutes", Value::Count(i64::from(minutes % 60))),
            ],
        ),
        Answered::Costs(costs) => cost(form, costs),
    }
}

fn cost(form: &Form, costs: Costs) -> AnyView {
    let money = |sum| Value::Money(sum, MoneyStyle::Written);
    let both = matches!(
        form,
        Form::Cost {
            both_ways: true,
            ..
        }
    );
    let sums = if both {
        let values = vec![("out", money(costs.out)), ("home", money(costs.home))];
        tr_with("calculator-cost-both-ways", values)
    } else {
        tr_with("calculator-cost", vec![("amount", money(costs.out))])
    };
    let receipt = costs.receipt.map(|has| {
        let word = if has {
            "calculator-with-receipt"
        } else {
            "calculator-without-receipt"
        };
        view! { ", " {tr(word)} }
    });
    view! { {sums} {receipt} }.into_any()
}
