//! Where a trip stands, in a word.

use domain::state::{CancelledBy, TripState};
use i18n::Localized;
use leptos::prelude::*;

use crate::{
    erased::live,
    state::{connection::use_connection, service::use_service},
    text::{Words, tr, use_words},
};

/// The word for a state; an unknown one names the phone.
pub fn state_word(words: Words, state: &TripState, phone: &str) -> Localized {
    words.of(|words| i18n::trip::state(words, state, phone))
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

/// Whether a state tells of the vehicle or the patient on the way: true for minutes, and
/// never told as now when it is old.
pub const fn is_news(state: &TripState) -> bool {
    match state {
        TripState::Approaching | TripState::Arrived | TripState::PickedUp => true,
        TripState::Requested
        | TripState::NeedsReview
        | TripState::Planned
        | TripState::AwaitingConfirmation
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Expired
        | TripState::Assigned
        | TripState::WaitingReady
        | TripState::ReadyCalled
        | TripState::Completed
        | TripState::NoShow
        | TripState::Cancelled(_)
        | TripState::Unknown(_) => false,
    }
}

/// The word for a state, with "Status:" before it for those who listen.
#[component]
pub fn TripStateTag(
    /// The state.
    state: TripState,
) -> impl IntoView {
    let (words, service, connection) = (use_words(), use_service(), use_connection());
    let color = state_color(&state);
    let word = live(move || {
        let word = state_word(words, &state, &service.support().phone);
        let is_old = is_news(&state) && connection.is_old();
        words.show(if is_old {
            words.text("trip-last-known", &[("state", word.text.into())])
        } else {
            word
        })
    });
    view! {
        <span class="ds-tag" data-color=color>
            <span class="ds-sr-only">{tr("trips-status-prefix")} " "</span>
            {word}
        </span>
    }
}
