//! What a trip's state means, and what to do now.

use domain::{
    ids::RequisitionId,
    state::{CancelledBy, TripState},
};
use leptos::prelude::*;

use super::{state::is_news, whose::tr_whose};
use crate::{
    components::{Alert, CallSupport, Tone},
    erased::live,
    state::{connection::use_connection, service::use_service},
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
    let id = state.means();
    let Some(tone) = tone(&state) else {
        let calm = is_calm.then(|| tr_part(id, "calm", Values::new()));
        if is_news(&state) {
            let connection = use_connection();
            let means = live(move || {
                if connection.is_old() {
                    tr("trip-means-old")
                } else {
                    tr_whose(id, Values::new())
                }
            });
            return view! { <p class="ds-paragraph">{means}</p> }.into_any();
        }
        let means = if speaks_to_the_traveller(&state) {
            tr_whose(id, Values::new())
        } else {
            tr(id)
        };
        return view! { <p class="ds-paragraph">{means} " " {calm}</p> }.into_any();
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

/// Whether the line about a state says "you" to whoever travels.
const fn speaks_to_the_traveller(state: &TripState) -> bool {
    is_news(state)
        || matches!(
            state,
            TripState::Assigned | TripState::WaitingReady | TripState::ReadyCalled
        )
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

/// The tone of the box that it needs; `None` where a line is enough.
const fn tone(state: &TripState) -> Option<Tone> {
    match state {
        TripState::Expired | TripState::NoShow | TripState::Unknown(_) => Some(Tone::Warning),
        TripState::Cancelled(CancelledBy::PatientSide) => Some(Tone::Info),
        TripState::Cancelled(CancelledBy::Service) => Some(Tone::Danger),
        TripState::Requested
        | TripState::NeedsReview
        | TripState::Planned
        | TripState::AwaitingConfirmation
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Assigned
        | TripState::Approaching
        | TripState::Arrived
        | TripState::PickedUp
        | TripState::WaitingReady
        | TripState::ReadyCalled
        | TripState::Completed => None,
    }
}
