//! Several trips in one claim.

use std::collections::BTreeSet;

use claims::content::MOST_TRIPS;
use domain::oslo;
use i18n::Value;
use ipc::claims::{Beginning, Claimable, ClaimsOf, ClaimsView, GetClaims};
use leptos::prelude::*;

use super::opening::{Door, closed_view};
use crate::{
    announce::use_announcer,
    components::{Button, EmptyState, Page, loaded},
    erased::live,
    focus,
    load::load_as_of,
    pages::{calculator::Back, shown_person, travel_support::trip_named},
    routes::Route,
    text::{say, tr, tr_with, use_words},
};

/// Which trips belong in the claim.
#[component]
pub fn Trips() -> impl IntoView {
    let person = shown_person()?;
    let load = load_as_of::<GetClaims, _>(move |look| ClaimsOf {
        person: person.clone(),
        look,
    });
    let door = Door::new();
    let content = loaded(load, "support-loading", move |answer| {
        choice(&answer.value, oslo::date(answer.asked_at), door)
    });
    let above = view! { <Back to=Route::TravelSupport /> };
    Some(view! {
        <Page title=say("claiming-trips") above=above.into_any()>
            {content}
            {door.view()}
        </Page>
    })
}

fn choice(view: &ClaimsView, today: chrono::NaiveDate, door: Door) -> AnyView {
    if let Some(closed) = view.closed {
        return closed_view(closed);
    }
    if view.claimable.is_empty() {
        return view! { <EmptyState text="support-none" /> }.into_any();
    }
    let (words, announcer) = (use_words(), use_announcer());
    let claimable = StoredValue::new(view.claimable.clone());
    let ticked = RwSignal::new(BTreeSet::<usize>::new());
    let wrong = RwSignal::new(None::<&'static str>);
    let tick = move |(at, one): (usize, &Claimable)| {
        let id = format!("claim-trip-{at}");
        let flip = move |event: leptos::ev::Event| {
            let is_on = event_target_checked(&event);
            ticked.update(|ticked| {
                if is_on {
                    ticked.insert(at);
                } else {
                    ticked.remove(&at);
                }
            });
            wrong.set(None);
        };
        let name = words.show(untrack(|| trip_named(words, one, today)));
        view! {
            <div class="ds-field" data-variant="outline">
                <input class="ds-input" type="checkbox" id=id.clone() on:change=flip />
                <label class="ds-label" for=id>{name}</label>
            </div>
        }
    };
    let begin = Callback::new(move |()| {
        let chosen: Vec<_> = claimable.with_value(|all| {
            let ticked = ticked.get_untracked();
            let chosen = ticked.iter().filter_map(|at| all.get(*at));
            chosen.map(|one| one.what.clone()).collect()
        });
        let fault = if chosen.is_empty() {
            Some("claiming-trips-none")
        } else if chosen.len() > MOST_TRIPS {
            Some("claiming-trips-most")
        } else {
            None
        };
        if let Some(fault) = fault {
            wrong.set(Some(fault));
            announcer.status(untrack(|| words.text(fault, &most())));
            focus::focus("#claim-trip-0");
            return;
        }
        door.open(Beginning::Trips(chosen));
    });
    let items: Vec<_> = view.claimable.iter().enumerate().map(tick).collect();
    view! {
        <fieldset class="ds-fieldset choices" aria-labelledby="page-title">
            <div class="choices__list">{items}</div>
            {live(move || wrong.get().map(|fault| view! {
                <p class="ds-validation-message">{tr_with(fault, most())}</p>
            }))}
        </fieldset>
        <div class="actions">
            <Button on_press=begin is_busy=door.is_busy()>{tr("calculator-next")}</Button>
        </div>
    }
    .into_any()
}

fn most() -> Vec<(&'static str, Value)> {
    let most = i64::try_from(MOST_TRIPS).unwrap_or(i64::MAX);
    vec![("count", Value::Count(most))]
}
