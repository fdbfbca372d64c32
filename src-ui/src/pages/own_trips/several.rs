//! Several trips of one calculation, which become an own trip each.

use i18n::{DayStyle, Value};
use leptos::prelude::*;
use questions::Answers;

use crate::{
    components::ActionLink,
    pages::calculator::Calculation,
    text::{tr, tr_part, tr_with},
};

/// Says what becomes of the others, and what their days are; nothing where there is one trip.
pub fn several(answers: Answers, calculation: Calculation) -> Option<AnyView> {
    if answers.trips() < 2 {
        return None;
    }
    let facts = questions::facts(&answers, calculation.today);
    let days: Vec<_> = facts
        .trips
        .iter()
        .map(|trip| trip.legs.first().and_then(|leg| leg.date.value()))
        .collect();
    let lacks_day = days.iter().skip(1).any(Option::is_none);
    let item = |(number, day)| {
        let mut values = vec![("number", Value::Count(number))];
        let text = match day {
            Some(day) => {
                values.push(("day", Value::Day(day, DayStyle::Full)));
                "own-trip-several-day"
            }
            None => "own-trip-several-no-day",
        };
        view! { <li>{tr_with(text, values)}</li> }
    };
    // The day of the first stands in its field.
    let items = (1..).zip(days).skip(1).map(item).collect_view();
    let count = vec![("count", Value::Count(i64::from(answers.trips())))];
    let answer = lacks_day.then(|| {
        let to = calculation.next_page();
        view! { <p><ActionLink to>{tr("own-trip-calculate")}</ActionLink></p> }
    });
    Some(
        view! {
            <section class="own-trip__several" aria-labelledby="own-several">
                <h2 class="ds-heading" data-size="xs" id="own-several">
                    {tr_with("own-trip-several", count)}
                </h2>
                <p class="ds-paragraph">{tr_part("own-trip-several", "means", Vec::new())}</p>
                <ul class="ds-list">{items}</ul>
                {answer}
            </section>
        }
        .into_any(),
    )
}
