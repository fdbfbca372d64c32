//! Leaving the app for one of a closed list of places.

use ipc::service::{Link, LinkChoice, OpenLink};
use leptos::prelude::*;

use super::{Button, Variant};
use crate::{
    announce::use_announcer,
    bridge,
    erased::{live, spawn},
    state::service::use_service,
    text::{Values, tr, tr_with, use_words},
};

/// A message and what it names.
pub type Said = (&'static str, Values);

/// A button that opens `link`. `label` stands in it, so that a device that cannot open it
/// has at least shown it; `failed` says so, aloud as well.
pub fn outside(
    link: Link,
    variant: Variant,
    label: impl Fn() -> Said + Send + Sync + Copy + 'static,
    failed: impl Fn() -> Said + Send + Sync + Copy + 'static,
) -> AnyView {
    let (words, announcer) = (use_words(), use_announcer());
    let has_failed = RwSignal::new(false);
    let open = Callback::new(move |()| {
        has_failed.set(false);
        spawn(async move {
            if bridge::call::<OpenLink>(&LinkChoice { link })
                .await
                .is_err()
            {
                has_failed.set(true);
                let (id, values) = untrack(failed);
                announcer.status(untrack(|| words.text(id, &values)));
            }
        });
    });
    let shown = |(id, values): Said| tr_with(id, values);
    view! {
        <Button variant on_press=open>
            {live(move || shown(label()))}
        </Button>
        {live(move || has_failed.get().then(|| view! {
            <p class="ds-paragraph">{shown(failed())}</p>
        }))}
    }
    .into_any()
}

/// How a power of attorney is given, in two sentences, and the way to where that is done.
pub fn power_of_attorney() -> AnyView {
    let service = use_service();
    let open = outside(
        Link::PowerOfAttorney,
        Variant::Secondary,
        || ("person-power-of-attorney-open", Values::new()),
        move || {
            let phone = vec![("phone", service.support().phone.into())];
            ("person-power-of-attorney-failed", phone)
        },
    );
    view! {
        <div class="power-of-attorney">
            <p class="ds-paragraph">{tr("person-power-of-attorney-how")}</p>
            <div class="actions">{open}</div>
        </div>
    }
    .into_any()
}
