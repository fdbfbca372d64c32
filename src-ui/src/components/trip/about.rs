//! What a trip is booked with: needs, escorts, shared ride, user fee.

use chrono::NaiveDate;
use domain::{
    escort::{Escort, EscortKind, Escorts},
    need::Need,
    trip::{Copayment, NeedsAsBooked, OrganisedTrip, Sharing},
};
use i18n::{Localized, MoneyStyle, Value};
use leptos::prelude::*;

use super::{segments::fact, state::is_off, time::said, words::mode};
use crate::text::{Words, tr, tr_with, use_words};

/// The facts about a trip that do not change with the hour.
pub fn about(trip: &OrganisedTrip, today: NaiveDate) -> AnyView {
    let words = use_words();
    let series = trip
        .series
        .is_some()
        .then(|| fact("trip-series", tr("trip-series-means")));
    // Who pays what for a trip that nobody makes is not for a sum here to settle.
    let copayment =
        (!is_off(&trip.state)).then(|| fact("trip-copayment", copayment(trip.copayment)));
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
                {fact("trip-needs", needs(&trip.needs, today))}
                {fact("trip-escorts", escorts(&trip.escorts))}
                {copayment}
                {series}
                {fact("trip-requisition", view! { <bdi>{reference}</bdi> }.into_any())}
            </dl>
            <p class="trip-source">{tr_with("trip-updated", vec![("said", updated)])}</p>
        </section>
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
            .map(|need| view! { <li>{words.show(need_words(words, need))}</li> }.into_any())
            .collect();
        view! { <ul class="trip-facts__list">{items}</ul> }.into_any()
    };
    view! {
        {list}
        <p class="trip-source">{words.show(said(words, &booked.said_by, booked.said_at, today))}</p>
    }
    .into_any()
}

fn need_words(words: Words, need: &Need) -> Localized {
    let count = |number: u16| Value::Count(number.into());
    match need {
        Need::ChildSeat {
            weight_kg: Some(weight),
            height_cm: Some(height),
        } => {
            let values = [
                ("kilograms", count(*weight)),
                ("centimetres", count(*height)),
            ];
            words.text("need-child-seat-weight-height", &values)
        }
        Need::ChildSeat {
            weight_kg: Some(weight),
            height_cm: None,
        } => words.text("need-child-seat-weight", &[("kilograms", count(*weight))]),
        Need::ChildSeat {
            weight_kg: None,
            height_cm: Some(height),
        } => words.text("need-child-seat-height", &[("centimetres", count(*height))]),
        Need::Unknown(word) => words.text(need.word(), &[("word", word.as_str().into())]),
        known @ (Need::FrontSeat
        | Need::ReclinedFrontSeat
        | Need::HighEntry
        | Need::ChildSeat { .. }
        | Need::ElectricWheelchair
        | Need::FoldingWheelchair
        | Need::LargeWheelchair
        | Need::Stretcher
        | Need::AloneInCar) => words.text(known.word(), &[]),
    }
}

fn escorts(escorts: &Escorts) -> AnyView {
    let approved = match escorts.approved {
        0 => tr("escort-none"),
        approved => tr_with(
            "escort-approved",
            vec![("count", Value::Count(approved.into()))],
        ),
    };
    let named: Vec<AnyView> = escorts.registered.iter().map(named).collect();
    let named = (!named.is_empty()).then(|| view! { <ul class="trip-facts__list">{named}</ul> });
    let child_alone = escorts
        .child_alone
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
    view! { <li>{kind} ": " {name}</li> }.into_any()
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
