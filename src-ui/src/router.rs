//! Which page is shown, and the history of the window.

use std::collections::BTreeMap;

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

use crate::{
    focus::{self, Left},
    routes::Route,
};

/// The page that is shown, and the way to others.
#[derive(Clone, Copy)]
pub struct Router {
    route: RwSignal<Route>,
    history: StoredValue<Visits>,
}

/// What is remembered of the history, by its index. Addresses are opaque, and
/// all of it is gone with the window.
#[derive(Default)]
struct Visits {
    index: u32,
    left: BTreeMap<u32, Left>,
    back_to: Option<Left>,
    has_begun: bool,
}

/// The router, within a component.
pub fn use_router() -> Router {
    expect_context()
}

impl Router {
    /// A router at the address the window has now, following links and the
    /// buttons for back and forward from here on.
    pub fn new() -> Self {
        let router = Self {
            route: RwSignal::new(here()),
            history: StoredValue::new(Visits::default()),
        };
        if let Ok(history) = window().history() {
            // A web view without these merely restores less.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
            let _ = history.replace_state_with_url(&index_value(0), "", None);
        }
        let clicks = window_event_listener(ev::click, move |event| router.follow(&event));
        let steps = window_event_listener(ev::popstate, move |event| router.step(&event.state()));
        on_cleanup(move || {
            clicks.remove();
            steps.remove();
        });
        router
    }

    /// The page that is shown.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a page.
    pub fn go(self, route: Route) {
        if self.route.get_untracked() == route {
            focus::arrive(None);
            return;
        }
        self.history.update_value(|visits| {
            visits.left.insert(visits.index, focus::leave());
            visits.index += 1;
            let index = visits.index;
            visits.left.retain(|at, _| *at < index);
            visits.back_to = None;
        });
        let index = self.history.with_value(|visits| visits.index);
        if let Ok(history) = window().history() {
            let path = route.path();
            // Where the address cannot change the page still does.
            let _ = history.push_state_with_url(&index_value(index), "", Some(&path));
        }
        self.route.set(route);
    }

    /// Goes to a page that takes the place of this one in the history.
    pub fn replace(self, route: Route) {
        let index = self.history.with_value(|visits| visits.index);
        if let Ok(history) = window().history() {
            let path = route.path();
            let _ = history.replace_state_with_url(&index_value(index), "", Some(&path));
        }
        if self.route.get_untracked() != route {
            self.route.set(route);
        }
    }

    /// Moves the focus into the page that has just opened. The very first page
    /// is read from its beginning, so there it stays where the web view has it.
    pub fn arrive(self) {
        let arrival = self.history.try_update_value(|visits| {
            let is_first = !std::mem::replace(&mut visits.has_begun, true);
            (!is_first).then(|| visits.back_to.take())
        });
        if let Some(Some(back_to)) = arrival {
            focus::arrive(back_to);
        }
    }

    fn step(self, state: &JsValue) {
        self.history.update_value(|visits| {
            let to = state
                .as_f64()
                .map_or(0, |index| index.clamp(0.0, f64::from(u32::MAX)) as u32);
            visits.left.insert(visits.index, focus::leave());
            visits.index = to;
            visits.back_to = visits.left.get(&to).cloned();
        });
        self.route.set(here());
    }

    /// Takes over plain clicks on links to our own pages.
    fn follow(self, event: &MouseEvent) {
        let is_plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if event.default_prevented() || !is_plain {
            return;
        }
        let Some(link) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href]").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
        else {
            return;
        };
        let is_ours = window()
            .location()
            .origin()
            .is_ok_and(|ours| ours == link.origin());
        if is_ours && link.hash().is_empty() {
            event.prevent_default();
            self.go(Route::parse(&link.pathname()));
        }
    }
}

fn here() -> Route {
    window()
        .location()
        .pathname()
        .map_or(Route::Home, |path| Route::parse(&path))
}

fn index_value(index: u32) -> JsValue {
    JsValue::from_f64(f64::from(index))
}
