//! The next trip, with everything that is needed to be ready for it.

use domain::stated_time::StatedTime;
use ipc::trips::{PickUpView, TripCard};
use leptos::prelude::*;

use super::{
    card::{CardWords, name, open_link},
    concerns::concern_lines,
    segments::with_place,
    state::TripStateTag,
    time::{shown, source},
    words::{is_timetabled, near_and_date},
};
use crate::text::tr;

/// The next trip on Home.
pub fn next_trip(card: &TripCard, with: &CardWords) -> AnyView {
    let (words, today) = (with.words, with.today);
    let name = name(card);
    let title = name.clone();
    let day = name.day.map(|day| {
        view! {
            <p class="trip-pick-up__day">
                {words.show(near_and_date(words, day, today))}
            </p>
        }
    });
    view! {
        <section aria-labelledby="next">
            <h2 class="ds-heading" id="next">
                {tr(if name.day == Some(today) { "home-today" } else { "home-next" })}
            </h2>
            <div class="ds-card next-trip" data-today=(name.day == Some(today)).then_some("")>
                <h3 class="ds-heading">{words.show(title.short(words))}</h3>
                <p class="trip-card__tags">
                    <TripStateTag state=card.state.clone() />
                </p>
                {day}
                {time(card, with)}
                <p>{with_place("trips-from", card.origin.as_deref())}</p>
                <p>{with.facts_line(card)}</p>
                {concern_lines(card, with)}
                {told(card, with)}
                {open_link(card, with)}
            </div>
        </section>
    }
    .into_any()
}

/// The time, as large as on the trip's own page, or why there is none.
fn time(card: &TripCard, with: &CardWords) -> AnyView {
    let Some(time) = set(card) else {
        return with.time_line(card);
    };
    let label = if is_timetabled(&card.picked_up_by) {
        "trip-departure"
    } else {
        "trip-pick-up"
    };
    view! {
        <p class="next-trip__time">
            <span class="next-trip__label">{tr(label)}</span>
            " "
            {shown(time.when, with.writing(card, time))}
        </p>
        {with.moved_from(card, time)}
    }
    .into_any()
}

/// The time, where it stands and somebody comes.
fn set(card: &TripCard) -> Option<&StatedTime> {
    match &card.pick_up {
        PickUpView::Set { time, .. } if !card.state.is_off() => Some(time),
        PickUpView::Set { .. } | PickUpView::NotSet | PickUpView::Impossible { .. } => None,
    }
}

fn told(card: &TripCard, with: &CardWords) -> Option<AnyView> {
    set(card).map(|time| source(time, with.today))
}
