//! Asking by itself what became of what was never answered, and saying on Home what is
//! still open.

use std::time::Duration;

use domain::ids::TripId;
use ipc::actions::{Became, Settlement};
use leptos::prelude::*;

use super::outcome;
use crate::{
    announce::use_announcer,
    components::{ActionLink, Alert, Button, Tone, Variant},
    erased::{effect, live},
    focus,
    routes::Route,
    state::{
        live::{News, use_live},
        settling::{Settling, use_settling},
        visit::use_visit,
    },
    text::{Values, tr, tr_part, use_words},
};

/// How often the service is asked while something is open.
const AGAIN: Duration = Duration::from_secs(10);

/// Asks at once, whenever the connection returns, and now and then while something is
/// open. Shows nothing.
pub fn settle_by_itself() -> AnyView {
    let settling = use_settling();
    settling.settle();
    use_live().hear(Box::new(move |news| {
        if news == News::Ask {
            settling.settle();
        }
    }));
    let look = move || {
        if untrack(|| settling.is_open()) {
            settling.settle();
        }
    };
    say_what_became(settling);
    if let Ok(clock) = set_interval_with_handle(look, AGAIN) {
        on_cleanup(move || clock.clear());
    }
    ().into_any()
}

/// What became of something is said aloud, on whatever page.
fn say_what_became(settling: Settling) {
    let (announcer, words, visit) = (use_announcer(), use_words(), use_visit());
    let told = StoredValue::new(0);
    effect(move || {
        let (count, last) = settling.last();
        let is_new = count > told.get_value();
        told.set_value(count);
        let Some(settlement) = last.filter(|_| is_new) else {
            return;
        };
        let (id, part) = outcome::told(&settlement);
        let Some(mut said) = untrack(|| words.part(id, part, &[])) else {
            return;
        };
        let shown = untrack(|| visit.person()).map(|person| person.id);
        // Whoever hears it must not take it for a trip of the one they see.
        if shown.as_ref() != Some(settlement.sent.action.person()) {
            let other = untrack(|| words.text("trip-action-of-another", &[]));
            said.text = format!("{}. {}", said.text, other.text);
        }
        announcer.status(said);
    });
    effect(move || {
        if !visit.is_signed_in() {
            settling.clear();
        }
    });
}

/// What is open for the chosen person and what became of it, a box each, with the way to
/// the trip.
pub fn unsettled_boxes() -> AnyView {
    let (settling, visit) = (use_settling(), use_visit());
    live(move || {
        let person = visit.person();
        let others = settling.settled_of_others(person.as_ref().map(|person| &person.id));
        let others: Vec<AnyView> = others
            .into_iter()
            .map(|one| box_of_another(settling, one))
            .collect();
        let Some(person) = person else {
            return (Vec::new(), Vec::new(), others);
        };
        let boxes: Vec<AnyView> = settling
            .of(&person.id)
            .iter()
            .map(|unsettled| {
                let trip = unsettled.action.targets().first().map(|one| one.trip.clone());
                let link = way_to(trip);
                view! { <div class="home__unsettled">{outcome::unknown(unsettled, None)} {link}</div> }
                    .into_any()
            })
            .collect();
        let settled = settling.settled_of(&person.id);
        let settled: Vec<AnyView> = settled.iter().map(became_box).collect();
        (boxes, settled, others)
    })
}

/// What became of something that was sent for somebody who is not shown now, and may not
/// be seen any more: neither who nor which trip.
fn box_of_another(settling: Settling, settlement: Settlement) -> AnyView {
    let (id, part) = outcome::told(&settlement);
    let read = Callback::new(move |()| {
        settling.read(&settlement);
        focus::heading();
    });
    view! {
        <div class="home__unsettled">
            <Alert tone=Tone::Info heading=tr_part(id, part, Values::new())>
                <p class="ds-paragraph">{tr("trip-action-of-another")}</p>
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=read>
                        {tr("trip-action-of-another-read")}
                    </Button>
                </div>
            </Alert>
        </div>
    }
    .into_any()
}

/// The trip, or all of them where none was booked as far as anybody knows.
fn way_to(trip: Option<TripId>) -> AnyView {
    match trip {
        Some(trip) => view! { <ActionLink to=Route::Trip(trip)>{tr("trips-open")}</ActionLink> },
        None => view! { <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink> },
    }
    .into_any()
}

/// What became of something, as a heading; the rest stands on the trip's page.
fn became_box(settlement: &Settlement) -> AnyView {
    let (id, part) = outcome::told(settlement);
    let tone = match settlement.became {
        Became::Done(_) => Tone::Success,
        Became::Refused(_) | Became::NotDone | Became::StillUnknown | Became::NeverKnown => {
            Tone::Warning
        }
    };
    let booked = match &settlement.became {
        Became::Done(done) => done.trips.first().map(|trip| trip.id.clone()),
        Became::Refused(_) | Became::NotDone | Became::StillUnknown | Became::NeverKnown => None,
    };
    let link = way_to(settlement.trips().next().cloned().or(booked));
    view! {
        <div class="home__unsettled">
            <Alert tone heading=tr_part(id, part, Values::new())>{link}</Alert>
        </div>
    }
    .into_any()
}
