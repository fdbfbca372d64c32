//! Signing in and out.

use serde::{Deserialize, Serialize};

use crate::{command, persons::PersonView};

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

/// Whether somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// Nobody.
    SignedOut,
    /// Somebody.
    SignedIn {
        /// The name of whoever signed in.
        name: String,
        /// Whom the pages concern; `None` until that is chosen.
        acting_for: Option<PersonView>,
    },
}
