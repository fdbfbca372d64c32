//! That what was answered is kept, and what to do where it is not.

use std::{cell::Cell, time::Duration};

use i18n::Value;
use ipc::{
    boot::Storage,
    claims::{Beginning, DraftSaved, DraftStamp},
};
use leptos::prelude::*;
use questions::Asked;

use super::{
    draft::{self, Standing},
    opening::Door,
};
use crate::{
    announce::use_announcer,
    components::{ActionLink, Alert, Button, LoadFailure, Tone, Variant},
    erased::{effect, live},
    routes::Route,
    state::visit::use_visit,
    text::{paragraph, tr, tr_with, use_words},
};

/// "Kept" is said no more often, in **milliseconds**.
const QUIET: f64 = 30_000.0;
/// What an answer has changed is said first.
const AFTER: Duration = Duration::from_millis(1_500);

thread_local! {
    static LAST_SAID: Cell<f64> = const { Cell::new(f64::MIN) };
}

/// The person is at this question: what is kept is said under it.
pub fn arrived(asked: Asked) -> AnyView {
    draft::be_at(Some(asked));
    line()
}

/// The way out of the form. Everything is kept by then.
pub fn later() -> AnyView {
    view! { <ActionLink to=Route::TravelSupport>{tr("claiming-later")}</ActionLink> }.into_any()
}

/// How keeping stands: a line, or a box where something is in the way.
pub fn line() -> AnyView {
    say_that_it_is_kept();
    let standing = draft::standing();
    let name = untrack(|| use_visit().other_person()).map(|person| person.name);
    let whom = name.map(|name| {
        let values = vec![("name", Value::from(name))];
        view! { <p class="claiming__kept">{tr_with("claiming-for", values)}</p> }
    });
    let shown = live(move || match standing.get() {
        // Of what is half sent the page says itself where it stands.
        Standing::Quiet | Standing::Kept if is_half_sent() => ().into_any(),
        Standing::Quiet | Standing::Kept => {
            view! { <p class="claiming__kept">{tr(how_long())}</p> }.into_any()
        }
        Standing::Keeping => {
            view! { <p class="claiming__kept">{tr("claiming-keeping")}</p> }.into_any()
        }
        Standing::Failed(problem) => {
            let on_retry = Callback::new(|()| draft::keep());
            view! {
                <p class="ds-paragraph">
                    <strong>{tr("claiming-not-kept")}</strong>
                    " "
                    {tr("claiming-still-here")}
                </p>
                <LoadFailure problem on_retry />
            }
            .into_any()
        }
        Standing::Refused(refused) => refusal(refused),
    });
    view! { {whom} <div id="claim-kept">{shown}</div> }.into_any()
}

fn is_half_sent() -> bool {
    draft::look(|draft| draft.sent.is_some()) == Some(true)
}

/// For how long the draft is kept.
fn how_long() -> &'static str {
    match draft::look(|draft| draft.storage) {
        Some(Storage::MemoryOnly) => "claiming-kept-memory",
        Some(Storage::Sealed) | None => "claiming-kept",
    }
}

fn say_that_it_is_kept() {
    let (announcer, words) = (use_announcer(), use_words());
    let standing = draft::standing();
    effect(move || {
        if standing.get() != Standing::Kept {
            return;
        }
        let now = js_sys::Date::now();
        if now - LAST_SAID.get() < QUIET {
            return;
        }
        LAST_SAID.set(now);
        let said = untrack(|| words.text("claiming-kept-said", &[]));
        set_timeout(move || announcer.status(said), AFTER);
    });
}

/// Why nothing was kept. What was answered here is still here.
pub fn refusal(refused: DraftSaved) -> AnyView {
    match refused {
        DraftSaved::Kept { .. } => ().into_any(),
        DraftSaved::ChangedElsewhere { now } => changed(now),
        DraftSaved::Gone => view! {
            <Alert tone=Tone::Warning heading=tr("claiming-gone")>
                {paragraph("claiming-gone", "means", Vec::new())}
                <ActionLink to=Route::TravelSupport>{tr("claiming-to-overview")}</ActionLink>
            </Alert>
        }
        .into_any(),
        // From the overview it is opened anew, as it is kept: so it can be sent.
        DraftSaved::HalfSent => view! {
            <Alert tone=Tone::Warning heading=tr("claiming-half-sent")>
                {paragraph("claiming-half-sent", "means", Vec::new())}
                <ActionLink to=Route::TravelSupport>{tr("claiming-to-overview")}</ActionLink>
            </Alert>
        }
        .into_any(),
        DraftSaved::SomebodyElse => view! {
            <Alert tone=Tone::Warning heading=tr("claiming-somebody-else")>
                {paragraph("claiming-somebody-else", "means", Vec::new())}
                <ActionLink to=Route::Persons>{tr("claiming-switch")}</ActionLink>
            </Alert>
        }
        .into_any(),
    }
}

fn changed(now: DraftStamp) -> AnyView {
    let insist = Callback::new(move |()| draft::insist(now.clone()));
    let door = Door::new();
    let see = Callback::new(move |()| {
        draft::let_go();
        door.open(Beginning::Kept);
    });
    view! {
        <Alert tone=Tone::Warning heading=tr("claiming-changed")>
            {paragraph("claiming-changed", "means", Vec::new())}
            <div class="actions">
                <Button variant=Variant::Secondary on_press=insist>
                    {tr("claiming-changed-keep")}
                </Button>
                <Button variant=Variant::Secondary on_press=see>
                    {tr("claiming-changed-see")}
                </Button>
            </div>
        </Alert>
    }
    .into_any()
}
