//! Whom to ask before the trip, and what to keep of it.

use entitlement::{
    WhatIf,
    decision::DocumentKind,
    facts::{CostKind, Mode},
};
use ipc::own_trips::{OwnTripView, Way};
use leptos::prelude::*;

use super::words::with_phone;
use crate::text::{paragraph, tr};

/// What has to be confirmed or ordered before somebody travels.
pub fn ask_first(view: &OwnTripView) -> AnyView {
    let ways = || view.own_way.iter().chain(&view.other_ways);
    let would_change = |what_if| {
        let mut changes = ways().flat_map(|way| &way.changes);
        changes.any(|change| change.what_if == what_if)
    };
    let car = would_change(WhatIf::CarAttestation) || is_own(view, &[Mode::Car]);
    let lacks = would_change(WhatIf::NoTransportAttestation);
    let item = |content: AnyView| view! { <li>{content}</li> };
    view! {
        <section aria-labelledby="own-ask">
            <h3 class="ds-heading" id="own-ask">
                {tr("own-trip-ask")}
            </h3>
            <ul class="ds-list">
                {car.then(|| item(tr("own-trip-ask-car")))}
                {lacks.then(|| item(with_phone("own-trip-ask-no-transport", Vec::new())))}
                {item(with_phone("own-trip-ask-taxi", Vec::new()))}
                {item(tr("own-trip-ask-escort"))}
            </ul>
        </section>
    }
    .into_any()
}

/// Receipts, tickets, attestations.
pub fn keep(view: &OwnTripView) -> AnyView {
    let documents = view.own_way.as_ref().map(documents).unwrap_or_default();
    let receipts = is_own(view, &[Mode::Car, Mode::Several]);
    let item = |content: AnyView| view! { <li>{content}</li> };
    view! {
        <section aria-labelledby="own-keep">
            <h3 class="ds-heading" id="own-keep">
                {tr("own-trip-keep")}
            </h3>
            {paragraph("own-trip-keep", "more", Vec::new())}
            <ul class="ds-list">
                {receipts.then(|| item(tr("own-trip-keep-receipts")))}
                {item(tr("own-trip-keep-tickets"))}
                {item(tr("own-trip-keep-attendance"))}
                {documents.into_iter().map(|id| item(tr(id))).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn is_own(view: &OwnTripView, modes: &[Mode]) -> bool {
    view.own_way.as_ref().is_none_or(|way| {
        let mut both = [Some(way.mode), way.home].into_iter().flatten();
        both.any(|mode| modes.contains(&mode))
    })
}

/// What the way that was answered must be documented with, besides what everybody keeps.
fn documents(way: &Way) -> Vec<&'static str> {
    let message = |kind: &DocumentKind| match kind {
        DocumentKind::BoatTicket => Some("document-boat-ticket"),
        DocumentKind::TaxiReceipt => Some("document-taxi-receipt"),
        DocumentKind::AcuteHelp => Some("document-acute-help"),
        DocumentKind::CarAttestation => Some("document-car-attestation"),
        DocumentKind::EscortConfirmation => Some("document-escort-confirmation"),
        DocumentKind::LodgingReceipt => Some("document-lodging-receipt"),
        DocumentKind::LostIncome => Some("document-lost-income"),
        DocumentKind::ExemptionGround => Some("document-exemption-ground"),
        // Everybody is told of these.
        DocumentKind::Attendance
        | DocumentKind::Receipt(
            CostKind::Toll
            | CostKind::Ferry
            | CostKind::Parking
            | CostKind::StuddedTyres
            | CostKind::Ticket
            | CostKind::Freight
            | CostKind::Cleaning,
        ) => None,
    };
    way.documents.iter().filter_map(message).collect()
}
