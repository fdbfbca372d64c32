//! Signing in and out.

use serde::{Deserialize, Serialize};

use crate::{
    command,
    persons::{LostPerson, PersonView},
};

command! {
    /// Opens the browser, waits for the person to come back, and signs in.
    SignIn = "sign_in": () => Session
}

command! {
    /// Stops waiting for the browser.
    CancelSignIn = "cancel_sign_in": () => ()
}

command! {
    /// Signs out: what the device holds is gone first, also without network.
    SignOut = "sign_out": () => Session
}

command! {
    /// Locks the app at once: nothing is shown until the same person has signed in again.
    LockApp = "lock_app": () => Session
}

command! {
    /// The person is there: puts off what [`crate::news::Ending`] has announced.
    NoteActivity = "note_activity": () => ()
}

/// Why nobody is signed in, or the app is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// The session reached its end, or the service ended it.
    Expired,
    /// It was ended on another device.
    Elsewhere,
}

/// Whether somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    target_pointer_width = "64",
    expect(
        clippy::large_enum_variant,
        reason = "there is one at a time, and it is written out at once"
    )
)]
pub enum Session {
    /// Nobody.
    SignedOut,
    /// Nobody, and not by the person's own choice. What was kept for them is
    /// sealed until they sign in again.
    Ended {
        /// Why.
        because: Ended,
    },
    /// Nobody until the same person has signed in again; nothing is shown.
    Locked,
    /// Somebody.
    SignedIn {
        /// The name of whoever signed in.
        name: String,
        /// Whom the pages concern; `None` until that is chosen.
        acting_for: Option<PersonView>,
        /// Whom the pages concerned until that ended, while nobody else is chosen. Held
        /// in memory only.
        lost: Option<LostPerson>,
    },
}
