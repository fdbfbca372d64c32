//! Signing in and out, and what lies between.

mod absence;
mod account;
mod begin;
mod cancel_sign_in;
mod end_access;
mod leave;
mod lock_app;
mod note_activity;
mod presence;
mod sign_in;
mod sign_out;
mod watch_over;

pub(crate) use absence::{Absence, Sealed, Why};
pub(crate) use account::Account;
pub(crate) use begin::{begin, restore};
pub use cancel_sign_in::cancel_sign_in;
pub(crate) use end_access::end_access;
use ipc::session::Session;
pub(crate) use leave::{Leaving, leave, lock_when_overdue, remove_everything, why_ended};
pub use lock_app::lock_app;
pub use note_activity::note_activity;
pub(crate) use presence::{Away, Presence};
pub use sign_in::sign_in;
pub use sign_out::sign_out;
pub(crate) use watch_over::watch_over;

use crate::{App, persons::view, ports::Platform};

/// The session as the window shows it now.
pub(crate) fn shown<P: Platform>(app: &App<P>) -> Session {
    let now = app.now();
    let state = app.state();
    match &state.account {
        Some(account) => Session::SignedIn {
            name: account.name.clone(),
            acting_for: account.acting_for.as_ref().map(|person| view(person, now)),
            lost: state.lost.clone(),
        },
        None => state.absence.shown(),
    }
}
