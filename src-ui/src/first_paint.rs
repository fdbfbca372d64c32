//! The first page, before anything that can wait for it.
//!
//! What is kept is shown from a cold start without network. On a slow device every
//! question that is asked meanwhile, and every part that is brought, takes time from it.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsValue, UnwrapThrowExt as _};
use wasm_bindgen_futures::JsFuture;

/// A window that nobody sees paints nothing: what waits is done all the same.
const LONGEST: Duration = Duration::from_millis(300);

thread_local! {
    static PAINTED: Promise = Promise::new(&mut |painted, _| tell(painted));
}

/// Waits until the first page was painted, at once where it was already. The time runs from
/// the first one who waits, which is while the window is put together.
pub async fn first_paint() {
    let painted = PAINTED.with(Clone::clone);
    let _painted = JsFuture::from(painted).await;
}

fn tell(painted: Function) {
    let tell = move || {
        // A promise takes any value, and the second one goes nowhere.
        painted.call0(&JsValue::UNDEFINED).unwrap_throw();
    };
    set_timeout(tell.clone(), LONGEST);
    // The first frame begins with what has changed, the third after it was seen.
    request_animation_frame(move || {
        request_animation_frame(move || request_animation_frame(tell));
    });
}
