//! What the device tells of while one does something else.

use ipc::settings::{Notices, Settings};
use leptos::prelude::*;

use super::use_change;
use crate::text::{tr, tr_part};

/// A switch: its name, how it stands, and how it is set.
type Switch = (&'static str, fn(&Notices) -> bool, fn(&mut Notices, bool));

const SWITCHES: [Switch; 6] = [
    (
        "settings-notices-pick-up",
        |notices| notices.pick_up,
        |notices, on| notices.pick_up = on,
    ),
    (
        "settings-notices-confirm",
        |notices| notices.confirm,
        |notices, on| notices.confirm = on,
    ),
    (
        "settings-notices-claims",
        |notices| notices.claims,
        |notices, on| notices.claims = on,
    ),
    (
        "settings-notices-claim-deadline",
        |notices| notices.claim_deadline,
        |notices, on| notices.claim_deadline = on,
    ),
    (
        "settings-notices-other",
        |notices| notices.other,
        |notices, on| notices.other = on,
    ),
    (
        "settings-notices-details",
        |notices| notices.details,
        |notices, on| notices.details = on,
    ),
];

/// Which notices come, and how much they say.
#[component]
pub fn NoticeChoice() -> impl IntoView {
    let change = use_change();
    let switch = move |(id, stands, set): Switch| {
        let flip = move |event: leptos::ev::Event| {
            let mut wanted: Settings = change.in_force.get();
            set(&mut wanted.notices, event_target_checked(&event));
            change.put.run((wanted, "settings-notices-now", Vec::new()));
        };
        let is_on = Signal::derive(move || stands(&change.in_force.get().notices));
        view! {
            <div class="ds-field" data-variant="outline">
                <input
                    class="ds-input"
                    type="checkbox"
                    role="switch"
                    id=id
                    prop:checked=is_on
                    on:change=flip
                />
                <label class="ds-label" for=id>
                    {tr(id)}
                    <span class="choice__more">{tr_part(id, "more", Vec::new())}</span>
                </label>
            </div>
        }
    };
    let switches: Vec<AnyView> = SWITCHES
        .into_iter()
        .map(|one| switch(one).into_any())
        .collect();
    view! {
        <fieldset class="ds-fieldset choices">
            <legend class="ds-label">{tr("settings-notices")}</legend>
            <p class="ds-paragraph">{tr("settings-notices-lead")}</p>
            <div class="choices__list">{switches}</div>
        </fieldset>
        {change.failure()}
    }
}
