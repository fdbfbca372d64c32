//! Giving up on the browser.

use ipc::{Answer, session::CancelSignIn};

use crate::{App, ports::Platform};

/// Stops the sign-in that waits for the browser, if there is one. That one
/// answers that it was given up.
pub async fn cancel_sign_in<P: Platform>(app: &App<P>, (): ()) -> Answer<CancelSignIn> {
    drop(app.state().waiting_sign_in.take());
    Ok(())
}
