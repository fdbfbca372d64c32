//! T10: records in each other's place.

use redb::{Database, ReadableDatabase as _, ReadableTable as _};

use super::*;
use crate::cache::{
    keys::{Drawer, PersonKeys, Root},
    table::{RECORDS, SALTS, SEEN, Salt, TRIP},
};

type Value = (u64, Vec<u8>);

fn open(folder: &Path) -> Database {
    Database::create(folder.join("app/cache.redb")).unwrap()
}

fn keys(folder: &Path, owner: &Owner) -> PersonKeys {
    let root = Root::new(&Key::init_with(|| [7; 32]));
    let drawer = Drawer::from(owner);
    let database = open(folder);
    let read = database.begin_read().unwrap();
    let salts = read.open_table(SALTS).unwrap();
    let row = salts.get(&root.slot(&drawer)[..]).unwrap().unwrap();
    root.person(&drawer, &Salt::read(row.value()).unwrap().salt)
}

fn get(folder: &Path, name: &[u8]) -> Value {
    let database = open(folder);
    let read = database.begin_read().unwrap();
    let records = read.open_table(RECORDS).unwrap();
    let found = records.get(name).unwrap().unwrap();
    let (version, sealed) = found.value();
    (version, sealed.to_vec())
}

fn put(folder: &Path, name: &[u8], (version, sealed): &Value) {
    let database = open(folder);
    let write = database.begin_write().unwrap();
    let mut records = write.open_table(RECORDS).unwrap();
    records.insert(name, (*version, &sealed[..])).unwrap();
    drop(records);
    write.commit().unwrap();
}

async fn sample(folder: &Path) {
    let store = start(folder);
    for owner in [own(), owner("per_a", "per_b"), owner("per_b", "per_a")] {
        keep_all(&store, &owner, (0..4).map(trip).collect()).await;
        store.mark_seen(&owner, &trip(0)).await;
    }
}

/// T10.
#[tokio::test]
async fn a_record_from_another_place_is_refused_and_the_cache_starts_anew() {
    type Swap = fn(&Path) -> (Vec<u8>, Value);
    #[rustfmt::skip]
    let cases: [(&str, Swap); 6] = [
        ("another trip", |folder| {
            let keys = keys(folder, &own());
            (keys.name(TRIP, "trp_0").to_vec(), get(folder, &keys.name(TRIP, "trp_1")))
        }),
        ("another trip under its own version", |folder| {
            let keys = keys(folder, &own());
            let (version, _) = get(folder, &keys.name(TRIP, "trp_0"));
            let (_, sealed) = get(folder, &keys.name(TRIP, "trp_1"));
            (keys.name(TRIP, "trp_0").to_vec(), (version, sealed))
        }),
        ("another person", |folder| {
            let other = keys(folder, &owner("per_a", "per_b"));
            (keys(folder, &own()).name(TRIP, "trp_0").to_vec(), get(folder, &other.name(TRIP, "trp_0")))
        }),
        ("another account", |folder| {
            let other = keys(folder, &owner("per_b", "per_a"));
            (keys(folder, &own()).name(TRIP, "trp_0").to_vec(), get(folder, &other.name(TRIP, "trp_0")))
        }),
        ("another kind", |folder| {
            let keys = keys(folder, &own());
            (keys.name(TRIP, "trp_0").to_vec(), get(folder, &keys.name(SEEN, "trp_0")))
        }),
        ("another piece of the order", |folder| {
            let keys = keys(folder, &own());
            (keys.name("piece", "1").to_vec(), get(folder, &keys.name("directory", "")))
        }),
    ];
    for (shows, swap) in cases {
        let folder = tempfile::tempdir().unwrap();
        sample(folder.path()).await;
        let (name, value) = swap(folder.path());
        put(folder.path(), &name, &value);
        let store = start(folder.path());
        assert_eq!(store.trip(&own(), &id(0)).await, None, "{shows}");
        let page = query(Period::Coming, None, 9);
        assert_eq!(store.trips(&own(), page).await, None, "{shows}");
        keep_all(&store, &own(), vec![trip(0)]).await;
        drop(store);
        let again = start(folder.path());
        assert!(again.trip(&own(), &id(0)).await.is_some(), "{shows}");
    }
}

/// T10.
#[tokio::test]
async fn a_record_in_an_older_version_is_refused() {
    #[rustfmt::skip]
    let cases = [("trip", "trp_0"), ("piece", "1")];
    for (kind, record) in cases {
        let folder = tempfile::tempdir().unwrap();
        sample(folder.path()).await;
        let name = keys(folder.path(), &own()).name(kind, record);
        let older = get(folder.path(), &name);
        let store = start(folder.path());
        store.put_trips(&own(), vec![trip(0)], at(NOW)).await;
        assert!(store.trip(&own(), &id(0)).await.is_some(), "{kind}");
        drop(store);
        put(folder.path(), &name, &older);
        let store = start(folder.path());
        assert_eq!(store.trip(&own(), &id(0)).await, None, "{kind}");
    }
}

/// T10: with the salt, everything of a person is unreadable.
#[tokio::test]
async fn a_wiped_person_leaves_neither_salt_nor_records() {
    let folder = tempfile::tempdir().unwrap();
    sample(folder.path()).await;
    let count = || {
        let database = open(folder.path());
        let read = database.begin_read().unwrap();
        let salts = read.open_table(SALTS).unwrap().iter().unwrap().count();
        let records = read.open_table(RECORDS).unwrap().iter().unwrap().count();
        (salts, records)
    };
    // Four trips, one of them seen, a piece and a directory each.
    assert_eq!(count(), (3, 21));
    start(folder.path()).wipe_person(&own()).await;
    assert_eq!(count(), (2, 14));
    start(folder.path()).wipe_account(&own().account).await;
    assert_eq!(count(), (1, 7));
}
