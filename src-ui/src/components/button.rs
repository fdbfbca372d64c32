//! Buttons do; links go.

use leptos::prelude::*;

/// How much weight a button has on its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// The one thing to do.
    #[default]
    Primary,
    /// Something else that can be done.
    Secondary,
    /// A small thing beside other things.
    Tertiary,
    /// The one thing to do, where it takes something away.
    Danger,
}

/// A button. It is never disabled: pressed at the wrong time, it answers.
#[component]
pub fn Button(
    /// What a press does.
    on_press: Callback<()>,
    /// How much weight it has.
    #[prop(optional)]
    variant: Variant,
    /// Whether it is working on the last press.
    #[prop(optional, into)]
    is_busy: Signal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    // The main button looks the same everywhere, also within a warning.
    let color = match variant {
        Variant::Primary => Some("accent"),
        Variant::Danger => Some("danger"),
        Variant::Secondary | Variant::Tertiary => None,
    };
    let variant = match variant {
        Variant::Primary | Variant::Danger => "primary",
        Variant::Secondary => "secondary",
        Variant::Tertiary => "tertiary",
    };
    let press = move |_| {
        if !is_busy.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class="ds-button"
            data-variant=variant
            data-color=color
            aria-busy=Signal::derive(move || is_busy.get().then_some("true"))
            on:click=press
        >
            {children()}
        </button>
    }
}
