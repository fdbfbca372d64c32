//! When the patient is there: what matters once they have been picked up.

use chrono::NaiveDate;
use domain::{oslo, pick_up::PickUpKind};
use ipc::trips::TripView;
use leptos::prelude::*;

use super::{
    segments::with_place,
    time::{Writing, precision, shown, source},
};
use crate::text::tr;

/// When and where the patient will be; nothing before they are under way, or
/// where no time is set.
pub fn arrival_box(view: &TripView, today: NaiveDate) -> AnyView {
    let last = view.trip.segments.last();
    let time = last
        .arrival
        .time()
        .filter(|_| view.trip.state.is_under_way() && view.doubts.is_empty());
    let Some(time) = time else {
        return ().into_any();
    };
    let writing = Writing {
        precision: precision(PickUpKind::Scheduled, &last.mode),
        day: Some(oslo::date(time.when.earliest())),
        today,
    };
    view! {
        <section class="trip-pick-up" data-weight="today" aria-labelledby="arrival">
            <h2 class="ds-heading" data-size="xs" id="arrival">
                {tr("trip-arrives")}
            </h2>
            <p class="trip-pick-up__time">{shown(time.when, writing)}</p>
            <p>{with_place("trip-arrives-at", last.to.label.as_deref())}</p>
            <div class="trip-pick-up__source">{source(time, today)}</div>
        </section>
    }
    .into_any()
}
