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
/// the pick-up box already says it.
pub fn doubt_box(view: &TripView) -> AnyView {
    let said = match &view.pick_up {
        PickUpView::Impossible { why, .. } => Some(*why),
        PickUpView::NotSet | PickUpView::Set { .. } => None,
    };
    let others: Vec<Contradiction> = view
        .doubts
        .iter()
        .copied()
        .filter(|doubt| Some(*doubt) != said)
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = others
        .into_iter()
        .map(|doubt| view! { <li>{tr(doubt.sentence())}</li> }.into_any())
        .collect();
    let reference = view.trip.requisition.reference.clone();
    // The phone stands in the pick-up box already when that one is in doubt too.
    let call = said.is_none().then(|| {
        view! {
            <p class="ds-paragraph">{with_phone("doubt-do", reference)}</p>
            <CallSupport />
        }
    });
    view! {
        <Alert tone=Tone::Warning heading=tr("doubt-title")>
            <ul class="ds-list">{lines}</ul>
            {call}
        </Alert>
    }
    .into_any()
}
