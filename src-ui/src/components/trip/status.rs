//! What a trip's state means, and what to do now.

use domain::{
    ids::RequisitionId,
    state::{CancelledBy, TripState},
};
use leptos::prelude::*;

use crate::{
    components::{Alert, CallSupport, Tone},
    erased::live,
    state::service::use_service,
    text::{Values, tr, tr_part, tr_with},
};

/// What a state means. Where something has gone another way than planned it is
/// a box with the phone; otherwise a line.
#[component]
pub fn TripStatus(
    /// The state.
    state: TripState,
    /// The number to read out on the phone.
    requisition: RequisitionId,
    /// Whether nothing else on the page asks for anything.
    is_calm: bool,
) -> impl IntoView {
    let (id, tone) = meaning(&state);
    let Some(tone) = tone else {
        let calm = is_calm.then(|| tr_part(id, "calm", Values::new()));
        return view! { <p class="ds-paragraph">{tr(id)} " " {calm}</p> }.into_any();
    };
    let mut word = Values::new();
    if let TripState::Unknown(own) = &state {
        word.push(("word", own.as_str().into()));
    }
    view! {
        <Alert tone heading=tr(id)>
            <p class="ds-paragraph">{tr_part(id, "means", word)}</p>
            <p class="ds-paragraph">{with_phone_part(id, requisition)}</p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}

/// The part `.do` of a message, with the phone and the number to read out.
pub fn with_phone_part(id: &'static str, requisition: RequisitionId) -> AnyView {
    let service = use_service();
    live(move || {
        let values = phone_and_reference(&service.support().phone, &requisition);
        tr_part(id, "do", values)
    })
}

/// A message with the phone and the number to read out.
pub fn with_phone(id: &'static str, requisition: RequisitionId) -> AnyView {
    let service = use_service();
    live(move || {
        let values = phone_and_reference(&service.support().phone, &requisition);
        tr_with(id, values)
    })
}

fn phone_and_reference(phone: &str, requisition: &RequisitionId) -> Values {
    vec![
        ("phone", phone.into()),
        ("requisition", requisition.as_str().into()),
    ]
}

/// The message, and the tone where it needs a box.
const fn meaning(state: &TripState) -> (&'static str, Option<Tone>) {
    match state {
        TripState::Requested | TripState::NeedsReview => ("trip-means-being-assessed", None),
        TripState::Planned | TripState::Ordered | TripState::Accepted => {
            ("trip-means-booked", None)
        }
        TripState::AwaitingConfirmation => ("trip-means-needs-confirmation", None),
        TripState::Expired => ("trip-means-not-confirmed-in-time", Some(Tone::Warning)),
        TripState::Assigned => ("trip-means-vehicle-assigned", None),
        TripState::Approaching => ("trip-means-on-its-way", None),
        TripState::Arrived => ("trip-means-vehicle-here", None),
        TripState::PickedUp => ("trip-means-under-way", None),
        TripState::WaitingReady => ("trip-means-waiting-ready", None),
        TripState::ReadyCalled => ("trip-means-ready-called", None),
        TripState::Completed => ("trip-means-completed", None),
        TripState::NoShow => ("trip-means-not-met", Some(Tone::Warning)),
        TripState::Cancelled(CancelledBy::PatientSide) => {
            ("trip-means-cancelled", Some(Tone::Info))
        }
        TripState::Cancelled(CancelledBy::Service) => ("trip-means-called-off", Some(Tone::Danger)),
        TripState::Unknown(_) => ("trip-means-unknown", Some(Tone::Warning)),
    }
}
