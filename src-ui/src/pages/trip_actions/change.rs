//! Changing one thing about a trip: what, to what, and a look at it before it is sent.

mod form;

use chrono::NaiveDate;
use domain::{
    actions::Offer,
    ids::TripId,
    oslo,
    pick_up::ActiveTime,
    trip_action::{ActionKind, TripAction},
    trip_change::ChangeStanding,
};
use i18n::Value;
use ipc::{AsOf, trips::TripView};
use leptos::prelude::*;

use super::{for_whom, on_trip, one_thing, summary::summary, title};
use crate::{
    components::{
        ActionLink, Button, Variant,
        trip::{blocked, changed, pending_box, trip_name},
        trip_action::{Acting, Then, last, not_here},
    },
    erased::{effect, live},
    focus,
    routes::Route,
    text::{tr, tr_with, use_words},
};
use form::{Asked, Form};

/// Changing one thing about a trip.
#[component]
pub fn ChangeTrip(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let (load, acting) = on_trip(&trip);
    let form = Form::new();
    // What was answered is not sent over again: whoever goes on looks it over anew.
    effect(move || {
        if acting.is_in_the_way() || acting.is_done() {
            form.asked.set(None);
        }
    });
    let title = title("changing-title", "changing-title-for");
    one_thing(&trip, (load, acting), title, move |answer| {
        shown(answer, (acting, form))
    })
}

fn shown(answer: &AsOf<TripView>, (acting, form): (Acting, Form)) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let trip = &view.trip;
    let requisition = trip.requisition.reference.clone();
    let below = match &trip.actions.change {
        Offer::Here { until } => {
            let until = until.map(|at| {
                let until = vec![("until", Value::NearMoment { at, today })];
                view! { <p class="ds-paragraph">{tr_with("changing-until", until)}</p> }
            });
            view! {
                {until}
                {open(answer, (acting, form))}
            }
            .into_any()
        }
        Offer::ByPhone { because, .. } => not_here(blocked(because), requisition),
        Offer::Over => not_here(tr("trip-change-over"), requisition),
    };
    view! {
        {summary(view, today)}
        {live({
            let view = view.clone();
            move || (!acting.is_unknown()).then(|| before(&view, today))
        })}
        {below}
    }
    .into_any()
}

/// What was changed or asked for before, and what follows from it.
fn before(view: &TripView, today: NaiveDate) -> AnyView {
    let trip = &view.trip;
    let pending = pending_box(trip, today);
    let is_changed = last(trip, &ActionKind::Changed).is_some()
        && trip
            .changes
            .iter()
            .any(|change| change.standing == ChangeStanding::Applied);
    let has_no_time = trip.segments.first().pick_up.active() == ActiveTime::NotSet;
    let anew = (is_changed && has_no_time).then(|| {
        view! { <p class="ds-paragraph">{tr("changing-new-times")}</p> }
    });
    let is_offered = matches!(trip.actions.change, Offer::Here { .. });
    let other = trip
        .counterpart
        .clone()
        .filter(|_| is_offered)
        .map(|other| {
            let to = Route::Trip(other);
            view! {
                <p class="ds-paragraph">{tr("changing-other-way")}</p>
                <ActionLink to>{tr("changing-other-way-see")}</ActionLink>
            }
        });
    view! { {pending} {anew} {other} }.into_any()
}

/// The form, or the look at what it says before it is sent.
fn open(answer: &AsOf<TripView>, (acting, form): (Acting, Form)) -> AnyView {
    let (view, today) = (answer.value.clone(), oslo::date(answer.asked_at));
    live(move || {
        if acting.is_in_the_way() {
            return None;
        }
        let shown = match form.asked.get() {
            None => form.view(&view, today),
            Some(asked) => review(&view, (acting, form), asked, today),
        };
        Some(shown)
    })
}

/// What is about to be sent, for whom and about which trip.
fn review(
    view: &TripView,
    (acting, form): (Acting, Form),
    asked: Asked,
    today: NaiveDate,
) -> AnyView {
    let words = use_words();
    let trip = words.show(trip_name(view).full(words, today));
    let what = changed(&asked.thing, today);
    let action = TripAction::Change {
        person: view.trip.person.clone(),
        target: asked.target,
        wish: asked.wish,
    };
    let on_press = Callback::new(move |()| acting.act(action.clone(), Then::Say));
    let on_back = Callback::new(move |()| {
        form.asked.set(None);
        request_animation_frame(|| focus::focus(&format!("#{}-0", form::WHAT)));
    });
    view! {
        <section class="section" aria-labelledby="changing-review">
            <h2 class="ds-heading" data-size="xs" id="changing-review" tabindex="-1">
                {tr("changing-review")}
            </h2>
            <p class="ds-paragraph">
                <strong>{trip}</strong>
            </p>
            <p class="ds-paragraph">{what}</p>
            <p class="ds-paragraph">{tr("changing-may-wait")}</p>
            {acting.offline("changing-offline")}
            <div class="actions">
                {acting.button(Variant::Primary, for_whom("changing-send"), on_press)}
                <Button variant=Variant::Secondary on_press=on_back>
                    {tr("changing-correct")}
                </Button>
            </div>
        </section>
    }
    .into_any()
}
