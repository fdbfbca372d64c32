//! What this program is, and what it is not.

use leptos::prelude::*;

use crate::{
    components::Page,
    state::visit::use_visit,
    text::{say, tr, tr_with},
};

/// About the app.
#[component]
pub fn About() -> impl IntoView {
    let version = use_visit().boot().version;
    let licence = |id: &'static str| view! { <li>{tr(id)}</li> };
    view! {
        <Page title=say("about-title")>
            <p class="lead">{tr("about-lead")}</p>
            <p class="ds-paragraph">{tr("about-independent")}</p>
            <section class="section">
                <h2 class="ds-heading">{tr("about-version-title")}</h2>
                <p class="ds-paragraph">
                    {tr_with("about-version", vec![("version", version.into())])}
                </p>
            </section>
            <section class="section">
                <h2 class="ds-heading">{tr("about-licences-title")}</h2>
                <p class="ds-paragraph">{tr("about-licence")}</p>
                <ul class="ds-list">
                    {licence("about-licence-design")}
                    {licence("about-licence-font")}
                    {licence("about-licence-parts")}
                </ul>
            </section>
        </Page>
    }
}
