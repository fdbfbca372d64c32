//! The program that reads everything.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use commands::{
    App, Facts, Parts,
    ports::{
        Cache as _, CacheLimits, CannotOpen, Cursor, KeptQuery, Key, Notice, Notifier, Opener,
        Owner, Period, Platform, Progress, Secrets, SecretsError, SystemClock,
    },
    session::sign_in,
    sync::{Synced, sync_person},
};
use device_store::DeviceStore;
use domain::language::Language;
use requisition_client::{Client, Limits, ServiceAddress, SignInPage, SignInWords, fuzzing};
use serde::{Deserialize, Serialize};
use testkit::{TestServer, browser};

use crate::{WHOSE, counted::Counted, usage};

/// What to do.
#[derive(Serialize, Deserialize)]
pub struct Task {
    pub origin: String,
    pub issuer: String,
    pub folder: PathBuf,
    pub size: u32,
}

/// What it took.
#[derive(Serialize, Deserialize)]
pub struct Figures {
    pub cpu_ms: f64,
    pub wall_ms: f64,
    pub requests: usize,
    pub bytes: u64,
    pub peak_kib: u64,
    pub alone_cpu_ms: f64,
    pub unchanged: usize,
}

type Disk = Arc<DeviceStore<Keychain>>;

struct Device;

impl Platform for Device {
    type Api = Counted<Client<Disk, SystemClock>>;
    type Store = Disk;
    type Clock = SystemClock;
    type Opener = Picks;
    type Notifier = Nobody;
    type Saver = ();
    type Picker = ();
}

/// Who could be shown a notice.
struct Nobody;

impl Notifier for Nobody {
    fn is_in_front(&self) -> bool {
        true
    }

    fn say(&self, _: Notice) {}

    fn withdraw(&self) {}
}

struct Keychain;

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        Ok(())
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        Ok(Some(Key::init_with(|| [7; 32])))
    }

    async fn replace(&self, _: &Key) -> Result<(), SecretsError> {
        Ok(())
    }
}

struct Picks;

impl Opener for Picks {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let address = address.parse().map_err(|_| CannotOpen)?;
        tokio::spawn(async move { browser::sign_in_as(WHOSE, &address).await });
        Ok(())
    }
}

fn client(task: &Task, store: Disk) -> Result<Client<Disk, SystemClock>> {
    let address = ServiceAddress::new(
        &task.origin,
        &task.issuer,
        TestServer::CLIENT_ID,
        "Testinnlogging",
    )?;
    let page = SignInPage {
        title: "x".into(),
        text: "x".into(),
    };
    let words = SignInWords {
        language: "nb".into(),
        done: page.clone(),
        failed: page,
    };
    let words = move || words.clone();
    Ok(Client::with_limits(
        address,
        store,
        SystemClock,
        words,
        Limits::default(),
    )?)
}

fn disk(task: &Task, name: &str) -> Disk {
    let folder = task.folder.join(name);
    Arc::new(DeviceStore::with_limits(
        folder,
        Keychain,
        CacheLimits::LIFTED,
    ))
}

/// Does it, and prints the figures.
pub async fn run(task: Task) -> Result<()> {
    let store = disk(&task, "app");
    let api = Counted::new(client(&task, Arc::clone(&store))?);
    let requests = api.count();
    let parts = Parts::<Device> {
        api: Some(api),
        store: Arc::clone(&store),
        clock: SystemClock,
        opener: Picks,
        notifier: Nobody,
        saver: (),
        picker: (),
    };
    let facts = Facts {
        version: "0.0.0".into(),
        sign_in_name: None,
        device_language: Language::Nb,
        limits: commands::Limits {
            idle: Duration::from_secs(3_600),
            ..commands::Limits::default()
        },
    };
    let app = App::new(parts, facts);
    sign_in(&app, ())
        .await
        .map_err(|problem| anyhow::anyhow!("{problem:?}"))?;

    requests.store(0, Ordering::SeqCst);
    let (cpu, bytes, began) = (usage::cpu_ms(), usage::loopback_bytes(), Instant::now());
    let synced = sync_person(&app).await;
    let wall_ms = began.elapsed().as_secs_f64() * 1_000.0;
    let (cpu_ms, bytes) = (usage::cpu_ms() - cpu, usage::loopback_bytes() - bytes);
    let all = match synced {
        Ok(Synced::Everything(all)) => all,
        other => anyhow::bail!("not everything was read: {other:?}"),
    };
    ensure!(all >= task.size as usize, "only {all} trips were read");
    let everything = requests.swap(0, Ordering::SeqCst);
    let peak_kib = usage::peak_kib();

    let unchanged = sync_person(&app).await;
    ensure!(
        unchanged == Ok(Synced::Unchanged),
        "something changed: {unchanged:?}"
    );
    let figures = Figures {
        cpu_ms,
        wall_ms,
        requests: everything,
        bytes,
        peak_kib,
        unchanged: requests.load(Ordering::SeqCst),
        alone_cpu_ms: alone(&task, &store, all).await?,
    };
    println!("{}", serde_json::to_string(&figures)?);
    Ok(())
}

/// Parses and seals so many trips, page by page, without a service.
async fn alone(task: &Task, from: &Disk, trips: usize) -> Result<f64> {
    let wire = std::fs::read(task.folder.join("page.json"))?;
    let person = WHOSE.id();
    let owner = Owner {
        account: person.clone(),
        person,
    };
    let progress = from.progress(&owner).await.context("nothing is kept")?;
    let query = KeptQuery {
        period: Period::Coming,
        now: progress.contact,
        after: None,
        limit: 50,
    };
    let page = from.trips(&owner, query).await.context("nothing is kept")?;
    let page = page.value.trips;
    ensure!(!page.is_empty(), "no coming trips");
    let to = disk(task, "alone");
    let cpu = usage::cpu_ms();
    to.begin_pass(&owner).await;
    for batch in 0..trips.div_ceil(page.len()) {
        fuzzing::trips_page(&wire);
        let mut new = page.clone();
        for (number, trip) in new.iter_mut().enumerate() {
            trip.id = format!("trp_{batch:06}_{number:02}").parse()?;
        }
        to.put_trips(&owner, new, progress.contact).await;
    }
    let cursor = Cursor("1".into());
    let contact = progress.contact;
    to.end_pass(&owner, Progress { cursor, contact }, true)
        .await;
    Ok(usage::cpu_ms() - cpu)
}
