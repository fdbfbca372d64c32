//! One trip: when and from where, before, during and after.

use domain::{ids::TripId, oslo, trip::Sharing};
use ipc::{
    AsOf, Origin,
    trips::{GetTrip, PickUpView, TripChoice, TripView},
};
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    components::{
        Page, loaded_quietly, made_anew,
        trip::{
            TripName, TripStateTag, TripStatus, about, announce_difference, arrival_box,
            change_box, confirm_box, disruption_box, doubt_box, phone_box, pick_up_box,
            since_opened, timeline,
        },
    },
    erased::effect,
    load::{Load, load_as_of},
    text::{say, tr, use_words},
};

/// One trip.
#[component]
pub fn Trip(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let load = load_as_of::<GetTrip, _>(move || TripChoice { trip: trip.clone() });
    let opened = first_answer(load);
    announce_what_a_fresh_look_brings(load);
    let words = use_words();
    let unnamed = say("trip-title");
    let title = Signal::derive(move || {
        let named =
            load.value(|answer| name(&answer.value).full(words, oslo::date(answer.asked_at)));
        named.unwrap_or_else(|| unnamed.get())
    });
    let rest = made_anew(load, rest);
    view! {
        <Page title>
            <div class="trip">
                {loaded_quietly(load, "trip-loading", move |answer| first_things(answer, opened))}
                {rest}
            </div>
        </Page>
    }
}

fn name(view: &TripView) -> TripName {
    let trip = &view.trip;
    TripName {
        direction: trip.direction.clone(),
        from: trip.segments.first().from.label.clone(),
        to: trip.destination().label.clone(),
        day: view.day,
    }
}

/// The trip as it was when the page was opened, to tell what has changed since.
fn first_answer(load: Load<AsOf<TripView>>) -> StoredValue<Option<TripView>> {
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

/// After "Hent på nytt" one sentence says what is new. That the service could
/// not be asked is said by the connection when it is lost, and here after that.
fn announce_what_a_fresh_look_brings(load: Load<AsOf<TripView>>) {
    let (announcer, words) = (use_announcer(), use_words());
    Effect::new(move |before: Option<Option<AsOf<TripView>>>| {
        let now = load.value(Clone::clone)?;
        if let Some(before) = before.flatten() {
            let today = oslo::date(now.asked_at);
            match (&before.origin, &now.origin) {
                (Origin::Kept { .. }, Origin::Kept { .. }) => {
                    announcer.status(untrack(|| words.text("change-announce-failed", &[])));
                }
                (_, Origin::Service) => untrack(|| {
                    announce_difference(announcer, words, &before.value, &now.value, today);
                }),
                (Origin::Service, Origin::Kept { .. }) => {}
            }
        }
        Some(now)
    });
}

/// What one opens the page for, with source and age right under it.
fn first_things(answer: &AsOf<TripView>, opened: StoredValue<Option<TripView>>) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let changed = opened.with_value(|opened| {
        opened
            .as_ref()
            .map_or_else(|| view.changed.clone(), |opened| since_opened(opened, view))
    });
    let trip = &view.trip;
    let requisition = trip.requisition.reference.clone();
    let is_calm = view.doubts.is_empty()
        && !trip.disrupted
        && !matches!(view.pick_up, PickUpView::Impossible { .. });
    let shared = (trip.sharing == Sharing::Shared).then(|| {
        view! { <span class="ds-tag" data-color="neutral">{tr("trips-shared")}</span> }
    });
    view! {
        <p class="trip__tags">
            <TripStateTag state=trip.state.clone() />
            {shared}
        </p>
        <TripStatus state=trip.state.clone() requisition is_calm />
        {change_box(changed, view, today)}
        {confirm_box(trip, today)}
        {disruption_box(trip)}
        {doubt_box(view)}
        {arrival_box(view, today)}
        {pick_up_box(view, today)}
    }
    .into_any()
}

fn rest(answer: &AsOf<TripView>) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    view! {
        {timeline(view, today)}
        {about(&view.trip, today)}
        {phone_box(&view.trip, today)}
    }
    .into_any()
}
