//! The only way out of the window: calls into the command layer, and the texts
//! that lie beside the window's own program.

use std::cell::RefCell;

use domain::language::Language;
use ipc::{Answer, Args, Command, Problem};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast as _, prelude::*};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = invoke)]
    async fn invoke(command: &str, payload: JsValue) -> Result<JsValue, JsValue>;
}

/// Adapters match arguments by name, so every handler takes one, called `args`.
#[derive(Serialize)]
struct Payload<'a, T> {
    args: &'a T,
}

/// Is told how every command went, whoever asked.
type Observer = Box<dyn Fn(Result<(), &Problem>)>;

thread_local! {
    static OBSERVER: RefCell<Option<Observer>> = const { RefCell::new(None) };
}

/// Has `observer` told how every command went, for what concerns the whole
/// window, such as the end of the session.
pub fn observe(observer: impl Fn(Result<(), &Problem>) + 'static) {
    OBSERVER.set(Some(Box::new(observer)));
}

/// Has the command layer carry out `C`.
///
/// An answer that does not fit `C` means that window and command layer are of
/// different builds; it surfaces as [`Problem::Unexpected`].
pub async fn call<C: Command>(args: &Args<C>) -> Answer<C> {
    let payload = Payload { args }
        .serialize(&Serializer::json_compatible())
        .map_err(misfit)?;
    match invoke(C::NAME, payload).await {
        Ok(out) => {
            tell(Ok(()));
            serde_wasm_bindgen::from_value(out).map_err(misfit)
        }
        Err(thrown) => Err(problem(thrown)),
    }
}

/// Not generic, so that it exists once and not once per command.
fn problem(thrown: JsValue) -> Problem {
    let problem = serde_wasm_bindgen::from_value(thrown).unwrap_or_else(misfit);
    tell(Err(&problem));
    problem
}

fn tell(outcome: Result<(), &Problem>) {
    OBSERVER.with_borrow(|observer| {
        if let Some(observer) = observer {
            observer(outcome);
        }
    });
}

fn misfit(_: serde_wasm_bindgen::Error) -> Problem {
    Problem::Unexpected {
        incident: "WIRE".into(),
    }
}

/// The texts of a language; `None` when they cannot be read.
pub async fn texts(language: Language) -> Option<String> {
    let path = format!("/locales/{}.ftl", language.tag());
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(&path)).await;
    let response: web_sys::Response = answer.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
