//! Everything that is not a trip.

use ipc::session::{Session, SignOut};
use leptos::prelude::*;

use crate::{
    bridge,
    components::{Button, LoadFailure, Page, Variant},
    erased::{live, spawn},
    router::use_router,
    routes::Route,
    state::visit::{End, use_visit},
    text::{say, tr, tr_part},
};

/// A list of links, and the way out.
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
    let is_signed_in = Memo::new(move |_| visit.session() != Session::SignedOut);
    view! {
        <Page title=say("more-title")>
            <ul class="link-list">
                {live(move || is_signed_in.get().then(|| item(Route::Persons, "more-persons")))}
                {item(Route::Settings, "more-settings")}
                {item(Route::Contact, "more-contact")}
                {item(Route::Privacy, "more-privacy")}
                {item(Route::About, "more-about")}
            </ul>
            {live(move || is_signed_in.get().then(|| view! { <WayOut /> }))}
        </Page>
    }
}

/// Signs out, also without network.
#[component]
fn WayOut() -> impl IntoView {
    let (visit, router) = (use_visit(), use_router());
    let failed = RwSignal::new(None);
    let is_busy = RwSignal::new(false);
    let leave = Callback::new(move |()| {
        is_busy.set(true);
        spawn(async move {
            match bridge::call::<SignOut>(&()).await {
                Ok(_) => {
                    router.replace(Route::Home);
                    visit.finish(End::SignedOut);
                }
                Err(problem) => {
                    failed.set(Some(problem));
                    is_busy.set(false);
                }
            }
        });
    });
    view! {
        {live(move || failed.get().map(|problem| view! { <LoadFailure problem on_retry=leave /> }))}
        <div class="actions">
            <Button variant=Variant::Secondary on_press=leave is_busy>
                {tr("action-sign-out")}
            </Button>
        </div>
    }
}
