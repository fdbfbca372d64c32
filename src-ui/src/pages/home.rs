//! Home: the one thing that is due, the next trip, the way home.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{oslo, trip::Direction};
use i18n::{Localized, Value};
use ipc::{
    home::{GetHome, HomeView},
    session::Session,
    trips::TripCard,
};
use leptos::prelude::*;

use crate::{
    components::{
        ActionLink, Alert, CallSupport, EmptyState, Page, Tone, loaded,
        trip::{CardWords, card, card_name, next_trip, open_link, with_phone},
    },
    load::load_as_of,
    routes::Route,
    state::{service::use_service, visit::use_visit},
    text::{Words, tr, tr_with, use_words},
};

/// What is next.
#[component]
pub fn Home() -> impl IntoView {
    let load = load_as_of::<GetHome, _>(|| ());
    let (words, service) = (use_words(), use_service());
    let phone = Memo::new(move |_| service.support().phone);
    let content = loaded(load, "home-loading", move |answer| {
        let with = CardWords {
            words,
            today: oslo::date(answer.asked_at),
            phone: phone.get(),
        };
        shown(&answer.value, &with)
    });
    view! { <Page title=greeting(words)>{content}</Page> }
}

/// "Hei, Kari"; while acting for somebody else it is the name of the page, and
/// the banner says for whom.
fn greeting(words: Words) -> Signal<Localized> {
    let visit = use_visit();
    Signal::derive(move || match visit.session() {
        Session::SignedIn { name, acting_for }
            if acting_for.as_ref().is_none_or(|person| person.is_oneself()) =>
        {
            let first = name.split_whitespace().next().unwrap_or_default();
            words.text("home-hello", &[("name", first.into())])
        }
        Session::SignedIn { .. } | Session::SignedOut => words.text("home-title", &[]),
    })
}

fn shown(home: &HomeView, with: &CardWords) -> AnyView {
    let due = home.due.as_ref().map(|card| due(card, with));
    let Some(next) = &home.next else {
        // A trip that was called off is coming all the same: to say that there is
        // none would hide it.
        let text = if home.has_more {
            "home-none-next"
        } else {
            "home-empty"
        };
        return view! {
            {due}
            <EmptyState text />
            <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink>
        }
        .into_any();
    };
    let after = home.after_next.as_ref().map(|card| after(card, with));
    view! {
        <div class="home">
            {due}
            {next_trip(next, with)}
            {after}
            <p class="home__all">
                <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink>
            </p>
        </div>
    }
    .into_any()
}

/// The one alert: what must be confirmed, until when and how.
fn due(card: &TripCard, with: &CardWords) -> AnyView {
    let heading = match card.confirm_until {
        Some(at) => tr_with("home-confirm", vec![("until", near(at, with.today))]),
        None => tr("home-confirm-no-deadline"),
    };
    // Made here and not inside the box, whose content follows no signals.
    let name = card_name(card).full(with.words, with.today);
    let name = with.words.show(name);
    let how = with_phone("home-confirm-do", card.requisition.clone());
    let open = open_link(card, with);
    view! {
        <Alert tone=Tone::Warning heading>
            <p class="ds-paragraph">{name}</p>
            <p class="ds-paragraph">{how}</p>
            <div class="actions">
                <CallSupport />
                {open}
            </div>
        </Alert>
    }
    .into_any()
}

const fn near(at: DateTime<Utc>, today: NaiveDate) -> Value {
    Value::NearMoment { at, today }
}

/// The trip home, or whatever follows.
fn after(after: &TripCard, with: &CardWords) -> AnyView {
    let title = match after.direction {
        Direction::Return => "home-return",
        Direction::Outbound | Direction::Other => "home-after",
    };
    view! {
        <section aria-labelledby="after">
            <h2 class="ds-heading" id="after">
                {tr(title)}
            </h2>
            <div class="ds-card trip-card">{card(after, with)}</div>
        </section>
    }
    .into_any()
}
