//! Where a claim and its complaint stand, in a word.

use claims::{State, complaint, state::Group};
use i18n::Localized;
use leptos::prelude::*;

use crate::{
    erased::live,
    state::service::use_service,
    text::{Words, tr, use_words},
};

/// The colour that repeats the word. A refusal is an answer and no alarm.
const fn color(state: State) -> &'static str {
    match state {
        State::Unknown => "warning",
        State::Decided(_) | State::Paid(_) | State::NothingToPay(_) => match state.result() {
            Some(claims::state::Result::Rejected) | None => "neutral",
            Some(claims::state::Result::Approved | claims::state::Result::Partly) => "success",
        },
        State::Draft
        | State::Submitted
        | State::Received
        | State::InReview
        | State::NeedsDocumentation
        | State::Withdrawn => match state.group() {
            Group::NeedsYou => "warning",
            Group::WithTheOffice => "info",
            Group::Answered | Group::Over => "neutral",
        },
    }
}

/// The word for where a claim stands, with "Status:" before it for those who listen.
#[component]
pub fn ClaimTag(
    /// Where it stands.
    state: State,
) -> impl IntoView {
    tag(color(state), move |words, phone| {
        words.of(|words| i18n::claim::state(words, state, phone))
    })
}

/// The same for a complaint.
#[component]
pub fn ComplaintTag(
    /// Where it stands.
    state: complaint::State,
) -> impl IntoView {
    let color = match state {
        complaint::State::Unknown => "warning",
        complaint::State::Changed | complaint::State::Upheld => "neutral",
        complaint::State::Submitted | complaint::State::InReview | complaint::State::Forwarded => {
            "info"
        }
    };
    tag(color, move |words, phone| {
        words.of(|words| i18n::claim::complaint(words, state, phone))
    })
}

fn tag(color: &'static str, word: impl Fn(Words, &str) -> Localized + Send + 'static) -> AnyView {
    let (words, service) = (use_words(), use_service());
    let word = live(move || words.show(word(words, &service.support().phone)));
    view! {
        <span class="ds-tag" data-color=color>
            <span class="ds-sr-only">{tr("claim-case-status")} " "</span>
            {word}
        </span>
    }
    .into_any()
}
