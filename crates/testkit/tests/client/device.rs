//! A device without a disk, and the people in front of it.

use std::{sync::Arc, time::Duration};

use commands::ports::{CannotOpen, Opener, Plain, Record, Storage, Store, SystemClock};
use requisition_client::{Client, Limits, Retry, ServiceAddress, SignInPage, SignInWords};
use testkit::{TestServer, browser, personas::Persona, tls};

/// The client as the app has it.
pub type App = Client<Arc<Forgetful>, SystemClock>;

/// Keeps nothing.
pub struct Forgetful;

impl Store for Forgetful {
    async fn storage(&self) -> Storage {
        Storage::MemoryOnly
    }

    async fn read(&self, _: Record) -> Option<Plain> {
        None
    }

    async fn write(&self, _: Record, _: &Plain) {}

    async fn remove(&self, _: Record) {}

    async fn end_session(&self) {}
}

/// A client for `server`. It tries again at once instead of after a while.
pub fn app(server: &TestServer) -> App {
    app_with(server, |_| ())
}

/// The same with other limits.
pub fn app_with(server: &TestServer, change: impl FnOnce(&mut Limits)) -> App {
    tls::install();
    let origin = server.origin().as_str();
    let name = "Testinnlogging";
    let address = ServiceAddress::new(origin, server.issuer(), TestServer::CLIENT_ID, name);
    let page = SignInPage {
        title: "x".into(),
        text: "x".into(),
    };
    let words = SignInWords {
        language: "nb".into(),
        done: page.clone(),
        failed: page,
    };
    let at_once = Duration::from_millis(1);
    let mut limits = Limits {
        retry: Retry {
            first: at_once,
            longest: at_once,
            ..Retry::default()
        },
        ..Limits::default()
    };
    change(&mut limits);
    let store = Arc::new(Forgetful);
    let words = move || words.clone();
    Client::with_limits(address.unwrap(), store, SystemClock, words, limits).unwrap()
}

/// Somebody who picks this persona in the browser.
pub struct Picks(pub Persona);

impl Opener for Picks {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let (persona, address) = (self.0, address.parse().map_err(|_| CannotOpen)?);
        tokio::spawn(async move { browser::sign_in_as(persona, &address).await });
        Ok(())
    }
}

/// Somebody who gives up in the browser.
pub struct GivesUp;

impl Opener for GivesUp {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let address = address.parse().map_err(|_| CannotOpen)?;
        tokio::spawn(async move { browser::give_up(&address).await });
        Ok(())
    }
}
