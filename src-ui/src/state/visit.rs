//! Who uses the window, and whom it concerns.

use ipc::{
    Problem,
    boot::{Boot, GetBoot},
    persons::{LostPerson, PersonView},
    session::{Ended, Session},
};
use leptos::prelude::*;

use crate::{
    bridge,
    erased::spawn,
    router::{Renewal, here, start_anew},
    routes::{Needs, Route},
    state::{handover, own_trip},
};

/// Who uses the window.
#[derive(Clone, Copy)]
pub struct Visit {
    session: RwSignal<Session>,
    is_first_start: RwSignal<bool>,
    is_leaving: RwSignal<bool>,
    barrier: RwSignal<Option<Barrier>>,
    boot: StoredValue<Boot>,
}

/// Why no page of a person can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// What one may do for the person has ended. Nobody is chosen any more.
    AccessEnded {
        /// The person, where it was another than the signed-in one.
        name: Option<String>,
        /// What the command layer knows of it, once it has said so.
        lost: Option<LostPerson>,
    },
    /// The program is too old for the service.
    MustUpdate,
}

/// Whom the pages concerned until that ended, as `session` has it.
fn lost_in(session: &Session) -> Option<LostPerson> {
    match session {
        Session::SignedIn { lost, .. } => lost.clone(),
        Session::SignedOut | Session::Ended { .. } | Session::Locked => None,
    }
}

fn ended(lost: LostPerson) -> Barrier {
    Barrier::AccessEnded {
        name: Some(lost.name.clone()),
        lost: Some(lost),
    }
}

/// What somebody calculated goes with them.
fn forget() {
    handover::forget();
    own_trip::calculate_for(None);
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
            is_first_start: RwSignal::new(boot.is_first_start),
            is_leaving: RwSignal::new(false),
            barrier: RwSignal::new(lost_in(&boot.session).map(ended)),
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

    /// The name of whoever is signed in.
    pub fn name(self) -> Option<String> {
        match self.session.get() {
            Session::SignedIn { name, .. } => Some(name),
            Session::SignedOut | Session::Ended { .. } | Session::Locked => None,
        }
    }

    /// Whether somebody is signed in and may be shown what is theirs.
    pub fn is_signed_in(self) -> bool {
        self.session
            .with(|session| matches!(session, Session::SignedIn { .. }))
    }

    /// Whom the pages concern.
    pub fn person(self) -> Option<PersonView> {
        match self.session.get() {
            Session::SignedIn { acting_for, .. } => acting_for,
            Session::SignedOut | Session::Ended { .. } | Session::Locked => None,
        }
    }

    /// Whom the pages concern, when it is not the signed-in person.
    pub fn other_person(self) -> Option<PersonView> {
        self.person().filter(|person| !person.is_oneself())
    }

    /// Whether nobody has chosen a language on this device yet.
    pub fn is_first_start(self) -> bool {
        self.is_first_start.get()
    }

    /// Whether the window is about to start anew and shows nothing any more.
    pub fn is_leaving(self) -> bool {
        self.is_leaving.get()
    }

    /// Why no page of a person can be shown, if so.
    pub fn barrier(self) -> Option<Barrier> {
        self.barrier.get()
    }

    /// The language is chosen.
    pub fn welcomed(self) {
        self.is_first_start.set(false);
    }

    /// Somebody else is signed in or concerned. The window starts anew, so that
    /// nothing of the person before is left in the page, in what screen readers
    /// know of it, or in memory. `to` is the page to start with; `None` stays.
    pub fn change(self, to: Option<Route>) {
        self.leave(to, Renewal::Changed);
    }

    /// Somebody has signed in.
    pub fn enter(self) {
        self.leave(None, Renewal::SignedIn);
    }

    /// The app is locked or the session has ended. A page that is for everybody
    /// would not tell, so the window goes on from the first one there.
    pub fn end(self) {
        let is_silent = here().needs() == Needs::Nothing;
        self.change(is_silent.then_some(Route::Home));
    }

    /// The person has signed out.
    pub fn finish(self) {
        self.leave(Some(Route::Home), Renewal::SignedOut);
    }

    /// Follows news of the session, which may come after the window knows already.
    pub fn follow(self, now: &Session) {
        let before = self.session.get_untracked();
        match (&before, now) {
            (before, now) if before == now => {}
            (
                Session::SignedIn {
                    acting_for: Some(person),
                    ..
                },
                Session::SignedIn {
                    acting_for: None, ..
                },
            ) if !person.is_oneself() => self.lose_access(),
            // Nobody is signed out so but by themselves, and this may be heard before
            // the command has answered.
            (_, Session::SignedOut) => self.finish(),
            (_, Session::Locked | Session::Ended { .. }) => self.end(),
            _ => self.change(None),
        }
    }

    /// Follows what any command may answer about the session.
    pub fn observe(self, problem: &Problem) {
        match problem {
            Problem::SignedOut if untrack(|| self.is_signed_in()) => self.lose_session(),
            Problem::AccessEnded => self.lose_access(),
            Problem::MustUpdate => self.barrier.set(Some(Barrier::MustUpdate)),
            Problem::SignedOut
            | Problem::Offline
            | Problem::Unavailable { .. }
            | Problem::TooManyRequests { .. }
            | Problem::NotFound
            | Problem::SignInAgain
            | Problem::NotConnected
            | Problem::SignInCancelled
            | Problem::SignInTimedOut
            | Problem::SignInRefused
            | Problem::CannotOpen
            | Problem::Unexpected { .. } => {}
        }
    }

    /// The command layer knows why, and says it to the window that starts anew.
    fn lose_session(self) {
        if self.is_leaving.get_untracked() {
            return;
        }
        self.is_leaving.set(true);
        spawn(async move {
            let session = bridge::call::<GetBoot>(&()).await.map(|boot| boot.session);
            match session {
                Ok(Session::SignedIn { .. }) | Err(_) => {
                    // To start anew would lead here again.
                    let because = Ended::Expired;
                    forget();
                    self.session.set(Session::Ended { because });
                    self.is_leaving.set(false);
                }
                // By the person, whose command has not answered yet.
                Ok(Session::SignedOut) => self.finish(),
                Ok(Session::Locked | Session::Ended { .. }) => self.end(),
            }
        });
    }

    /// The command layer has let go of the person; so does the window.
    fn lose_access(self) {
        forget();
        let name = untrack(|| self.other_person()).map(|person| person.name);
        if name.is_some() || self.barrier.with_untracked(Option::is_none) {
            self.barrier
                .set(Some(Barrier::AccessEnded { name, lost: None }));
            self.ask_why();
        }
        self.session.update(|session| {
            if let Session::SignedIn { acting_for, .. } = session {
                *acting_for = None;
            }
        });
    }

    /// The command layer knows why as far as anybody does.
    fn ask_why(self) {
        spawn(async move {
            let Ok(boot) = bridge::call::<GetBoot>(&()).await else {
                return;
            };
            if let Some(lost) = lost_in(&boot.session) {
                self.barrier.set(Some(ended(lost)));
            }
        });
    }

    fn leave(self, to: Option<Route>, renewal: Renewal) {
        // What is shown goes at once: a new page may take its time to come.
        self.is_leaving.set(true);
        start_anew(to, renewal);
    }
}
