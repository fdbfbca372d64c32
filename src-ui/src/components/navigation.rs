//! The few places everything hangs from.

use std::time::Duration;

use i18n::Value;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

use crate::{
    erased::{effect, live},
    router::use_router,
    routes::Destination,
    state::{
        unread::{Unread, use_unread},
        visit::use_visit,
    },
    text::{tr, tr_with},
};

/// A navigation that takes more of the window than this would cover the page.
const LARGEST_SHARE: f64 = 0.2;

/// The navigation. A place appears in it when its first page exists.
#[component]
pub fn Navigation() -> impl IntoView {
    let (router, visit) = (use_router(), use_visit());
    let is_signed_in = Memo::new(move |_| visit.is_signed_in());
    let unread = use_unread();
    let item = move |destination: Destination, name: &'static str, text: &'static str| {
        let is_here = Signal::derive(move || {
            let here = router.route().destination().unwrap_or(Destination::Home);
            (here == destination).then_some("page")
        });
        let path = destination.route(is_signed_in.get_untracked()).path();
        view! {
            <li>
                <a href=path data-icon=name aria-current=is_here>
                    {tr(text)}
                    {(destination == Destination::Messages).then(|| count(unread))}
                </a>
            </li>
        }
    };
    let items = move || {
        if is_signed_in.get() {
            vec![
                item(Destination::Home, "home", "app-nav-home"),
                item(Destination::Trips, "trips", "app-nav-trips"),
                item(Destination::TravelSupport, "support", "app-nav-support"),
                item(Destination::Messages, "messages", "app-nav-messages"),
                item(Destination::More, "more", "app-nav-more"),
            ]
        } else {
            vec![
                item(Destination::Home, "sign-in", "app-nav-sign-in"),
                item(Destination::TravelSupport, "support", "app-nav-support"),
                item(Destination::More, "more", "app-nav-more"),
            ]
        }
    };
    let nav = NodeRef::<leptos::html::Nav>::new();
    effect(move || {
        if let Some(nav) = nav.get() {
            stay_out_of_the_way(nav);
        }
    });
    view! {
        <nav class="nav" aria-labelledby="nav-name" node_ref=nav>
            <span class="ds-sr-only" id="nav-name">
                {tr("app-nav-name")}
            </span>
            <ul>{live(items)}</ul>
        </nav>
    }
}

/// How many messages are unread: a number for the eye, words for the ear.
fn count(unread: Unread) -> AnyView {
    live(move || {
        let count = unread.count();
        (count > 0).then(|| {
            let words = vec![("count", Value::Count(count.into()))];
            view! {
                <span class="nav__count" aria-hidden="true">{count}</span>
                <span class="ds-sr-only">" " {tr_with("app-nav-unread", words)}</span>
            }
        })
    })
}

/// Keeps the navigation in view only while it leaves room for the page.
fn stay_out_of_the_way(nav: HtmlElement) {
    let measured = nav.clone();
    let measure = move || {
        let height = measured.get_bounding_client_rect().height();
        let whole = window()
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64())
            .unwrap_or_default();
        // Without the attribute the navigation is simply part of the page.
        let _ = if height <= LARGEST_SHARE * whole {
            measured.set_attribute("data-sticky", "")
        } else {
            measured.remove_attribute("data-sticky")
        };
    };
    let on_resize = measure.clone();
    let resized = window_event_listener(leptos::ev::resize, move |_| on_resize());
    // A measurement that changes what is measured must wait for the next turn.
    let observed = Closure::<dyn Fn()>::new(move || set_timeout(measure.clone(), Duration::ZERO));
    let observer = ResizeObserver::new(observed.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(&nav);
    }
    let kept = StoredValue::new_local((observer, observed));
    on_cleanup(move || {
        resized.remove();
        kept.try_with_value(|(observer, _)| {
            if let Some(observer) = observer {
                observer.disconnect();
            }
        });
    });
}
