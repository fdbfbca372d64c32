//! What stands around every page.

use leptos::prelude::*;

use super::{navigation::Navigation, person_banner::PersonBanner};
use crate::{
    app::{CurrentScreen, Screen, use_screen},
    erased::live,
    first_paint::first_paint,
    focus,
    parts::{self, Loading, later_quietly},
    routes::Route,
    state::{service::use_service, visit::use_visit},
    text::{string, tr, tr_with},
};

/// Banner, header, navigation, page and help, in this order for everybody.
#[component]
pub fn Shell() -> impl IntoView {
    let screen = use_screen();
    let is_concerned = {
        let visit = use_visit();
        Memo::new(move |_| visit.person().is_some())
    };
    let has_navigation = Memo::new(move |_| screen.get() != Screen::Welcome);
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::focus("#main");
    };
    view! {
        <div class="shell">
            <a class="ds-skip-link" href="#main" on:click=skip>
                {tr("app-skip")}
            </a>
            <PersonBanner />
            <Header />
            {live(move || has_navigation.get().then(|| view! { <Navigation /> }))}
            <main id="main" class="main" tabindex="-1">
                <CurrentScreen screen />
            </main>
            <Help />
            {live(move || is_concerned.get().then(|| later_quietly(settling)))}
        </div>
    }
}

fn settling() -> Loading {
    Box::pin(async {
        first_paint().await;
        parts::settling().await
    })
}

/// The name of the app, the phone, and the person to switch from.
#[component]
fn Header() -> impl IntoView {
    let (visit, service) = (use_visit(), use_service());
    let switch = move || {
        let signed_in = visit.name()?;
        let now = visit.person().map_or(signed_in, |person| person.name);
        Some(view! {
            <a class="ds-link header__link" href=Route::Persons.path()>
                {tr("person-switch")}
                <span class="ds-sr-only">
                    {tr_with("person-switch-now", vec![("name", now.into())])}
                </span>
            </a>
        })
    };
    let phone = move || vec![("phone", service.support().phone.into())];
    view! {
        <header class="header">
            <a class="header__brand" href=Route::Home.path()>
                {tr("app-name")}
            </a>
            <a class="ds-link header__link header__help" href=Route::Contact.path()>
                {live(move || tr_with("app-help-phone", phone()))}
            </a>
            {live(switch)}
        </header>
    }
}

/// Help, in the same place on every page.
#[component]
fn Help() -> impl IntoView {
    let service = use_service();
    let phone = move || vec![("phone", service.support().phone.into())];
    view! {
        <footer class="help" aria-label=string("app-help-name")>
            <p>
                {live(move || tr_with("app-help", phone()))}
                " "
                <a class="ds-link" href=Route::Contact.path()>
                    {tr("app-help-more")}
                </a>
            </p>
        </footer>
    }
}
