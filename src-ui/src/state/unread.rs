//! How much the chosen person is told that whoever is signed in has not read.

use ipc::{
    Look,
    messages::{ListMessages, MessageQuery},
};
use leptos::prelude::*;

use super::{live::Live, visit::Visit};
use crate::{
    bridge,
    erased::{effect, spawn},
    first_paint::first_paint,
};

/// How many messages are unread, as far as it is known.
#[derive(Clone, Copy)]
pub struct Unread(RwSignal<u32>);

/// What is unread, within a component.
pub fn use_unread() -> Unread {
    expect_context()
}

impl Unread {
    /// Asks for whom the pages concern, and again whenever messages come or are read.
    pub fn new(visit: Visit, live: Live) -> Self {
        let unread = Self(RwSignal::new(0));
        let person = Memo::new(move |_| visit.person().map(|person| person.id));
        effect(move || {
            live.messages_changed();
            if person.with(Option::is_some) {
                unread.ask();
            } else {
                unread.0.set(0);
            }
        });
        unread
    }

    /// How many.
    pub fn count(self) -> u32 {
        self.0.get()
    }

    fn ask(self) {
        spawn(async move {
            first_paint().await;
            let query = MessageQuery {
                after: None,
                look: Look::Kept,
            };
            // Where nobody can be asked, what was known stands.
            if let Ok(page) = bridge::call::<ListMessages>(&query).await {
                let unread = page.value.unread;
                if self.0.with_untracked(|before| *before != unread) {
                    self.0.set(unread);
                }
            }
        });
    }
}
