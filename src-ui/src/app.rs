//! The whole window.

use i18n::Localizer;
use ipc::{boot::Boot, session::Session};
use leptos::prelude::*;

use crate::{
    announce::{Announcer, LiveRegions},
    bridge,
    components::Shell,
    erased::live,
    pages,
    router::{Router, use_router},
    routes::{Needs, Route},
    state::{
        connection::Connection,
        service::{Service, use_service},
        settings::InForce,
        visit::{Barrier, Visit, use_visit},
    },
    text::Words,
};

/// What is shown inside the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The choice of language, before anything else.
    Welcome,
    /// Signing in, in place of a page that needs it.
    SignIn,
    /// Signing in again, in place of a page that needs it.
    SignedOut,
    /// The choice of a person, in place of a page that needs it.
    Persons,
    /// What one may do for the person has ended.
    NoAccess,
    /// The program is too old for what the page needs.
    MustUpdate,
    /// The page itself.
    Page(Route),
}

/// Puts the window together.
#[component]
pub fn App(boot: Boot, localizer: Localizer) -> impl IntoView {
    let words = Words::new(localizer);
    let announcer = Announcer::new();
    let visit = Visit::new(boot.clone());
    let connection = Connection::new(announcer, words);
    let service = Service::new();
    provide_context(words);
    provide_context(announcer);
    provide_context(visit);
    provide_context(connection);
    provide_context(InForce::new(boot.settings, words));
    provide_context(service);
    provide_context(Router::new());
    bridge::observe(move |outcome| match outcome {
        Ok(()) => service.ask_if_unheard(),
        Err(problem) => visit.observe(problem),
    });

    view! {
        {live(move || {
            visit.turn();
            connection.forget();
            view! { <Shell /> }
        })}
        <LiveRegions />
    }
}

/// The screen that the route and what is known lead to.
pub fn use_screen() -> Memo<Screen> {
    let (router, visit, service) = (use_router(), use_visit(), use_service());
    Memo::new(move |_| {
        let route = router.route();
        if visit.is_first_start() {
            return Screen::Welcome;
        }
        let needs = route.needs();
        if needs == Needs::Nothing {
            return Screen::Page(route);
        }
        if service.must_update() {
            return Screen::MustUpdate;
        }
        match visit.barrier() {
            Some(Barrier::MustUpdate) => return Screen::MustUpdate,
            Some(Barrier::AccessEnded { .. }) if needs == Needs::Person => {
                return Screen::NoAccess;
            }
            Some(Barrier::AccessEnded { .. }) | None => {}
        }
        match visit.session() {
            Session::SignedOut if visit.end().is_some() => Screen::SignedOut,
            Session::SignedOut => Screen::SignIn,
            Session::SignedIn {
                acting_for: None, ..
            } if needs == Needs::Person => Screen::Persons,
            Session::SignedIn { .. } => Screen::Page(route),
        }
    })
}

/// The content of the screen.
#[component]
pub fn CurrentScreen(
    /// Which one.
    screen: Memo<Screen>,
) -> impl IntoView {
    live(move || match screen.get() {
        Screen::Welcome => view! { <pages::Welcome /> }.into_any(),
        Screen::SignIn => view! { <pages::SignIn /> }.into_any(),
        Screen::SignedOut => view! { <pages::SignedOut /> }.into_any(),
        Screen::Persons => view! { <pages::Persons /> }.into_any(),
        Screen::NoAccess => view! { <pages::NoAccess /> }.into_any(),
        Screen::MustUpdate => view! { <pages::MustUpdate /> }.into_any(),
        Screen::Page(route) => pages::page(route),
    })
}
