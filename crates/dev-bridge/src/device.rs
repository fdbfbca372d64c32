//! The one device of a bridge.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::{Result, ensure};
use commands::{
    App, Facts, Limits, Parts,
    ports::{CannotOpen, Notice, Notifier, Opener, Platform, SystemClock},
};
use device_store::DeviceStore;
use domain::language::Language;
use requisition_client::{Client, SignInWords};
use serde::Deserialize;
use tempfile::TempDir;
use tokio::sync::watch;

use crate::{
    Setup,
    desk::{Desk, Says},
    keychain::Keychain,
    pile::Pile,
    words::sign_in_words,
};

/// How long a program may take to end.
const ENDS_WITHIN: Duration = Duration::from_secs(5);

type Kept = DeviceStore<Keychain>;

/// The parts of an app in a browser.
pub(crate) struct Browser;

impl Platform for Browser {
    type Api = Client<Arc<Kept>, SystemClock>;
    type Store = Arc<Kept>;
    type Clock = SystemClock;
    type Opener = Tray;
    type Notifier = Notices;
    type Saver = Desk;
    type Picker = Pile;
}

/// Opens nothing: keeps the address for whoever drives the browser.
#[derive(Clone, Default)]
pub(crate) struct Tray(Arc<Mutex<Option<String>>>);

impl Tray {
    fn last(&self) -> MutexGuard<'_, Option<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Opener for Tray {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        *self.last() = Some(address.to_owned());
        Ok(())
    }
}

/// Shows nothing: counts the notices for whoever drives the browser, in which no
/// page is ever in front.
#[derive(Clone, Default)]
pub(crate) struct Notices(Arc<AtomicUsize>);

impl Notifier for Notices {
    fn is_in_front(&self) -> bool {
        false
    }

    fn say(&self, _: Notice) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn withdraw(&self) {}
}

/// What a device is like, in the query of a reset. Each is said by its name or a number of milliseconds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Wish {
    /// The same device: its program ends and starts again.
    keep: Option<String>,
    /// A new device with a keychain, so that what it keeps outlives its program.
    sealed: Option<String>,
    /// After what time without anybody there the app locks itself.
    idle: Option<u64>,
    /// How long before that it asks.
    warning: Option<u64>,
}

impl Wish {
    fn limits(&self) -> Limits {
        let usual = Limits::default();
        Limits {
            idle: self.idle.map_or(usual.idle, Duration::from_millis),
            warning: self.warning.map_or(usual.warning, Duration::from_millis),
        }
    }
}

/// Where a device keeps things.
struct Drawer {
    folder: TempDir,
    keychain: Keychain,
}

impl Drawer {
    fn new(is_sealed: bool) -> Result<Self> {
        Ok(Self {
            folder: TempDir::with_prefix("reisefolge-bridge-")?,
            keychain: Keychain::new(is_sealed),
        })
    }
}

/// A program on the device.
struct Program {
    app: App<Browser>,
    store: Weak<Kept>,
    /// Goes when the program ends.
    runs: watch::Sender<()>,
}

/// A device whose program can end and start again, and which can be replaced by a new one.
pub(crate) struct Device {
    setup: Setup,
    words: SignInWords,
    tray: Tray,
    notices: Notices,
    /// Where files go.
    pub(crate) desk: Desk,
    /// What can be picked.
    pub(crate) pile: Pile,
    drawer: Mutex<Drawer>,
    program: Mutex<Option<Program>>,
    /// Held by the one reset that may be going on.
    gate: tokio::sync::Mutex<()>,
}

impl Device {
    pub(crate) fn new(setup: Setup) -> Result<Self> {
        let device = Self {
            words: sign_in_words(&setup.dist)?,
            tray: Tray::default(),
            notices: Notices::default(),
            desk: Desk::default(),
            pile: Pile::default(),
            drawer: Mutex::new(Drawer::new(false)?),
            program: Mutex::default(),
            gate: tokio::sync::Mutex::default(),
            setup,
        };
        device.start(Limits::default())?;
        Ok(device)
    }

    /// The app as it runs now, and what goes when it ends. `None` while it starts again.
    pub(crate) fn app(&self) -> Option<(App<Browser>, watch::Receiver<()>)> {
        let program = lock(&self.program);
        let program = program.as_ref()?;
        Some((program.app.clone(), program.runs.subscribe()))
    }

    /// The address that was last opened; the next time, nothing.
    pub(crate) fn take_opened(&self) -> Option<String> {
        self.tray.last().take()
    }

    /// How many notices the device has shown since the last time somebody asked.
    pub(crate) fn take_notices(&self) -> usize {
        self.notices.0.swap(0, Ordering::SeqCst)
    }

    /// Ends the program, and starts it as `wish` says.
    pub(crate) async fn reset(&self, wish: &Wish) -> Result<()> {
        let _gate = self.gate.lock().await;
        let before = lock(&self.program).take();
        if let Some(Program { app, store, runs }) = before {
            // A browser that still waits there is told; nothing else is answered.
            let _unit = commands::session::cancel_sign_in(&app, ()).await;
            drop((app, runs));
            ensure!(ends(&store).await, "the program before does not end");
        }
        if wish.keep.is_none() {
            *lock(&self.drawer) = Drawer::new(wish.sealed.is_some())?;
        }
        self.take_opened();
        self.take_notices();
        self.desk.take();
        self.desk.will_say(Says::default());
        self.pile.clear();
        self.start(wish.limits())
    }

    fn start(&self, limits: Limits) -> Result<()> {
        let store = {
            let drawer = lock(&self.drawer);
            let folder = drawer.folder.path().join("app");
            Arc::new(DeviceStore::new(folder, drawer.keychain.clone()))
        };
        let program = Program {
            store: Arc::downgrade(&store),
            app: self.app_on(store, limits)?,
            runs: watch::Sender::new(()),
        };
        *lock(&self.program) = Some(program);
        Ok(())
    }

    fn app_on(&self, store: Arc<Kept>, limits: Limits) -> Result<App<Browser>> {
        let service = &self.setup.service;
        let client = |address| {
            let words = self.words.clone();
            Client::new(address, Arc::clone(&store), SystemClock, move || {
                words.clone()
            })
        };
        let facts = Facts {
            version: env!("CARGO_PKG_VERSION").into(),
            sign_in_name: service
                .as_ref()
                .map(|service| service.sign_in_name().to_owned()),
            device_language: Language::default(),
            limits,
        };
        let parts = Parts {
            api: service.clone().map(client).transpose()?,
            store,
            clock: SystemClock,
            opener: self.tray.clone(),
            notifier: self.notices.clone(),
            saver: self.desk.clone(),
            picker: self.pile.clone(),
        };
        Ok(App::new(parts, facts))
    }
}

/// Waits until nothing of a program holds its store any more. Answers whether that came.
async fn ends(store: &Weak<Kept>) -> bool {
    let gone = async {
        while store.strong_count() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(ENDS_WITHIN, gone).await.is_ok()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
