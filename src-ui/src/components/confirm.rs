//! The question whether something is meant that cannot be undone.

use leptos::prelude::*;

use super::{Alert, Button, Tone, Variant};
use crate::text::tr;

/// Asks on the page itself, with a button for each answer. Whoever puts it up moves the
/// focus to its heading, and on from there when it goes.
#[component]
pub fn Confirm(
    /// What is asked.
    heading: AnyView,
    /// The message of the button that does it.
    yes: &'static str,
    /// Does it.
    on_yes: Callback<()>,
    /// The message of the button that does not.
    no: &'static str,
    /// Leaves it.
    on_no: Callback<()>,
    /// Whether it is being done.
    #[prop(optional, into)]
    is_busy: Signal<bool>,
    /// What it means.
    children: Children,
) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning heading>
            {children()}
            <div class="actions">
                <Button on_press=on_yes is_busy>
                    {tr(yes)}
                </Button>
                <Button variant=Variant::Secondary on_press=on_no>
                    {tr(no)}
                </Button>
            </div>
        </Alert>
    }
}
