//! The parts that the command layer has on this device.

use std::path::PathBuf;
use std::sync::Arc;

use commands::ports::{Platform, Store as _, SystemClock};
use commands::{App, Facts, Parts};
use device_store::{DeviceStore, OsKeychain, SERVICE};
use domain::language::Language;
use requisition_client::{Client, ServiceAddress, SignInPage, SignInWords};
use tauri::Url;

use crate::kept::Kept;
use crate::platform::locale;
use crate::platform::notifier::SystemNotifier;
use crate::platform::opener::SystemOpener;
use crate::platform::picker::SystemPicker;
use crate::platform::saver::SystemSaver;
use crate::{absence, configuration, words};

/// The parts, by name.
pub struct Device;

impl Platform for Device {
    type Api = Client<Arc<Kept>, SystemClock>;
    type Store = Arc<Kept>;
    type Clock = SystemClock;
    type Opener = SystemOpener;
    type Notifier = SystemNotifier;
    type Saver = SystemSaver;
    type Picker = SystemPicker;
}

/// The ways out of the window that need the window.
pub struct Outside {
    /// The notices.
    pub notifier: SystemNotifier,
    /// The save dialog.
    pub saver: SystemSaver,
    /// The dialog in which a file is picked.
    pub picker: SystemPicker,
}

/// Puts the app of this device together; what it keeps lies in `folder`.
///
/// Whatever is wrong with the configuration leaves an app that is connected to no service and says so.
pub fn app(folder: PathBuf, outside: Outside) -> App<Device> {
    let address = configuration::service().unwrap_or_else(|error| {
        tracing::error!(%error, "the app is connected to no service");
        None
    });
    let store = DeviceStore::new(folder, OsKeychain::new(SERVICE));
    let store = Arc::new(Kept::new(store));
    // The keychain is slow; its answer is to be there when the first page asks.
    let early = store.clone();
    tauri::async_runtime::spawn(async move { early.storage().await });
    put_together(address, store, outside)
}

/// The same from its address, its store and its ways out of the window.
pub fn put_together(
    address: Option<ServiceAddress>,
    store: Arc<Kept>,
    outside: Outside,
) -> App<Device> {
    let facts = Facts {
        version: env!("CARGO_PKG_VERSION").into(),
        sign_in_name: address
            .as_ref()
            .map(|address| address.sign_in_name().into()),
        device_language: device_language(),
        limits: absence::limits(),
    };
    let issuer = address
        .as_ref()
        .and_then(|address| Url::parse(address.issuer()).ok());
    let parts = Parts {
        api: address.and_then(|address| client(address, &store)),
        store,
        clock: SystemClock,
        opener: SystemOpener::new(issuer),
        notifier: outside.notifier,
        saver: outside.saver,
        picker: outside.picker,
    };
    App::new(parts, facts)
}

fn client(address: ServiceAddress, store: &Arc<Kept>) -> Option<Client<Arc<Kept>, SystemClock>> {
    let settings = store.clone();
    let words = move || words_for(settings.chosen_language().unwrap_or_else(device_language));
    Client::new(address, store.clone(), SystemClock, words)
        .inspect_err(|error| tracing::error!(%error, "the app is connected to no service"))
        .ok()
}

fn device_language() -> Language {
    let preferred = locale::preferred();
    preferred
        .iter()
        .find_map(|name| Language::from_locale_name(name))
        .unwrap_or_default()
}

fn words_for(language: Language) -> SignInWords {
    words::sign_in_words(language).unwrap_or_else(|error| {
        tracing::error!(%error, "the sign-in page has no words");
        let page = SignInPage {
            title: String::new(),
            text: String::new(),
        };
        SignInWords {
            language: language.tag().into(),
            done: page.clone(),
            failed: page,
        }
    })
}
