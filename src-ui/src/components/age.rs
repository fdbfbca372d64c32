//! Under everything from the service: when it was read, and the way to newer.

use domain::oslo;
use ipc::Origin;
use leptos::prelude::*;

use super::{Button, Variant};
use crate::{
    erased::live,
    load::Asking,
    text::{near_moment, tr},
};

/// Source and age, with a button that asks again and keeps the focus while it does.
#[component]
pub fn AsOfLine(
    /// How the question stands.
    asking: Asking,
) -> impl IntoView {
    let said = move || {
        asking.age().map(|age| {
            let source = match age.origin {
                Origin::Service | Origin::Earlier => tr("app-as-of-service"),
                Origin::Kept { .. } => tr("app-as-of-kept"),
            };
            let read_at = near_moment(age.read_at, oslo::date(age.asked_at));
            view! { {source} " " {read_at} }
        })
    };
    let is_known = Memo::new(move |_| asking.age().is_some());
    // The button stays the same while it waits, and so does everything below it.
    let text = move || {
        if asking.is_asking() {
            tr("app-asking")
        } else {
            tr("action-refresh")
        }
    };
    live(move || {
        is_known.get().then(|| {
            view! {
                <div class="as-of">
                    <p class="as-of__text">{live(said)}</p>
                    <Button
                        variant=Variant::Tertiary
                        on_press=Callback::new(move |()| asking.again())
                        is_busy=Signal::derive(move || asking.is_asking())
                    >
                        {live(text)}
                    </Button>
                </div>
            }
        })
    })
}
