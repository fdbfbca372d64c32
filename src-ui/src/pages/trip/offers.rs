//! What can be done with the trip from its own page.

use chrono::NaiveDate;
use domain::{
    actions::Offer,
    trip::OrganisedTrip,
    trip_action::{Target, TripAction},
};
use leptos::prelude::*;

use crate::{
    components::{
        Alert, MainLink, Tone, Variant,
        trip::tr_whose,
        trip_action::{Acting, Then, undo_box},
    },
    routes::{Doing, Route},
    text::{tr, tr_part},
};

/// That the trip is cancelled and can still be had back.
pub fn undo(
    trip: &OrganisedTrip,
    today: NaiveDate,
    acting: Acting,
    undone: Callback<()>,
) -> Option<AnyView> {
    let Some(Offer::Here { until: Some(until) }) = trip.actions.undo else {
        return None;
    };
    let what = (trip.person.clone(), vec![target(trip)]);
    let control = undo_box(acting, what, (until, today), undone);
    let heading = tr_part("trip-action-cancel", "done", Vec::new());
    Some(
        view! {
            <Alert tone=Tone::Info heading>
                <p class="ds-paragraph">{tr("trip-action-appointment")}</p>
                {control}
            </Alert>
        }
        .into_any(),
    )
}

/// The way to say that one is ready, or to take that back.
pub fn ready(trip: &OrganisedTrip, acting: Acting) -> Option<AnyView> {
    if let Some(Offer::Here { .. }) = trip.actions.ready {
        let to = Route::TripAction(trip.id.clone(), Doing::Ready);
        return Some(
            view! {
                <div class="actions">
                    <MainLink to>{tr("trip-action-ready-open")}</MainLink>
                </div>
            }
            .into_any(),
        );
    }
    let Some(Offer::Here { .. }) = trip.actions.withdraw_ready else {
        return None;
    };
    let action = TripAction::WithdrawReady {
        person: trip.person.clone(),
        target: target(trip),
    };
    let on_press = Callback::new(move |()| acting.act(action.clone(), Then::Say));
    let label: ChildrenFn =
        ToChildren::to_children(|| tr_whose("trip-action-withdraw-now", Vec::new()));
    Some(
        view! {
            <div class="trip-action__withdraw">
                <p class="ds-paragraph">{tr("trip-action-withdraw-means")}</p>
                <div class="actions">{acting.button(Variant::Secondary, label, on_press)}</div>
                {acting.offline("trip-action-offline-withdraw")}
            </div>
        }
        .into_any(),
    )
}

fn target(trip: &OrganisedTrip) -> Target {
    Target {
        trip: trip.id.clone(),
        version: trip.version,
    }
}
