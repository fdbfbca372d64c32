//! Why somebody cancels, if they want to say it.

use domain::trip_action::CancelReason;
use leptos::prelude::*;

use crate::{
    components::{Choice, RadioGroup},
    text::tr,
};

/// The reasons that can be said, in the order of the list. The last line says none.
const REASONS: [(Option<CancelReason>, &str); 8] = [
    (
        Some(CancelReason::AppointmentMoved),
        "trip-action-reason-moved",
    ),
    (
        Some(CancelReason::AppointmentCancelled),
        "trip-action-reason-cancelled",
    ),
    (Some(CancelReason::TooIll), "trip-action-reason-ill"),
    (Some(CancelReason::Admitted), "trip-action-reason-admitted"),
    (
        Some(CancelReason::OwnTransport),
        "trip-action-reason-own-transport",
    ),
    (Some(CancelReason::WrongBooking), "trip-action-reason-wrong"),
    (Some(CancelReason::Other), "trip-action-reason-other"),
    (None, "trip-action-reason-none"),
];

/// The list. It begins with no reason.
pub fn reasons(chosen: RwSignal<Option<CancelReason>>) -> AnyView {
    let choices = REASONS
        .iter()
        .map(|(_, label)| Choice::new(tr(label)))
        .collect();
    let at = move || {
        let chosen = chosen.get();
        REASONS.iter().position(|(reason, _)| *reason == chosen)
    };
    let on_choose = Callback::new(move |at: usize| {
        if let Some((reason, _)) = REASONS.get(at) {
            chosen.set(*reason);
        }
    });
    view! {
        <RadioGroup
            name="reason"
            legend=tr("trip-action-reason")
            choices
            chosen=Signal::derive(at)
            on_choose
        />
    }
    .into_any()
}
