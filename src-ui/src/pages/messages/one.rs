//! One message, and the way to its trip.

use chrono::NaiveDate;
use domain::{
    ids::MessageId,
    message::{Message, MessageKind},
    oslo,
};
use i18n::Value;
use ipc::{
    AsOf,
    messages::{MarkMessagesRead, MessageChoice, ReadMessages, ShowMessage},
};
use leptos::prelude::*;

use crate::{
    bridge,
    components::{ActionLink, CallSupport, MainLink, Page, loaded_quietly, trip::said},
    erased::{effect, live, spawn},
    load::{Load, load_as_of},
    routes::Route,
    state::visit::use_visit,
    text::{Words, say, tr, tr_with, use_words},
};

/// One message.
#[component]
pub fn MessagePage(
    /// Which one.
    message: MessageId,
) -> impl IntoView {
    let words = use_words();
    let load = load_as_of::<ShowMessage, _>(move |look| MessageChoice {
        message: message.clone(),
        look,
    });
    read_once(load);
    let unnamed = say("message-one-title");
    let title = Signal::derive(move || {
        let kind = load.value(|answer| answer.value.kind.clone());
        kind.map_or_else(
            || unnamed.get(),
            |kind| words.of(|words| i18n::message::title(words, &kind)),
        )
    });
    let content = loaded_quietly(load, "message-one-loading", move |answer| {
        shown(&answer.value, oslo::date(answer.asked_at), words)
    });
    view! {
        <Page title>
            {content}
            <p>
                <ActionLink to=Route::Messages>{tr("message-all")}</ActionLink>
            </p>
        </Page>
    }
}

/// Whoever has it before them has read it. Where that cannot be told, it stays unread.
fn read_once(load: Load<Message>) {
    let is_told = StoredValue::new(false);
    effect(move || {
        let unread = load.value(|answer: &AsOf<Message>| {
            let message = &answer.value;
            message.read_at.is_none().then(|| message.id.clone())
        });
        let Some(Some(id)) = unread else {
            return;
        };
        if is_told.get_value() {
            return;
        }
        is_told.set_value(true);
        spawn(async move {
            let read = ReadMessages { messages: vec![id] };
            // The list says that it is unread, and it is told when it is opened again.
            let _ = bridge::call::<MarkMessagesRead>(&read).await;
        });
    });
}

fn shown(message: &Message, today: NaiveDate, words: Words) -> AnyView {
    let received = Value::NearMoment {
        at: message.at,
        today,
    };
    let visit = use_visit();
    let concerns = live(move || {
        let person = visit.other_person()?;
        Some(view! {
            " "
            {tr_with("message-concerns", vec![("name", person.name.as_str().into())])}
        })
    });
    let kind = message.kind.clone();
    let sentences = live(move || {
        let sentences = words.of(|words| i18n::message::sentences(words, &kind));
        let paragraph = |text| view! { <p class="ds-paragraph">{words.show(text)}</p> };
        sentences.into_iter().map(paragraph).collect::<Vec<_>>()
    });
    let time = if let MessageKind::PickUp(time) = &message.kind {
        Some(time)
    } else {
        None
    };
    let source = time.map(|time| {
        let told = said(words, &time.said_by, time.said_at, today);
        view! { <p class="trip-source">{words.show(told)}</p> }
    });
    let open_claim = message.claim.clone().map(|claim| {
        view! {
            <div class="actions">
                <MainLink to=Route::Claim(claim)>{tr("message-open-claim")}</MainLink>
            </div>
        }
    });
    let open = message
        .trip
        .clone()
        .filter(|_| message.claim.is_none())
        .map(|trip| {
            view! {
                <div class="actions">
                    <MainLink to=Route::Trip(trip)>{tr("message-open-trip")}</MainLink>
                </div>
            }
        });
    view! {
        <p class="lead">
            {tr_with("message-received", vec![("moment", received)])}
            {concerns}
        </p>
        {day(message.day)}
        {sentences}
        {source}
        {open}
        {open_claim}
        {needs_a_call(&message.kind).then(|| view! { <CallSupport /> })}
    }
    .into_any()
}

/// Which trip, by its day.
fn day(day: Option<NaiveDate>) -> Option<AnyView> {
    let day = Value::Day(day?, i18n::DayStyle::Full);
    let words = use_words();
    Some(
        view! {
            <p class="ds-paragraph">
                <strong>{live(move || words.show(words.value(&day)))}</strong>
            </p>
        }
        .into_any(),
    )
}

/// Whether there is nothing to be done about it but by phone.
const fn needs_a_call(kind: &MessageKind) -> bool {
    matches!(
        kind,
        MessageKind::CalledOff
            | MessageKind::NotMet
            | MessageKind::NotConfirmed
            | MessageKind::PayoutAccountChanged
    )
}
