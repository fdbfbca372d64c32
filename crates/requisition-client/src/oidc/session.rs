//! The one session of the program: held in memory, written before it is used.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use commands::ports::{ApiError, NotASession, Plain, Record, Store};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{sync::Mutex, time::Instant};

use super::{
    issuer::{Issuer, IssuerError, Tokens},
    record,
};
use crate::limits::Limits;

/// Holds the session and refreshes it, once for all who wait.
#[derive(Debug)]
pub(crate) struct Session<S> {
    store: S,
    issuer: Arc<Issuer>,
    limits: Limits,
    held: Mutex<Option<Held>>,
    /// How many sessions there have been; tells them apart.
    begun: AtomicU64,
    /// How many refreshes have ended; tells a waiting caller whether one ended
    /// while it waited.
    refreshes: AtomicU64,
    /// Held by the one that refreshes; what its refresh came to.
    turn: Mutex<Result<(), ApiError>>,
}

#[derive(Debug)]
struct Held {
    number: u64,
    refresh: Option<SecretString>,
    access: Option<Access>,
}

#[derive(Debug)]
struct Access {
    token: SecretString,
    until: Instant,
}

impl<S: Store> Session<S> {
    pub(crate) fn new(store: S, issuer: Arc<Issuer>, limits: &Limits) -> Self {
        Self {
            store,
            issuer,
            limits: limits.clone(),
            held: Mutex::new(None),
            begun: AtomicU64::new(0),
            refreshes: AtomicU64::new(0),
            turn: Mutex::new(Ok(())),
        }
    }

    pub(crate) fn issuer(&self) -> &Arc<Issuer> {
        &self.issuer
    }

    /// Begins a session with what a sign-in brought.
    pub(crate) async fn begin(&self, tokens: &Tokens) {
        let mut held = self.held.lock().await;
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        self.write(tokens.refresh.as_ref()).await;
        *held = Some(Held {
            number,
            access: Some(self.access_of(tokens)),
            refresh: tokens.refresh.clone(),
        });
    }

    /// Begins a session with what was sealed earlier.
    pub(crate) async fn resume(&self, plain: &Plain) -> Result<(), NotASession> {
        let refresh = record::read(self.issuer.name(), self.issuer.client_id(), plain)?;
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        *self.held.lock().await = Some(Held {
            number,
            refresh: Some(refresh),
            access: None,
        });
        Ok(())
    }

    /// Ends the session here; gives what the issuer should be told to refuse.
    /// Writing to the store happens under the same lock, so none comes later.
    pub(crate) async fn forget(&self) -> Option<Option<SecretString>> {
        let held = self.held.lock().await.take()?;
        Some(held.refresh)
    }

    /// An access token that still holds, refreshed where needed.
    pub(crate) async fn access(self: &Arc<Self>) -> Result<SecretString, ApiError> {
        for _ in 0..2 {
            let seen = self.refreshes.load(Ordering::Acquire);
            match &*self.held.lock().await {
                None => return Err(ApiError::SignedOut),
                Some(Held {
                    access: Some(access),
                    ..
                }) if Instant::now() < access.until => return Ok(access.token.clone()),
                Some(_) => {}
            }
            // On a task of its own: a caller who stops waiting must not stop it
            // between the moment the issuer uses up the old refresh token and
            // the moment the new one is kept.
            let refresh = tokio::spawn(Arc::clone(self).refresh(seen));
            refresh.await.map_err(|_| ApiError::Device {
                what: "refreshing the session",
            })??;
        }
        Err(ApiError::Misfit {
            operation: "refreshing the session",
        })
    }

    /// The service does not take `token` any more, whatever its stated life.
    pub(crate) async fn distrust(&self, token: &SecretString) {
        if let Some(held) = &mut *self.held.lock().await {
            held.access
                .take_if(|access| access.token.expose_secret() == token.expose_secret());
        }
    }

    /// Refreshes, unless somebody else did since `seen` was read.
    async fn refresh(self: Arc<Self>, seen: u64) -> Result<(), ApiError> {
        let mut turn = self.turn.lock().await;
        if self.refreshes.load(Ordering::Acquire) != seen {
            return turn.clone();
        }
        *turn = self.refresh_now().await;
        self.refreshes.fetch_add(1, Ordering::Release);
        turn.clone()
    }

    async fn refresh_now(self: &Arc<Self>) -> Result<(), ApiError> {
        let (number, token) = match &*self.held.lock().await {
            Some(Held {
                number,
                refresh: Some(token),
                ..
            }) => (*number, token.clone()),
            Some(Held { refresh: None, .. }) | None => return Err(ApiError::SignedOut),
        };
        let outcome = self.issuer.refresh(&token).await;

        let mut held = self.held.lock().await;
        let Some(current) = held.as_mut().filter(|held| held.number == number) else {
            drop(held);
            if let Ok(tokens) = outcome {
                self.give_back(tokens);
            }
            return Err(ApiError::SignedOut);
        };
        match outcome {
            Ok(tokens) => {
                if tokens.refresh.is_some() {
                    self.write(tokens.refresh.as_ref()).await;
                }
                current.access = Some(self.access_of(&tokens));
                current.refresh = tokens.refresh.or(current.refresh.take());
                Ok(())
            }
            Err(IssuerError::GrantEnded) => {
                *held = None;
                Err(ApiError::SignedOut)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Tokens that came too late, or for nothing.
    pub(crate) fn give_back(self: &Arc<Self>, tokens: Tokens) {
        if let Some(token) = tokens.refresh {
            let session = Arc::clone(self);
            tokio::spawn(async move { session.revoke(token).await });
        }
    }

    /// Tells the issuer to refuse `token`, if it can be told in time.
    pub(crate) async fn revoke(&self, token: SecretString) {
        let revoked = tokio::time::timeout(self.limits.revoke, self.issuer.revoke(&token)).await;
        if !matches!(revoked, Ok(Ok(()))) {
            tracing::warn!("the issuer could not be told to refuse a session");
        }
    }

    /// A session that cannot be refreshed outlives nothing and is not written.
    async fn write(&self, refresh: Option<&SecretString>) {
        if let Some(token) = refresh {
            let plain = record::write(self.issuer.name(), self.issuer.client_id(), token);
            self.store.write(Record::Session, &plain).await;
        }
    }

    fn access_of(&self, tokens: &Tokens) -> Access {
        let margin = self.limits.access_margin.min(tokens.life / 2);
        Access {
            token: tokens.access.clone(),
            until: tokens.ends.checked_sub(margin).unwrap_or(tokens.ends),
        }
    }
}
