//! What every page has: one heading, a title to match, and the focus.

use i18n::Localized;
use leptos::prelude::*;

use super::KeptNotice;
use crate::{
    erased::{effect, live},
    router::use_router,
    state::{connection::use_connection, visit::use_visit},
    text::{say, use_words},
};

/// A page with its heading. The window's title is the heading, the person where
/// it is another than the signed-in one, and the name of the app.
#[component]
pub fn Page(
    /// The heading.
    #[prop(into)]
    title: Signal<Localized>,
    /// What stands above the heading, such as the way back.
    #[prop(optional)]
    above: Option<AnyView>,
    /// The window's title where the heading tells more than everybody should see who
    /// sees the list of windows.
    #[prop(optional, into)]
    window_title: Option<Signal<Localized>>,
    children: Children,
) -> impl IntoView {
    let (words, router, visit) = (use_words(), use_router(), use_visit());
    let app = say("app-name");
    use_connection().open_page();
    effect(move || {
        let person = visit.other_person().map(|person| person.name);
        let title = window_title.unwrap_or(title).get().text;
        let parts = [Some(title), person, Some(app.get().text)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        document().set_title(&unfenced(&parts.join(" – ")));
    });
    effect(move || router.arrive());
    view! {
        <KeptNotice />
        {above}
        <h1 class="ds-heading" id="page-title" tabindex="-1">
            {live(move || words.show(title.get()))}
        </h1>
        {children()}
    }
}

/// A window's title is no markup: the marks around foreign names would be seen.
fn unfenced(title: &str) -> String {
    title.replace(['\u{2068}', '\u{2069}'], "")
}
