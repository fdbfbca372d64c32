//! Everything that is not a trip.

use leptos::prelude::*;

use crate::{
    components::{Exit, ExitButton, Page},
    erased::live,
    routes::Route,
    state::visit::use_visit,
    text::{say, tr, tr_part},
};

/// A list of links, and the ways out.
#[component]
pub fn More() -> impl IntoView {
    let visit = use_visit();
    let item = |route: Route, id: &'static str| {
        view! {
            <li>
                <a class="ds-link" href=route.path()>{tr(id)}</a>
                <span class="link-list__more">{tr_part(id, "more", Vec::new())}</span>
            </li>
        }
    };
    let is_signed_in = Memo::new(move |_| visit.is_signed_in());
    view! {
        <Page title=say("more-title")>
            <ul class="link-list">
                {live(move || is_signed_in.get().then(|| view! {
                    {item(Route::Persons, "more-persons")}
                    {item(Route::MyDetails, "more-my-details")}
                    {item(Route::Authorisations, "more-authorisations")}
                    {item(Route::Timetables, "more-timetables")}
                    {item(Route::Sessions, "more-sessions")}
                }))}
                {item(Route::Settings, "more-settings")}
                {item(Route::Rights, "more-rights")}
                {item(Route::Contact, "more-contact")}
                {item(Route::Privacy, "more-privacy")}
                {item(Route::About, "more-about")}
            </ul>
            {live(move || is_signed_in.get().then(|| view! {
                <div class="actions">
                    <ExitButton exit=Exit::Lock />
                    <ExitButton exit=Exit::SignOut />
                </div>
            }))}
        </Page>
    }
}
