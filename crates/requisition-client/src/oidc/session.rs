//! The one session of the program: held in memory, written before it is used.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use commands::ports::{ApiError, NotASession, Plain, Record, SessionLimits, Store};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{sync::Mutex, time::Instant};

use super::{
    issuer::{Issuer, IssuerError},
    record::{self, Sealed},
    tokens::Tokens,
};
use crate::{dpop::Key, limits::Limits};

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
    /// What everything is bound to.
    key: Option<Arc<Key>>,
    access: Option<Access>,
    until: Instant,
    idle: Option<Instant>,
    absolute: Option<Instant>,
}

/// What opens the service.
#[derive(Clone, Debug)]
pub(crate) struct Access {
    pub(crate) token: SecretString,
    pub(crate) key: Option<Arc<Key>>,
}

/// What is needed to make a forgotten session useless at the issuer.
#[derive(Debug)]
pub struct Revocation(Option<Sealed>);

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
        self.write(tokens.refresh.as_ref(), tokens.key.as_ref())
            .await;
        let mut begun = Held {
            number,
            refresh: None,
            key: tokens.key.clone(),
            access: None,
            until: tokens.ends,
            idle: None,
            absolute: None,
        };
        self.take_up(&mut begun, tokens);
        *held = Some(begun);
    }

    /// Begins a session with what was sealed earlier.
    pub(crate) async fn resume(&self, plain: &Plain) -> Result<(), NotASession> {
        let sealed = record::read(self.issuer.address(), plain.expose_secret())?;
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        *self.held.lock().await = Some(Held {
            number,
            refresh: Some(sealed.refresh),
            key: sealed.key,
            access: None,
            until: Instant::now(),
            idle: None,
            absolute: None,
        });
        Ok(())
    }

    /// Ends the session here; gives what the issuer should be told to refuse.
    /// Writing to the store happens under the same lock, so none comes later.
    pub(crate) async fn forget(&self) -> Option<Revocation> {
        let Held { refresh, key, .. } = self.held.lock().await.take()?;
        Some(Revocation(refresh.map(|refresh| Sealed { refresh, key })))
    }

    /// When it ends, as far as the issuer says. One that cannot be refreshed
    /// ends with its access token.
    pub(crate) async fn limits(&self) -> Option<SessionLimits> {
        let held = self.held.lock().await;
        let held = held.as_ref()?;
        let ends = held.refresh.is_none().then_some(held.until);
        let absolute = [held.absolute, ends].into_iter().flatten().min();
        Some(SessionLimits {
            idle: held.idle.map(Instant::into_std),
            absolute: absolute.map(Instant::into_std),
        })
    }

    /// Refreshes now, if there is anything to refresh with.
    pub(crate) async fn keep_alive(self: &Arc<Self>) -> Result<(), ApiError> {
        let seen = self.refreshes.load(Ordering::Acquire);
        match &*self.held.lock().await {
            None => return Err(ApiError::SignedOut),
            Some(Held { refresh: None, .. }) => return Ok(()),
            Some(_) => {}
        }
        self.refresh_apart(seen).await
    }

    /// An access token that still holds, refreshed where needed.
    pub(crate) async fn access(self: &Arc<Self>) -> Result<Access, ApiError> {
        for _ in 0..2 {
            let seen = self.refreshes.load(Ordering::Acquire);
            match &*self.held.lock().await {
                None => return Err(ApiError::SignedOut),
                Some(Held {
                    access: Some(access),
                    until,
                    ..
                }) if Instant::now() < *until => return Ok(access.clone()),
                Some(_) => {}
            }
            self.refresh_apart(seen).await?;
        }
        Err(ApiError::Misfit {
            operation: "refreshing the session",
        })
    }

    /// The service does not take `refused` any more, whatever its stated life.
    pub(crate) async fn distrust(&self, refused: &Access) {
        if let Some(held) = &mut *self.held.lock().await {
            let refused = refused.token.expose_secret();
            held.access
                .take_if(|access| access.token.expose_secret() == refused);
        }
    }

    /// Refreshes on a task of its own: a caller who stops waiting must not stop
    /// it between the moment the issuer uses up the old refresh token and the
    /// moment the new one is kept.
    async fn refresh_apart(self: &Arc<Self>, seen: u64) -> Result<(), ApiError> {
        let refresh = tokio::spawn(Arc::clone(self).refresh(seen));
        refresh.await.map_err(|_| ApiError::Device {
            what: "refreshing the session",
        })?
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
        let (number, token, key) = match &*self.held.lock().await {
            Some(Held {
                number,
                refresh: Some(token),
                key,
                ..
            }) => (*number, token.clone(), key.clone()),
            Some(Held { refresh: None, .. }) | None => return Err(ApiError::SignedOut),
        };
        let outcome = self.issuer.refresh(&token, key.as_ref()).await;

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
                self.write(tokens.refresh.as_ref(), key.as_ref()).await;
                self.take_up(current, &tokens);
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
        let Tokens { refresh, key, .. } = tokens;
        if let Some(refresh) = refresh {
            let session = Arc::clone(self);
            let revocation = Revocation(Some(Sealed { refresh, key }));
            tokio::spawn(async move { session.revoke(revocation).await });
        }
    }

    /// Tells the issuer to refuse what was forgotten, if it can be told in time.
    pub(crate) async fn revoke(&self, Revocation(sealed): Revocation) {
        let Some(Sealed { refresh, key }) = sealed else {
            return;
        };
        let revoke = self.issuer.revoke(&refresh, key.as_deref());
        let revoked = tokio::time::timeout(self.limits.revoke, revoke).await;
        if !matches!(revoked, Ok(Ok(()))) {
            tracing::warn!("the issuer could not be told to refuse a session");
        }
    }

    /// A session that cannot be refreshed outlives nothing and is not written.
    async fn write(&self, refresh: Option<&SecretString>, key: Option<&Arc<Key>>) {
        if let Some(refresh) = refresh {
            let sealed = Sealed {
                refresh: refresh.clone(),
                key: key.cloned(),
            };
            let plain = record::write(self.issuer.address(), &sealed);
            self.store.write(Record::Session, &plain).await;
        }
    }

    /// What the issuer leaves out holds as it was, but for the idle limit: that
    /// is counted from each use.
    fn take_up(&self, held: &mut Held, tokens: &Tokens) {
        let margin = self.limits.access_margin.min(tokens.life / 2);
        held.until = tokens.ends.checked_sub(margin).unwrap_or(tokens.ends);
        held.access = Some(Access {
            token: tokens.access.clone(),
            key: held.key.clone(),
        });
        held.idle = tokens.idle;
        held.absolute = tokens.absolute.or(held.absolute);
        if let Some(refresh) = &tokens.refresh {
            held.refresh = Some(refresh.clone());
        }
    }
}
