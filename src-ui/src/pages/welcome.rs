//! The very first page: language and size of text.

use ipc::settings::Settings;
use leptos::prelude::*;

use super::settings::{LanguageChoice, TextSizeChoice};
use crate::{
    components::{Button, Page},
    erased::spawn,
    state::{settings::use_settings, visit::use_visit},
    text::{say, tr},
};

/// Asks for the language in every language, and shows at once what it does.
#[component]
pub fn Welcome() -> impl IntoView {
    let (settings, visit) = (use_settings(), use_visit());
    let go_on = Callback::new(move |()| {
        let chosen: Settings = settings.get();
        spawn(async move {
            // What could not be kept is asked for again at the next start.
            let _ = settings.change(chosen).await;
            visit.welcomed();
        });
    });
    view! {
        <Page title=say("welcome-title")>
            <p class="lead">{tr("welcome-lead")}</p>
            <LanguageChoice legend=every_language() />
            <TextSizeChoice />
            <p class="sample">{tr("welcome-sample")}</p>
            <div class="actions">
                <Button on_press=go_on>{tr("action-continue")}</Button>
            </div>
        </Page>
    }
}

/// The same question in each language, each marked as what it is.
fn every_language() -> AnyView {
    let question = |lang: &'static str, id: &'static str| view! { <span lang=lang>{tr(id)}</span> };
    view! {
        <span class="languages">
            {question("nb", "welcome-language-nb")}
            {question("nn", "welcome-language-nn")}
            {question("se", "welcome-language-se")}
            {question("en", "welcome-language-en")}
        </span>
    }
    .into_any()
}
