//! Travel support: what can be claimed, what is begun, what is sent.

mod claimable;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{ids::PersonId, oslo};
use ipc::claims::{Beginning, ClaimsOf, ClaimsView, GetClaims};
use leptos::prelude::*;

pub use claimable::trip_named;

use crate::{
    components::{ActionLink, Button, EmptyState, Page, SentClaims, Variant, loaded},
    load::load_as_of,
    pages::{
        claiming::{Door, Station, closed_view, opened_box},
        shown_person,
    },
    routes::Route,
    text::{say, tr},
};

/// The overview. What needs the person stands first.
#[component]
pub fn TravelSupport() -> impl IntoView {
    let person = shown_person()?;
    let of = person.clone();
    let load = load_as_of::<GetClaims, _>(move |look| ClaimsOf {
        person: of.clone(),
        look,
    });
    let door = Door::new();
    let content = loaded(load, "support-loading", move |answer| {
        whole(&answer.value, person.clone(), answer.asked_at, door)
    });
    Some(view! {
        <Page title=say("app-nav-support")>
            {door.view()}
            {content}
            <p class="home__calculator">
                <ActionLink to=Route::Calculator(None)>{tr("home-calculator")}</ActionLink>
            </p>
        </Page>
    })
}

fn whole(view: &ClaimsView, person: PersonId, now: DateTime<Utc>, door: Door) -> AnyView {
    let today = oslo::date(now);
    let form = match view.closed {
        Some(closed) => closed_view(closed),
        None => view! {
            {begun(view, now, door)}
            {claimable(view, today, door)}
        }
        .into_any(),
    };
    view! {
        <div class="support">
            {form}
            {sent(view, person, today)}
        </div>
    }
    .into_any()
}

/// What was sent: what needs the person first.
fn sent(view: &ClaimsView, person: PersonId, today: NaiveDate) -> Option<AnyView> {
    if view.sent.items.is_empty() {
        return None;
    }
    let first = view.sent.clone();
    Some(
        view! {
            <section class="section" aria-labelledby="support-sent">
                <h2 class="ds-heading" id="support-sent">{tr("support-sent")}</h2>
                <SentClaims person first today />
            </section>
        }
        .into_any(),
    )
}

fn begun(view: &ClaimsView, now: DateTime<Utc>, door: Door) -> Option<AnyView> {
    let card = view.draft.as_ref()?;
    Some(
        view! {
            <section class="section" aria-labelledby="support-begun">
                <h2 class="ds-heading" id="support-begun">{tr("support-begun")}</h2>
                <div class="ds-card trip-card">{opened_box(card, now, door)}</div>
            </section>
        }
        .into_any(),
    )
}

/// What can be claimed, the nearest deadline first.
fn claimable(view: &ClaimsView, today: NaiveDate, door: Door) -> AnyView {
    let empty = view.claimable.is_empty();
    let several = (view.claimable.len() > 1).then(|| {
        view! {
            <p>
                <ActionLink to=Station::Trips.route()>{tr("support-several")}</ActionLink>
            </p>
        }
    });
    let items: Vec<AnyView> = view
        .claimable
        .iter()
        .enumerate()
        .map(|(at, one)| {
            // One thing to do first: the oldest trip, unless something is begun.
            let is_first = at == 0 && view.draft.is_none();
            let earlier = claimable::earlier(one, &view.sent.items);
            let card = claimable::card(one, earlier, is_first, today, door);
            view! { <li class="ds-card trip-card">{card}</li> }.into_any()
        })
        .collect();
    let add = Callback::new(move |()| door.open(Beginning::Empty));
    view! {
        <section class="section" aria-labelledby="support-claimable">
            <h2 class="ds-heading" id="support-claimable">{tr("support-claimable")}</h2>
            {empty.then(|| view! { <EmptyState text="support-none" /> })}
            <ul class="trip-cards">{items}</ul>
            {several}
            <p class="ds-paragraph">{tr("support-not-here")}</p>
            <div class="actions">
                <Button variant=Variant::Secondary on_press=add is_busy=door.is_busy()>
                    {tr("support-add")}
                </Button>
            </div>
        </section>
    }
    .into_any()
}
