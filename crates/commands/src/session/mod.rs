//! Signing in and out.

mod account;
mod cancel_sign_in;
mod sign_in;
mod sign_out;

pub(crate) use account::Account;
pub use cancel_sign_in::cancel_sign_in;
use ipc::session::Session;
pub use sign_in::sign_in;
pub use sign_out::sign_out;

use crate::{App, persons::view, ports::Platform};

/// The session as the window shows it now.
pub(crate) fn shown<P: Platform>(app: &App<P>) -> Session {
    let now = app.now();
    match &app.state().account {
        Some(account) => Session::SignedIn {
            name: account.name.clone(),
            acting_for: account.acting_for.as_ref().map(|person| view(person, now)),
        },
        None => Session::SignedOut,
    }
}
