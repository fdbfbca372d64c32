//! One trip: when and from where, before, during and after, and what can be done with it.

mod offers;
mod travel_day;
mod waiting;

use chrono::NaiveDate;
use domain::{actions::Offer, ids::TripId, oslo, trip::Sharing};
use ipc::{
    AsOf, Origin,
    trips::{GetTrip, PickUpView, TripChoice, TripView},
};
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    components::{
        ActionLink, Page, loaded_quietly, made_anew,
        trip::{
            TripStateTag, TripStatus, about, announce_difference, arrival_box, asked_changes,
            change_box, concern_box, confirm_box, disruption_box, doubt_box, pending_box,
            phone_box, pick_up_box, since_opened, timeline, withheld_box,
        },
        trip_action::{About, Acting, acting, receipts},
    },
    erased::effect,
    load::{Load, load_as_of},
    now::{Now, now},
    pages::trip_papers,
    routes::Route,
    text::{say, tr, use_words},
};

/// One trip.
#[component]
pub fn Trip(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let load = {
        let trip = trip.clone();
        load_as_of::<GetTrip, _>(move |look| TripChoice {
            trip: trip.clone(),
            look,
        })
    };
    let acting = acting(trip, load.asking, about_it(load));
    let undone = undone(acting);
    let opened = first_answer(load);
    announce_what_a_fresh_look_brings(load);
    let words = use_words();
    let unnamed = say("trip-title");
    let title = Signal::derive(move || {
        let named = travel_day::title(load, words);
        named.unwrap_or_else(|| unnamed.get())
    });
    let now = now(load.asking);
    let rest = made_anew(load, rest);
    let is_today = Memo::new(move |_| {
        load.value(|answer| travel_day::is_today(&answer.value, oslo::date(answer.asked_at)))
            .unwrap_or_default()
    });
    view! {
        <Page title>
            <div class="trip" data-today=Signal::derive(move || is_today.get().then_some(""))>
                {acting.outcome()}
                {loaded_quietly(load, "trip-loading", move |answer| {
                    first_things(answer, opened, (acting, now), undone)
                })}
                {rest}
            </div>
        </Page>
    }
}

/// What the sentences about what is done need to name.
fn about_it(load: Load<TripView>) -> Memo<Option<About>> {
    Memo::new(move |_| {
        load.value(|answer| About {
            requisition: Some(answer.value.trip.requisition.reference.clone()),
            today: oslo::date(answer.asked_at),
        })
    })
}

/// The trip is booked again: the page says so and is read from its heading.
fn undone(acting: Acting) -> Callback<()> {
    let (announcer, words) = (use_announcer(), use_words());
    Callback::new(move |()| {
        announcer.status(untrack(|| words.text("trip-action-undone", &[])));
        acting.again();
    })
}

/// The trip as it was when the page was opened, to tell what has changed since.
fn first_answer(load: Load<TripView>) -> StoredValue<Option<TripView>> {
    let opened = StoredValue::new(None);
    effect(move || {
        load.value(|answer| {
            opened.update_value(|opened| {
                opened.get_or_insert_with(|| answer.value.clone());
            });
        });
    });
    opened
}

/// One sentence says what is new, and after "Oppdater" also that nothing is. That
/// the service could not be asked is said by the connection when it is lost, and
/// here after that.
fn announce_what_a_fresh_look_brings(load: Load<TripView>) {
    let (announcer, words) = (use_announcer(), use_words());
    load.follow(move |before, now, is_wanted| {
        let today = oslo::date(now.asked_at);
        match (&before.origin, &now.origin) {
            (Origin::Kept { .. }, Origin::Kept { .. }) if is_wanted => {
                announcer.status(words.text("change-announce-failed", &[]));
            }
            (_, Origin::Kept { .. }) => {}
            (_, Origin::Service | Origin::Earlier) => {
                announce_difference(
                    announcer,
                    words,
                    (&before.value, &now.value),
                    today,
                    is_wanted,
                );
            }
        }
    });
}

/// What one opens the page for, with source and age right under it.
fn first_things(
    answer: &AsOf<TripView>,
    opened: StoredValue<Option<TripView>>,
    (acting, now): (Acting, Memo<Option<Now>>),
    undone: Callback<()>,
) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let changed = opened.with_value(|opened| {
        opened
            .as_ref()
            .map_or_else(|| view.changed.clone(), |opened| since_opened(opened, view))
    });
    let trip = &view.trip;
    let is_calm = view.doubts.is_empty()
        && view.concerns.is_empty()
        && !trip.disrupted
        && !matches!(view.pick_up, PickUpView::Impossible { .. });
    let is_calm_wait = waiting::is_calm(trip);
    let shared = (trip.sharing == Sharing::Shared).then(|| {
        view! { <span class="ds-tag" data-color="neutral">{tr("trips-shared")}</span> }
    });
    let tags = view! {
        <p class="trip__tags">
            <TripStateTag state=trip.state.clone() />
            {shared}
        </p>
    }
    .into_any();
    let status = status(view, (today, is_calm), acting, undone);
    let changed = view! {
        {change_box(changed, view, today)}
        {pending_box(trip, today)}
    };
    let warnings = view! {
        {confirm_box(trip, today)}
        {disruption_box(trip)}
        {doubt_box(view)}
        {concern_box(view)}
    };
    if travel_day::is_today(view, today) {
        return view! {
            {warnings}
            {travel_day::first_things(answer, (acting, now), tags)}
            {status}
            {changed}
            {waiting::waiting_more(trip, now)}
            {withheld_box(trip)}
        }
        .into_any();
    }
    let mut waiting = waiting::waiting_box(answer, acting, now);
    let urgent = waiting.take_if(|_| !is_calm_wait);
    view! {
        {tags}
        {status}
        {urgent}
        {changed}
        {warnings}
        {arrival_box(view, today)}
        {pick_up_box(view, today)}
        {offers::ready(trip, acting)}
        {waiting}
        {withheld_box(trip)}
    }
    .into_any()
}

/// What the state means; for a cancellation that can be taken back, how.
fn status(
    view: &TripView,
    (today, is_calm): (NaiveDate, bool),
    acting: Acting,
    undone: Callback<()>,
) -> AnyView {
    let trip = &view.trip;
    if let Some(undo) = offers::undo(trip, today, acting, undone) {
        return undo;
    }
    // Whoever has something to do is not told that there is nothing.
    let is_calm = is_calm && !matches!(trip.actions.report_waiting, Some(Offer::Here { .. }));
    let requisition = trip.requisition.reference.clone();
    view! { <TripStatus state=trip.state.clone() requisition is_calm /> }.into_any()
}

fn rest(answer: &AsOf<TripView>) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    view! {
        {timeline(view, today)}
        {about(view, today)}
        {trip_papers::links(&view.trip.id)}
        {phone_box(&view.trip, today)}
        {asked_changes(&view.trip, today)}
        {receipts(&view.trip, today)}
        <p>
            <ActionLink to=Route::Rights>{tr("trip-rights")}</ActionLink>
        </p>
    }
    .into_any()
}
