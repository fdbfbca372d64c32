//! The running app: its parts, and who is signed in.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use chrono::{DateTime, Utc};
use domain::{ids::PersonId, language::Language};
use ipc::{Problem, news::News};
use tokio::sync::OnceCell;

use crate::{
    claims::Wishes,
    in_flight::Air,
    news::Board,
    ports::{Clock as _, MemoryCache, Platform, Record, Store as _},
    session::{self, Account},
    state::State,
    told_time::ToldTime,
};

/// One running app. Every command works on it, several at a time. A clone is
/// the same app.
pub struct App<P: Platform>(Arc<Inside<P>>);

/// An app, for what runs beside its commands and must not keep it alive.
pub(crate) struct Beside<P: Platform>(Weak<Inside<P>>);

struct Inside<P: Platform> {
    api: Option<Arc<P::Api>>,
    store: P::Store,
    clock: P::Clock,
    opener: P::Opener,
    notifier: P::Notifier,
    saver: P::Saver,
    picker: P::Picker,
    facts: Facts,
    state: Mutex<State>,
    /// What is known of those about whom nothing may be kept on the device.
    unkept: MemoryCache,
    board: Board,
    air: Air,
    wishes: Wishes,
    restored: OnceCell<()>,
    /// Held while the account and its sealed copy change together.
    account_gate: tokio::sync::Mutex<()>,
    /// Held by the one sign-in that may be going on.
    sign_in_gate: tokio::sync::Mutex<()>,
    /// Held while what the service said is kept or forgotten.
    cache_gate: tokio::sync::Mutex<()>,
    /// Held by the one reading of changes that may be going on.
    sync_gate: tokio::sync::Mutex<()>,
    /// Held by the one settling that may be going on.
    settle_gate: tokio::sync::Mutex<()>,
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
    /// The device's notices.
    pub notifier: P::Notifier,
    /// Where a person puts files.
    pub saver: P::Saver,
    /// How a person picks files.
    pub picker: P::Picker,
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
    /// How long a person may be away.
    pub limits: Limits,
}

/// How long a person may be away before the app locks itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long after the person last showed that they are there.
    pub idle: Duration,
    /// How long before it locks, or before the session ends, the person is asked
    /// whether they are there. WCAG 2.2.1 wants at least 20 seconds.
    pub warning: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            idle: Duration::from_secs(5 * 60),
            warning: Duration::from_secs(2 * 60),
        }
    }
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

impl<P: Platform> Clone for App<P> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<P: Platform> Beside<P> {
    /// The app, if it still runs.
    pub(crate) fn app(&self) -> Option<App<P>> {
        self.0.upgrade().map(App)
    }
}

impl<P: Platform> App<P> {
    /// Puts an app together. Nothing is read or asked yet.
    pub fn new(parts: Parts<P>, facts: Facts) -> Self {
        Self(Arc::new(Inside {
            api: parts.api.map(Arc::new),
            store: parts.store,
            clock: parts.clock,
            opener: parts.opener,
            notifier: parts.notifier,
            saver: parts.saver,
            picker: parts.picker,
            facts,
            state: Mutex::default(),
            unkept: MemoryCache::default(),
            board: Board::default(),
            air: Air::default(),
            wishes: Wishes::default(),
            restored: OnceCell::new(),
            account_gate: tokio::sync::Mutex::new(()),
            sign_in_gate: tokio::sync::Mutex::new(()),
            cache_gate: tokio::sync::Mutex::new(()),
            sync_gate: tokio::sync::Mutex::new(()),
            settle_gate: tokio::sync::Mutex::new(()),
        }))
    }

    /// The same app, for what runs beside its commands.
    pub(crate) fn beside(&self) -> Beside<P> {
        Beside(Arc::downgrade(&self.0))
    }

    /// The service, or the problem of having none.
    pub(crate) fn api(&self) -> Result<&Arc<P::Api>, Problem> {
        self.0.api.as_ref().ok_or(Problem::NotConnected)
    }

    pub(crate) fn is_connected(&self) -> bool {
        self.0.api.is_some()
    }

    pub(crate) fn store(&self) -> &P::Store {
        &self.0.store
    }

    pub(crate) fn unkept(&self) -> &MemoryCache {
        &self.0.unkept
    }

    pub(crate) fn clock(&self) -> &P::Clock {
        &self.0.clock
    }

    pub(crate) fn opener(&self) -> &P::Opener {
        &self.0.opener
    }

    pub(crate) fn notifier(&self) -> &P::Notifier {
        &self.0.notifier
    }

    pub(crate) fn saver(&self) -> &P::Saver {
        &self.0.saver
    }

    pub(crate) fn picker(&self) -> &P::Picker {
        &self.0.picker
    }

    pub(crate) fn facts(&self) -> &Facts {
        &self.0.facts
    }

    /// What has happened, for whoever waits for it.
    pub(crate) fn board(&self) -> &Board {
        &self.0.board
    }

    /// What was sent and has not been answered.
    pub(crate) fn air(&self) -> &Air {
        &self.0.air
    }

    /// What is wished of claims.
    pub(crate) fn wishes(&self) -> &Wishes {
        &self.0.wishes
    }

    pub(crate) fn account_gate(&self) -> &tokio::sync::Mutex<()> {
        &self.0.account_gate
    }

    pub(crate) fn sign_in_gate(&self) -> &tokio::sync::Mutex<()> {
        &self.0.sign_in_gate
    }

    pub(crate) fn cache_gate(&self) -> &tokio::sync::Mutex<()> {
        &self.0.cache_gate
    }

    pub(crate) fn sync_gate(&self) -> &tokio::sync::Mutex<()> {
        &self.0.sync_gate
    }

    pub(crate) fn settle_gate(&self) -> &tokio::sync::Mutex<()> {
        &self.0.settle_gate
    }

    /// Never held across an await.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
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
        let device = self.0.clock.now();
        self.state().by_service(device)
    }

    /// Whose clock [`App::now`] is by. Once the device's was set while it ran, nobody can
    /// tell by which of the two.
    pub(crate) fn clock_now(&self) -> ipc::Clock {
        let device = self.0.clock.now();
        let told = self.state().told_time;
        if told.is_some_and(|told| told.is_sure(device)) {
            ipc::Clock::Service
        } else {
            ipc::Clock::Device
        }
    }

    /// Learns the service's clock from an answer that has just arrived, and that
    /// the service answers.
    pub(crate) fn learn_clock(&self, service_time: Option<DateTime<Utc>>) {
        self.board().publish(News::ConnectionBack);
        if let Some(service_time) = service_time {
            let device = self.0.clock.now();
            self.state().told_time = Some(ToldTime::new(service_time, device));
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

    /// Takes up what was sealed when the program last ran, once; and locks the
    /// app when the person has been away for too long, also while the machine
    /// slept. Every command that could show something waits for this first.
    pub(crate) async fn restored(&self) {
        let restore = || session::restore(self);
        self.0.restored.get_or_init(restore).await;
        session::lock_when_overdue(self).await;
    }

    /// Changes the account and its sealed copy, unless `lease` is over.
    pub(crate) async fn change_account(
        &self,
        lease: Lease,
        change: impl FnOnce(&mut State) + Send,
    ) -> Result<(), Problem> {
        let _gate = self.0.account_gate.lock().await;
        let sealed = {
            let mut state = self.state();
            if !state.is_within(lease) {
                return Err(Problem::SignedOut);
            }
            change(&mut state);
            state.account.as_ref().and_then(Account::sealed)
        };
        if let Some(account) = sealed {
            self.0.store.write(Record::Account, &account).await;
        }
        Ok(())
    }
}
