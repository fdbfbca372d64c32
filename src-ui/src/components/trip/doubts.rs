//! Times of a trip that cannot be right.

use domain::plausibility::Contradiction;
use ipc::trips::{PickUpView, TripView};
use leptos::prelude::*;

use super::status::with_phone;
use crate::{
    components::{Alert, CallSupport, Tone},
    text::tr,
};

/// The box about doubtful times; nothing where all times can be right, or where
/// the pick-up box says it all.
pub fn doubt_box(view: &TripView) -> AnyView {
    let is_said_below = matches!(view.pick_up, PickUpView::Impossible { .. });
    if view.doubts.is_empty() || is_said_below || view.trip.state.is_off() {
        return ().into_any();
    }
    let doubts = view.doubts.clone();
    let reference = view.trip.requisition.reference.clone();
    view! {
        <Alert tone=Tone::Warning heading=tr("doubt-title")>
            {reasons(doubts)}
            <p class="ds-paragraph">{with_phone("doubt-do", reference)}</p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}

/// Why times cannot be right: a sentence, or a list of them.
pub fn reasons(doubts: Vec<Contradiction>) -> AnyView {
    if let [doubt] = doubts.as_slice() {
        return view! { <p class="ds-paragraph">{tr(doubt.sentence())}</p> }.into_any();
    }
    let lines: Vec<AnyView> = doubts
        .into_iter()
        .map(|doubt| view! { <li>{tr(doubt.sentence())}</li> }.into_any())
        .collect();
    view! { <ul class="ds-list">{lines}</ul> }.into_any()
}
