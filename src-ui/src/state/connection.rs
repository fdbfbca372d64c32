//! Whether what is shown is fresh.

use chrono::{DateTime, Utc};
use ipc::{AsOf, Origin, Problem};
use leptos::prelude::*;

use crate::{announce::Announcer, text::Words};

/// Whether what is shown is fresh.
#[derive(Clone, Copy)]
pub struct Connection {
    kept: RwSignal<Option<Kept>>,
    is_shown: RwSignal<bool>,
    announcer: Announcer,
    words: Words,
}

/// Values from earlier are shown, because the service could not be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Why not.
    pub because: Problem,
    /// When the values were read.
    pub read_at: DateTime<Utc>,
    /// The time now.
    pub asked_at: DateTime<Utc>,
}

/// The connection, within a component.
pub fn use_connection() -> Connection {
    expect_context()
}

impl Connection {
    /// Nothing is known to be old.
    pub fn new(announcer: Announcer, words: Words) -> Self {
        Self {
            kept: RwSignal::new(None),
            is_shown: RwSignal::new(false),
            announcer,
            words,
        }
    }

    /// What is kept, while that is what the page shows.
    pub fn kept(self) -> Option<Kept> {
        self.is_shown.get().then(|| self.kept.get()).flatten()
    }

    /// Another page opens, which shows nothing yet.
    pub fn open_page(self) {
        self.is_shown.set(false);
    }

    /// Takes note of the age of an answer, and says so when it turns.
    pub fn note<T>(self, answer: &AsOf<T>) {
        match &answer.origin {
            Origin::Service => self.reached(),
            Origin::Kept { because } => self.missed(Kept {
                because: because.clone(),
                read_at: answer.read_at,
                asked_at: answer.asked_at,
            }),
        }
    }

    /// Nothing of the person before is kept in view.
    pub fn forget(self) {
        self.kept.set(None);
    }

    fn reached(self) {
        if self.kept.get_untracked().is_some() {
            self.kept.set(None);
            self.announcer
                .status(untrack(|| self.words.text("app-online-again", &[])));
        }
    }

    fn missed(self, kept: Kept) {
        if self.kept.get_untracked().is_none() {
            let id = lost(&kept.because);
            self.announcer.status(untrack(|| self.words.text(id, &[])));
        }
        self.kept.set(Some(kept));
        self.is_shown.set(true);
    }
}

/// Why the service could not be asked, in few words.
pub const fn lost(because: &Problem) -> &'static str {
    match because {
        Problem::Offline => "app-offline",
        Problem::Unavailable { .. }
        | Problem::TooManyRequests { .. }
        | Problem::SignedOut
        | Problem::NotFound
        | Problem::AccessEnded
        | Problem::MustUpdate
        | Problem::NotConnected
        | Problem::SignInCancelled
        | Problem::SignInTimedOut
        | Problem::SignInRefused
        | Problem::CannotOpen
        | Problem::Unexpected { .. } => "app-no-answer",
    }
}
