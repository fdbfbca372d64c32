//! Ports without a world behind them, for the tests of commands.

mod asked;
pub(crate) mod claims;
mod my_details;
mod picker;
mod saver;
mod service;

use std::{
    collections::{HashMap, VecDeque},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    authorisation::Authorisation,
    language::Language,
    message::{Message, MessageKind},
    person::{Basis, Person},
    places::Addresses,
    sample::{at, taxi},
    trip::OrganisedTrip,
};
use secrecy::ExposeSecret as _;
pub(crate) use service::{Network, Service};
use tokio::sync::Notify;

use crate::{
    App, Facts, Limits, Parts,
    ports::{
        ApiError, CannotOpen, Clock, Extent, IdempotencyKey, MemoryCache, Notice, Notifier, Opener,
        Plain, Platform, Record, SessionLimits, SessionView, SignInError, Storage, Store,
    },
};

/// The true time in every test.
pub(crate) const NOW: &str = "2026-12-01T12:00:00Z";

/// The world of a test, which it changes as it goes.
#[derive(Clone, Default)]
pub(crate) struct World(Arc<Inside>);

#[derive(Default)]
pub(crate) struct Inside {
    /// What the device's clock is off by.
    pub(crate) clock_error: Mutex<TimeDelta>,
    /// Set: every question fails like this.
    pub(crate) failure: Mutex<Option<ApiError>>,
    /// Set: the next sign-in fails like this.
    pub(crate) sign_in_failure: Mutex<Option<SignInError>>,
    /// Who signs in; [`oneself`] when nobody is named.
    pub(crate) signs_in: Mutex<Option<Person>>,
    /// Whether a sign-in waits until it is dropped.
    pub(crate) sign_in_hangs: AtomicBool,
    /// Rung when a sign-in has opened the browser.
    pub(crate) sign_in_waits: Notify,
    pub(crate) persons: Mutex<Vec<Person>>,
    pub(crate) trips: Mutex<Vec<OrganisedTrip>>,
    /// What the chosen person may travel on.
    pub(crate) authorisations: Mutex<Vec<Authorisation>>,
    /// The addresses of the chosen person.
    pub(crate) addresses: Mutex<Addresses>,
    /// What the persons are told, the latest first.
    pub(crate) messages: Mutex<Vec<Message>>,
    /// What was asked of the service, in order.
    pub(crate) asked: Mutex<Vec<String>>,
    /// What was opened outside the app.
    pub(crate) opened: Mutex<Vec<String>>,
    /// Whether the app is where a person sees it.
    pub(crate) is_in_front: AtomicBool,
    /// The notices that were shown.
    pub(crate) notices: Mutex<Vec<Notice>>,
    /// How often they were taken off the screen.
    pub(crate) withdrawn: AtomicUsize,
    /// What the service keeps of the chosen person.
    pub(crate) details: Mutex<my_details::Details>,
    /// Where files go.
    pub(crate) desk: saver::Desk,
    /// What the person picks.
    pub(crate) picks: picker::Picks,
    pub(crate) store: Mutex<HashMap<Record, Vec<u8>>>,
    /// What the device says of itself; that it seals where nothing is set.
    pub(crate) storage: Mutex<Option<Storage>>,
    /// What is kept of the service.
    pub(crate) cache: MemoryCache,
    pub(crate) session: AtomicBool,
    pub(crate) revoked: Notify,
    /// Where the person is signed in.
    pub(crate) sessions: Mutex<Vec<SessionView>>,
    /// The names of the wishes that the service was told.
    pub(crate) wishes: Mutex<Vec<IdempotencyKey>>,
    /// When the issuer lets the session end.
    pub(crate) limits: Mutex<Option<SessionLimits>>,
    /// From where the changes were followed.
    pub(crate) awaited: Mutex<Vec<Option<String>>>,
    /// What the service does with actions, and the network with what is sent for them.
    pub(crate) service: Mutex<Service>,
    /// What the service has of claims.
    pub(crate) claims: Mutex<claims::Claims>,
    happening: Mutex<VecDeque<Result<Extent, ApiError>>>,
    happens: Notify,
    /// Answers of the service are held back until the test lets one go each.
    pub(crate) gates: Mutex<VecDeque<Arc<Notify>>>,
}

impl std::ops::Deref for World {
    type Target = Inside;

    fn deref(&self) -> &Inside {
        &self.0
    }
}

/// The parts of a test.
pub(crate) struct Fake;

impl Platform for Fake {
    type Api = World;
    type Store = World;
    type Clock = World;
    type Opener = World;
    type Notifier = World;
    type Saver = World;
    type Picker = World;
}

/// A person of the world.
pub(crate) fn person(id: &str, basis: Basis) -> Person {
    Person {
        id: id.parse().expect("an id"),
        name: format!("Prøve {id}"),
        born_on: None,
        basis,
        valid_until: None,
        address_protected: false,
    }
}

/// The signed-in person, whose trips [`taxi`] belongs to.
pub(crate) fn oneself() -> Person {
    person("per_sample", Basis::Oneself)
}

/// A message to [`oneself`] about [`taxi`], unread.
pub(crate) fn message(id: &str) -> Message {
    Message {
        id: id.parse().expect("an id"),
        person: oneself().id,
        trip: Some(taxi().id),
        claim: None,
        day: taxi().day(),
        kind: MessageKind::Booked,
        at: at(NOW),
        read_at: None,
    }
}

impl World {
    /// One person with one trip.
    pub(crate) fn new() -> Self {
        let world = Self::default();
        *world.persons.lock().expect("whole") = vec![oneself()];
        *world.trips.lock().expect("whole") = vec![taxi()];
        world
    }

    /// Starts the program on this device.
    pub(crate) fn start(&self) -> App<Fake> {
        let parts = Parts {
            api: Some(self.clone()),
            store: self.clone(),
            clock: self.clone(),
            opener: self.clone(),
            notifier: self.clone(),
            saver: self.clone(),
            picker: self.clone(),
        };
        App::new(parts, facts())
    }

    /// Starts the program and signs in.
    pub(crate) async fn signed_in(&self) -> App<Fake> {
        let app = self.start();
        crate::session::sign_in(&app, ()).await.expect("signed in");
        app
    }

    pub(crate) fn fail(&self, failure: impl Into<Option<ApiError>>) {
        *self.failure.lock().expect("whole") = failure.into();
    }

    pub(crate) fn set_trips(&self, trips: Vec<OrganisedTrip>) {
        *self.trips.lock().expect("whole") = trips;
    }

    /// Which records outlive the program.
    pub(crate) fn records(&self) -> Vec<Record> {
        let store = self.store.lock().expect("whole");
        let kept = |record: &Record| store.contains_key(record);
        Record::ALL.into_iter().filter(kept).collect()
    }

    pub(crate) fn kept_records(&self) -> usize {
        self.store.lock().expect("whole").len()
    }

    /// Has whoever follows the changes hear of this.
    pub(crate) fn happen(&self, what: Result<Extent, ApiError>) {
        self.happening.lock().expect("whole").push_back(what);
        self.happens.notify_one();
    }

    /// How much has happened that nobody has heard of.
    pub(crate) fn unheard(&self) -> usize {
        self.happening.lock().expect("whole").len()
    }
}

/// What every test program knows of itself.
pub(crate) fn facts() -> Facts {
    Facts {
        version: "1.2.3".into(),
        sign_in_name: Some("Prøveinnlogging".into()),
        device_language: Language::Nn,
        limits: Limits::default(),
    }
}

impl Clock for World {
    fn now(&self) -> DateTime<Utc> {
        at(NOW) + *self.clock_error.lock().expect("whole")
    }
}

impl Opener for World {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        self.opened.lock().expect("whole").push(address.to_owned());
        Ok(())
    }
}

impl Notifier for World {
    fn is_in_front(&self) -> bool {
        self.is_in_front.load(Ordering::SeqCst)
    }

    fn say(&self, notice: Notice) {
        self.notices.lock().expect("whole").push(notice);
    }

    fn withdraw(&self) {
        self.withdrawn.fetch_add(1, Ordering::SeqCst);
    }
}

impl Store for World {
    async fn storage(&self) -> Storage {
        let set = *self.storage.lock().expect("whole");
        set.unwrap_or(Storage::Sealed)
    }

    async fn read(&self, record: Record) -> Option<Plain> {
        let bytes = self.store.lock().expect("whole").get(&record).cloned()?;
        Some(bytes.into())
    }

    async fn write(&self, record: Record, plain: &Plain) {
        let bytes = plain.expose_secret().to_vec();
        self.store.lock().expect("whole").insert(record, bytes);
    }

    async fn remove(&self, record: Record) {
        self.store.lock().expect("whole").remove(&record);
    }

    async fn end_session(&self) {
        let mut store = self.store.lock().expect("whole");
        store.retain(|record, _| !record.belongs_to_session());
    }
}

crate::cache_by!([] World, |this| &this.0.cache);
