//! Tokens that no session has begun with yet.

use std::sync::Arc;

use commands::ports::Store;
use tokio::runtime::Handle;

use super::{session::Session, tokens::Tokens};

/// Tokens that go back to the issuer when this is dropped, so also when nobody
/// waits any more for the session that was to begin with them.
#[derive(Debug)]
pub(crate) struct Unclaimed<S: Store> {
    session: Arc<Session<S>>,
    tokens: Option<Tokens>,
}

impl<S: Store> Unclaimed<S> {
    /// Takes charge of `tokens`, which `session` may begin with.
    pub(crate) fn new(session: &Arc<Session<S>>, tokens: Tokens) -> Self {
        Self {
            session: Arc::clone(session),
            tokens: Some(tokens),
        }
    }

    /// Begins the session.
    pub(crate) async fn claim(mut self) {
        if let Some(tokens) = &self.tokens {
            self.session.begin(tokens).await;
        }
        self.tokens = None;
    }
}

impl<S: Store> Drop for Unclaimed<S> {
    fn drop(&mut self) {
        // At the end of the program there may be nothing left to tell it with.
        if let Some(tokens) = self.tokens.take()
            && Handle::try_current().is_ok()
        {
            self.session.give_back(tokens);
        }
    }
}
