use std::path::Path;

use chrono::TimeDelta;
use commands::ports::{
    Cache, CacheLimits, Cursor, KeptQuery, Key, MemoryCache, Note, Owner, Period, Place, Plain,
    Progress, Room, Secrets, SecretsError, Store as _,
};
use domain::{
    ids::TripId,
    sample::{at, stated, taxi_with},
    trip::OrganisedTrip,
};
use secrecy::ExposeSecret as _;

use crate::DeviceStore;

mod alike;
mod damage;
mod keychain;
mod swaps;

/// Noon of the day before the sample trip.
const NOW: &str = "2026-12-01T12:00:00Z";

/// A keychain that always has the same key, or none.
#[derive(Clone)]
struct Keychain(Option<[u8; 32]>);

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        self.0.map(|_| ()).ok_or(SecretsError::NoAccess)
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        Ok(self.0.map(|key| Key::init_with(|| key)))
    }

    async fn replace(&self, _: &Key) -> Result<(), SecretsError> {
        Ok(())
    }
}

/// The program starts.
fn start(folder: &Path) -> DeviceStore<Keychain> {
    limited(folder, CacheLimits::LIFTED)
}

fn limited(folder: &Path, limits: CacheLimits) -> DeviceStore<Keychain> {
    DeviceStore::with_limits(folder.join("app"), Keychain(Some([7; 32])), limits)
}

fn owner(account: &str, person: &str) -> Owner {
    Owner {
        account: account.parse().unwrap(),
        person: person.parse().unwrap(),
    }
}

fn own() -> Owner {
    owner("per_a", "per_a")
}

/// The trip `number`, that many hours after the sample trip; negative: before.
fn trip(number: i64) -> OrganisedTrip {
    let hours = TimeDelta::hours(number);
    let shifted = |text: &str| (at(text) + hours).to_rfc3339();
    let mut trip = taxi_with(|segment| {
        segment.pick_up.promised = stated(&shifted("2026-12-02T06:40:00Z"));
        segment.arrival = stated(&shifted("2026-12-02T07:30:00Z"));
    });
    trip.id = id(number);
    trip.appointment = None;
    trip
}

fn id(number: i64) -> TripId {
    format!("trp_{number}").parse().unwrap()
}

fn query(period: Period, after: Option<&OrganisedTrip>, limit: usize) -> KeptQuery {
    KeptQuery {
        period,
        now: at(NOW),
        after: after.map(Place::of),
        limit,
    }
}

fn progress(cursor: &str, contact: &str) -> Progress {
    Progress {
        cursor: Cursor(cursor.into()),
        contact: at(contact),
    }
}

/// Keeps `trips` as the whole of what the service has.
async fn keep_all(cache: &impl Cache, owner: &Owner, trips: Vec<OrganisedTrip>) {
    cache.begin_pass(owner).await;
    cache.put_trips(owner, trips, at(NOW)).await;
    cache.end_pass(owner, progress("c1", NOW), true).await;
}

/// The ids on one page, or `None` where no list is kept.
async fn listed(
    cache: &impl Cache,
    owner: &Owner,
    query: KeptQuery,
) -> Option<(Vec<String>, bool, bool)> {
    let page = cache.trips(owner, query).await?.value;
    let ids = page.trips.iter().map(|trip| trip.id.to_string());
    Some((ids.collect(), page.has_more, page.is_cut))
}

fn ids(numbers: impl IntoIterator<Item = i64>) -> Vec<String> {
    let ids = numbers.into_iter().map(|number| id(number).to_string());
    ids.collect()
}

fn is_there(folder: &Path) -> bool {
    folder.join("app/cache.redb").exists()
}
