//! The day of travel: what is needed at the door, on one small screen and without a network.

use chrono::NaiveDate;
use domain::{
    actions::Offer,
    oslo,
    phase::Phase,
    trip::{Appointment, Direction, OrganisedTrip},
};
use i18n::{ClockStyle, Localized, Value};
use ipc::{
    AsOf, Clock,
    trips::{PickUpView, TripView},
};
use leptos::prelude::*;

use super::{offers, waiting::waiting_today};
use crate::{
    components::{
        ActionLink, CallSupport, Variant,
        trip::{Beside, Writing, arrival_box, pick_up_today, said, shown, trip_name},
        trip_action::Acting,
    },
    erased::live,
    load::Load,
    now::Now,
    routes::Route,
    text::{Precision, Words, tr, tr_with, use_words},
};

/// Whether the page of `view` is that of the day: it is today, or hours away at most, and
/// has not gone another way.
pub fn is_today(view: &TripView, today: NaiveDate) -> bool {
    let state = &view.trip.state;
    let is_open = !state.is_final();
    is_open && (view.phase == Phase::During || view.day == Some(today))
}

/// What the page is called: by "today" only where the service has said which day it is.
pub fn title(load: Load<TripView>, words: Words) -> Option<Localized> {
    let is_sure = load.asking.age()?.clock == Clock::Service;
    load.value(|answer| {
        let (view, today) = (&answer.value, oslo::date(answer.asked_at));
        let name = trip_name(view);
        if is_sure && is_today(view, today) && view.day == Some(today) {
            let trip = name.short(words).text;
            words.text("travel-day-title", &[("trip", trip.into())])
        } else {
            name.full(words, today)
        }
    })
}

/// Everything that is needed at the door, in the order in which it is.
pub fn first_things(
    answer: &AsOf<TripView>,
    (acting, now): (Acting, Memo<Option<Now>>),
    tags: AnyView,
) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let trip = &view.trip;
    let beside = Beside {
        now: clock(now),
        tags,
    };
    view! {
        {arrival_box(view, today)}
        {pick_up_today(view, today, beside)}
        {offers::ready(trip, acting)}
        {call(view)}
        {waiting_today(answer, acting, now)}
        {appointment(trip, today)}
        {afterwards(trip)}
    }
    .into_any()
}

/// The time now, which moves from minute to minute and is said by nobody.
fn clock(now: Memo<Option<Now>>) -> AnyView {
    let words = use_words();
    let said = live(move || {
        now.get().map(|now| {
            let id = match now.clock {
                Clock::Service => "travel-day-now",
                Clock::Device => "travel-day-now-device",
            };
            let clock = Value::clock_of(now.at, ClockStyle::Digits);
            words.show(words.text(id, &[("now", clock)]))
        })
    });
    view! { <p class="travel-day__now">{said}</p> }.into_any()
}

/// The phone and the number to read out; nothing where the box above says it.
fn call(view: &TripView) -> Option<AnyView> {
    let is_said = match &view.pick_up {
        PickUpView::Set { .. } => false,
        PickUpView::NotSet => !matches!(view.trip.actions.ready, Some(Offer::Here { .. })),
        PickUpView::Impossible { .. } => true,
    };
    let reference = view.trip.requisition.reference.as_str().into();
    (!is_said).then(|| {
        view! {
            <div class="travel-day__call">
                <CallSupport variant=Variant::Primary />
                <p>{tr_with("travel-day-reference", vec![("requisition", reference)])}</p>
            </div>
        }
        .into_any()
    })
}

/// When and where the treatment is, and who said so.
fn appointment(trip: &OrganisedTrip, today: NaiveDate) -> Option<AnyView> {
    let Appointment {
        starts,
        place,
        directions,
    } = trip.appointment.as_ref()?;
    let words = use_words();
    let starts = starts.time()?;
    let writing = Writing {
        precision: Precision::Exact,
        day: Some(today),
        today,
    };
    let places: Vec<AnyView> = [place, directions]
        .into_iter()
        .flatten()
        .map(|place| {
            let place = words.show(words.value(&Value::from(place.as_str())));
            view! { " · " {place} }.into_any()
        })
        .collect();
    let source = words.show(said(words, &starts.said_by, starts.said_at, today));
    Some(
        view! {
            <p class="travel-day__appointment">
                <strong>{tr("trip-appointment")} ": " {shown(starts.when, writing)}</strong>
                {places}
                " "
                <span class="trip-source">{source}</span>
            </p>
        }
        .into_any(),
    )
}

/// The way to the trip home, where one says that one is ready.
fn afterwards(trip: &OrganisedTrip) -> Option<AnyView> {
    let home = trip.counterpart.clone()?;
    (trip.direction == Direction::Outbound).then(|| {
        let to = Route::Trip(home);
        view! { <ActionLink to>{tr("travel-day-afterwards")}</ActionLink> }.into_any()
    })
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::{at, taxi},
        state::{CancelledBy, TripState},
    };

    use super::*;

    fn view(state: TripState, phase: Phase) -> TripView {
        TripView {
            trip: OrganisedTrip { state, ..taxi() },
            day: "2026-12-02".parse().ok(),
            pick_up: PickUpView::NotSet,
            phase,
            stage: None,
            doubts: Vec::new(),
            concerns: Vec::new(),
            changed: Vec::new(),
        }
    }

    #[test]
    fn the_day_is_the_day_itself_or_hours_away_and_never_of_what_will_not_run() {
        use TripState::{Approaching, Completed, NoShow, Ordered};
        let cancelled = || TripState::Cancelled(CancelledBy::Service);
        #[rustfmt::skip]
        let cases = [
            // state       phase           now                     the page of the day
            (Ordered,      Phase::Before, "2026-12-01T22:59:59Z", false),
            (Ordered,      Phase::Before, "2026-12-01T23:00:00Z", true),
            (Ordered,      Phase::During, "2026-12-01T22:00:00Z", true),
            (Approaching,  Phase::During, "2026-12-02T22:59:59Z", true),
            (Ordered,      Phase::After,  "2026-12-03T00:00:00Z", false),
            (Completed,    Phase::After,  "2026-12-02T12:00:00Z", false),
            (cancelled(),  Phase::After,  "2026-12-02T06:00:00Z", false),
            (NoShow,       Phase::During, "2026-12-02T06:00:00Z", false),
        ];
        for (state, phase, now, expected) in cases {
            let view = view(state, phase);
            let got = is_today(&view, oslo::date(at(now)));
            assert_eq!(got, expected, "{:?} {now}", view.trip.state);
        }
    }
}
