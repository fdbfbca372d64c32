//! Where the focus goes when the page changes.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// How often a page that is still loading is searched for the link that was left.
const GLANCE: Duration = Duration::from_millis(50);
/// After so many glances the heading gets the focus.
const GLANCES: u32 = 20;

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
    let link = document().active_element().and_then(|focused| {
        let address = focused.get_attribute("href")?;
        let nth = links(&address).iter().position(|link| *link == focused)?;
        Some(Mark { address, nth })
    });
    Left { link, scroll }
}

/// Moves the focus into a page that has just been put up: to its heading, or
/// after a step back or forward to the link by which it was left.
pub fn arrive(back_to: Option<Left>) {
    match back_to {
        Some(left) => look_for(left, document().active_element(), GLANCES),
        None => {
            heading();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// Holds on to the focus while a part of the page is made anew: once that is
/// done, a focus that went with the old part goes to the same link in the new
/// one, or to the heading.
pub fn hold() {
    let Some(focused) = document().active_element() else {
        return;
    };
    let link = leave().link;
    let put_back = move || {
        let is_lost = document().active_element() == document().body().map(Into::into);
        if focused.is_connected() || !is_lost {
            return;
        }
        match link.as_ref().and_then(find) {
            Some(link) => {
                let _ = link.focus();
            }
            None => heading(),
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

fn look_for(left: Left, focused_before: Option<Element>, glances: u32) {
    if let Some(link) = left.link.as_ref().and_then(find) {
        window().scroll_to_with_x_and_y(0.0, left.scroll);
        let _ = link.focus();
        return;
    }
    let is_hopeless = left.link.is_none() || glances == 0;
    if is_hopeless {
        heading();
        window().scroll_to_with_x_and_y(0.0, left.scroll);
        return;
    }
    let again = move || {
        // Whoever has moved on meanwhile is not called back.
        if document().active_element() == focused_before {
            look_for(left, focused_before, glances - 1);
        }
    };
    set_timeout(again, GLANCE);
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
