//! Own trips as cards: a few on Home, all of them among the trips.

use chrono::NaiveDate;
use domain::phase::Phase;
use i18n::Value;
use ipc::own_trips::{ListOwnTrips, OwnTripCard, OwnTripList, OwnTripsOf};
use leptos::prelude::*;

use super::{
    answer::load,
    words::{clock, day, shown_person},
};
use crate::{
    components::{ActionLink, EmptyState, trip::near_and_date},
    routes::Route,
    text::{Words, tr, use_words},
};

/// How many cards Home has room for.
const ON_HOME: usize = 3;

/// Where the cards stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// On Home: those that somebody has to think of, nothing where there are none.
    Home,
    /// Among the trips: all of them.
    Trips,
}

/// The own trips of the person whom the pages concern.
#[component]
pub fn OwnTripCards(
    /// Where they stand.
    shelf: Shelf,
) -> impl IntoView {
    let person = shown_person();
    let load = load::<ListOwnTrips>(move || OwnTripsOf {
        person: person.clone(),
    });
    let words = use_words();
    let cards = load.shown("own-trip-loading", move |list| match shelf {
        Shelf::Home => on_home(list, words),
        Shelf::Trips => among_trips(list, words),
    });
    match shelf {
        Shelf::Home => cards,
        Shelf::Trips => view! {
            <section class="trips" aria-labelledby="own-trips">
                <h2 class="ds-heading" id="own-trips">
                    {tr("own-trip-list")}
                </h2>
                {cards}
                <p class="own-trips__add">
                    <ActionLink to=Route::OwnTripForm(None)>{tr("own-trip-add")}</ActionLink>
                </p>
            </section>
        }
        .into_any(),
    }
}

fn among_trips(list: &OwnTripList, words: Words) -> AnyView {
    if list.cards.is_empty() {
        return view! { <EmptyState text="own-trip-none" /> }.into_any();
    }
    cards(&list.cards.iter().collect::<Vec<_>>(), list.today, words)
}

/// Coming ones, and past ones for which there is still time to claim.
fn on_home(list: &OwnTripList, words: Words) -> AnyView {
    let is_due = |card: &&OwnTripCard| {
        card.phase != Phase::After || card.claim_by.is_some_and(|by| by >= list.today)
    };
    let due: Vec<_> = list.cards.iter().filter(is_due).take(ON_HOME).collect();
    if due.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="own-trips" aria-labelledby="own-trips">
            <h2 class="ds-heading" id="own-trips">
                {tr("own-trip-list")}
            </h2>
            {cards(&due, list.today, words)}
        </section>
    }
    .into_any()
}

fn cards(cards: &[&OwnTripCard], today: NaiveDate, words: Words) -> AnyView {
    let item = |one: &&OwnTripCard| {
        view! { <li class="ds-card trip-card">{card(one, today, words)}</li> }
    };
    view! { <ul class="trip-cards">{cards.iter().map(item).collect_view()}</ul> }.into_any()
}

fn card(card: &OwnTripCard, today: NaiveDate, words: Words) -> AnyView {
    let to = || Value::from(card.to.as_str());
    let when = match card.at {
        Some(at) => words.text("own-trip-at", &[("clock", clock(at))]),
        None => words.text("own-trip-no-clock", &[]),
    };
    let claim = card.claim_by.map(|by| {
        let id = if by >= today {
            "own-trip-claim-by"
        } else {
            "own-trip-claim-over"
        };
        let text = words.text(id, &[("day", day(by, today))]);
        view! { <p class="trip-card__facts">{words.show(text)}</p> }
    });
    let label = words.text(
        "own-trip-open-full",
        &[("to", to()), ("day", day(card.day, today))],
    );
    let lang = words.lang(&label);
    view! {
        <h3 class="ds-heading trip-card__name" data-size="2xs">
            <span class="trip-card__day">
                {words.show(near_and_date(words, card.day, today))}
            </span>
            " "
            {words.show(words.text("own-trip-name", &[("to", to())]))}
        </h3>
        <p class="trip-card__time">{words.show(when)}</p>
        {claim}
        <p class="trip-card__tags">
            <span class="ds-tag" data-color="neutral">
                {words.show(words.text("own-trip-tag", &[]))}
            </span>
        </p>
        <a
            class="ds-link action-link"
            href=Route::OwnTrip(card.id.clone()).path()
            lang=lang
            aria-label=label.text
        >
            {words.show(words.text("own-trip-open", &[]))}
        </a>
    }
    .into_any()
}
