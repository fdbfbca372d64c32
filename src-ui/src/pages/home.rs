//! Home: the one thing that is due, the next trip, the way home.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{oslo, trip::Direction};
use i18n::{ClockStyle, Localized, Value};
use ipc::{
    Looking,
    home::{GetHome, HomeView},
    trips::TripCard,
};
use leptos::prelude::*;

use crate::{
    components::{
        ActionLink, Alert, CallSupport, EmptyState, MainLink, Page, Tone, ahead_boxes,
        loaded_quietly,
        trip::{CardWords, card, card_name, follow_cards, next_trip, open_link, with_phone},
    },
    erased::live,
    load::{Asking, Standing, load_as_of},
    now::is_past,
    pages::{OnHome, Shelf},
    parts::{self, afterwards, later_quietly, later_within, painted},
    routes::{Doing, Route},
    state::{service::use_service, settling::use_settling, unread::use_unread, visit::use_visit},
    text::{Words, tr, tr_with, use_words},
};

/// What is next.
#[component]
pub fn Home() -> impl IntoView {
    let load = load_as_of::<GetHome, _>(|look| Looking { look });
    let (words, service, settling) = (use_words(), use_service(), use_settling());
    let visit = use_visit();
    let settling_is_open = Memo::new(move |_| settling.has_news());
    let phone = Memo::new(move |_| service.support().phone);
    follow_cards(load, cards);
    let is_painted = painted(move || load.asking.standing() != Standing::Waiting);
    let content = loaded_quietly(load, "home-loading", move |answer| {
        let with = CardWords {
            words,
            today: oslo::date(answer.asked_at),
            phone: phone.get(),
        };
        shown(
            &answer.value,
            &with,
            (load.asking, answer.asked_at),
            is_painted,
        )
    });
    view! {
        <Page title=greeting(words)>
            {live(move || {
                settling_is_open.get().then(|| later_within(parts::unsettled))
            })}
            {messages()}
            {content}
            {live(move || visit.person().map(|person| ahead_boxes(&person)))}
            {afterwards(is_painted, || later_within(|| parts::own_trip_cards(Shelf::Home)))}
            {afterwards(is_painted, || later_quietly(parts::order_door))}
            <p class="home__calculator">
                <ActionLink to=Route::Calculator(None)>{tr("home-calculator")}</ActionLink>
            </p>
            <p class="home__rights">
                <ActionLink to=Route::Rights>{tr("home-rights")}</ActionLink>
            </p>
        </Page>
    }
}

/// How many messages are unread, and the way to them.
fn messages() -> AnyView {
    let unread = use_unread();
    live(move || {
        let count = unread.count();
        (count > 0).then(|| {
            let count = vec![("count", Value::Count(count.into()))];
            view! {
                <p class="home__messages">
                    <ActionLink to=Route::Messages>{tr_with("home-messages", count)}</ActionLink>
                </p>
            }
        })
    })
}

/// "Hei, Kari"; while acting for somebody else it is the name of the page, and
/// the banner says for whom.
fn greeting(words: Words) -> Signal<Localized> {
    let visit = use_visit();
    Signal::derive(move || match visit.name() {
        Some(name) if visit.other_person().is_none() => {
            let first = name.split_whitespace().next().unwrap_or_default();
            words.text("home-hello", &[("name", first.into())])
        }
        Some(_) | None => words.text("home-title", &[]),
    })
}

fn cards(home: &HomeView) -> Vec<&TripCard> {
    [&home.due, &home.next, &home.after_next]
        .into_iter()
        .flatten()
        .collect()
}

fn shown(
    home: &HomeView,
    with: &CardWords,
    (asking, now): (Asking, DateTime<Utc>),
    is_painted: Memo<bool>,
) -> AnyView {
    let due = home.due.as_ref().map(|card| due(card, with, now));
    let undoable: Vec<AnyView> = home
        .undoable
        .iter()
        .filter_map(|card| undo(card, with, asking))
        .collect();
    // The one alert is for what is due first: a trip, or else a claim that waits.
    let waiting = home.claims.as_ref().and_then(|claims| {
        let first = claims.value.needs_you.first()?.clone();
        Some(claims.clone().map(|_| first))
    });
    let waiting = waiting.filter(|_| home.due.is_none());
    let claims = claims(home, waiting.is_some(), is_painted);
    let waiting = waiting.map(|claim| {
        afterwards(is_painted, move || {
            let claim = claim.clone();
            later_quietly(move || parts::claim_due(claim.clone()))
        })
    });
    let Some(next) = &home.next else {
        // A trip that was called off is coming all the same: to say that there is
        // none would hide it.
        let text = if home.has_more {
            "home-none-next"
        } else {
            "home-empty"
        };
        return view! {
            {undoable}
            {due}
            {waiting}
            <EmptyState text />
            <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink>
            {claims}
        }
        .into_any();
    };
    let after = home.after_next.as_ref().map(|card| after(card, with));
    view! {
        <div class="home">
            {undoable}
            {due}
            {waiting}
            {next_trip(next, with)}
            {after}
            <p class="home__all">
                <ActionLink to=Route::Trips>{tr("home-all")}</ActionLink>
            </p>
            {claims}
        </div>
    }
    .into_any()
}

/// What waits, what is begun and what must be claimed soon; nothing where there is nothing.
fn claims(home: &HomeView, first_is_said: bool, is_painted: Memo<bool>) -> Option<AnyView> {
    let on_home = OnHome {
        draft: home.draft.clone(),
        claims: home.claims.clone(),
        first_is_said,
    };
    let has_some = home
        .claims
        .as_ref()
        .is_some_and(|claims| !claims.value.needs_you.is_empty() || claims.value.soon.is_some());
    (has_some || home.draft.is_some()).then(|| {
        afterwards(is_painted, move || {
            let on_home = on_home.clone();
            later_quietly(move || parts::claims_on_home(on_home.clone()))
        })
    })
}

/// The one alert: what must be confirmed, until when and how.
fn due(card: &TripCard, with: &CardWords, now: DateTime<Utc>) -> AnyView {
    let is_late = card.confirm_until.is_some_and(|until| now >= until);
    let heading = match card.confirm_until.filter(|_| !is_late) {
        Some(at) => tr_with("home-confirm", vec![("until", near(at, with.today))]),
        None => tr("home-confirm-no-deadline"),
    };
    // Made here and not inside the box, whose content follows no signals.
    let name = card_name(card).full(with.words, with.today);
    let name = with.words.show(name);
    let open = open_link(card, with);
    let how = if is_late {
        let phone = with_phone("home-confirm-late", card.requisition.clone());
        view! {
            <p class="ds-paragraph">{phone}</p>
            <CallSupport />
        }
        .into_any()
    } else {
        let to = Route::TripAction(card.id.clone(), Doing::Confirm);
        view! { <MainLink to>{tr("trip-confirm-open")}</MainLink> }.into_any()
    };
    view! {
        <Alert tone=Tone::Warning heading>
            <p class="ds-paragraph">{name}</p>
            <div class="actions">
                {how}
                {open}
            </div>
        </Alert>
    }
    .into_any()
}

/// A cancellation that can still be taken back, until when, and the way to do it; nothing
/// any more once that has passed.
fn undo(card: &TripCard, with: &CardWords, asking: Asking) -> Option<AnyView> {
    let until = card.undo_until?;
    let is_over = is_past(asking, until);
    let until = vec![("until", clock(until, with.today))];
    let name = card_name(card).full(with.words, with.today);
    let (words, trip) = (with.words, card.id.clone());
    Some(live(move || {
        if is_over.get() {
            return None;
        }
        let to = Route::TripAction(trip.clone(), Doing::Cancelled);
        let name = words.show(name.clone());
        let until = tr_with("home-undo-until", until.clone());
        Some(view! {
            <Alert tone=Tone::Info heading=tr("home-cancelled")>
                <p class="ds-paragraph">{name}</p>
                <p class="ds-paragraph">{until}</p>
                <div class="actions">
                    <ActionLink to>{tr("home-undo")}</ActionLink>
                </div>
            </Alert>
        })
    }))
}

/// The time of day; with its day where that is not today.
fn clock(at: DateTime<Utc>, today: NaiveDate) -> Value {
    if oslo::date(at) == today {
        Value::clock_of(at, ClockStyle::Marked)
    } else {
        near(at, today)
    }
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
