//! The running app: its parts, and who is signed in.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use domain::{ids::PersonId, language::Language};
use ipc::Problem;
use tokio::sync::OnceCell;

use crate::{
    ports::{Api, Clock as _, Platform, Record, Store as _},
    session::Account,
    state::State,
};

/// One running app. Every command works on it, several at a time.
pub struct App<P: Platform> {
    api: Option<Arc<P::Api>>,
    store: P::Store,
    clock: P::Clock,
    opener: P::Opener,
    facts: Facts,
    state: Mutex<State>,
    restored: OnceCell<()>,
    /// Held while the account and its sealed copy change together.
    account_gate: tokio::sync::Mutex<()>,
    /// Held by the one sign-in that may be going on.
    sign_in_gate: tokio::sync::Mutex<()>,
}

/// The parts of an app.
pub struct Parts<P: Platform> {
    /// The service; `None` when none is configured.
    pub api: Option<P::Api>,
    /// What outlives the program.
    pub store: P::Store,
    /// The device's clock.
    pub clock: P::Clock,
    /// The device's browser and phone.
    pub opener: P::Opener,
}

/// What is known about the program and the device before anything runs.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The program's version.
    pub version: String,
    /// The sign-in service's name, from the configuration.
    pub sign_in_name: Option<String>,
    /// The language of the operating system, until a person chooses one.
    pub device_language: Language,
}

/// A time in which the same person is signed in and, where that matters, the
/// same person chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lease {
    /// Which session.
    pub(crate) session: u64,
    /// Which choice of a person; `None` when any will do.
    pub(crate) choice: Option<u64>,
}

impl<P: Platform> App<P> {
    /// Puts an app together. Nothing is read or asked yet.
    pub fn new(parts: Parts<P>, facts: Facts) -> Self {
        Self {
            api: parts.api.map(Arc::new),
            store: parts.store,
            clock: parts.clock,
            opener: parts.opener,
            facts,
            state: Mutex::default(),
            restored: OnceCell::new(),
            account_gate: tokio::sync::Mutex::new(()),
            sign_in_gate: tokio::sync::Mutex::new(()),
        }
    }

    /// The service, or the problem of having none.
    pub(crate) fn api(&self) -> Result<&Arc<P::Api>, Problem> {
        self.api.as_ref().ok_or(Problem::NotConnected)
    }

    pub(crate) const fn is_connected(&self) -> bool {
        self.api.is_some()
    }

    pub(crate) const fn store(&self) -> &P::Store {
        &self.store
    }

    pub(crate) const fn opener(&self) -> &P::Opener {
        &self.opener
    }

    pub(crate) const fn facts(&self) -> &Facts {
        &self.facts
    }

    pub(crate) const fn sign_in_gate(&self) -> &tokio::sync::Mutex<()> {
        &self.sign_in_gate
    }

    /// Never held across an await.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state, if an answer asked for under `lease` may still be kept and
    /// shown. Without a lease it always may.
    pub(crate) fn state_within(
        &self,
        lease: Option<Lease>,
    ) -> Result<MutexGuard<'_, State>, Problem> {
        let state = self.state();
        if lease.is_none_or(|lease| state.is_within(lease)) {
            return Ok(state);
        }
        Err(match state.account {
            Some(_) => Problem::NotFound,
            None => Problem::SignedOut,
        })
    }

    /// The time now by the service's clock as far as it is known.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.state().by_service(self.clock.now())
    }

    /// Learns the service's clock from an answer that has just arrived.
    pub(crate) fn learn_clock(&self, service_time: Option<DateTime<Utc>>) {
        if let Some(service_time) = service_time {
            let device = self.clock.now();
            self.state().clock_offset = service_time - device;
        }
    }

    /// The session that is going on, whoever is chosen in it; it is taken up from
    /// the store first, once.
    pub(crate) async fn lease(&self) -> Result<Lease, Problem> {
        self.restored().await;
        let state = self.state();
        match state.account {
            Some(_) => Ok(Lease {
                session: state.session,
                choice: None,
            }),
            None => Err(Problem::SignedOut),
        }
    }

    /// Whom the pages concern. While nobody is chosen there is access to
    /// nobody, and the window leads to the choice.
    pub(crate) async fn acting_for(&self) -> Result<(Lease, PersonId), Problem> {
        self.restored().await;
        let state = self.state();
        let account = state.account.as_ref().ok_or(Problem::SignedOut)?;
        let person = account.acting_for.as_ref().ok_or(Problem::AccessEnded)?;
        let lease = Lease {
            session: state.session,
            choice: Some(state.choice),
        };
        Ok((lease, person.id.clone()))
    }

    /// Takes up what was sealed when the program last ran.
    pub(crate) async fn restored(&self) {
        self.restored.get_or_init(|| self.restore()).await;
    }

    async fn restore(&self) {
        let Some(api) = &self.api else { return };
        let session = self.store.read(Record::Session).await;
        let account = self.store.read(Record::Account).await;
        if session.is_none() && account.is_none() {
            return;
        }
        if let (Some(session), Some(account)) = (session, account.and_then(Account::unsealed))
            && api.resume(&session).await.is_ok()
        {
            self.state().account = Some(account);
            return;
        }
        tracing::warn!("what was kept is not a whole session and is removed");
        drop(api.forget().await);
        self.store.end_session().await;
    }

    /// Changes the account and its sealed copy, unless `lease` is over.
    pub(crate) async fn change_account(
        &self,
        lease: Lease,
        change: impl FnOnce(&mut State) + Send,
    ) -> Result<(), Problem> {
        let _gate = self.account_gate.lock().await;
        let sealed = {
            let mut state = self.state();
            if !state.is_within(lease) {
                return Err(Problem::SignedOut);
            }
            change(&mut state);
            state.account.as_ref().and_then(Account::sealed)
        };
        if let Some(account) = sealed {
            self.store.write(Record::Account, &account).await;
        }
        Ok(())
    }

    /// Holds `account` from now on, in the place of whoever was signed in, if it
    /// is still wanted then. Answers whether it was.
    pub(crate) async fn begin_session(
        &self,
        account: Account,
        is_wanted: impl FnOnce() -> bool + Send,
    ) -> bool {
        let _gate = self.account_gate.lock().await;
        if !is_wanted() {
            return false;
        }
        let sealed = account.sealed();
        self.state().begin(account);
        if let Some(account) = sealed {
            self.store.write(Record::Account, &account).await;
        }
        true
    }

    /// Ends the session on this device: memory first, then the store. Returns
    /// what makes it useless at the issuer. Does nothing when `lease` is over.
    pub(crate) async fn end_session(
        &self,
        lease: Option<Lease>,
    ) -> Option<<P::Api as Api>::Revocation> {
        let _gate = self.account_gate.lock().await;
        let was_signed_in = {
            let mut state = self.state();
            if lease.is_some_and(|lease| !state.is_within(lease)) {
                return None;
            }
            state.end()
        };
        let revocation = match &self.api {
            Some(api) => api.forget().await,
            None => None,
        };
        if was_signed_in || revocation.is_some() {
            self.store.end_session().await;
        }
        revocation
    }
}
