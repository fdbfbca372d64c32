//! The whole order, before it is sent.

use domain::{oslo, trip::Direction, trip_action::TripAction};
use i18n::{ClockStyle, Value};
use leptos::prelude::*;

use super::{
    form::{Draft, Form, holds_until, issuer},
    other_name,
};
use crate::{
    components::{
        ActionLink, Alert, Button, CallSupport, Tone, Variant,
        trip::{card_name, day_style, fact},
        trip_action::{Then, not_here, refusal_said},
    },
    erased::live,
    routes::Route,
    state::visit::use_visit,
    text::{tr, tr_with, use_words},
};

/// What would be booked for whom, what stands against it, and the button.
pub(super) fn view(draft: Draft, form: Form) -> AnyView {
    let edit = Callback::new(move |()| form.edit());
    let alike = alike(&draft);
    let facts = facts(&draft);
    let below = match &draft.check.refusal {
        Some(reason) => not_here(refusal_said(reason, draft.today), None),
        None => send(&draft, form),
    };
    view! {
        <section class="order-review" aria-labelledby="order-review">
            <h2 class="ds-heading" id="order-review" tabindex="-1">
                {tr("order-review")}
            </h2>
            {facts}
            <p class="ds-paragraph">{tr("order-pick-up")}</p>
            {alike}
            {below}
            <div class="actions">
                <Button variant=Variant::Tertiary on_press=edit>
                    {tr("order-edit")}
                </Button>
            </div>
        </section>
    }
    .into_any()
}

fn facts(draft: &Draft) -> AnyView {
    let words = use_words();
    let text = |text: &str| words.show(words.value(&Value::from(text)));
    let visit = use_visit();
    let name = untrack(|| visit.person()).map(|person| person.name);
    let who = name.map(|name| fact("order-fact-who", text(&name)));
    let is_home = draft.order.direction == Direction::Return;
    let (way, when, from, to) = if is_home {
        (
            "order-home",
            "order-fact-earliest",
            &draft.treatment,
            &draft.home,
        )
    } else {
        (
            "order-out",
            "order-fact-starts",
            &draft.home,
            &draft.treatment,
        )
    };
    let day = oslo::date(draft.order.at);
    let day = Value::Day(day, day_style(day, draft.today));
    let clock = Value::clock_of(draft.order.at, ClockStyle::Marked);
    let until = holds_until(&draft.certificate, draft.today);
    let certificate = view! {
        <p>{issuer(&draft.certificate)}</p>
        {until.map(|until| view! { <p>{until}</p> })}
    };
    view! {
        <dl class="trip-facts trip-action__which">
            {who}
            {fact("order-fact-certificate", certificate.into_any())}
            {fact("order-fact-way", tr(way))}
            {fact("trip-from", text(from))}
            {fact("trip-to", text(to))}
            {fact("order-fact-day", words.show(words.value(&day)))}
            {fact(when, words.show(words.value(&clock)))}
        </dl>
    }
    .into_any()
}

/// Trips that go the same way on the same day, so that nobody books one twice without
/// knowing it.
fn alike(draft: &Draft) -> Option<AnyView> {
    if draft.check.alike.is_empty() {
        return None;
    }
    let words = use_words();
    let today = draft.today;
    let lines: Vec<AnyView> = draft
        .check
        .alike
        .iter()
        .map(|card| {
            let name = words.show(card_name(card).full(words, today));
            let to = Route::Trip(card.id.clone());
            view! {
                <li>
                    <ActionLink to>{name}</ActionLink>
                </li>
            }
            .into_any()
        })
        .collect();
    Some(
        view! {
            <Alert tone=Tone::Warning heading=tr("order-alike")>
                <p class="ds-paragraph">{tr("order-alike-means")}</p>
                <ul>{lines}</ul>
            </Alert>
        }
        .into_any(),
    )
}

fn send(draft: &Draft, form: Form) -> AnyView {
    let acting = form.acting();
    let today = draft.today;
    let until = draft.check.until;
    let action = TripAction::Order {
        person: form.person(),
        order: draft.order.clone(),
    };
    let on_press = Callback::new(move |()| acting.act(action.clone(), Then::Say));
    let name = other_name();
    let label: ChildrenFn = ToChildren::to_children(move || {
        let name = name.as_deref().map(|name| {
            view! { " " {tr_with("trip-action-for", vec![("name", name.into())])} }
        });
        view! { {tr("order-send")} {name} }
    });
    let deadline = until.map(|at| {
        let until = vec![("until", Value::NearMoment { at, today })];
        view! { <p class="ds-paragraph">{tr_with("order-until", until)}</p> }
    });
    let past = until.map(|at| acting.is_past(at));
    let button = acting.button(Variant::Primary, label, on_press);
    let is_over = move || past.is_some_and(|past| past.get());
    view! {
        {deadline}
        {acting.offline("order-offline")}
        <div class="actions" hidden=Signal::derive(is_over)>
            {button}
        </div>
        {live(move || is_over().then(|| view! {
            <p class="ds-paragraph">{tr("trip-blocked-deadline-passed")}</p>
            <CallSupport />
        }))}
    }
    .into_any()
}
