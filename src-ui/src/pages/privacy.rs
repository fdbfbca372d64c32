//! What is kept on this device, and how accessible the app is.

use ipc::boot::Storage;
use leptos::prelude::*;

use crate::{
    components::Page,
    state::visit::use_visit,
    text::{say, tr},
};

/// Privacy and accessibility.
#[component]
pub fn Privacy() -> impl IntoView {
    let visit = use_visit();
    let person = visit.person();
    let is_protected = person.is_some_and(|person| person.address_protected);
    let kept: &[&'static str] = match visit.boot().storage {
        Storage::Sealed if is_protected => &[
            "privacy-sealed",
            "privacy-sealed-key",
            "privacy-protected",
            "privacy-lock",
        ],
        Storage::Sealed => &[
            "privacy-sealed",
            "privacy-sealed-key",
            "privacy-sealed-trips",
            "privacy-lock",
        ],
        Storage::MemoryOnly => &["privacy-memory-only", "privacy-memory-only-settings"],
    };
    view! {
        <Page title=say("privacy-title")>
            {section("privacy-kept-title", kept)}
            {section("privacy-sent-title", &["privacy-sent", "privacy-not-sent"])}
            {section("privacy-delete-title", &["privacy-delete", "privacy-delete-rest"])}
            {section(
                "privacy-accessible-title",
                &["privacy-accessible-goal", "privacy-accessible-checked", "privacy-accessible-not"],
            )}
            {section("privacy-size-title", &["privacy-size", "privacy-keyboard"])}
            {section("privacy-tell-title", &["privacy-tell"])}
        </Page>
    }
}

fn section(title: &'static str, texts: &[&'static str]) -> AnyView {
    let texts: Vec<_> = texts
        .iter()
        .map(|id| view! { <p class="ds-paragraph">{tr(id)}</p> })
        .collect();
    view! {
        <section class="section">
            <h2 class="ds-heading">{tr(title)}</h2>
            {texts}
        </section>
    }
    .into_any()
}
