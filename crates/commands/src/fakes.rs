//! Ports without a world behind them, for the tests of commands.

use std::{
    collections::{HashMap, VecDeque},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::TripId,
    language::Language,
    person::{Basis, Person},
    sample::{at, taxi},
    support::Support,
    trip::OrganisedTrip,
};
use secrecy::ExposeSecret as _;
use tokio::sync::Notify;

use crate::{
    App, Facts, Parts,
    ports::{
        Api, ApiError, CannotOpen, Clock, Me, Meta, NotASession, Opener, Plain, Platform, Read,
        Record, SignInError, Storage, Store, TripSlice, TripsQuery,
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
    /// Whether a sign-in waits until it is dropped.
    pub(crate) sign_in_hangs: AtomicBool,
    /// Rung when a sign-in has opened the browser.
    pub(crate) sign_in_waits: Notify,
    pub(crate) persons: Mutex<Vec<Person>>,
    pub(crate) trips: Mutex<Vec<OrganisedTrip>>,
    /// What was asked of the service, in order.
    pub(crate) asked: Mutex<Vec<String>>,
    /// What was opened outside the app.
    pub(crate) opened: Mutex<Vec<String>>,
    pub(crate) store: Mutex<HashMap<Record, Vec<u8>>>,
    pub(crate) session: AtomicBool,
    pub(crate) revoked: Notify,
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
}

/// A person of the world.
pub(crate) fn person(id: &str, basis: Basis) -> Person {
    Person {
        id: id.parse().expect("an id"),
        name: format!("Prøve {id}"),
        born_on: None,
        basis,
        valid_until: None,
    }
}

/// The signed-in person, whose trips [`taxi`] belongs to.
pub(crate) fn oneself() -> Person {
    person("per_sample", Basis::Oneself)
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

    pub(crate) fn kept_records(&self) -> usize {
        self.store.lock().expect("whole").len()
    }

    async fn ask<T>(
        &self,
        what: String,
        answer: impl FnOnce() -> Result<T, ApiError>,
    ) -> Result<Read<T>, ApiError> {
        self.asked.lock().expect("whole").push(what);
        let gate = self.gates.lock().expect("whole").pop_front();
        if let Some(gate) = gate {
            gate.notified().await;
        }
        if let Some(failure) = self.failure.lock().expect("whole").clone() {
            return Err(failure);
        }
        Ok(Read {
            value: answer()?,
            service_time: Some(at(NOW)),
        })
    }
}

/// What every test program knows of itself.
pub(crate) fn facts() -> Facts {
    Facts {
        version: "1.2.3".into(),
        sign_in_name: Some("Prøveinnlogging".into()),
        device_language: Language::Nn,
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

impl Store for World {
    async fn storage(&self) -> Storage {
        Storage::Sealed
    }

    async fn read(&self, record: Record) -> Option<Plain> {
        let bytes = self.store.lock().expect("whole").get(&record).cloned()?;
        Some(bytes.into())
    }

    async fn write(&self, record: Record, plain: &Plain) {
        let bytes = plain.expose_secret().to_vec();
        self.store.lock().expect("whole").insert(record, bytes);
    }

    async fn end_session(&self) {
        let mut store = self.store.lock().expect("whole");
        store.retain(|record, _| !record.belongs_to_session());
    }
}

impl Api for World {
    type Revocation = ();

    async fn meta(&self) -> Result<Read<Meta>, ApiError> {
        let meta = Meta {
            support: Support {
                phone: "911".into(),
                ..Support::default()
            },
            has_sample_persons: true,
            must_update: false,
        };
        self.ask("meta".into(), || Ok(meta)).await
    }

    async fn me(&self) -> Result<Read<Me>, ApiError> {
        self.ask("me".into(), || Ok(me())).await
    }

    async fn persons(&self) -> Result<Read<Vec<Person>>, ApiError> {
        let persons = || Ok(self.persons.lock().expect("whole").clone());
        self.ask("persons".into(), persons).await
    }

    async fn trips(&self, query: &TripsQuery) -> Result<Read<TripSlice>, ApiError> {
        let asked = format!("trips of {} on {}", query.person, query.today);
        let all = || {
            let trips = self.trips.lock().expect("whole").clone();
            Ok(TripSlice { trips, next: None })
        };
        self.ask(asked, all).await
    }

    async fn trip(&self, trip: &TripId) -> Result<Read<OrganisedTrip>, ApiError> {
        let find = || {
            let trips = self.trips.lock().expect("whole");
            let found = trips.iter().find(|other| other.id == *trip).cloned();
            found.ok_or(ApiError::NotFound)
        };
        self.ask(format!("trip {trip}"), find).await
    }

    async fn sign_in<O: Opener>(&self, opener: &O) -> Result<Read<Me>, SignInError> {
        opener.open("https://sign-in.example").await?;
        self.sign_in_waits.notify_one();
        if self.sign_in_hangs.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        if let Some(failure) = self.sign_in_failure.lock().expect("whole").take() {
            return Err(failure);
        }
        self.session.store(true, Ordering::SeqCst);
        self.write(Record::Session, &b"tokens".to_vec().into())
            .await;
        Ok(Read {
            value: me(),
            service_time: Some(at(NOW)),
        })
    }

    async fn resume(&self, session: &Plain) -> Result<(), NotASession> {
        if session.expose_secret() != b"tokens" {
            return Err(NotASession);
        }
        self.session.store(true, Ordering::SeqCst);
        Ok(())
    }

    async fn forget(&self) -> Option<()> {
        self.session.swap(false, Ordering::SeqCst).then_some(())
    }

    async fn revoke(&self, (): ()) {
        self.revoked.notify_one();
    }
}

fn me() -> Me {
    let oneself = oneself();
    Me {
        name: oneself.name,
        person: oneself.id,
    }
}
