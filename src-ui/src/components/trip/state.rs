//! Where a trip stands, in a word.

use domain::state::{CancelledBy, TripState};
use i18n::Localized;
use leptos::prelude::*;

use crate::{
    erased::live,
    state::service::use_service,
    text::{Values, Words, tr, use_words},
};

/// The word for a state; an unknown one names the phone.
pub fn state_word(words: Words, state: &TripState, phone: &str) -> Localized {
    let mut values = Values::new();
    if let TripState::Unknown(_) = state {
        values.push(("phone", phone.into()));
    }
    words.text(state.word(), &values)
}

/// The colour that repeats the word. Ordinary states are never red.
pub const fn state_color(state: &TripState) -> &'static str {
    match state {
        TripState::Requested
        | TripState::NeedsReview
        | TripState::Planned
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Cancelled(CancelledBy::PatientSide) => "neutral",
        TripState::Assigned
        | TripState::Approaching
        | TripState::Arrived
        | TripState::PickedUp
        | TripState::ReadyCalled => "info",
        TripState::Completed => "success",
        TripState::AwaitingConfirmation
        | TripState::WaitingReady
        | TripState::Expired
        | TripState::NoShow
        | TripState::Unknown(_) => "warning",
        TripState::Cancelled(CancelledBy::Service) => "danger",
    }
}

/// Whether nobody comes for the patient any more, so that no time is a pick-up time.
pub const fn is_off(state: &TripState) -> bool {
    match state {
        TripState::Expired | TripState::NoShow | TripState::Cancelled(_) => true,
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
        | TripState::Completed
        | TripState::Unknown(_) => false,
    }
}

/// The word for a state, with "Status:" before it for those who listen.
#[component]
pub fn TripStateTag(
    /// The state.
    state: TripState,
) -> impl IntoView {
    let (words, service) = (use_words(), use_service());
    let color = state_color(&state);
    let word = live(move || words.show(state_word(words, &state, &service.support().phone)));
    view! {
        <span class="ds-tag" data-color=color>
            <span class="ds-sr-only">{tr("trips-status-prefix")} " "</span>
            {word}
        </span>
    }
}
