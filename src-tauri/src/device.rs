//! The parts that the command layer has on this device.

use std::path::PathBuf;
use std::sync::Arc;

use commands::ports::{Platform, Record, Store, SystemClock};
use commands::{App, Facts, Parts};
use device_store::{DeviceStore, OsKeychain, SERVICE};
use domain::language::Language;
use requisition_client::{Client, ServiceAddress, SignInPage, SignInWords};
use secrecy::ExposeSecret as _;
use tauri::Url;

use crate::platform::locale;
use crate::platform::opener::SystemOpener;
use crate::{configuration, words};

/// Sealed files, their key in the keychain.
pub type Kept = Arc<DeviceStore<OsKeychain>>;

/// The parts, by name.
pub struct Device;

impl Platform for Device {
    type Api = Client<Kept, SystemClock>;
    type Store = Kept;
    type Clock = SystemClock;
    type Opener = SystemOpener;
}

/// Puts the app of this device together; what it keeps lies in `folder`.
///
/// Whatever is wrong with the configuration leaves an app that is connected to no service and says so.
pub fn app(folder: PathBuf) -> App<Device> {
    let address = configuration::service().unwrap_or_else(|error| {
        tracing::error!(%error, "the app is connected to no service");
        None
    });
    let store = Arc::new(DeviceStore::new(folder, OsKeychain::new(SERVICE)));
    // The keychain is slow; its answer is to be there when the first page asks.
    let early = store.clone();
    tauri::async_runtime::spawn(async move { early.storage().await });
    put_together(address, store)
}

/// The same from its address and its store.
pub fn put_together(address: Option<ServiceAddress>, store: Kept) -> App<Device> {
    let facts = Facts {
        version: env!("CARGO_PKG_VERSION").into(),
        sign_in_name: address
            .as_ref()
            .map(|address| address.sign_in_name().into()),
        device_language: device_language(),
    };
    let issuer = address
        .as_ref()
        .and_then(|address| Url::parse(address.issuer()).ok());
    let parts = Parts {
        api: address.and_then(|address| client(address, &store)),
        store,
        clock: SystemClock,
        opener: SystemOpener::new(issuer),
    };
    App::new(parts, facts)
}

fn client(address: ServiceAddress, store: &Kept) -> Option<Client<Kept, SystemClock>> {
    let settings = store.clone();
    let words = move || words_for(chosen_language(&settings));
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

/// The language that a person chose, else the device's. Asked within a command, so on a thread that may wait.
fn chosen_language(store: &Kept) -> Language {
    let read = tokio::task::block_in_place(|| {
        tokio::runtime::Handle::current().block_on(store.read(Record::Settings))
    });
    let settings: Option<ipc::settings::Settings> =
        read.and_then(|plain| serde_json::from_slice(plain.expose_secret()).ok());
    settings.map_or_else(device_language, |settings| settings.language)
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
