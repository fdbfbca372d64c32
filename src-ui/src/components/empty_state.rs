//! Nothing to show, and why that may be.

use leptos::prelude::*;

use crate::text::{paragraph, tr};

/// Says that there is nothing. The message's attribute `.more` says why that
/// may be or what to do.
#[component]
pub fn EmptyState(
    /// The message.
    text: &'static str,
    /// A way on, if there is one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <p class="ds-paragraph">{tr(text)}</p>
            {paragraph(text, "more", Vec::new())}
            {children.map(|children| children())}
        </div>
    }
}
