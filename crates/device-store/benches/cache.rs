//! Opening what is kept and reading the first trips, beside plain SQLite.
//!
//! `cargo xtask bench cache`. Both read the same trips from a file in the same
//! folder, by turns, and make the same values of them.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::{
    hint::black_box,
    path::Path,
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use commands::ports::{
    Cache as _, CacheLimits, Cursor, KeptQuery, Key, Owner, Period, Place, Progress, Secrets,
    SecretsError, over_from,
};
use device_store::DeviceStore;
use domain::{
    sample::{at, stated, taxi_with},
    trip::OrganisedTrip,
};
use rusqlite::Connection;

const NOW: &str = "2026-12-01T12:00:00Z";
const TRIPS: i64 = 1_000;
const FIRST: usize = 20;
const ROUNDS: usize = 300;

/// Opening the cache and reading may take so many times as long as plain SQLite.
const LIMIT: f64 = 3.0;

#[derive(Clone, Copy)]
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

fn trip(number: i64) -> OrganisedTrip {
    let hours = TimeDelta::hours(number - TRIPS / 2);
    let shifted = |text: &str| (at(text) + hours).to_rfc3339();
    let mut trip = taxi_with(|segment| {
        segment.pick_up.promised = stated(&shifted("2026-12-02T06:40:00Z"));
        segment.arrival = stated(&shifted("2026-12-02T07:30:00Z"));
    });
    trip.id = format!("trp_{number:016}").parse().expect("an id");
    trip
}

fn owner() -> Owner {
    let id = || "per_bench".parse().expect("an id");
    Owner {
        account: id(),
        person: id(),
    }
}

fn store(folder: &Path) -> DeviceStore<Keychain> {
    DeviceStore::with_limits(folder.join("app"), Keychain, CacheLimits::LIFTED)
}

async fn fill(folder: &Path) -> rusqlite::Result<()> {
    let trips: Vec<_> = (0..TRIPS).map(trip).collect();
    let store = store(folder);
    store.begin_pass(&owner()).await;
    for page in trips.chunks(100) {
        store.put_trips(&owner(), page.to_vec(), at(NOW)).await;
    }
    let progress = Progress {
        cursor: Cursor("1".into()),
        contact: at(NOW),
    };
    store.end_pass(&owner(), progress, true).await;

    let mut plain = Connection::open(folder.join("plain.sqlite"))?;
    plain.pragma_update(None, "journal_mode", "WAL")?;
    plain.execute_batch(
        "CREATE TABLE trips (id TEXT PRIMARY KEY, start INTEGER, until INTEGER, body TEXT);
         CREATE INDEX by_start ON trips (start, id);",
    )?;
    let write = plain.transaction()?;
    for trip in &trips {
        let body = serde_json::to_string(trip).expect("a trip is JSON");
        let start = Place::of(trip).at.timestamp_millis();
        let until = over_from(trip).timestamp_millis();
        let row = (trip.id.as_str(), start, until, body);
        write.execute("INSERT INTO trips VALUES (?1, ?2, ?3, ?4)", row)?;
    }
    write.commit()
}

async fn sealed(folder: &Path, now: DateTime<Utc>) -> Vec<OrganisedTrip> {
    let query = KeptQuery {
        period: Period::Coming,
        now,
        after: None,
        limit: FIRST,
    };
    let store = store(folder);
    let page = store.trips(&owner(), query).await.expect("kept");
    // Closing is not part of a start.
    std::mem::forget(store);
    page.value.trips
}

fn plain(folder: &Path, now: DateTime<Utc>) -> rusqlite::Result<Vec<OrganisedTrip>> {
    let plain = Connection::open(folder.join("plain.sqlite"))?;
    let mut first =
        plain.prepare("SELECT body FROM trips WHERE until > ?1 ORDER BY start, id LIMIT ?2")?;
    let rows = first.query_map((now.timestamp_millis(), FIRST as i64), |row| {
        let body: String = row.get(0)?;
        Ok(serde_json::from_str(&body).expect("a trip"))
    })?;
    rows.collect()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let base = tempfile::Builder::new()
        .tempdir_in(folder())
        .expect("a folder");
    runtime.block_on(fill(base.path())).expect("two files");
    let now = at(NOW);
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for turn in 0..2 {
            let ours = (round + turn) % 2 == 0;
            let copy = copy_of(base.path());
            let began = Instant::now();
            let trips = if ours {
                runtime.block_on(sealed(copy.path(), now))
            } else {
                plain(copy.path(), now).expect("rows")
            };
            times[usize::from(!ours)].push(began.elapsed());
            assert_eq!(black_box(trips).len(), FIRST);
        }
    }
    let [sealed, plain] = times.each_mut().map(|times| median(times));
    let ratio = sealed.as_secs_f64() / plain.as_secs_f64();
    println!("open and read the first {FIRST} of {TRIPS} trips, median of {ROUNDS}, by turns");
    println!("  plain SQLite   {plain:?}");
    println!("  sealed cache   {sealed:?}   {ratio:.2} x (limit {LIMIT} x)");
    println!("  keys: HKDF-SHA-256 of one random key; no key is derived from a password");
    assert!(ratio <= LIMIT, "the cache opens too slowly");
}

/// Memory where there is such a folder, so that the disk is not measured.
fn folder() -> &'static Path {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        Path::new(".")
    }
}

/// The files as a program finds them that was not closed in order.
fn copy_of(base: &Path) -> tempfile::TempDir {
    let copy = tempfile::Builder::new()
        .tempdir_in(folder())
        .expect("a folder");
    std::fs::create_dir(copy.path().join("app")).expect("a folder");
    for file in ["app/cache.redb", "plain.sqlite"] {
        std::fs::copy(base.join(file), copy.path().join(file)).expect("a copy");
    }
    copy
}
