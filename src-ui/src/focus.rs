//! Where the focus goes when the page changes.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement};

/// How often a page that is still loading is searched for the link that was left.
const GLANCE: Duration = Duration::from_millis(50);
/// After so many glances the heading gets the focus, and gives it up to the link
/// should that still come.
const SOON: u32 = 20;
/// After so many glances the page is left as it is.
const LATE: u32 = 600;

/// For so many glances a part is awaited that is made anew.
const WATCHES: u32 = 6;

/// How a page was left.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    link: Option<Mark>,
    scroll: f64,
}

/// A link, as it is found again in a page made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    address: String,
    nth: usize,
}

/// How the page that is shown is being left.
pub fn leave() -> Left {
    let scroll = window().scroll_y().unwrap_or_default();
    let link = document().active_element().and_then(|link| mark(&link));
    Left { link, scroll }
}

/// Moves the focus into a page that has just been put up: to its heading, or
/// after a step back or forward to the link by which it was left.
pub fn arrive(back_to: Option<Left>) {
    match back_to {
        Some(left) => look_for(left, document().active_element(), 0),
        None => {
            heading();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// Holds on to the focus while a part of the page is made anew: once that is
/// done, a focus that went with the old part goes to the same link in the new
/// one, or to the heading. Another page has its own way with the focus.
pub fn hold() {
    let Some(focused) = document().active_element() else {
        return;
    };
    let address = window().location().pathname().unwrap_or_default();
    watch(focused, address, Duration::ZERO, WATCHES);
}

fn watch(focused: Element, address: String, pause: Duration, watches: u32) {
    let link = mark(&focused);
    let look = move || {
        if window().location().pathname().ok().as_ref() != Some(&address) {
            return;
        }
        let active = document().active_element();
        let is_nowhere = active == document().body().map(Into::into);
        if is_nowhere && !focused.is_connected() {
            match link.as_ref().and_then(find) {
                Some(link) => {
                    // Whoever has scrolled on since is not called back.
                    let options = FocusOptions::new();
                    options.set_prevent_scroll(true);
                    let _ = link.focus_with_options(&options);
                }
                None => heading(),
            }
        } else if let Some(left) = watches.checked_sub(1) {
            // What somebody has moved to meanwhile may go as well.
            let focused = active.filter(|_| !is_nowhere).unwrap_or(focused);
            watch(focused, address, GLANCE, left);
        }
    };
    set_timeout(look, pause);
}

/// Keeps the first link that is on the screen where it is while the page above
/// it is made anew, longer or shorter: not every web view does so by itself.
pub fn hold_place() {
    if window().scroll_y().is_ok_and(|scroll| scroll <= 0.0) {
        return;
    }
    let Ok(cards) = document().query_selector_all("main li a[href]") else {
        return;
    };
    let seen = (0..cards.length())
        .filter_map(|at| cards.item(at)?.dyn_into::<Element>().ok())
        .map(|link| (link.get_bounding_client_rect().top(), link))
        .find(|(top, _)| *top >= 0.0);
    let Some((top, mark)) = seen.and_then(|(top, link)| Some((top, mark(&link)?))) else {
        return;
    };
    let put_back = move || {
        if let Some(link) = find(&mark) {
            let moved = link.get_bounding_client_rect().top() - top;
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    };
    set_timeout(put_back, Duration::ZERO);
}

/// Focuses the heading of the page.
pub fn heading() {
    focus("h1");
}

/// Focuses the first element that fits a selector. One that is not there is no
/// reason to stop.
pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

fn look_for(left: Left, focused: Option<Element>, glances: u32) {
    if let Some(link) = left.link.as_ref().and_then(find) {
        window().scroll_to_with_x_and_y(0.0, left.scroll);
        let _ = link.focus();
        return;
    }
    let is_hopeless = left.link.is_none() || glances > SOON && !is_loading();
    let mut focused = focused;
    if is_hopeless || glances == SOON {
        heading();
        window().scroll_to_with_x_and_y(0.0, left.scroll);
        focused = document().active_element();
    }
    if is_hopeless || glances >= LATE {
        return;
    }
    let again = move || {
        // Whoever has moved on meanwhile is not called back.
        if document().active_element() == focused {
            look_for(left, focused, glances + 1);
        }
    };
    set_timeout(again, GLANCE);
}

/// Whether a part of the page is still being fetched.
fn is_loading() -> bool {
    let outline = document().query_selector("main .skeleton");
    outline.is_ok_and(|outline| outline.is_some())
}

fn mark(link: &Element) -> Option<Mark> {
    let address = link.get_attribute("href")?;
    let nth = links(&address).iter().position(|known| known == link)?;
    Some(Mark { address, nth })
}

fn find(mark: &Mark) -> Option<HtmlElement> {
    links(&mark.address)
        .into_iter()
        .nth(mark.nth)?
        .dyn_into()
        .ok()
}

fn links(address: &str) -> Vec<Element> {
    let Ok(all) = document().query_selector_all("a[href]") else {
        return Vec::new();
    };
    (0..all.length())
        .filter_map(|at| all.item(at)?.dyn_into::<Element>().ok())
        .filter(|link| link.get_attribute("href").as_deref() == Some(address))
        .collect()
}
