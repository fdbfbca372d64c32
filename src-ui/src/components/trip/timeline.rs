//! Before, during and after a trip.

use chrono::NaiveDate;
use domain::{
    phase::Phase,
    trip::{Direction, OrganisedTrip, Requisition},
};
use i18n::Value;
use ipc::trips::TripView;
use leptos::prelude::*;

use super::{
    segments::{appointment, segments},
    status::with_phone_part,
    support::confirm_line,
    words::day_style,
};
use crate::{
    components::ActionLink,
    routes::Route,
    text::{tr, tr_with},
};

/// The three phases with the one that is now; for a trip that will not run,
/// how it was planned.
pub fn timeline(view: &TripView, today: NaiveDate) -> AnyView {
    if view.trip.state.is_off() {
        return view! {
            <section class="section" aria-labelledby="planned">
                <h2 class="ds-heading" data-size="xs" id="planned">
                    {tr("trip-was-planned")}
                </h2>
                {issued(&view.trip.requisition, today)}
                {during(view, today)}
            </section>
        }
        .into_any();
    }
    let phase = |phase, title, content| step(view.phase, phase, title, content);
    view! {
        <p class="ds-sr-only" id="phases">
            {tr("trip-phases")}
        </p>
        <ol class="trip-phases" aria-labelledby="phases">
            {phase(Phase::Before, "trip-before", before(&view.trip, today))}
            {phase(Phase::During, "trip-during", during(view, today))}
            {phase(Phase::After, "trip-after", after(&view.trip))}
        </ol>
    }
    .into_any()
}

/// One phase of a trip: whether it is over, now or to come, and what belongs to it.
pub fn step(now: Phase, own: Phase, title: &'static str, content: AnyView) -> AnyView {
    let is_here = now == own;
    let is_done = match (own, now) {
        (Phase::Before, Phase::During | Phase::After) | (Phase::During, Phase::After) => true,
        (Phase::Before | Phase::During | Phase::After, _) => false,
    };
    let mark = if is_here {
        Some(("info", "trip-phase-here"))
    } else {
        is_done.then_some(("neutral", "trip-phase-done"))
    };
    let mark = mark.map(|(color, word)| {
        view! {
            " "
            <span class="ds-tag" data-color=color>
                {tr(word)}
            </span>
        }
    });
    view! {
        <li
            class="trip-phase"
            aria-current=is_here.then_some("step")
            data-done=is_done.then_some("")
        >
            <h2 class="ds-heading trip-phase__title" data-size="xs">
                {tr(title)}
                {mark}
            </h2>
            {content}
        </li>
    }
    .into_any()
}

fn before(trip: &OrganisedTrip, today: NaiveDate) -> AnyView {
    let confirm = trip.actions.confirm.as_ref().map(|offer| {
        let line = confirm_line(offer, today);
        view! { <p class="ds-paragraph">{line}</p> }
    });
    view! {
        {issued(&trip.requisition, today)}
        {confirm}
    }
    .into_any()
}

fn issued(requisition: &Requisition, today: NaiveDate) -> AnyView {
    let day = |day| Value::Day(day, day_style(day, today));
    let issuer = |name: &str| Value::from(name);
    let line = match (requisition.issued_by.as_deref(), requisition.issued_on) {
        (Some(by), Some(on)) => tr_with(
            "trip-issued-by-on",
            vec![("issuer", issuer(by)), ("day", day(on))],
        ),
        (Some(by), None) => tr_with("trip-issued-by", vec![("issuer", issuer(by))]),
        (None, Some(on)) => tr_with("trip-issued-on", vec![("day", day(on))]),
        (None, None) => {
            let reference = requisition.reference.as_str().into();
            tr_with("trip-issued", vec![("requisition", reference)])
        }
    };
    view! { <p class="ds-paragraph">{line}</p> }.into_any()
}

/// The parts and the treatment, in the order in which they come.
fn during(view: &TripView, today: NaiveDate) -> AnyView {
    let treatment = view
        .trip
        .appointment
        .as_ref()
        .map(|treatment| appointment(treatment, view.day, today));
    let parts = segments(view, today);
    match view.trip.direction {
        Direction::Return => view! { {treatment} {parts} }.into_any(),
        Direction::Outbound | Direction::Other => view! { {parts} {treatment} }.into_any(),
    }
}

fn after(trip: &OrganisedTrip) -> AnyView {
    match (&trip.direction, &trip.counterpart) {
        (Direction::Outbound, None) => {
            let id = "trip-after-outbound-alone";
            let reference = trip.requisition.reference.clone();
            view! {
                <p class="ds-paragraph">{tr(id)} " " {with_phone_part(id, reference)}</p>
            }
            .into_any()
        }
        (direction, counterpart) => {
            let line = match direction {
                Direction::Outbound => "trip-after-outbound",
                Direction::Return => "trip-after-return",
                Direction::Other => "trip-after-other",
            };
            let link = counterpart.as_ref().map(|other| {
                let name = match direction {
                    Direction::Outbound => "trip-see-return",
                    Direction::Return => "trip-see-outbound",
                    Direction::Other => "trip-see-counterpart",
                };
                view! { <ActionLink to=Route::Trip(other.clone())>{tr(name)}</ActionLink> }
            });
            view! {
                <p class="ds-paragraph">{tr(line)}</p>
                {link}
            }
            .into_any()
        }
    }
}
