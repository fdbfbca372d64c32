//! Which trip it is: name with day, time, and where from.

use chrono::NaiveDate;
use domain::oslo;
use ipc::trips::{PickUpView, TripView};
use leptos::prelude::*;

use crate::{
    components::trip::{Writing, fact, precision, shown, trip_name},
    text::{tr, use_words},
};

/// The trip, before something is done with it.
pub fn summary(view: &TripView, today: NaiveDate) -> AnyView {
    let words = use_words();
    let first = view.trip.segments.first();
    let time = match &view.pick_up {
        PickUpView::Set { kind, time } => {
            let writing = Writing {
                precision: precision(*kind, &first.mode),
                day: view.day.or_else(|| Some(oslo::date(time.when.earliest()))),
                today,
            };
            shown(time.when, writing)
        }
        PickUpView::NotSet => tr("time-not-set"),
        PickUpView::Impossible { .. } => tr("time-unreadable"),
    };
    let from = match first.from.label.as_deref() {
        Some(place) => words.show(words.value(&place.into())),
        None => tr("trip-place-not-said"),
    };
    view! {
        <dl class="trip-facts trip-action__which">
            {fact("trip-title", words.show(trip_name(view).full(words, today)))}
            {fact("trip-pick-up", time)}
            {fact("trip-from", from)}
        </dl>
    }
    .into_any()
}
