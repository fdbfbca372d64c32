//! Telling the command layer that somebody is there.

use ipc::session::NoteActivity;
use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};

use super::{live::Live, visit::Visit};
use crate::{bridge, erased::spawn};

/// What a person does with the window: pressing, pointing, typing, scrolling.
const DEEDS: [&str; 4] = ["pointerdown", "pointermove", "keydown", "wheel"];
/// How often it is told at most, in **milliseconds**.
const PAUSE: f64 = 30_000.0;

/// Tells it for as long as the window is there. While the question "are you
/// still there?" stands, only its answer counts: whoever has not read it yet
/// shall not make it go by moving.
pub fn report(visit: Visit, live: Live) {
    let told_at = StoredValue::new(f64::NEG_INFINITY);
    let tell = move || {
        let now = Date::now();
        let is_soon = now - told_at.get_value() < PAUSE;
        let is_asked = untrack(|| live.ending()).is_some();
        if is_soon || is_asked || !untrack(|| visit.is_signed_in()) {
            return;
        }
        told_at.set_value(now);
        // Who is not heard is asked "are you still there?" in time.
        spawn(async { drop(bridge::call::<NoteActivity>(&()).await) });
    };
    let tell = Closure::<dyn Fn()>::new(tell).into_js_value();
    for deed in DEEDS {
        // A web view that knows no pointer still knows the others.
        let _ = window().add_event_listener_with_callback(deed, tell.unchecked_ref());
    }
}
