//! The window: what a person sees, in wasm.
//!
//! It knows no address and no file. Everything it shows comes through [`bridge`].

mod announce;
mod app;
mod boot;
mod bridge;
mod components;
mod erased;
mod first_paint;
mod focus;
mod load;
#[cfg(feature = "marks")]
mod marks;
mod now;
mod pages;
mod parts;
mod router;
mod routes;
mod state;
mod text;

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the web view once the program is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "marks")]
    marks::report();
    wasm_bindgen_futures::spawn_local(boot::run());
}
