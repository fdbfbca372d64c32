//! The ways to confirm and to cancel, and what is done by phone.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    actions::{Blocked, Offer},
    trip::OrganisedTrip,
};
use i18n::Value;
use leptos::prelude::*;

use super::status::with_phone;
use crate::{
    components::{ActionLink, Alert, CallSupport, MainLink, Tone},
    routes::{Doing, Route},
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
    let (until, how) = match trip.actions.confirm.as_ref()? {
        Offer::Here { until } => {
            let to = Route::TripAction(trip.id.clone(), Doing::Confirm);
            let link = view! {
                <div class="actions">
                    <MainLink to>{tr("trip-confirm-open")}</MainLink>
                </div>
            };
            (*until, link.into_any())
        }
        Offer::ByPhone { because, until } => {
            let number = with_phone("trip-phone-do", trip.requisition.reference.clone());
            let phone = view! {
                <p class="ds-paragraph">{blocked(because)} " " {number}</p>
                <CallSupport />
            };
            (*until, phone.into_any())
        }
        Offer::Over => return None,
    };
    let heading = deadline(
        ["trip-must-confirm", "trip-must-confirm-until"],
        until,
        today,
    );
    Some(view! { <Alert tone=Tone::Warning heading>{how}</Alert> }.into_any())
}

/// The line about confirming among the things to do before the trip.
pub fn confirm_line(offer: &Offer, today: NaiveDate) -> AnyView {
    line(&CONFIRM, offer, today)
}

/// What can be changed or cancelled, until when, and why only by phone. Nothing
/// for a trip that will not run: what to do then stands at the top.
pub fn phone_box(trip: &OrganisedTrip, today: NaiveDate) -> AnyView {
    if trip.state.is_off() {
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
        Some(Offer::ByPhone { .. }) => {
            let line = with_phone("trip-ready-do", trip.requisition.reference.clone());
            Some(view! { <li>{line}</li> })
        }
        Some(Offer::Here { .. } | Offer::Over) | None => None,
    };
    let cancel = matches!(actions.cancel, Offer::Here { .. }).then(|| {
        let to = Route::TripAction(trip.id.clone(), Doing::Cancel);
        view! { <ActionLink to>{tr("trip-cancel-open")}</ActionLink> }
    });
    let change = matches!(actions.change, Offer::Here { .. }).then(|| {
        let to = Route::TripAction(trip.id.clone(), Doing::Change);
        view! { <ActionLink to>{tr("changing-open")}</ActionLink> }
    });
    let common = common_reason(&actions.change, &actions.cancel);
    let each = |messages: &Messages, offer: &Offer| match (common, offer) {
        (Some(_), Offer::ByPhone { until, .. }) => by_phone(messages, *until, today),
        (_, offer) => line(messages, offer, today),
    };
    view! {
        <ul class="ds-list">
            {ready}
            <li>{each(&CHANGE, &actions.change)}</li>
            <li>{each(&CANCEL, &actions.cancel)}</li>
        </ul>
        {change}
        {cancel}
        {common.map(|because| view! { <p class="ds-paragraph">{blocked(because)}</p> })}
    }
    .into_any()
}

/// The reason that changing and cancelling share, which is then said once.
fn common_reason<'a>(change: &'a Offer, cancel: &'a Offer) -> Option<&'a Blocked> {
    match (change, cancel) {
        (Offer::ByPhone { because, .. }, Offer::ByPhone { because: other, .. }) => {
            Some(because).filter(|because| *because == other)
        }
        (Offer::Here { .. } | Offer::ByPhone { .. } | Offer::Over, _) => None,
    }
}

fn line(messages: &Messages, offer: &Offer, today: NaiveDate) -> AnyView {
    match offer {
        Offer::Here { until } => deadline(messages.here, *until, today),
        Offer::ByPhone { because, until } => {
            let what = by_phone(messages, *until, today);
            view! { {what} " " {blocked(because)} }.into_any()
        }
        Offer::Over => tr(messages.over),
    }
}

fn by_phone(messages: &Messages, until: Option<DateTime<Utc>>, today: NaiveDate) -> AnyView {
    deadline(messages.by_phone, until, today)
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

/// Why something must be done by phone.
pub fn blocked(because: &Blocked) -> AnyView {
    let id = match because {
        Blocked::Ground => "trip-blocked-ground",
        Blocked::ChangePending => "trip-blocked-change-pending",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_said_once_only_where_both_share_it() {
        let by_phone = |because| Offer::ByPhone {
            because,
            until: None,
        };
        let here = Offer::Here { until: None };
        #[rustfmt::skip]
        let cases = [
            (by_phone(Blocked::Mode), by_phone(Blocked::Mode),      true),
            (by_phone(Blocked::Mode), by_phone(Blocked::PhoneOnly), false),
            (by_phone(Blocked::Mode), Offer::Over,                  false),
            (here.clone(),            by_phone(Blocked::Mode),      false),
            (here.clone(),            here,                         false),
        ];
        for (change, cancel, expected) in cases {
            let common = common_reason(&change, &cancel);
            assert_eq!(common.is_some(), expected, "{change:?} {cancel:?}");
        }
    }
}
