//! The whole window.

use i18n::Localizer;
use ipc::{boot::Boot, session::Session};
use leptos::prelude::*;

use crate::{
    announce::{Announcer, LiveRegions},
    bridge,
    components::{EndingDialog, Shell},
    erased::live,
    pages,
    router::{Router, use_router},
    routes::{Needs, Route},
    state::{
        connection::Connection,
        live::Live,
        presence,
        service::{Service, use_service},
        settings::InForce,
        settling::Settling,
        unread::Unread,
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
    /// Unlocking, in place of a page that needs it.
    Locked,
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
    provide_context(Settling::new());
    let router = Router::new();
    provide_context(router);
    let happening = Live::new(visit, connection, router);
    provide_context(happening);
    provide_context(Unread::new(visit, happening));
    presence::report(visit, happening);
    bridge::observe(move |outcome| match outcome {
        Ok(()) => service.ask_if_unheard(),
        Err(problem) => visit.observe(problem),
    });

    let is_leaving = Memo::new(move |_| visit.is_leaving());
    view! {
        {live(move || (!is_leaving.get()).then(|| view! { <Shell /> <EndingDialog /> }))}
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
            Session::SignedOut if !router.has_signed_out() => Screen::SignIn,
            Session::SignedOut | Session::Ended { .. } => Screen::SignedOut,
            Session::Locked => Screen::Locked,
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
        Screen::Locked => view! { <pages::Locked /> }.into_any(),
        Screen::Persons => pages::page(Route::Persons),
        Screen::NoAccess => view! { <pages::NoAccess /> }.into_any(),
        Screen::MustUpdate => view! { <pages::MustUpdate /> }.into_any(),
        Screen::Page(route) => pages::page(route),
    })
}
