//! What is done by phone: confirming, changing, cancelling, saying that one is ready.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    actions::{Blocked, Offer},
    trip::OrganisedTrip,
};
use i18n::Value;
use leptos::prelude::*;

use super::{state::is_off, status::with_phone};
use crate::{
    components::{Alert, CallSupport, Tone},
    text::{tr, tr_with},
};

/// The messages for one action: here or by phone, with and without a deadline,
/// and no longer at all.
struct Messages {
    here: [&'static str; 2],
    by_phone: [&'static str; 2],
    over: &'static str,
}

const CANCEL: Messages = Messages {
    here: ["trip-cancel-here", "trip-cancel-here-until"],
    by_phone: ["trip-cancel-by-phone", "trip-cancel-by-phone-until"],
    over: "trip-cancel-over",
};
const CHANGE: Messages = Messages {
    here: ["trip-change-here", "trip-change-here-until"],
    by_phone: ["trip-change-by-phone", "trip-change-by-phone-until"],
    over: "trip-change-over",
};
const CONFIRM: Messages = Messages {
    here: ["trip-confirm", "trip-confirm-until"],
    by_phone: ["trip-confirm", "trip-confirm-until"],
    over: "trip-confirm-over",
};

/// The box at the top of a page whose trip must be confirmed.
pub fn confirm_box(trip: &OrganisedTrip, today: NaiveDate) -> Option<AnyView> {
    let requisition = trip.requisition.reference.clone();
    let (until, why) = match trip.actions.confirm.as_ref()? {
        Offer::Here { until } => (*until, with_phone("trip-confirm-not-here", requisition)),
        Offer::ByPhone { because, until } => {
            let number = with_phone("trip-phone-do", requisition);
            (*until, view! { {blocked(because)} " " {number} }.into_any())
        }
        Offer::Over => return None,
    };
    let heading = deadline(
        ["trip-must-confirm", "trip-must-confirm-until"],
        until,
        today,
    );
    Some(
        view! {
            <Alert tone=Tone::Warning heading>
                <p class="ds-paragraph">{why}</p>
                <CallSupport />
            </Alert>
        }
        .into_any(),
    )
}

/// The line about confirming among the things to do before the trip.
pub fn confirm_line(offer: &Offer, today: NaiveDate) -> AnyView {
    line(&CONFIRM, offer, today)
}

/// What can be changed or cancelled, until when, and why only by phone. Nothing
/// for a trip that will not run: what to do then stands at the top.
pub fn phone_box(trip: &OrganisedTrip, today: NaiveDate) -> AnyView {
    if is_off(&trip.state) {
        return ().into_any();
    }
    let actions = &trip.actions;
    let requisition = trip.requisition.reference.clone();
    let is_over = actions.change == Offer::Over && actions.cancel == Offer::Over;
    let (title, lines) = if is_over {
        ("trip-questions", None)
    } else {
        ("trip-phone", Some(lines(trip, today)))
    };
    view! {
        <section class="section" aria-labelledby="by-phone">
            <h2 class="ds-heading" data-size="xs" id="by-phone">
                {tr(title)}
            </h2>
            {lines}
            <p class="ds-paragraph">
                <strong>{with_phone("trip-phone-do", requisition)}</strong>
            </p>
            <CallSupport />
        </section>
    }
    .into_any()
}

fn lines(trip: &OrganisedTrip, today: NaiveDate) -> AnyView {
    let actions = &trip.actions;
    let ready = match actions.ready {
        Some(Offer::Here { .. } | Offer::ByPhone { .. }) => {
            let line = with_phone("trip-ready-do", trip.requisition.reference.clone());
            Some(view! { <li>{line}</li> })
        }
        Some(Offer::Over) | None => None,
    };
    view! {
        <ul class="ds-list">
            {ready}
            <li>{line(&CHANGE, &actions.change, today)}</li>
            <li>{line(&CANCEL, &actions.cancel, today)}</li>
        </ul>
    }
    .into_any()
}

fn line(messages: &Messages, offer: &Offer, today: NaiveDate) -> AnyView {
    match offer {
        Offer::Here { until } => deadline(messages.here, *until, today),
        Offer::ByPhone { because, until } => {
            let what = deadline(messages.by_phone, *until, today);
            view! { {what} " " {blocked(because)} }.into_any()
        }
        Offer::Over => tr(messages.over),
    }
}

/// The first message, or the second where there is a deadline.
fn deadline(
    [without, with]: [&'static str; 2],
    until: Option<DateTime<Utc>>,
    today: NaiveDate,
) -> AnyView {
    match until {
        Some(at) => tr_with(with, vec![("until", Value::NearMoment { at, today })]),
        None => tr(without),
    }
}

fn blocked(because: &Blocked) -> AnyView {
    let id = match because {
        Blocked::PhoneOnly => "trip-blocked-phone-only",
        Blocked::SharedRide => "trip-blocked-shared-ride",
        Blocked::Dispatched => "trip-blocked-dispatched",
        Blocked::Mode => "trip-blocked-mode",
        Blocked::DeadlinePassed => "trip-blocked-deadline-passed",
        Blocked::Unknown(word) => {
            return tr_with("trip-blocked-unknown", vec![("word", word.as_str().into())]);
        }
    };
    tr(id)
}
