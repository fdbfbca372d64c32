//! Who uses the window, and whom it concerns.

use ipc::{Problem, boot::Boot, persons::PersonView, session::Session};
use leptos::prelude::*;

/// Who uses the window.
#[derive(Clone, Copy)]
pub struct Visit {
    session: RwSignal<Session>,
    end: RwSignal<Option<End>>,
    is_first_start: RwSignal<bool>,
    turn: RwSignal<u32>,
    barrier: RwSignal<Option<Barrier>>,
    boot: StoredValue<Boot>,
}

/// How the last session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The service or the time ended it.
    Lost,
    /// The person signed out.
    SignedOut,
}

/// Why no page of a person can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// What one may do for the person has ended. Nobody is chosen any more.
    AccessEnded {
        /// The person, where it was another than the signed-in one.
        name: Option<String>,
    },
    /// The program is too old for the service.
    MustUpdate,
}

/// The visit, within a component.
pub fn use_visit() -> Visit {
    expect_context()
}

impl Visit {
    /// As the command layer says it is.
    pub fn new(boot: Boot) -> Self {
        Self {
            session: RwSignal::new(boot.session.clone()),
            end: RwSignal::new(None),
            is_first_start: RwSignal::new(boot.is_first_start),
            turn: RwSignal::new(0),
            barrier: RwSignal::new(None),
            boot: StoredValue::new(boot),
        }
    }

    /// What does not change while the program runs: version, storage, the name
    /// of the sign-in service.
    pub fn boot(self) -> Boot {
        self.boot.get_value()
    }

    /// Whether somebody is signed in.
    pub fn session(self) -> Session {
        self.session.get()
    }

    /// Whom the pages concern.
    pub fn person(self) -> Option<PersonView> {
        self.session.with(|session| match session {
            Session::SignedIn { acting_for, .. } => acting_for.clone(),
            Session::SignedOut => None,
        })
    }

    /// Whom the pages concern, when it is not the signed-in person.
    pub fn other_person(self) -> Option<PersonView> {
        self.person().filter(|person| !person.is_oneself())
    }

    /// How the last session ended, while nobody is signed in.
    pub fn end(self) -> Option<End> {
        self.end.get()
    }

    /// Whether nobody has chosen a language on this device yet.
    pub fn is_first_start(self) -> bool {
        self.is_first_start.get()
    }

    /// Why no page of a person can be shown, if so.
    pub fn barrier(self) -> Option<Barrier> {
        self.barrier.get()
    }

    /// The language is chosen.
    pub fn welcomed(self) {
        self.is_first_start.set(false);
    }

    /// Changes whenever everything that is shown must be made anew.
    pub fn turn(self) -> u32 {
        self.turn.get()
    }

    /// Somebody has signed in, or another person is concerned. Every page and
    /// everything it knew is gone before anything else is shown.
    pub fn begin(self, session: Session) {
        self.end.set(None);
        self.enter(session);
    }

    /// Nobody is signed in any more.
    pub fn finish(self, end: End) {
        self.end.set(Some(end));
        self.enter(Session::SignedOut);
    }

    /// Follows what any command may answer about the session.
    pub fn observe(self, problem: &Problem) {
        let is_signed_in = self
            .session
            .with_untracked(|session| *session != Session::SignedOut);
        match problem {
            Problem::SignedOut if is_signed_in => self.finish(End::Lost),
            Problem::AccessEnded => self.lose_access(),
            Problem::MustUpdate => self.barrier.set(Some(Barrier::MustUpdate)),
            Problem::SignedOut
            | Problem::Offline
            | Problem::Unavailable { .. }
            | Problem::TooManyRequests { .. }
            | Problem::NotFound
            | Problem::NotConnected
            | Problem::SignInCancelled
            | Problem::SignInTimedOut
            | Problem::SignInRefused
            | Problem::CannotOpen
            | Problem::Unexpected { .. } => {}
        }
    }

    /// The command layer has let go of the person; so does the window.
    fn lose_access(self) {
        let name = untrack(|| self.other_person()).map(|person| person.name);
        if name.is_some() || self.barrier.with_untracked(Option::is_none) {
            self.barrier.set(Some(Barrier::AccessEnded { name }));
        }
        self.session.update(|session| {
            if let Session::SignedIn { acting_for, .. } = session {
                *acting_for = None;
            }
        });
    }

    fn enter(self, session: Session) {
        self.session.set(session);
        self.barrier.set(None);
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
    }
}
