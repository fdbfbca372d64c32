//! Which page is shown, and the history of the window.

use std::collections::BTreeMap;

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

use crate::{
    focus::{self, Left},
    routes::Route,
    state::handover,
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
    renewal: Option<Renewal>,
}

/// The router, within a component.
pub fn use_router() -> Router {
    expect_context()
}

impl Router {
    /// A router at the address the window has now, following links and the
    /// buttons for back and forward from here on.
    pub fn new() -> Self {
        let renewal = read_renewal();
        let visits = Visits {
            // Whoever was at work in the window before goes on at its heading.
            has_begun: renewal.is_some(),
            renewal,
            ..Visits::default()
        };
        let router = Self {
            route: RwSignal::new(here()),
            history: StoredValue::new(visits),
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

    /// Whether the window has been started anew because the person signed out.
    pub fn has_signed_out(self) -> bool {
        self.history
            .with_value(|visits| visits.renewal == Some(Renewal::SignedOut))
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

    /// Shows another page in the place of this one: whoever goes back does not come by here.
    pub fn redirect(self, route: Route) {
        let index = self.history.with_value(|visits| visits.index);
        if let Ok(history) = window().history() {
            let path = route.path();
            // Where the address cannot change the page still does.
            let _ = history.replace_state_with_url(&index_value(index), "", Some(&path));
        }
        self.route.set(route);
    }

    /// Goes back to where the person came from, or to `otherwise` where they came from nowhere.
    pub fn back(self, otherwise: Route) {
        let came_from_here = self.history.with_value(|visits| visits.index > 0);
        match window().history() {
            Ok(history) if came_from_here => {
                // Where the window cannot go back it stays, and the link remains.
                let _ = history.back();
            }
            Ok(_) | Err(_) => self.go(otherwise),
        }
    }

    /// Moves the focus into the page that has just opened. The very first page
    /// is read from its beginning, so there it stays where the web view has it.
    pub fn arrive(self) {
        let arrival = self.history.try_update_value(|visits| {
            let is_first = !std::mem::replace(&mut visits.has_begun, true);
            // A page is put up anew when its words come, and arrives at the same place.
            (!is_first).then(|| visits.back_to.clone())
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

/// Why the window has been started anew by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// Somebody else is signed in or concerned.
    Changed,
    /// The person has signed out.
    SignedOut,
    /// The person has signed in: what they were calculating goes with them.
    SignedIn,
}

impl Renewal {
    /// As it stands in the history in place of an index, where it outlives the window.
    const fn mark(self) -> f64 {
        match self {
            Self::Changed => -1.0,
            Self::SignedOut => -2.0,
            Self::SignedIn => -3.0,
        }
    }
}

/// Loads the window anew at `to`, or where it is.
pub fn start_anew(to: Option<Route>, renewal: Renewal) {
    let path = to.map(|route| route.path());
    if let Ok(history) = window().history() {
        let mark = match renewal {
            Renewal::SignedIn => handover::with_mark(renewal.mark()),
            Renewal::Changed | Renewal::SignedOut => JsValue::from_f64(renewal.mark()),
        };
        let _ = history.replace_state_with_url(&mark, "", path.as_deref());
    }
    // Every web view can load its page again.
    let _ = window().location().reload();
}

/// Why the window has been started anew by itself, if it has.
fn read_renewal() -> Option<Renewal> {
    let mark = handover::take_mark()?;
    [Renewal::Changed, Renewal::SignedOut, Renewal::SignedIn]
        .into_iter()
        .find(|renewal| renewal.mark() == mark)
}

/// The page whose address the window has.
pub fn here() -> Route {
    window()
        .location()
        .pathname()
        .map_or(Route::Home, |path| Route::parse(&path))
}

fn index_value(index: u32) -> JsValue {
    JsValue::from_f64(f64::from(index))
}
