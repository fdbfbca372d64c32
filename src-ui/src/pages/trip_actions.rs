//! Pages on which something is done with a trip.

mod cancel;
mod cancelled;
mod change;
mod choice;
mod clock;
mod confirm;
mod escorts;
mod needs;
mod ready;
mod reason;
mod rules;
mod saving;
mod summary;

pub use summary::summary;

use domain::{
    ids::TripId,
    oslo,
    trip_action::{ActionKind, Target},
};
use i18n::Localized;
use ipc::{
    AsOf,
    actions::{Cancellable, ListCancellable},
    trips::{GetTrip, TripChoice, TripView},
};
use leptos::prelude::*;

use crate::{
    components::{
        ActionLink, Alert, Page, Tone, loaded_quietly,
        trip_action::{About, Acting, acting, last, receipt_said},
    },
    erased::live,
    load::{Load, load_as_of},
    routes::{Doing, Route},
    state::visit::use_visit,
    text::{tr, tr_part, tr_with, use_words},
};

/// The page on which `doing` is done with `trip`.
pub fn trip_action(trip: TripId, doing: Doing) -> AnyView {
    match doing {
        Doing::Cancel => view! { <cancel::CancelTrip trip /> }.into_any(),
        Doing::Cancelled => view! { <cancelled::CancelledTrip trip /> }.into_any(),
        Doing::Confirm => view! { <confirm::ConfirmTrip trip /> }.into_any(),
        Doing::Change => view! { <change::ChangeTrip trip /> }.into_any(),
        Doing::Ready => view! { <ready::ReadyForHome trip /> }.into_any(),
        Doing::Escorts => view! { <escorts::EscortsOfTrip trip /> }.into_any(),
        Doing::Needs => view! { <needs::NeedsOfTrip trip /> }.into_any(),
    }
}

/// A trip, and doing one thing with it.
fn on_trip(trip: &TripId) -> (Load<TripView>, Acting) {
    let load = load_as_of::<GetTrip, _>(asked_for(trip));
    let about = Memo::new(move |_| {
        load.value(|answer| About {
            requisition: Some(answer.value.trip.requisition.reference.clone()),
            today: oslo::date(answer.asked_at),
        })
    });
    (load, acting(trip.clone(), load.asking, about))
}

/// A trip with what can be cancelled together with it.
fn on_cancellable(trip: &TripId) -> (Load<Cancellable>, Acting) {
    let load = load_as_of::<ListCancellable, _>(asked_for(trip));
    let about = Memo::new(move |_| {
        load.value(|answer| About {
            requisition: Some(answer.value.trip.card.requisition.clone()),
            today: oslo::date(answer.asked_at),
        })
    });
    (load, acting(trip.clone(), load.asking, about))
}

fn asked_for(trip: &TripId) -> impl Fn(ipc::Look) -> TripChoice + 'static {
    let trip = trip.clone();
    move |look| TripChoice {
        trip: trip.clone(),
        look,
    }
}

/// A page on which one thing is done with one trip, with how it went above it and the way
/// back below.
fn one_thing(
    trip: &TripId,
    (load, acting): (Load<TripView>, Acting),
    title: Signal<Localized>,
    shown: impl Fn(&AsOf<TripView>) -> AnyView + Send + 'static,
) -> AnyView {
    let content = loaded_quietly(load, "trip-loading", shown);
    let back = back(trip, "trip-action-back");
    view! {
        <Page title>
            <div class="trip-action">{acting.outcome()} {content} {back}</div>
        </Page>
    }
    .into_any()
}

/// The trip of the page, at the version that is shown.
fn target(view: &TripView) -> Target {
    Target {
        trip: view.trip.id.clone(),
        version: view.trip.version,
    }
}

/// Done before, as a page that is opened again says it: with `message` and the receipt of
/// `kind`. `otherwise` where there is none.
fn done_before(
    answer: &AsOf<TripView>,
    acting: Acting,
    (kind, message): (&ActionKind, &'static str),
    otherwise: Option<&'static str>,
) -> AnyView {
    let today = oslo::date(answer.asked_at);
    let receipt = last(&answer.value.trip, kind).cloned();
    live(move || {
        if acting.is_in_the_way() {
            return None;
        }
        match (&receipt, otherwise) {
            (None, Some(otherwise)) => {
                Some(view! { <p class="ds-paragraph">{tr(otherwise)}</p> }.into_any())
            }
            (receipt, _) => {
                let receipt = receipt.as_ref().map(|receipt| {
                    view! { <p class="ds-paragraph">{receipt_said(receipt, today)}</p> }
                });
                let heading = tr_part(message, "done", Vec::new());
                Some(view! { <Alert tone=Tone::Success heading>{receipt}</Alert> }.into_any())
            }
        }
    })
}

/// The name of the person, where the signed-in person acts for somebody else.
fn other_name() -> Option<String> {
    untrack(|| use_visit().other_person()).map(|person| person.name)
}

/// A heading that asks as long as there is something to do, and names the thing after.
fn question(
    is_open: impl Fn() -> bool + Send + Sync + 'static,
    [own, other]: [&'static str; 2],
    after: &'static str,
) -> Signal<Localized> {
    let (words, asked) = (use_words(), title(own, other));
    Signal::derive(move || {
        if is_open() {
            asked.get()
        } else {
            words.text(after, &[])
        }
    })
}

/// A heading, or the one that names the person for whom it is done.
pub fn title(own: &'static str, other: &'static str) -> Signal<Localized> {
    let (words, name) = (use_words(), other_name());
    Signal::derive(move || match &name {
        Some(name) => words.text(other, &[("name", name.as_str().into())]),
        None => words.text(own, &[]),
    })
}

/// The text of a button, with the person for whom it is done.
fn for_whom(id: &'static str) -> ChildrenFn {
    let name = other_name();
    ToChildren::to_children(move || {
        let name = name.as_deref().map(|name| {
            view! { " " {tr_with("trip-action-for", vec![("name", name.into())])} }
        });
        view! { {tr(id)} {name} }
    })
}

/// The way back to the trip, with nothing done.
fn back(trip: &TripId, id: &'static str) -> AnyView {
    let to = Route::Trip(trip.clone());
    view! { <ActionLink to>{tr(id)}</ActionLink> }.into_any()
}
