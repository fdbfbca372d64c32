//! A page that is still being fetched.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    text::{tr, use_words},
};

/// Most answers are there before this; until then nothing flickers.
const QUIET: Duration = Duration::from_millis(300);
/// From here on it is said aloud that something is being fetched.
const LONG: Duration = Duration::from_millis(1000);

/// The outline of what is being fetched.
#[component]
pub fn Skeleton(
    /// The message that says what is being fetched.
    waiting: &'static str,
) -> impl IntoView {
    let (announcer, words) = (use_announcer(), use_words());
    let is_shown = RwSignal::new(false);
    let show = set_timeout_with_handle(move || is_shown.set(true), QUIET);
    let say = set_timeout_with_handle(
        move || announcer.status(untrack(|| words.text(waiting, &[]))),
        LONG,
    );
    on_cleanup(move || {
        for timer in [show, say].into_iter().flatten() {
            timer.clear();
        }
    });
    let bar = |width: &'static str| {
        view! {
            <span class="ds-skeleton" data-variant="rectangle" data-width=width aria-hidden="true">
            </span>
        }
    };
    view! {
        <div class="skeleton" data-shown=Signal::derive(move || is_shown.get().then_some(""))>
            <p class="ds-sr-only">{tr(waiting)}</p>
            {bar("short")}
            {bar("long")}
            {bar("long")}
        </div>
    }
}
