//! The one device of a bridge.

use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use commands::{
    App, Facts, Parts,
    ports::{CannotOpen, Opener, Platform, SystemClock},
};
use device_store::MemoryStore;
use domain::language::Language;
use requisition_client::{Client, SignInWords};

use crate::{Setup, words::sign_in_words};

/// The parts of an app in a browser.
pub(crate) struct Browser;

impl Platform for Browser {
    type Api = Client<Arc<MemoryStore>, SystemClock>;
    type Store = Arc<MemoryStore>;
    type Clock = SystemClock;
    type Opener = Tray;
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

/// A running app that can be replaced by a new one.
pub(crate) struct Device {
    setup: Setup,
    words: SignInWords,
    tray: Tray,
    app: Mutex<Arc<App<Browser>>>,
}

impl Device {
    pub(crate) fn new(setup: Setup) -> Result<Self> {
        let words = sign_in_words(&setup.dist)?;
        let tray = Tray::default();
        let app = start(&setup, &words, &tray)?;
        Ok(Self {
            app: Mutex::new(Arc::new(app)),
            setup,
            words,
            tray,
        })
    }

    /// The app as it runs now.
    pub(crate) fn app(&self) -> Arc<App<Browser>> {
        Arc::clone(&self.current())
    }

    /// The address that was last opened; the next time, nothing.
    pub(crate) fn take_opened(&self) -> Option<String> {
        self.tray.last().take()
    }

    /// Puts a new device in the place of this one.
    pub(crate) async fn reset(&self) -> Result<()> {
        let new = Arc::new(start(&self.setup, &self.words, &self.tray)?);
        let old = mem::replace(&mut *self.current(), new);
        // A browser that still waits there is told; it answers nothing else.
        let _unit = commands::session::cancel_sign_in(&old, ()).await;
        self.take_opened();
        Ok(())
    }

    fn current(&self) -> MutexGuard<'_, Arc<App<Browser>>> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn start(setup: &Setup, words: &SignInWords, tray: &Tray) -> Result<App<Browser>> {
    let store = Arc::new(MemoryStore::default());
    let sign_in_name = setup
        .service
        .as_ref()
        .map(|service| service.sign_in_name().to_owned());
    let client = |address| {
        let words = words.clone();
        Client::new(address, Arc::clone(&store), SystemClock, move || {
            words.clone()
        })
    };
    let parts = Parts {
        api: setup.service.clone().map(client).transpose()?,
        store,
        clock: SystemClock,
        opener: tray.clone(),
    };
    let facts = Facts {
        version: env!("CARGO_PKG_VERSION").into(),
        sign_in_name,
        device_language: Language::default(),
    };
    Ok(App::new(parts, facts))
}
