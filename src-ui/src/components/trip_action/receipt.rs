//! Receipts: what was done, when, by whom, and the number to read out.

use chrono::NaiveDate;
use domain::{
    trip::OrganisedTrip,
    trip_action::{ActionKind, DoneBy, Receipt},
};
use i18n::{Localized, Value};
use leptos::prelude::*;

use super::kind::message;
use crate::{
    components::trip::fact,
    state::visit::use_visit,
    text::{Words, tr, use_words},
};

/// The last receipt of a kind.
pub fn last<'a>(trip: &'a OrganisedTrip, kind: &ActionKind) -> Option<&'a Receipt> {
    trip.receipts.iter().rev().find(|one| one.action == *kind)
}

/// "I dag kl. 14:22, av deg. Kvittering A-2041"
pub fn receipt_said(receipt: &Receipt, today: NaiveDate) -> AnyView {
    let words = use_words();
    let other = untrack(|| use_visit().other_person());
    let at = Value::NearMoment {
        at: receipt.at,
        today,
    };
    let who = who(words, &receipt.by, other.is_none());
    let mut values = vec![("at", at), ("who", Value::Text(who.text))];
    let id = match &other {
        Some(person) => {
            values.push(("name", person.name.as_str().into()));
            "trip-action-receipt-for"
        }
        None => "trip-action-receipt",
    };
    let said = words.show(words.text(id, &values).capitalised());
    // Whoever reads the number out needs it on one line.
    let number = words.show(words.value(&Value::from(receipt.id.as_str())));
    view! {
        {said}
        " "
        <strong class="trip-action__number">{number}</strong>
    }
    .into_any()
}

/// Everything that was done with a trip, latest first; nothing where nothing was.
pub fn receipts(trip: &OrganisedTrip, today: NaiveDate) -> Option<AnyView> {
    if trip.receipts.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = trip
        .receipts
        .iter()
        .rev()
        .map(|receipt| {
            let label = message(&receipt.action, false);
            fact(label, receipt_said(receipt, today))
        })
        .collect();
    Some(
        view! {
            <section class="section" aria-labelledby="receipts">
                <h2 class="ds-heading" data-size="xs" id="receipts">
                    {tr("trip-action-receipts")}
                </h2>
                <dl class="trip-facts">{lines}</dl>
            </section>
        }
        .into_any(),
    )
}

/// Who it was, as whoever reads it says it.
fn who(words: Words, by: &DoneBy, is_oneself: bool) -> Localized {
    let id = match by {
        DoneBy::Patient if is_oneself => "trip-action-by-you",
        DoneBy::Patient => "trip-action-by-patient",
        DoneBy::Parent => "trip-action-by-parent",
        DoneBy::Representative => "trip-action-by-representative",
        DoneBy::Unknown(_) => "trip-action-by-unknown",
    };
    words.text(id, &[])
}
