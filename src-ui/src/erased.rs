//! One shape for what the compiler would otherwise make anew for every closure.
//!
//! The window is loaded before its first page shows, so its size is time. A
//! closure in a view costs one to two kilobytes unless it is boxed here.

use std::pin::Pin;

use leptos::prelude::*;

/// A part of a view that is made anew when a signal that it reads has changed.
pub fn live<V: IntoAny>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    boxed_view(Box::new(move || view().into_any()))
}

fn boxed_view(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// Runs after the page is put up, and whenever a signal that it reads has changed.
pub fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Carries out what has to wait for an answer.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}
