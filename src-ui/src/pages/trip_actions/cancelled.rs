//! What was cancelled, with the receipt, and taking it back while that is possible.

use chrono::NaiveDate;
use domain::{
    ids::TripId,
    oslo,
    state::{CancelledBy, TripState},
    trip_action::ActionKind,
};
use ipc::{
    AsOf,
    actions::{CancelChoice, Cancellable},
    trips::TripCard,
};
use leptos::prelude::*;

use super::{choice, on_cancellable, other_name};
use crate::{
    announce::use_announcer,
    components::{
        ActionLink, Page, loaded_quietly,
        trip::{CardWords, TripStateTag, card_name, with_phone},
        trip_action::{Acting, receipt_said, undo_box},
    },
    erased::live,
    router::use_router,
    routes::Route,
    state::{service::use_service, visit::use_visit},
    text::{tr, use_words},
};

/// What came of cancelling a trip.
#[component]
pub fn CancelledTrip(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let (load, acting) = on_cancellable(&trip);
    let title = title(move || {
        load.value(|answer| heading(&answer.value.trip.card))
            .flatten()
    });
    let undone = undone(trip);
    let content = loaded_quietly(load, "trip-action-loading", move |answer| {
        shown(answer, acting, undone)
    });
    view! {
        <Page title>
            <div class="trip-action">{acting.outcome()} {content}</div>
        </Page>
    }
}

/// Whether the trip is cancelled by the patient's side; `None` where somebody else called
/// it off.
fn heading(card: &TripCard) -> Option<bool> {
    let by_service = TripState::Cancelled(CancelledBy::Service);
    let by_patient = TripState::Cancelled(CancelledBy::PatientSide);
    (card.state != by_service).then(|| card.state == by_patient)
}

/// The heading says what is true now, whatever led here.
fn title(
    is_cancelled: impl Fn() -> Option<bool> + Send + Sync + 'static,
) -> Signal<i18n::Localized> {
    let (words, name) = (use_words(), other_name());
    Signal::derive(move || {
        let name = name.as_deref().map(|name| [("name", name.into())]);
        match (is_cancelled(), name) {
            (Some(true), Some(name)) => words.text("trip-action-cancelled-title-for", &name),
            (Some(true), None) => words.text("trip-action-cancelled-title", &[]),
            (Some(false), _) => words.text("trip-action-not-cancelled-title", &[]),
            (None, _) => words.text("trip-title", &[]),
        }
    })
}

/// Back to the trip, which is booked again, with the focus on its heading.
fn undone(trip: TripId) -> Callback<()> {
    let (announcer, words, router) = (use_announcer(), use_words(), use_router());
    Callback::new(move |()| {
        announcer.status(untrack(|| words.text("trip-action-undone", &[])));
        router.go(Route::Trip(trip.clone()));
    })
}

fn shown(answer: &AsOf<Cancellable>, acting: Acting, undone: Callback<()>) -> AnyView {
    let all = &answer.value;
    let with = CardWords {
        words: use_words(),
        today: oslo::date(answer.asked_at),
        phone: untrack(|| use_service().support().phone),
    };
    let card = &all.trip.card;
    let links = view! {
        <p>
            <ActionLink to=Route::Trip(card.id.clone())>{tr("trips-open")}</ActionLink>
        </p>
        <p>
            <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink>
        </p>
    };
    if heading(card) != Some(true) {
        return view! {
            <p class="ds-paragraph">
                {with.words.show(card_name(card).full(with.words, with.today))}
            </p>
            <p class="trip__tags">
                <TripStateTag state=card.state.clone() />
            </p>
            {links}
        }
        .into_any();
    }
    view! {
        {together(all, &with)}
        {receipt(card, with.today)}
        {undo(all, acting, with.today, undone)}
        <p class="ds-paragraph">
            <strong>{tr("trip-action-appointment")}</strong>
        </p>
        <p class="ds-paragraph">
            {tr("trip-action-moved")} " " {with_phone("trip-phone-do", card.requisition.clone())}
        </p>
        {links}
    }
    .into_any()
}

/// The trips that were cancelled with the same receipt.
fn together(all: &Cancellable, with: &CardWords) -> AnyView {
    let receipt = all.trip.card.receipt.as_ref();
    let is_same = |one: &&CancelChoice| one.card.receipt.as_ref() == receipt;
    let others = all.counterpart.iter().chain(&all.later).filter(is_same);
    let mut cards: Vec<&TripCard> = vec![&all.trip.card];
    for other in others.filter(|_| receipt.is_some()) {
        if !cards.iter().any(|card| card.id == other.card.id) {
            cards.push(&other.card);
        }
    }
    let lines: Vec<_> = cards
        .into_iter()
        .map(|card| {
            let name = with
                .words
                .show(card_name(card).full(with.words, with.today));
            view! { <li>{name}</li> }
        })
        .collect();
    view! { <ul class="ds-list">{lines}</ul> }.into_any()
}

fn receipt(card: &TripCard, today: NaiveDate) -> Option<AnyView> {
    let receipt = card.receipt.as_ref();
    let receipt = receipt.filter(|receipt| receipt.action == ActionKind::Cancelled)?;
    Some(view! { <p class="ds-paragraph">{receipt_said(receipt, today)}</p> }.into_any())
}

fn undo(
    all: &Cancellable,
    acting: Acting,
    today: NaiveDate,
    undone: Callback<()>,
) -> Option<AnyView> {
    let trips = choice::undoable(all);
    let until = trips
        .iter()
        .filter_map(|choice| choice.card.undo_until)
        .min()?;
    let person = untrack(|| use_visit().person())?.id;
    let targets = choice::seen(trips);
    Some(live(move || {
        if acting.is_in_the_way() {
            return None;
        }
        let what = (person.clone(), targets.clone());
        undo_box(acting, what, (until, today), undone)
    }))
}
