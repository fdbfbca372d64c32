//! What goes with the person when the window starts anew because they have signed in.
//!
//! It lies in the window's own history entry between two starts and nowhere
//! else, and is taken from there by the first thing the new window does.

use std::cell::{Cell, RefCell};

use leptos::prelude::window;
use wasm_bindgen::JsValue;

thread_local! {
    static HANDED: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static OWNER: Cell<u32> = const { Cell::new(0) };
}

/// Keeps `what` for the window that starts after a sign-in.
pub fn keep(what: Option<JsValue>) {
    HANDED.set(what);
}

/// The person has gone without the window starting anew: what they left is nobody's.
pub fn forget() {
    HANDED.set(None);
    OWNER.set(OWNER.get().wrapping_add(1));
}

/// Whose the window's memory is; another number is somebody else.
pub fn owner() -> u32 {
    OWNER.get()
}

/// What was handed over to this window.
pub fn take() -> Option<JsValue> {
    HANDED.take()
}

/// The state of the history entry at which the window starts anew: `mark`, and what is handed over.
pub fn with_mark(mark: f64) -> JsValue {
    let mark = JsValue::from_f64(mark);
    match HANDED.with_borrow(Clone::clone) {
        Some(kept) => js_sys::Array::of2(&mark, &kept).into(),
        None => mark,
    }
}

/// The mark that the window before has left, with what it handed over taken aside.
pub fn take_mark() -> Option<f64> {
    let state = window().history().ok()?.state().ok()?;
    if !js_sys::Array::is_array(&state) {
        return state.as_f64();
    }
    let state = js_sys::Array::from(&state);
    HANDED.set(Some(state.get(1)));
    state.get(0).as_f64()
}
