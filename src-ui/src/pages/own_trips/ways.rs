//! What each way of travelling may give, side by side.

use domain::phase::Phase;
use i18n::Value;
use ipc::own_trips::{OwnTripView, Way};
use leptos::prelude::*;
use questions::Asked;

use super::{
    outcome::outcome,
    slot::{calculate, is_in_the_way},
    words::way_view,
};
use crate::{
    components::{Button, Confirm, Variant},
    erased::live,
    focus,
    pages::calculator::{asked_text, use_calculation},
    router::use_router,
    state::own_trip,
    text::{paragraph, tr, tr_with, use_words},
};

/// The way that was answered first, then the others; or only it once the trip is over.
pub fn ways(view: &OwnTripView) -> AnyView {
    let is_over = view.phase == Phase::After;
    let common = view.own_way.as_ref().or(view.other_ways.first());
    let common: Vec<Asked> = common.map_or_else(Vec::new, |way| way.unanswered.clone());
    let others = view.other_ways.iter().filter(|_| !is_over);
    let own_word = if is_over && view.trip.is_confirmed {
        "own-trip-way-travelled"
    } else {
        "own-trip-way-own"
    };
    let own = view.own_way.as_ref().map(|way| {
        // What every way lacks is said once, with the button that leads to it.
        one(way, Some(own_word), &common)
    });
    let others = others.map(|way| one(way, None, &common)).collect_view();
    let lacking = (!common.is_empty()).then(|| lacking(view, common.len()));
    view! {
        <section class="own-ways" aria-labelledby="own-ways">
            <h3 class="ds-heading" id="own-ways">
                {tr(if is_over { "own-trip-gives" } else { "own-trip-ways" })}
            </h3>
            {(!is_over).then(|| paragraph("own-trip-ways", "more", Vec::new()))}
            {lacking}
            <ul class="own-ways__list">{own} {others}</ul>
        </section>
    }
    .into_any()
}

/// What must be answered before any way can be reckoned.
fn lacking(view: &OwnTripView, count: usize) -> AnyView {
    let (router, calculation) = (use_router(), use_calculation());
    let trip = view.trip.clone();
    let count = Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let count = vec![("count", count)];
    let is_asked = RwSignal::new(false);
    let is_in_the_way = {
        let trip = trip.clone();
        move || is_in_the_way(calculation, &trip)
    };
    let go_on = Callback::new(move |()| router.go(calculation.next_page()));
    let is_about_it = {
        let id = trip.id.clone();
        move || own_trip::of().as_ref() == Some(&id) && !calculation.is_empty()
    };
    let begin = Callback::new(move |()| {
        calculate(calculation, &trip);
        go_on.run(());
    });
    let press = Callback::new(move |()| {
        if is_about_it() {
            go_on.run(());
        } else if is_in_the_way() {
            is_asked.set(true);
            let heading = "#own-calculate .ds-alert .ds-heading";
            request_animation_frame(|| focus::focus(heading));
        } else {
            begin.run(());
        }
    });
    let control = live(move || {
        if is_asked.get() {
            return replace(begin, go_on);
        }
        view! {
            <div class="actions">
                <Button variant=Variant::Secondary on_press=press>
                    {tr("own-trip-calculate")}
                </Button>
            </div>
        }
        .into_any()
    });
    view! {
        <p class="ds-paragraph">{tr_with("own-trip-unknown-all", count)}</p>
        <div class="own-trip__replace" id="own-calculate">
            {control}
        </div>
    }
    .into_any()
}

/// There is one calculation at a time, and nobody has kept this one.
fn replace(begin: Callback<()>, go_on: Callback<()>) -> AnyView {
    view! {
        <Confirm
            heading=tr("own-trip-replace")
            yes="own-trip-replace-yes"
            on_yes=begin
            no="own-trip-replace-no"
            on_no=go_on
        >
            {paragraph("own-trip-replace", "means", Vec::new())}
        </Confirm>
    }
    .into_any()
}

fn one(way: &Way, mark: Option<&'static str>, common: &[Asked]) -> AnyView {
    let own: Vec<Asked> = way
        .unanswered
        .iter()
        .copied()
        .filter(|asked| !common.contains(asked))
        .collect();
    let mark = mark.map(|word| {
        view! {
            " "
            <span class="ds-tag" data-color="info">{tr(word)}</span>
        }
    });
    let content = if way.unanswered.is_empty() {
        outcome(way)
    } else if own.is_empty() {
        view! { <p class="own-way__more">{tr("own-trip-way-unknown")}</p> }.into_any()
    } else {
        unknown(own)
    };
    view! {
        <li class="own-way">
            <p class="own-way__name">
                <strong>{way_view(way)}</strong>
                {mark}
            </p>
            {content}
        </li>
    }
    .into_any()
}

fn unknown(asked: Vec<Asked>) -> AnyView {
    let words = use_words();
    let item = move |asked: Asked| {
        let text = asked_text(asked);
        view! { <li>{live(move || words.show(text.get()))}</li> }
    };
    view! {
        <p class="own-way__more">{tr("own-trip-unknown")}</p>
        <ul class="ds-list">{asked.into_iter().map(item).collect_view()}</ul>
    }
    .into_any()
}
