//! The phone, to read and to dial.

use ipc::service::{Link as Outside, LinkChoice, OpenLink};
use leptos::prelude::*;

use super::{Button, Variant};
use crate::{
    announce::use_announcer,
    bridge,
    erased::{live, spawn},
    state::service::use_service,
    text::{tr_with, use_words},
};

/// Dials the support phone. The number stands in the button, so that a device
/// that cannot dial has at least shown it.
#[component]
pub fn CallSupport(
    /// How much weight the button has.
    #[prop(default = Variant::Secondary)]
    variant: Variant,
    /// Whether the number for callers from abroad is meant.
    #[prop(optional)]
    from: Caller,
) -> impl IntoView {
    let (service, words, announcer) = (use_service(), use_words(), use_announcer());
    let has_failed = RwSignal::new(false);
    let number = move || match from {
        Caller::Norway => service.support().phone,
        Caller::Abroad => service.support().phone_abroad,
    };
    let link = match from {
        Caller::Norway => Outside::CallSupport,
        Caller::Abroad => Outside::CallSupportFromAbroad,
    };
    let dial = Callback::new(move |()| {
        has_failed.set(false);
        spawn(async move {
            if bridge::call::<OpenLink>(&LinkChoice { link })
                .await
                .is_err()
            {
                has_failed.set(true);
                let number = untrack(number);
                announcer.status(untrack(|| {
                    words.text("action-cannot-call", &[("phone", number.into())])
                }));
            }
        });
    });
    view! {
        <div class="call-support">
            <Button variant on_press=dial>
                {live(move || tr_with("action-call", vec![("phone", number().into())]))}
            </Button>
            {live(move || has_failed.get().then(|| view! {
                <p class="ds-paragraph">
                    {tr_with("action-cannot-call", vec![("phone", number().into())])}
                </p>
            }))}
        </div>
    }
}

/// Where a caller is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Caller {
    /// In Norway.
    #[default]
    Norway,
    /// Abroad.
    Abroad,
}
