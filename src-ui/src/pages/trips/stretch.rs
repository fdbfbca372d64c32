//! Reading all pages of a list that are open, one after the other.

use ipc::{
    Command as _, Look, Problem,
    trips::{ListTrips, Period, TripPage, TripQuery},
};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use serde::Deserialize;
use wasm_bindgen::JsValue;

use super::shelf::{Plan, Shelf};
use crate::{
    bridge,
    load::{Load, load_by},
};

/// Pages that follow each other.
#[derive(Clone, Debug, Deserialize)]
pub struct Stretch {
    /// The pages, at least one.
    pub pages: Vec<TripPage>,
}

/// Asks for the pages that are on `shelf`, or for the first one.
pub fn load_stretch(period: Period, shelf: RwSignal<Shelf>) -> Load<Stretch> {
    load_by(Box::new(move |look| {
        let mut plan = None;
        // To plan changes nothing that is shown.
        shelf.try_update_untracked(|shelf| plan = Some(shelf.plan()));
        Box::pin(async move {
            // The page is gone, and nobody takes the answer.
            let plan = plan.ok_or(Problem::NotFound)?;
            read(period, plan, look).await
        })
    }))
}

async fn read(period: Period, plan: Plan, look: Look) -> Result<JsValue, Problem> {
    // Only from its beginning on, a list can be read as it is kept.
    let look = if plan.after.is_some() {
        Look::Service
    } else {
        look
    };
    let ask = async |after| {
        let query = TripQuery {
            period,
            after,
            look,
        };
        bridge::send(ListTrips::NAME, bridge::payload(&query)?).await
    };
    let answer = ask(plan.after).await?;
    let pages = Array::new();
    let mut next = put(&pages, &answer);
    while let Some(after) = next.filter(|_| (pages.length() as usize) < plan.pages) {
        // What was read counts also where the rest cannot be read.
        let Ok(answer) = ask(Some(after)).await else {
            break;
        };
        next = put(&pages, &answer);
    }
    let stretch = Object::new();
    set(&stretch, "pages", &pages);
    set(&answer, "value", &stretch);
    Ok(answer)
}

/// Puts the page in `answer` behind the others and gives where the next begins.
fn put(pages: &Array, answer: &JsValue) -> Option<String> {
    let page = Reflect::get(answer, &"value".into()).ok()?;
    pages.push(&page);
    Reflect::get(&page, &"next".into()).ok()?.as_string()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // An answer is a plain object, which takes any value.
    let _ = Reflect::set(object, &name.into(), value);
}
