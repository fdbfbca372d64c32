//! Under everything from the service: when it was read, and the way to newer.

use chrono::{DateTime, Utc};
use domain::oslo;
use ipc::Origin;
use leptos::prelude::*;

use super::{Button, Variant};
use crate::{
    erased::live,
    text::{near_moment, tr},
};

/// How old something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// When the service said so.
    pub read_at: DateTime<Utc>,
    /// The time now.
    pub asked_at: DateTime<Utc>,
    /// Whether it was asked just now.
    pub origin: Origin,
}

/// Source and age, with a button that asks again and keeps the focus while it does.
#[component]
pub fn AsOfLine(
    /// How old it is, once there is something.
    #[prop(into)]
    age: Signal<Option<Age>>,
    /// Asks again.
    on_refresh: Callback<()>,
    /// Whether an answer is awaited.
    #[prop(into)]
    is_asking: Signal<bool>,
) -> impl IntoView {
    let source = move || {
        age.get().map(|age| match age.origin {
            Origin::Service => tr("app-as-of-service"),
            Origin::Kept { .. } => tr("app-as-of-kept"),
        })
    };
    let read_at = move || {
        age.get()
            .map(|age| near_moment(age.read_at, oslo::date(age.asked_at)))
    };
    let is_known = Memo::new(move |_| age.get().is_some());
    live(move || {
        is_known.get().then(|| {
            view! {
                <div class="as-of">
                    <p class="as-of__text">
                        {live(source)}
                        " "
                        {live(read_at)}
                    </p>
                    <Button variant=Variant::Tertiary on_press=on_refresh is_busy=is_asking>
                        {tr("action-refresh")}
                    </Button>
                </div>
            }
        })
    })
}
