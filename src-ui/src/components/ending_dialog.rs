//! "Are you still there?", before the app locks itself or the session ends.

use chrono::{DateTime, Utc};
use i18n::{ClockStyle, Value};
use ipc::{news::EndingWhat, session::NoteActivity};
use leptos::{html, prelude::*};

use super::{Button, Exit, Variant, leaving};
use crate::{
    bridge,
    erased::{effect, live, spawn},
    state::live::use_live,
    text::{tr, tr_part},
};

/// Opens by itself while something ends soon, and makes the rest of the window
/// inert meanwhile.
#[component]
pub fn EndingDialog() -> impl IntoView {
    let happening = use_live();
    // The same end may be announced again with a later "now".
    let ending = Memo::new(move |_| happening.ending().map(|ending| (ending.what, ending.at)));
    live(move || ending.get().map(dialog))
}

fn dialog((what, at): (EndingWhat, DateTime<Utc>)) -> AnyView {
    let happening = use_live();
    let go_on = Callback::new(move |()| {
        happening.put_off();
        // Where it cannot be put off, the window is told that it has ended.
        spawn(async { drop(bridge::call::<NoteActivity>(&()).await) });
    });
    let (id, exit) = match what {
        EndingWhat::Lock => ("ending-lock", Exit::Lock),
        EndingWhat::Session => ("ending-session", Exit::SignOut),
    };
    let failed = RwSignal::new(None);
    let is_busy = RwSignal::new(false);
    let leave = leaving(exit, failed, is_busy);
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = node.get() {
            // A dialog that cannot open as one stays a box at the end of the page.
            let _ = dialog.show_modal();
        }
    });
    on_cleanup(move || {
        // Closed before it goes, it gives the focus back.
        if let Some(dialog) = node.try_get_untracked().flatten() {
            dialog.close();
        }
    });
    let on_cancel = move |event: leptos::ev::Event| {
        event.prevent_default();
        go_on.run(());
    };
    let clock = Value::clock_of(at, ClockStyle::Marked);
    view! {
        <dialog
            class="ds-dialog"
            role="alertdialog"
            aria-labelledby="ending"
            aria-describedby="ending-text"
            node_ref=node
            on:cancel=on_cancel
        >
            <h2 class="ds-heading" data-size="xs" id="ending">
                {tr(id)}
            </h2>
            <p class="ds-paragraph" id="ending-text">
                {tr_part(id, "when", vec![("clock", clock)])}
            </p>
            {live(move || {
                failed
                    .get()
                    .map(|problem| view! { <p class="ds-paragraph">{tr(problem.message())}</p> })
            })}
            <div class="actions">
                <Button on_press=go_on>{tr("action-continue")}</Button>
                <Button variant=Variant::Secondary on_press=leave is_busy>
                    {tr(exit.text())}
                </Button>
            </div>
        </dialog>
    }
    .into_any()
}
