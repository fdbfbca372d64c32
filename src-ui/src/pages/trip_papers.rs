//! What one takes along of a trip: an entry for the calendar, and a slip.

mod calendar;
mod filing;
mod slip;

pub use filing::{Filing, Said as FilingSaid};

use domain::ids::TripId;
use leptos::prelude::*;

use crate::{
    components::ActionLink,
    routes::{Paper, Route},
    text::tr,
};

/// The page of one of them.
pub fn trip_paper(trip: TripId, paper: Paper) -> AnyView {
    match paper {
        Paper::Calendar => view! { <calendar::Calendar trip /> }.into_any(),
        Paper::Slip => view! { <slip::Slip trip /> }.into_any(),
    }
}

/// The ways to them from the page of the trip.
pub fn links(trip: &TripId) -> AnyView {
    let link = |paper: Paper, id: &'static str| {
        let to = Route::TripPaper(trip.clone(), paper);
        view! { <ActionLink to>{tr(id)}</ActionLink> }
    };
    view! {
        <div class="actions trip-papers">
            {link(Paper::Calendar, "calendar-open")}
            {link(Paper::Slip, "slip-open")}
        </div>
    }
    .into_any()
}

/// The way back to the trip.
fn back(trip: &TripId) -> AnyView {
    let to = Route::Trip(trip.clone());
    view! { <ActionLink to>{tr("trip-action-back")}</ActionLink> }.into_any()
}
