//! The only way out of the window: calls into the command layer, and the texts
//! that lie beside the window's own program.

use std::cell::RefCell;

use domain::language::Language;
use ipc::{Answer, Args, Command, Problem, boot::GetBoot};
use js_sys::Promise;
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast as _, prelude::*};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = invoke)]
    async fn invoke(command: &str, payload: JsValue) -> Result<JsValue, JsValue>;

    /// What `boot.js` asked before the program was there.
    #[wasm_bindgen(thread_local_v2, js_name = howToStart)]
    static HOW_TO_START: Option<Promise>;
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
    read(send(C::NAME, payload(args)?).await?)
}

/// How to start. It was asked while the program was on its way, so that the first page need
/// not wait for it.
pub async fn boot() -> Answer<GetBoot> {
    if let Some(asked) = HOW_TO_START.with(Clone::clone)
        && let Ok(out) = JsFuture::from(asked).await
        && let Ok(boot) = read(out)
    {
        return Ok(boot);
    }
    call::<GetBoot>(&()).await
}

/// What is sent with a command.
pub fn payload<T: Serialize>(args: &T) -> Result<JsValue, Problem> {
    Payload { args }
        .serialize(&Serializer::json_compatible())
        .map_err(misfit)
}

/// Has the command layer carry out the command called `name`. Not generic, so
/// that it exists once and not once per command.
pub async fn send(name: &str, payload: JsValue) -> Result<JsValue, Problem> {
    match invoke(name, payload).await {
        Ok(out) => {
            tell(Ok(()));
            Ok(out)
        }
        Err(thrown) => Err(problem(thrown)),
    }
}

/// What a command has answered.
pub fn read<T: DeserializeOwned>(out: JsValue) -> Result<T, Problem> {
    serde_wasm_bindgen::from_value(out).map_err(misfit)
}

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

/// The texts of a language that the window begins with; `None` when they cannot be read.
pub async fn texts(language: Language) -> Option<String> {
    text_at(format!("/locales/{}.ftl", language.tag())).await
}

/// What only pages say that are loaded later; `None` when it cannot be read.
pub async fn later_texts(language: Language) -> Option<String> {
    text_at(format!("/locales/{}-later.ftl", language.tag())).await
}

async fn text_at(path: String) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_to_start_is_asked_by_its_own_name() {
        let asked = format!("invoke(\"{}\", {{ args: null }})", GetBoot::NAME);
        assert!(include_str!("../boot.js").contains(&asked), "{asked}");
    }
}
