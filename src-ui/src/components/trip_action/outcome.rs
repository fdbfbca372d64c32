//! How an action went, in a box with its heading, what it means, and what to do now.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::RequisitionId,
    state::TripState,
    trip_action::{ActionKind, Receipt, RefusalReason},
};
use i18n::Value;
use ipc::{
    Problem,
    actions::{Became, Done, Refused, Settlement, Unsettled},
    trips::TripCard,
};
use leptos::prelude::*;

use super::{
    acting::{About, Acting, Standing},
    kind, receipt_said,
};
use crate::{
    components::{
        ActionLink, Alert, Button, CallSupport, Tone, Variant,
        load_failure::values,
        trip::{CardWords, TripStateTag, card_name, with_phone},
    },
    erased::live,
    routes::{Doing, Route},
    state::{service::use_service, visit::use_visit},
    text::{Values, paragraph, tr, tr_part, tr_with, use_words},
};

/// What came of the last action of this page.
pub(super) fn said(acting: Acting, standing: &Standing, about: &About) -> Option<AnyView> {
    let what = acting.what.get_untracked();
    let said = match standing {
        Standing::Quiet => return None,
        Standing::Done(done) => {
            let link = is_order(what).then(|| new_trip(done)).flatten();
            is_done(what, &done.receipt, about.today, link)
        }
        Standing::Refused(refused) => is_refused(acting, what, refused, about),
        Standing::NotSent => is_not_sent(what, about),
        Standing::Failed(problem) => has_failed(what, problem, about),
    };
    Some(said)
}

/// What became of something that was open.
pub(super) fn became(acting: Acting, settlement: &Settlement, about: &About) -> AnyView {
    let what = kind::of(&settlement.sent.action);
    match &settlement.became {
        Became::Done(done) => {
            let trip = settlement.trips().next().cloned();
            let is_cancelled = what.starts_with("trip-action-cancel");
            let link = trip.filter(|_| is_cancelled).map(|trip| {
                let to = Route::TripAction(trip, Doing::Cancelled);
                view! { <ActionLink to>{tr("trip-action-see-receipt")}</ActionLink> }.into_any()
            });
            let link = link.or_else(|| is_order(what).then(|| new_trip(done)).flatten());
            is_done(what, &done.receipt, about.today, link)
        }
        Became::Refused(refused) => is_refused(acting, what, refused, about),
        Became::NotDone => choose_again(acting, (what, "failed"), tr("trip-action-not-arrived")),
        Became::NeverKnown => {
            let phone = by_phone(about.requisition.clone());
            let how = view! { {tr("trip-action-never-known")} " " {phone} };
            choose_again(acting, (what, "unknown"), how.into_any())
        }
        Became::StillUnknown => unknown(&settlement.sent, Some(about)),
    }
}

/// Whether there was no trip before.
fn is_order(what: &'static str) -> bool {
    what == "trip-action-order"
}

/// What is done with the order now, and the way to the trip.
fn new_trip(done: &Done) -> Option<AnyView> {
    let to = Route::Trip(done.trips.first()?.id.clone());
    Some(
        view! {
            <p class="ds-paragraph">{tr("trip-action-order-means")}</p>
            <ActionLink to>{tr("trips-open")}</ActionLink>
        }
        .into_any(),
    )
}

/// Whom to call, with the number to read out where there is one.
fn by_phone(requisition: Option<RequisitionId>) -> AnyView {
    match requisition {
        Some(requisition) => with_phone("trip-phone-do", requisition),
        None => call("trip-action-unknown-call"),
    }
}

/// Nothing more will be heard of it: the trip says how it stands, and one chooses anew.
fn choose_again(acting: Acting, heading: (&'static str, &'static str), how: AnyView) -> AnyView {
    let on_again = Callback::new(move |()| acting.again());
    let (what, part) = heading;
    view! {
        <Alert tone=Tone::Warning heading=tr_part(what, part, Values::new())>
            {concerning()}
            <p class="ds-paragraph">{how}</p>
            <div class="actions">
                <Button variant=Variant::Secondary on_press=on_again>
                    {tr("trip-action-again")}
                </Button>
            </div>
        </Alert>
    }
    .into_any()
}

/// For whom, where the signed-in person acts for somebody else.
fn concerning() -> Option<AnyView> {
    let person = untrack(|| use_visit().other_person())?;
    let name = vec![("name", Value::from(person.name.as_str()))];
    Some(view! { <p class="ds-paragraph">{tr_with("trip-action-concerns", name)}</p> }.into_any())
}

/// The sentence that says what became of something, as a message and its attribute.
pub(super) fn told(settlement: &Settlement) -> (&'static str, &'static str) {
    let part = match settlement.became {
        Became::Done(_) => "done",
        Became::Refused(_) | Became::NotDone => "failed",
        Became::StillUnknown | Became::NeverKnown => "unknown",
    };
    let what = kind::of(&settlement.sent.action);
    let what = match &settlement.became {
        Became::Done(done) => kind::done(what, &done.receipt.action),
        Became::Refused(_) | Became::NotDone | Became::StillUnknown | Became::NeverKnown => what,
    };
    (what, part)
}

/// Nobody knows whether it is done. There is nothing to press: the app asks by itself.
pub(super) fn unknown(unsettled: &Unsettled, about: Option<&About>) -> AnyView {
    let what = kind::of(&unsettled.action);
    let phone = match about {
        Some(about) => by_phone(about.requisition.clone()),
        None => call("trip-action-unknown-call"),
    };
    let sent = sent(unsettled.sent_at, about.map(|about| about.today));
    view! {
        <Alert tone=Tone::Warning heading=tr_part(what, "unknown", Values::new())>
            {concerning()}
            <p class="ds-paragraph">{tr_with("trip-action-unknown-sent", vec![("sent", sent)])}</p>
            <p class="ds-paragraph">{tr("trip-action-unknown-asking")}</p>
            <p class="ds-paragraph">{tr("trip-action-unknown-urgent")} " " {phone}</p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}

/// When it was sent; where nobody knows which day it is, with its date.
fn sent(at: DateTime<Utc>, today: Option<NaiveDate>) -> Value {
    match today {
        Some(today) => Value::NearMoment { at, today },
        None => Value::Moment(at, i18n::DayStyle::WithoutYear),
    }
}

/// A message that names the phone.
pub fn call(id: &'static str) -> AnyView {
    let service = use_service();
    live(move || tr_with(id, vec![("phone", service.support().phone.into())]))
}

fn is_done(
    what: &'static str,
    receipt: &Receipt,
    today: NaiveDate,
    link: Option<AnyView>,
) -> AnyView {
    let what = kind::done(what, &receipt.action);
    // What is only asked for is no success yet.
    let tone = if receipt.action == ActionKind::ChangeRequested {
        Tone::Info
    } else {
        Tone::Success
    };
    let receipt = receipt_said(receipt, today);
    view! {
        <Alert tone heading=tr_part(what, "done", Values::new())>
            <p class="ds-paragraph">{receipt}</p>
            {link}
        </Alert>
    }
    .into_any()
}

fn is_refused(acting: Acting, what: &'static str, refused: &Refused, about: &About) -> AnyView {
    let (id, reason) = reason(&refused.refusal.reason, about.today);
    let requisition = match &refused.trip {
        Some(card) => Some(card.requisition.clone()),
        None => about.requisition.clone(),
    };
    let meanwhile = refused
        .trip
        .as_ref()
        .map(|card| meanwhile(card, about.today));
    let on_again = Callback::new(move |()| acting.again());
    let is_said =
        refused.refusal.reason == RefusalReason::AlreadyCancelled && what == "trip-action-cancel";
    let reason = (!is_said).then(|| view! { <p class="ds-paragraph">{reason}</p> });
    // Somebody else was first: what the person wanted holds.
    let is_cancelled = refused.refusal.reason == RefusalReason::AlreadyCancelled
        || matches!(&refused.trip, Some(card) if matches!(card.state, TripState::Cancelled(_)));
    let heading = if what == "trip-action-cancel" && is_cancelled {
        tr("trip-action-already-cancelled")
    } else {
        tr_part(what, "failed", Values::new())
    };
    view! {
        <Alert tone=Tone::Danger heading>
            {concerning()}
            {reason}
            {meanwhile}
            {paragraph(id, "do", Values::new())}
            <p class="ds-paragraph">{by_phone(requisition)}</p>
            <div class="actions">
                <Button variant=Variant::Secondary on_press=on_again>
                    {tr("trip-action-again")}
                </Button>
                <CallSupport variant=Variant::Tertiary />
            </div>
        </Alert>
    }
    .into_any()
}

/// The trip that stood in the way, as it is now, and who did what with it last.
fn meanwhile(card: &TripCard, today: NaiveDate) -> AnyView {
    let words = use_words();
    let with = CardWords {
        words,
        today,
        phone: untrack(|| use_service().support().phone),
    };
    let name = words.show(card_name(card).full(words, today));
    let last = card.receipt.as_ref().map(|receipt| {
        view! {
            <p>
                {tr(kind::message(&receipt.action, false))} ": " {receipt_said(receipt, today)}
            </p>
        }
    });
    view! {
        <div class="trip-action__now">
            <p>
                <strong>{name}</strong>
            </p>
            <p class="trip__tags">
                <TripStateTag state=card.state.clone() />
            </p>
            <p>{words.show(with.time_said(card))}</p>
            <p>{with.facts_line(card)}</p>
            {last}
        </div>
    }
    .into_any()
}

/// Why something would be refused.
pub fn refusal_said(why: &RefusalReason, today: NaiveDate) -> AnyView {
    let (_, said) = reason(why, today);
    said
}

/// Why it was refused, and the message that says what to do about it.
fn reason(reason: &RefusalReason, today: NaiveDate) -> (&'static str, AnyView) {
    let id = match reason {
        RefusalReason::Changed => "trip-action-refused-changed",
        RefusalReason::AlreadyCancelled => "trip-action-refused-cancelled",
        RefusalReason::Dispatched => "trip-blocked-dispatched",
        RefusalReason::SharedRide => "trip-blocked-shared-ride",
        RefusalReason::Mode => "trip-blocked-mode",
        RefusalReason::DeadlinePassed { deadline: Some(at) } => {
            let until = Value::NearMoment { at: *at, today };
            let id = "trip-action-refused-late";
            return (id, tr_with(id, vec![("until", until)]));
        }
        RefusalReason::DeadlinePassed { deadline: None } => "trip-blocked-deadline-passed",
        RefusalReason::NotNow => "trip-action-refused-not-now",
        RefusalReason::EscortLimit => "trip-action-refused-escort-limit",
        RefusalReason::ChildAlone => "trip-action-refused-child-alone",
        RefusalReason::TooFar => "trip-action-refused-too-far",
        RefusalReason::ImpossibleTime => "trip-action-refused-impossible-time",
        RefusalReason::AuthorisationOver => "trip-action-refused-authorisation",
        RefusalReason::KeyClosed => "trip-action-not-arrived",
        RefusalReason::Unknown(word) if word.is_empty() => "trip-action-refused-unsaid",
        RefusalReason::Unknown(word) => {
            let id = "trip-action-refused-unknown";
            return (id, tr_with(id, vec![("word", word.as_str().into())]));
        }
    };
    (id, tr(id))
}

fn is_not_sent(what: &'static str, about: &About) -> AnyView {
    let phone = by_phone(about.requisition.clone());
    view! {
        <Alert tone=Tone::Warning heading=tr_part(what, "failed", Values::new())>
            {concerning()}
            <p class="ds-paragraph">{tr("trip-action-not-sent")}</p>
            <p class="ds-paragraph">{tr("trip-action-not-sent-do")}</p>
            <p class="ds-paragraph">
                {tr("trip-action-unknown-urgent")} " " {phone}
            </p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}

fn has_failed(what: &'static str, problem: &Problem, about: &About) -> AnyView {
    let (id, values) = (problem.message(), values(problem));
    let phone = by_phone(about.requisition.clone());
    let reference = problem.reference().map(|code| {
        let code = vec![("code", Value::from(code))];
        view! { <p class="ds-paragraph">{tr_with("problem-reference", code)}</p> }
    });
    view! {
        <Alert tone=Tone::Warning heading=tr_part(what, "failed", Values::new())>
            {concerning()}
            <p class="ds-paragraph">{tr_with(id, values.clone())} "."</p>
            {paragraph(id, "do", values)}
            <p class="ds-paragraph">{phone}</p>
            {reference}
            <CallSupport />
        </Alert>
    }
    .into_any()
}

/// Why something cannot be done here, with the phone where the button would be.
pub fn not_here(why: AnyView, requisition: impl Into<Option<RequisitionId>>) -> AnyView {
    let phone = by_phone(requisition.into());
    view! {
        <div class="trip-action__not-here">
            <p class="ds-paragraph">{why}</p>
            <p class="ds-paragraph">
                <strong>{phone}</strong>
            </p>
            <CallSupport />
        </div>
    }
    .into_any()
}
