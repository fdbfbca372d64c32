//! Links to our own pages.

use leptos::prelude::*;

use crate::routes::Route;

/// A link in running text or a list.
#[component]
pub fn Link(
    /// The page.
    to: Route,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="ds-link" href=to.path()>
            {children()}
        </a>
    }
}

/// A link that stands by itself as the way on, large enough for a thumb.
#[component]
pub fn ActionLink(
    /// The page.
    to: Route,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="ds-link action-link" href=to.path()>
            {children()}
        </a>
    }
}

/// A link to the one thing to do, as large as the button that it leads to.
#[component]
pub fn MainLink(
    /// The page.
    to: Route,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="ds-button" data-variant="primary" data-color="accent" href=to.path()>
            {children()}
        </a>
    }
}
