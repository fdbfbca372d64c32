//! Whether what is shown is fresh.

use chrono::{DateTime, Utc};
use ipc::{Origin, Problem};
use leptos::prelude::*;

use crate::{announce::Announcer, load::Age, text::Words};

/// Whether what is shown is fresh.
#[derive(Clone, Copy)]
pub struct Connection {
    lost: RwSignal<Option<Problem>>,
    shown: RwSignal<Option<(DateTime<Utc>, DateTime<Utc>)>>,
    is_old: RwSignal<bool>,
    announcer: Announcer,
    words: Words,
}

/// Values from earlier are shown, because the service cannot be asked.
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
            lost: RwSignal::new(None),
            shown: RwSignal::new(None),
            is_old: RwSignal::new(false),
            announcer,
            words,
        }
    }

    /// What is kept, while that is what the page shows.
    pub fn kept(self) -> Option<Kept> {
        let because = self.lost.get()?;
        let (read_at, asked_at) = self.shown.get()?;
        Some(Kept {
            because,
            read_at,
            asked_at,
        })
    }

    /// Whether what the page shows may have gone on since, so that nothing of it is told
    /// as happening now.
    pub fn is_old(self) -> bool {
        self.is_old.get() || self.is_lost()
    }

    /// Whether the service could not be asked when it was last tried.
    pub fn is_lost(self) -> bool {
        self.lost.with(Option::is_some)
    }

    /// Another page opens, which shows nothing yet.
    pub fn open_page(self) {
        self.shown.set(None);
    }

    /// Takes note of the age of an answer, and says so when it turns.
    pub fn note(self, age: &Age) {
        self.shown.set(Some((age.read_at, age.asked_at)));
        self.is_old.set(age.is_old());
        match &age.origin {
            Origin::Service => self.reached(),
            Origin::Earlier => {}
            Origin::Kept { because } => self.missed(because.clone()),
        }
    }

    /// The service answers.
    pub fn reached(self) {
        if self.lost.get_untracked().is_some() {
            self.lost.set(None);
            self.announcer
                .status(untrack(|| self.words.text("app-online-again", &[])));
        }
    }

    /// The service does not answer.
    pub fn missed(self, because: Problem) {
        if self.lost.get_untracked().is_none() {
            let id = lost(&because);
            self.announcer.status(untrack(|| self.words.text(id, &[])));
        }
        self.lost.set(Some(because));
    }
}

/// Why the service could not be asked, in few words.
pub fn lost(because: &Problem) -> &'static str {
    if *because == Problem::Offline {
        "app-offline"
    } else {
        "app-no-answer"
    }
}
