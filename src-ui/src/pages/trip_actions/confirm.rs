//! Confirming a trip.

use domain::{
    actions::Offer,
    ids::TripId,
    oslo,
    trip_action::{ActionKind, TripAction},
};
use i18n::Value;
use ipc::{AsOf, trips::TripView};
use leptos::prelude::*;

use super::{done_before, for_whom, on_trip, one_thing, question, summary::summary, target};
use crate::{
    components::{
        Variant,
        trip::blocked,
        trip_action::{Acting, Then, not_here},
    },
    erased::live,
    text::{tr, tr_with},
};

/// Confirming a trip.
#[component]
pub fn ConfirmTrip(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let (load, acting) = on_trip(&trip);
    let is_open = Memo::new(move |_| {
        load.value(|answer| answer.value.trip.actions.confirm.is_some())
            .unwrap_or(true)
    });
    let title = question(
        move || is_open.get(),
        ["trip-action-confirm-title", "trip-action-confirm-title-for"],
        "trip-action-confirm",
    );
    one_thing(&trip, (load, acting), title, move |answer| {
        shown(answer, acting)
    })
}

fn shown(answer: &AsOf<TripView>, acting: Acting) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let trip = &view.trip;
    let below = match &trip.actions.confirm {
        Some(Offer::Here { until }) => {
            let until = until.map(|at| {
                let until = vec![("until", Value::NearMoment { at, today })];
                view! { <p class="ds-paragraph">{tr_with("trip-confirm-until", until)}</p> }
            });
            let action = TripAction::Confirm {
                person: trip.person.clone(),
                target: target(view),
            };
            view! {
                {until}
                {button(acting, action)}
            }
            .into_any()
        }
        Some(Offer::ByPhone { because, .. }) => {
            not_here(blocked(because), trip.requisition.reference.clone())
        }
        Some(Offer::Over) => not_here(tr("trip-confirm-over"), trip.requisition.reference.clone()),
        None => {
            let what = (&ActionKind::Confirmed, "trip-action-confirm");
            done_before(answer, acting, what, Some("trip-action-confirm-none"))
        }
    };
    view! {
        {summary(view, today)}
        {below}
    }
    .into_any()
}

fn button(acting: Acting, action: TripAction) -> AnyView {
    let on_press = Callback::new(move |()| acting.act(action.clone(), Then::Say));
    live(move || {
        (!acting.is_in_the_way()).then(|| {
            let label = for_whom("trip-action-confirm-now");
            view! {
                {acting.offline("trip-action-offline-confirm")}
                <div class="actions">{acting.button(Variant::Primary, label, on_press)}</div>
            }
        })
    })
}
