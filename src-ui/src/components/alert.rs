//! A boxed message in its place on the page.

use leptos::prelude::*;

/// What kind of message it is. Its heading says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// It worked.
    Success,
    /// Look at this before you go on.
    Warning,
    /// It did not work.
    Danger,
}

/// A boxed message.
#[component]
pub fn Alert(
    /// What kind of message it is.
    tone: Tone,
    /// The heading.
    heading: AnyView,
    /// What more there is to say.
    children: Children,
) -> impl IntoView {
    let color = match tone {
        Tone::Info => "info",
        Tone::Success => "success",
        Tone::Warning => "warning",
        Tone::Danger => "danger",
    };
    view! {
        <div class="ds-alert" data-color=color>
            <h2 class="ds-heading" data-size="xs" tabindex="-1">
                {heading}
            </h2>
            {children()}
        </div>
    }
}
