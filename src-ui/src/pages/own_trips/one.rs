//! The page of an own trip: before, during and after.

use domain::{ids::OwnTripId, phase::Phase};
use i18n::Value;
use ipc::{
    boot::Storage,
    own_trips::{OwnTripChoice, OwnTripView, ShowOwnTrip},
};
use leptos::prelude::*;

use super::{
    answer::{Load, load},
    confirm::confirm,
    deadline::deadline,
    deleting::deleting,
    keep::{ask_first, keep},
    ways::ways,
    words::{clock, day, shown_person, way_view},
};
use crate::{
    components::{
        ActionLink, Page,
        trip::{fact, near_and_date, step},
    },
    routes::Route,
    text::{Words, say, tr, tr_with, use_words},
};

/// One own trip.
#[component]
pub fn OwnTripPage(
    /// Which one.
    trip: OwnTripId,
) -> impl IntoView {
    let load = {
        let person = shown_person();
        load::<ShowOwnTrip>(move || OwnTripChoice {
            person: person.clone(),
            trip: trip.clone(),
        })
    };
    let (words, unnamed) = (use_words(), say("own-trip-title"));
    let title = Signal::derive(move || {
        let named = load.value(|view| {
            let values = [
                ("to", Value::from(view.trip.to.as_str())),
                ("day", day(view.trip.day, view.today)),
            ];
            words.text("own-trip-title-full", &values)
        });
        named.unwrap_or_else(|| unnamed.get())
    });
    let content = load.shown("own-trip-loading", move |view| whole(view, load, words));
    // Where somebody goes is seen in their window and not in the list of windows.
    view! {
        <Page title window_title=say("own-trip-title")>
            <div class="trip">{content}</div>
        </Page>
    }
}

fn whole(view: &OwnTripView, load: Load<OwnTripView>, words: Words) -> AnyView {
    let phase = |phase, title, content| step(view.phase, phase, title, content);
    let edit = Route::OwnTripForm(Some(view.trip.id.clone()));
    view! {
        {facts(view, words)}
        <div class="actions">
            <ActionLink to=edit>{tr("own-trip-open-form")}</ActionLink>
        </div>
        <p class="ds-sr-only" id="phases">
            {tr("trip-phases")}
        </p>
        <ol class="trip-phases" aria-labelledby="phases">
            {phase(Phase::Before, "trip-before", before(view))}
            {phase(Phase::During, "trip-during", during(view))}
            {phase(Phase::After, "trip-after", after(view, load))}
        </ol>
        <p class="ds-paragraph own-trip__storage">{tr(storage(view.storage))}</p>
        {deleting(view, load)}
    }
    .into_any()
}

/// When, where and how.
fn facts(view: &OwnTripView, words: Words) -> AnyView {
    let trip = &view.trip;
    let on = words.show(near_and_date(words, trip.day, view.today));
    let at = trip.at.map(|at| {
        view! { ", " {words.show(words.value(&clock(at)))} }
    });
    let how = view
        .own_way
        .as_ref()
        .map(|way| fact("own-trip-planned-way", way_view(way)));
    view! {
        <section class="section">
            <p class="trip__tags">
                <span class="ds-tag" data-color="neutral">{tr("own-trip-tag")}</span>
            </p>
            <dl class="trip-facts">
                {fact("own-trip-when", view! { {on} {at} }.into_any())}
                {fact("own-trip-where", words.show(words.value(&trip.to.as_str().into())))}
                {how}
            </dl>
        </section>
    }
    .into_any()
}

fn before(view: &OwnTripView) -> AnyView {
    match view.phase {
        Phase::Before => view! {
            {ways(view)}
            {ask_first(view)}
        }
        .into_any(),
        // What one should have asked before helps nobody any more.
        Phase::During | Phase::After => ().into_any(),
    }
}

/// The day itself is calm: where to, and what to keep.
fn during(view: &OwnTripView) -> AnyView {
    match view.phase {
        Phase::Before => view! {
            <p class="ds-paragraph">{tr("own-trip-during-later")}</p>
            {keep(view)}
        }
        .into_any(),
        Phase::During => {
            let line = if view.today == view.trip.day {
                let to = Value::from(view.trip.to.as_str());
                tr_with("own-trip-today", vec![("to", to)])
            } else {
                let last = day(view.last_day, view.today);
                tr_with("own-trip-under-way", vec![("day", last)])
            };
            view! {
                <p class="ds-paragraph">{line}</p>
                <p class="ds-paragraph">{tr("own-trip-calm")}</p>
                {keep(view)}
            }
            .into_any()
        }
        Phase::After => ().into_any(),
    }
}

fn after(view: &OwnTripView, load: Load<OwnTripView>) -> AnyView {
    match view.phase {
        Phase::Before | Phase::During => view! {
            <p class="ds-paragraph">{tr("own-trip-after-later")}</p>
            {deadline(view)}
        }
        .into_any(),
        Phase::After => view! {
            {confirm(view, load)}
            {deadline(view)}
            {keep(view)}
            {ways(view)}
        }
        .into_any(),
    }
}

const fn storage(storage: Storage) -> &'static str {
    match storage {
        Storage::Sealed => "own-trip-kept-sealed",
        Storage::MemoryOnly => "own-trip-kept-memory",
    }
}
