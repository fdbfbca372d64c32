//! What every database must do. The suite is written for any URL; each engine
//! gets one line at the foot.

use domain::{
    ids::{PersonId, TripId},
    person::Basis,
    sample::{at, stated, taxi, taxi_with},
    trip::OrganisedTrip,
};

use chrono::TimeDelta;

use super::*;

fn person(id: &str) -> StoredPerson {
    StoredPerson {
        id: id.parse().unwrap(),
        name: "Åse <b>'\"; DROP TABLE persons; -- \u{202e}\u{1f469}".into(),
        born_on: "1960-02-29".parse().unwrap(),
        address_protected: true,
        youth_consent: true,
        died_on: "2026-02-28".parse().ok(),
    }
}

fn trip(id: &str, person: &str) -> StoredTrip {
    let trip = OrganisedTrip {
        id: id.parse().unwrap(),
        person: person.parse().unwrap(),
        ..taxi()
    };
    let visibility = Visibility::HiddenFromGuardians;
    StoredTrip { trip, visibility }
}

fn all_of(person: &str) -> Listing {
    Listing {
        person: person.parse().unwrap(),
        order: Order::All,
        leaves_out: None,
        from: None,
        before: None,
        state: None,
        after: None,
        limit: 100,
        now: at("2026-12-01T12:00:00Z"),
    }
}

async fn listed(store: &Store, listing: &Listing) -> Vec<StoredTrip> {
    let listed = store.trips(listing).await.unwrap();
    let rows = listed.rows().unwrap();
    rows.map(|row| row.read().unwrap()).collect()
}

async fn write(store: &Store) {
    let mut batch = store.begin().await.unwrap();
    batch.clear().await.unwrap();
    for id in ["per_1", "per_2"] {
        batch.put_person(&person(id)).await.unwrap();
    }
    batch
        .put_identity("https://a", "s", &"per_1".parse().unwrap())
        .await
        .unwrap();
    batch.put_representation(&ground()).await.unwrap();
    batch.put_trip(&trip("trp_1", "per_1")).await.unwrap();
    batch.put_property("n", "v").await.unwrap();
    batch.commit().await.unwrap();
}

fn ground() -> Representation {
    Representation {
        holder: "per_1".parse().unwrap(),
        person: "per_2".parse().unwrap(),
        basis: Basis::PowerOfAttorney,
        shared_address: true,
        valid_from: Some(at("2026-01-01T00:00:00.123Z")),
        valid_until: None,
    }
}

async fn what_was_written_is_read(store: &Store) {
    write(store).await;
    let (one, two): (PersonId, PersonId) = ("per_1".parse().unwrap(), "per_2".parse().unwrap());
    assert_eq!(store.person(&one).await.unwrap(), Some(person("per_1")));
    assert_eq!(
        store
            .who_asks("https://a", "s", None)
            .await
            .unwrap()
            .map(|who| who.person),
        Some(person("per_1"))
    );
    for (issuer, subject) in [("https://a", "S"), ("https://b", "s"), ("", "")] {
        assert_eq!(store.who_asks(issuer, subject, None).await.unwrap(), None);
    }
    assert_eq!(store.representations_of(&one).await.unwrap(), [ground()]);
    assert_eq!(store.representations_of(&two).await.unwrap(), []);
    assert_eq!(store.property("n").await.unwrap().as_deref(), Some("v"));
    assert!(store.has_persons().await.unwrap());

    let id: TripId = "trp_1".parse().unwrap();
    let read = store.trip(&id).await.unwrap().unwrap();
    let mut expected = trip("trp_1", "per_1");
    expected.trip.actions = read.trip.actions.clone();
    assert_eq!(read, expected);
    assert_eq!(listed(store, &all_of("per_1")).await, [expected]);
    assert_eq!(listed(store, &all_of("per_2")).await, []);
}

async fn what_is_written_again_replaces_what_was(store: &Store) {
    write(store).await;
    let mut later = trip("trp_1", "per_1");
    later.trip.version = 2;
    later.trip.state = domain::state::TripState::Completed;
    later.visibility = Visibility::Ordinary;
    let renamed = StoredPerson {
        name: "B".into(),
        ..person("per_1")
    };
    let mut batch = store.begin().await.unwrap();
    batch.put_trip(&later).await.unwrap();
    batch.put_person(&renamed).await.unwrap();
    batch
        .put_identity("https://a", "s", &"per_2".parse().unwrap())
        .await
        .unwrap();
    batch.put_property("n", "w").await.unwrap();
    batch.commit().await.unwrap();
    let read = store.trip(&later.trip.id).await.unwrap().unwrap();
    assert_eq!(
        (read.trip.version, read.visibility),
        (2, Visibility::Ordinary)
    );
    assert_eq!(store.person(&renamed.id).await.unwrap(), Some(renamed));
    let known = store.who_asks("https://a", "s", None).await.unwrap();
    assert_eq!(known.map(|who| who.person), Some(person("per_2")));
    assert_eq!(store.property("n").await.unwrap().as_deref(), Some("w"));
    let completed = Listing {
        state: Some("completed".into()),
        ..all_of("per_1")
    };
    assert_eq!(listed(store, &completed).await.len(), 1);
}

async fn without_commit_nothing_is_written(store: &Store) {
    write(store).await;
    let mut batch = store.begin().await.unwrap();
    batch.clear().await.unwrap();
    drop(batch);
    assert!(store.has_persons().await.unwrap());
}

async fn rows_that_point_nowhere_are_refused(store: &Store) {
    write(store).await;
    let mut batch = store.begin().await.unwrap();
    let refused = batch.put_trip(&trip("trp_9", "per_nobody")).await;
    assert!(matches!(refused, Err(StoreError::Sql(_))));
    drop(batch);
    assert_eq!(store.trip(&"trp_9".parse().unwrap()).await.unwrap(), None);
}

async fn readers_see_the_old_until_the_new_is_whole(store: &Store) {
    write(store).await;
    let mut batch = store.begin().await.unwrap();
    batch.clear().await.unwrap();
    assert_eq!(listed(store, &all_of("per_1")).await.len(), 1);
    batch.commit().await.unwrap();
    assert_eq!(listed(store, &all_of("per_1")).await.len(), 0);
}

async fn many_write_at_the_same_time(store: &Store) {
    write(store).await;
    let writers = (0..16).map(|i| {
        let store = store.clone();
        tokio::spawn(async move {
            let mut batch = store.begin().await.unwrap();
            batch
                .put_trip(&trip(&format!("trp_w{i}"), "per_2"))
                .await
                .unwrap();
            batch.commit().await.unwrap();
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    assert_eq!(listed(store, &all_of("per_2")).await.len(), 16);
}

async fn a_page_is_in_its_order_however_it_was_written(store: &Store) {
    write(store).await;
    let place = |number: i64| (number * 37) % 90;
    let mut batch = store.begin().await.unwrap();
    for number in 0..90 {
        let mut stored = trip(&format!("trp_{:02}", place(number)), "per_2");
        let day = at("2026-12-01T08:00:00Z") + TimeDelta::days(place(number) / 2);
        stored.trip.segments = taxi_with(|segment| {
            segment.pick_up.promised = stated(&day.to_rfc3339());
        })
        .segments;
        batch.put_trip(&stored).await.unwrap();
    }
    batch.commit().await.unwrap();
    let forth: Vec<_> = (0..90).map(|place| format!("trp_{place:02}")).collect();
    let back: Vec<_> = forth.iter().rev().cloned().collect();
    let over = Order::Past(at("2030-01-01T00:00:00Z"));
    for (order, expected) in [(Order::All, forth), (over, back)] {
        for limit in [21, 90] {
            let listing = Listing {
                order,
                limit,
                ..all_of("per_2")
            };
            let listed = listed(store, &listing).await;
            let ids: Vec<_> = listed
                .iter()
                .map(|stored| stored.trip.id.as_str())
                .collect();
            let limit = usize::try_from(limit).unwrap();
            assert_eq!(ids, expected.get(..limit).unwrap(), "{order:?} {limit}");
        }
    }
}

/// Runs the whole suite against the database at `location`, which it empties.
async fn suite(location: &Location) {
    let store = Store::open(location).await.unwrap();
    what_was_written_is_read(&store).await;
    what_is_written_again_replaces_what_was(&store).await;
    without_commit_nothing_is_written(&store).await;
    rows_that_point_nowhere_are_refused(&store).await;
    readers_see_the_old_until_the_new_is_whole(&store).await;
    many_write_at_the_same_time(&store).await;
    a_page_is_in_its_order_however_it_was_written(&store).await;
    store.close().await;
    // Tables that are up to date are left as they are.
    write(&Store::open(location).await.unwrap()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_keeps_what_it_is_given() {
    suite(&both::sqlite().location).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_keeps_what_it_is_given() {
    suite(&both::postgres().location).await;
}

/// A folder with the name of the database cannot be opened as one.
#[tokio::test]
async fn a_place_where_no_database_can_be_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let Ok(location) = folder.path().to_str().unwrap().parse();
    assert!(matches!(
        Store::open(&location).await,
        Err(StoreError::Sql(_))
    ));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("text.db");
    std::fs::write(
        &path,
        "this is no database, and long enough to be looked at".repeat(50),
    )
    .unwrap();
    let Ok(location) = path.to_str().unwrap().parse();
    assert!(Store::open(&location).await.is_err());
}

impl Store {
    /// Makes the row of a trip unreadable.
    pub(crate) async fn damage(&self, trip: &TripId) {
        let damaged = sqlx::query("UPDATE trips SET body = 'nonsense' WHERE id = $1")
            .bind(trip.as_str())
            .execute(&self.pool)
            .await
            .unwrap();
        assert_eq!(damaged.rows_affected(), 1);
    }
}

#[tokio::test]
async fn a_damaged_row_is_an_error_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let Ok(location) = folder.path().join("damaged.db").to_str().unwrap().parse();
    let store = Store::open(&location).await.unwrap();
    write(&store).await;
    for body in ["", "null", "[]", "{}", "{\"id\":1}", "\u{0}", "nonsense"] {
        sqlx::query("UPDATE trips SET body = $1")
            .bind(body)
            .execute(&store.pool)
            .await
            .unwrap();
        let read = store.trip(&"trp_1".parse().unwrap()).await;
        assert!(
            matches!(read, Err(StoreError::Damaged("trips"))),
            "{body:?}"
        );
    }
    sqlx::query("UPDATE persons SET born_on = '2026-02-30'")
        .execute(&store.pool)
        .await
        .unwrap();
    let read = store.person(&"per_1".parse().unwrap()).await;
    assert!(matches!(read, Err(StoreError::Damaged("persons"))));
}
