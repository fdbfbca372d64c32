//! What a trip is booked with: needs, escorts, shared ride, user fee.

use chrono::NaiveDate;
use domain::{
    child::{self, Stage},
    escort::{Escort, EscortKind},
    register::Register,
    trip::{Copayment, NeedsAsBooked, OrganisedTrip, Sharing},
};
use i18n::{Localized, MoneyStyle, Value};
use ipc::trips::TripView;
use leptos::prelude::*;

use super::{segments::fact, time::said, words::mode};
use crate::{
    components::ActionLink,
    routes::{Doing, Route},
    text::{Words, tr, tr_with, use_words},
};

/// What is said of a fee that may be old.
const FEE: [&str; 2] = ["trip-copayment-as-of", "trip-copayment-may-be-old"];

/// What is said of places that may be old.
const PLACES: [&str; 2] = ["trip-places-as-of", "trip-places-may-be-old"];

/// The facts about a trip that do not change with the hour.
pub fn about(view: &TripView, today: NaiveDate) -> AnyView {
    let trip = &view.trip;
    let words = use_words();
    let series = trip
        .series
        .is_some()
        .then(|| fact("trip-series", tr("trip-series-means")));
    // Who pays what for a trip that nobody makes is not for a sum here to settle.
    let copayment = (!trip.state.is_off()).then(|| {
        let mark = unheard(trip, &Register::ExemptionCards, FEE, today);
        let fee = view! { {copayment(trip.copayment)} {mark} };
        fact("trip-copayment", fee.into_any())
    });
    let needs = || needs(&trip.needs, today);
    let escorts = || escorts(trip, view.stage);
    let reference = trip.requisition.reference.to_string();
    let updated = Value::NearMoment {
        at: trip.updated_at,
        today,
    };
    view! {
        <section class="section" aria-labelledby="about">
            <h2 class="ds-heading" data-size="xs" id="about">
                {tr("trip-about")}
            </h2>
            <dl class="trip-facts">
                {fact("trip-mode", words.show(mode(words, &trip.mode)))}
                {fact("trip-sharing", sharing(trip.sharing))}
                {fact("trip-needs", with_page(trip.needs_withheld, needs, trip, (Doing::Needs, "booked-needs-open")))}
                {fact("trip-escorts", with_page(trip.escorts_withheld, escorts, trip, (Doing::Escorts, "booked-escorts-open")))}
                {copayment}
                {series}
                {fact("trip-requisition", view! { <bdi>{reference}</bdi> }.into_any())}
            </dl>
            {unheard(trip, &Register::Addresses, PLACES, today)}
            <p class="trip-source">{tr_with("trip-updated", vec![("said", updated)])}</p>
        </section>
    }
    .into_any()
}

/// Says that a register was silent, in the first of two messages where it is
/// known since when.
fn unheard(
    trip: &OrganisedTrip,
    register: &Register,
    [as_of, may_be_old]: [&'static str; 2],
    today: NaiveDate,
) -> Option<AnyView> {
    let silent = trip.unheard.iter().find(|one| one.register == *register)?;
    let said = silent.since.map_or_else(
        || tr(may_be_old),
        |at| tr_with(as_of, vec![("said", Value::NearMoment { at, today })]),
    );
    Some(view! { <p class="trip-source">{said}</p> }.into_any())
}

/// What is booked, with the way to the page about it while the trip may run. What is withheld
/// is said to be so, and has no page.
fn with_page(
    is_withheld: bool,
    said: impl FnOnce() -> AnyView,
    trip: &OrganisedTrip,
    (doing, open): (Doing, &'static str),
) -> AnyView {
    if is_withheld {
        return tr("trip-not-shown");
    }
    let said = said();
    let link = (!trip.state.is_off()).then(|| {
        let to = Route::TripAction(trip.id.clone(), doing);
        view! { <ActionLink to>{tr(open)}</ActionLink> }
    });
    view! {
        {said}
        {link}
    }
    .into_any()
}

fn sharing(sharing: Sharing) -> AnyView {
    tr(match sharing {
        Sharing::Shared => "trip-sharing-shared",
        Sharing::Alone => "trip-sharing-alone",
        Sharing::NotSettled => "trip-sharing-not-settled",
    })
}

fn needs(booked: &NeedsAsBooked, today: NaiveDate) -> AnyView {
    let words = use_words();
    let list = if booked.needs.is_empty() {
        tr("trip-needs-none")
    } else {
        let items: Vec<AnyView> = booked
            .needs
            .iter()
            .map(|need| {
                view! { <li>{words.show(words.of(|words| i18n::trip::need(words, need)))}</li> }
                    .into_any()
            })
            .collect();
        view! { <ul class="trip-facts__list">{items}</ul> }.into_any()
    };
    view! {
        {list}
        <p class="trip-source">{words.show(said(words, &booked.said_by, booked.said_at, today))}</p>
    }
    .into_any()
}

/// How many escorts are approved on `trip`, who goes along, and whether a child of this
/// `stage` may travel alone.
pub fn escorts(trip: &OrganisedTrip, stage: Option<Stage>) -> AnyView {
    if trip.escorts_withheld {
        return tr("trip-not-shown");
    }
    let escorts = &trip.escorts;
    let approved = match escorts.approved {
        0 => tr("escort-none"),
        approved => tr_with(
            "escort-approved",
            vec![("count", Value::Count(approved.into()))],
        ),
    };
    let named: Vec<AnyView> = escorts.registered.iter().map(named).collect();
    let named = (!named.is_empty()).then(|| view! { <ul class="trip-facts__list">{named}</ul> });
    let child_alone = child::alone(escorts.child_alone, stage)
        .map(|settled| view! { <p>{tr(settled.sentence())}</p> });
    view! {
        {approved}
        {named}
        {child_alone}
    }
    .into_any()
}

fn named(escort: &Escort) -> AnyView {
    let words = use_words();
    let kind = words.show(kind_words(words, &escort.kind));
    let name = match &escort.name {
        Some(name) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        None => tr("escort-no-name"),
    };
    let phone = escort
        .phone
        .clone()
        .map(|phone| view! { ", " <bdi>{phone}</bdi> });
    view! { <li>{kind} ": " {name} {phone}</li> }.into_any()
}

fn kind_words(words: Words, kind: &EscortKind) -> Localized {
    match kind {
        EscortKind::Unknown(word) => words.text(kind.word(), &[("word", word.as_str().into())]),
        known @ (EscortKind::Private | EscortKind::Professional | EscortKind::Parent) => {
            words.text(known.word(), &[])
        }
    }
}

fn copayment(copayment: Copayment) -> AnyView {
    match copayment {
        Copayment::Due(Some(amount)) => tr_with(
            "trip-copayment-due",
            vec![("amount", Value::Money(amount, MoneyStyle::Written))],
        ),
        Copayment::Due(None) => tr("trip-copayment-due-unknown"),
        Copayment::ExemptionCard => tr("trip-copayment-exemption-card"),
        Copayment::Exempt => tr("trip-copayment-exempt"),
        Copayment::Unknown => tr("trip-copayment-unknown"),
    }
}
