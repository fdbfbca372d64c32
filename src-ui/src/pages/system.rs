//! Pages for what goes wrong with a whole page.

use ipc::Problem;
use leptos::prelude::*;

use crate::{
    components::{ActionLink, CallSupport, Page, Variant},
    routes::Route,
    state::visit::{Barrier, use_visit},
    text::{paragraph, say, say_with, tr},
};

/// No page has this address.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page title=say("system-not-found-title")>
            <p class="lead">{tr("system-not-found")}</p>
            <p><ActionLink to=Route::Home>{tr("system-to-home")}</ActionLink></p>
        </Page>
    }
}

/// What one may do for a person has ended.
#[component]
pub fn NoAccess() -> impl IntoView {
    let title = match untrack(|| use_visit().barrier()) {
        Some(Barrier::AccessEnded { name: Some(name) }) => {
            say_with("system-no-access-to-title", vec![("name", name.into())])
        }
        Some(Barrier::AccessEnded { name: None } | Barrier::MustUpdate) | None => {
            say("system-no-access-title")
        }
    };
    view! {
        <Page title>
            <p class="lead">{tr("system-no-access")}</p>
            <p class="ds-paragraph">{tr("system-no-access-why")}</p>
            <p><ActionLink to=Route::Persons>{tr("system-to-persons")}</ActionLink></p>
        </Page>
    }
}

/// The program is too old for the service.
#[component]
pub fn MustUpdate() -> impl IntoView {
    const ID: &str = Problem::MustUpdate.message();
    view! {
        <Page title=say("system-must-update-title")>
            <p class="lead">{tr(ID)}</p>
            {paragraph(ID, "do", Vec::new())}
            <CallSupport variant=Variant::Primary />
        </Page>
    }
}
