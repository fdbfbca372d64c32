//! Locking the app and signing out. Both work without network.

use ipc::{
    Problem,
    session::{LockApp, SignOut},
};
use leptos::prelude::*;

use super::{Button, LoadFailure, Variant};
use crate::{
    bridge,
    erased::{live, spawn},
    state::visit::use_visit,
    text::tr,
};

/// A way to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing is shown until the same person has signed in again.
    Lock,
    /// What the device holds is gone.
    SignOut,
}

impl Exit {
    /// What the button says.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Lock => "action-lock",
            Self::SignOut => "action-sign-out",
        }
    }

    async fn take(self) -> Result<(), Problem> {
        let name = match self {
            Self::Lock => <LockApp as ipc::Command>::NAME,
            Self::SignOut => <SignOut as ipc::Command>::NAME,
        };
        bridge::send(name, bridge::payload(&())?).await.map(drop)
    }
}

/// Leaves, and has the window start anew.
pub fn leaving(
    exit: Exit,
    failed: RwSignal<Option<Problem>>,
    is_busy: RwSignal<bool>,
) -> Callback<()> {
    let visit = use_visit();
    Callback::new(move |()| {
        is_busy.set(true);
        spawn(async move {
            match (exit.take().await, exit) {
                (Ok(()), Exit::Lock) => visit.end(),
                (Ok(()), Exit::SignOut) => visit.finish(),
                (Err(problem), _) => {
                    failed.set(Some(problem));
                    is_busy.set(false);
                }
            }
        });
    })
}

/// A button that leaves, and what went wrong with it.
#[component]
pub fn ExitButton(
    /// The way to leave.
    exit: Exit,
) -> impl IntoView {
    let failed = RwSignal::new(None);
    let is_busy = RwSignal::new(false);
    let leave = leaving(exit, failed, is_busy);
    view! {
        {live(move || failed.get().map(|problem| view! { <LoadFailure problem on_retry=leave /> }))}
        <Button variant=Variant::Secondary on_press=leave is_busy>
            {tr(exit.text())}
        </Button>
    }
}
