//! When, where to, how and for how much somebody travelled.

use domain::money::Ore;
use entitlement::facts::{Leg, Trip};
use i18n::{DayStyle, MoneyStyle, Value};
use leptos::prelude::*;
use questions::{Asked, Question, QuestionId};

use super::{draft, review::row, station::Station};
use crate::{
    erased::live,
    pages::{calculator::Calculation, mode_word},
    routes::Route,
    text::{tr, tr_with, use_words},
};

/// The rows of every trip.
pub fn travelled(claim: Calculation) -> AnyView {
    let facts = claim.facts();
    let questions = claim.questions();
    let several = facts.trips.len() > 1;
    let places = draft::look(|draft| draft.to.clone()).unwrap_or_default();
    let trips = (0_u8..).zip(facts.trips).map(|(number, trip)| {
        let place = places.get(usize::from(number)).cloned().flatten();
        let heading = several.then(|| {
            let number = vec![("number", Value::Count(i64::from(number) + 1))];
            row(
                "claiming-row-trip",
                tr_with("calculator-trip", number),
                None,
            )
        });
        let to = match place {
            Some(place) => String::from(place).into_any(),
            None => tr("claiming-place-none"),
        };
        let ways = |question| asked(claim, &questions, Asked::of_part(question, number, 0));
        let paid = asked(claim, &questions, Asked::of_trip(QuestionId::Paid, number));
        view! {
            {heading}
            {row("claiming-row-place", to, Some(Station::Place(number).route()))}
            {row("claiming-row-day", days(&trip), ways(QuestionId::Date))}
            {row("claiming-row-way", way(&trip), ways(QuestionId::Mode))}
            {row("claiming-row-far", far(&trip), ways(QuestionId::Distance))}
            {row("claiming-row-paid", costs(&trip), paid)}
        }
        .into_any()
    });
    trips.collect_view().into_any()
}

/// The page of a question that is asked now. What is known need not be asked, and cannot
/// be changed.
fn asked(claim: Calculation, questions: &[Question], wanted: Asked) -> Option<Route> {
    let found = questions.iter().find(|one| one.asked == wanted)?;
    Some(claim.page_of(found.asked))
}

fn days(trip: &Trip) -> AnyView {
    let mut days: Vec<_> = trip
        .legs
        .iter()
        .filter_map(|leg| leg.date.value())
        .collect();
    days.dedup();
    match days.as_slice() {
        [] => tr("claiming-unsaid"),
        [day] => tr_with(
            "claiming-day",
            vec![("day", Value::Day(*day, DayStyle::Full))],
        ),
        [first, .., last] => tr_with(
            "claiming-days",
            vec![
                ("first", Value::Day(*first, DayStyle::Full)),
                ("last", Value::Day(*last, DayStyle::Full)),
            ],
        ),
    }
}

fn way(trip: &Trip) -> AnyView {
    let mode = |leg: &Leg| leg.mode.value();
    let mut modes: Vec<_> = trip.legs.iter().filter_map(mode).collect();
    modes.dedup();
    let there_and_home = trip.legs.len() > 1;
    let named = modes.into_iter().enumerate().map(|(at, mode)| {
        view! { {(at > 0).then_some(", ")} {tr(mode_word(mode))} }
    });
    let named = named.collect_view();
    let both = tr(if there_and_home {
        "claiming-both-ways"
    } else {
        "claiming-one-way"
    });
    view! { {named} ", " {both} }.into_any()
}

fn far(trip: &Trip) -> AnyView {
    let mut far: Vec<_> = trip
        .legs
        .iter()
        .filter_map(|leg| leg.distance.value())
        .collect();
    far.dedup();
    if far.is_empty() {
        return tr("claiming-unsaid");
    }
    // A way there alone, or one as long as no other, is not "each way".
    let is_known = |leg: &Leg| leg.distance.value().is_some();
    let is_each_way = far.len() == 1 && trip.legs.len() > 1 && trip.legs.iter().all(is_known);
    let words = use_words();
    let each = far.into_iter().enumerate().map(|(at, far)| {
        let value = Value::ExactMetres(far.0);
        let shown = if is_each_way {
            tr_with("claiming-far", vec![("distance", value)])
        } else {
            live(move || words.show(words.value(&value)))
        };
        view! { {(at > 0).then_some(", ")} {shown} }
    });
    each.collect_view().into_any()
}

/// The sum of what was paid: what it gives stands in the answer.
fn costs(trip: &Trip) -> AnyView {
    let costs = trip.legs.iter().flat_map(|leg| &leg.costs);
    let sum: i64 = costs.map(|cost| cost.amount.0).sum();
    if sum == 0 {
        return tr("claiming-paid-nothing");
    }
    let sum = Value::Money(Ore(sum), MoneyStyle::Written);
    tr_with("claiming-paid", vec![("amount", sum)])
}
