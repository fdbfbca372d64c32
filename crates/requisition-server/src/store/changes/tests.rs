use std::time::Duration;

use domain::{
    person::Basis,
    sample::{at, taxi},
    trip::OrganisedTrip,
};
use tokio::time::timeout;

use super::*;
use crate::store::{Representation, StoredPerson, StoredTrip, both};

use Visibility::{HiddenFromGuardians as Hidden, HiddenFromYouth, Ordinary};

const ONE: &str = "per_1";
const OTHER: &str = "per_2";

/// How long a test waits for what must come before it says that it did not.
const PATIENCE: Duration = Duration::from_secs(60);

fn id(id: &str) -> PersonId {
    id.parse().unwrap()
}

fn person(person: &str) -> StoredPerson {
    StoredPerson {
        id: id(person),
        name: person.into(),
        born_on: "1960-01-01".parse().unwrap(),
        address_protected: false,
        youth_consent: false,
        died_on: None,
    }
}

fn trip(trip: &str, person: &str, version: u32, visibility: Visibility) -> StoredTrip {
    let trip = OrganisedTrip {
        id: trip.parse().unwrap(),
        person: id(person),
        version,
        ..taxi()
    };
    StoredTrip { trip, visibility }
}

async fn store(place: &both::Place) -> Store {
    let store = Store::open(&place.location).await.unwrap();
    let mut batch = store.begin().await.unwrap();
    for known in [ONE, OTHER] {
        batch.put_person(&person(known)).await.unwrap();
    }
    batch.commit().await.unwrap();
    store
}

async fn put(store: &Store, trips: impl IntoIterator<Item = StoredTrip>) {
    let mut batch = store.begin().await.unwrap();
    for trip in trips {
        batch.put_trip(&trip).await.unwrap();
    }
    batch.commit().await.unwrap();
}

fn watching(persons: &[(&str, Option<Visibility>)]) -> Watched {
    Watched {
        reader: id(ONE),
        session: Some("ses_1".parse().unwrap()),
        persons: persons
            .iter()
            .map(|(person, leaves_out)| (id(person), *leaves_out))
            .collect(),
        claims: Vec::new(),
    }
}

async fn told(store: &Store, number: i64, watched: &Watched) -> Vec<Changed> {
    let changes = store.changes_after(number, watched, 100).await.unwrap();
    changes.into_iter().map(|change| change.what).collect()
}

fn changed(id: &str, version: i64) -> Changed {
    Changed::Trip(id.parse().unwrap(), version)
}

fn gone(id: &str) -> Changed {
    Changed::TripGone(id.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trip_that_is_left_out_leaves_no_trace_and_one_that_becomes_so_is_gone() {
    for place in both::places() {
        let store = store(&place).await;
        #[rustfmt::skip]
        let cases = [
            // what is written one after another, what a guardian and what everybody is told
            ("ordinary",          vec![Ordinary],                 vec![changed("t0", 1)],                  1),
            ("hidden",            vec![Hidden],                   vec![],                                  1),
            ("hidden, again",     vec![Hidden, Hidden],           vec![],                                  2),
            ("becomes hidden",    vec![Ordinary, Hidden],         vec![changed("t3", 1), gone("t3")],      2),
            ("hidden for good",   vec![Ordinary, Hidden, Hidden], vec![changed("t4", 1), gone("t4")],      3),
            ("comes to light",    vec![Hidden, Ordinary],         vec![changed("t5", 2)],                  2),
            ("hidden from others", vec![HiddenFromYouth],         vec![changed("t6", 1)],                  1),
        ];
        for (number, (shows, written, expected, all)) in cases.into_iter().enumerate() {
            let since = store.change_numbers().await.unwrap().last;
            for (version, visibility) in (1..).zip(written) {
                put(
                    &store,
                    [trip(&format!("t{number}"), ONE, version, visibility)],
                )
                .await;
            }
            let name = place.name;
            let to_guardian = told(&store, since, &watching(&[(ONE, Some(Hidden))])).await;
            assert_eq!(to_guardian, expected, "{name}: {shows}");
            let to_all = told(&store, since, &watching(&[(ONE, None)])).await;
            assert_eq!(to_all.len(), all, "{name}: {shows}");
            let to_others = told(&store, since, &watching(&[(OTHER, None)])).await;
            assert_eq!(to_others, [], "{name}: {shows}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trip_that_goes_is_gone_for_those_only_who_knew_of_it() {
    for place in both::places() {
        let store = store(&place).await;
        put(
            &store,
            [trip("seen", ONE, 1, Ordinary), trip("kept", ONE, 1, Hidden)],
        )
        .await;
        put(&store, [trip("moved", ONE, 1, Ordinary)]).await;
        let since = store.change_numbers().await.unwrap().last;
        let mut batch = store.begin().await.unwrap();
        for trip in ["seen", "kept", "never_was"] {
            batch.remove_trip(&trip.parse().unwrap()).await.unwrap();
        }
        batch
            .put_trip(&trip("moved", OTHER, 2, Ordinary))
            .await
            .unwrap();
        batch.commit().await.unwrap();
        #[rustfmt::skip]
        let cases = [
            (watching(&[(ONE, Some(Hidden))]), vec![gone("seen"), gone("moved")]),
            (watching(&[(ONE, None)]),         vec![gone("seen"), gone("kept"), gone("moved")]),
            (watching(&[(OTHER, None)]),       vec![changed("moved", 2)]),
            (watching(&[]),                    vec![]),
        ];
        for (watched, expected) in cases {
            let found = told(&store, since, &watched).await;
            assert_eq!(found, expected, "{}: {watched:?}", place.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_holder_is_told_of_a_ground_and_only_the_session_of_its_end() {
    for place in both::places() {
        let store = store(&place).await;
        let since = store.change_numbers().await.unwrap().last;
        let ground = Representation {
            holder: id(ONE),
            person: id(OTHER),
            basis: Basis::PowerOfAttorney,
            shared_address: false,
            valid_from: None,
            valid_until: None,
        };
        let mut batch = store.begin().await.unwrap();
        batch.put_representation(&ground).await.unwrap();
        batch.commit().await.unwrap();
        for session in ["ses_1", "ses_2"] {
            let note = Note::SessionEnded {
                person: id(ONE),
                session: session.parse().unwrap(),
            };
            store.note_change(note).await.unwrap();
        }
        // Age and protection of somebody decide who acts for them.
        let mut batch = store.begin().await.unwrap();
        batch.put_person(&person(OTHER)).await.unwrap();
        batch.commit().await.unwrap();
        let own = told(&store, since, &watching(&[])).await;
        let expected = [
            Changed::Representation,
            Changed::SessionEnded,
            Changed::Representation,
        ];
        assert_eq!(own, expected, "{}", place.name);
        let of_other = Watched {
            reader: id(OTHER),
            ..watching(&[])
        };
        assert_eq!(told(&store, since, &of_other).await, [], "{}", place.name);
    }
}

/// A number that is given out first and becomes visible last would be passed
/// over by a reader who has read on in between.
#[tokio::test(flavor = "multi_thread")]
async fn a_reader_misses_nothing_that_many_write_at_once_through_two_processes() {
    const WRITERS: usize = 8;
    const EACH: usize = 25;
    for place in both::places() {
        let stores = [
            store(&place).await,
            Store::open(&place.location).await.unwrap(),
        ];
        let since = stores[0].change_numbers().await.unwrap().last;
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let store = stores[writer % 2].clone();
                tokio::spawn(async move {
                    for number in 0..EACH {
                        let name = format!("w{writer}_{number}");
                        put(&store, [trip(&name, ONE, 1, Ordinary)]).await;
                    }
                })
            })
            .collect();
        let watched = watching(&[(ONE, None)]);
        let mut heard = stores[1].hear();
        let (mut read, mut seen) = (since, Vec::new());
        while seen.len() < WRITERS * EACH {
            heard.borrow_and_update();
            let changes = stores[1].changes_after(read, &watched, 7).await.unwrap();
            if changes.is_empty() {
                let told = timeout(PATIENCE, heard.changed()).await;
                told.expect("nothing is missed").unwrap();
            }
            for change in changes {
                read = change.number;
                seen.push(change.number);
            }
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let all: Vec<_> = (since + 1..).take(WRITERS * EACH).collect();
        assert_eq!(seen, all, "{}", place.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_process_writes_wakes_the_other() {
    for place in both::places() {
        let (one, other) = (
            store(&place).await,
            Store::open(&place.location).await.unwrap(),
        );
        let mut heard = other.hear();
        put(&one, [trip("t", ONE, 1, Ordinary)]).await;
        let last = one.change_numbers().await.unwrap().last;
        let told = timeout(PATIENCE, heard.wait_for(|heard| heard.number >= last)).await;
        told.expect("the other process hears of it").unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_kept_any_more_is_said_to_have_expired() {
    for place in both::places() {
        let store = store(&place).await;
        put(&store, [trip("t", ONE, 1, Ordinary)]).await;
        let before = store.change_numbers().await.unwrap();
        store
            .forget_changes(at("2001-01-01T00:00:00Z"))
            .await
            .unwrap();
        assert_eq!(store.change_numbers().await.unwrap(), before);
        store
            .forget_changes(at("2999-01-01T00:00:00Z"))
            .await
            .unwrap();
        let after = store.change_numbers().await.unwrap();
        assert_eq!((after.last, after.expired), (before.last, before.last));
        put(&store, [trip("t", ONE, 2, Ordinary)]).await;
        let watched = watching(&[(ONE, None)]);
        assert_eq!(told(&store, after.last, &watched).await, [changed("t", 2)]);

        // Everything removed and written anew is nothing that can be told.
        let last = store.change_numbers().await.unwrap().last;
        let mut batch = store.begin().await.unwrap();
        batch.clear().await.unwrap();
        batch.put_person(&person(ONE)).await.unwrap();
        batch.put_trip(&trip("t", ONE, 1, Ordinary)).await.unwrap();
        batch.commit().await.unwrap();
        let anew = store.change_numbers().await.unwrap();
        assert!(anew.expired > last, "{}: {anew:?}", place.name);
        assert_eq!(told(&store, 0, &watched).await, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_process_has_the_same_secret_of_a_name() {
    for place in both::places() {
        let one = Store::open(&place.location).await.unwrap();
        let other = Store::open(&place.location).await.unwrap();
        let (first, second) = tokio::join!(one.secret("a"), other.secret("a"));
        let first = first.unwrap();
        assert_eq!(first, second.unwrap(), "{}", place.name);
        assert_eq!(first, other.secret("a").await.unwrap());
        assert_ne!(first, one.secret("b").await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_stream_of_a_session_is_the_one_that_counts_everywhere() {
    for place in both::places() {
        let one = Store::open(&place.location).await.unwrap();
        let other = Store::open(&place.location).await.unwrap();
        let session: SessionId = "ses_1".parse().unwrap();
        let now = at("2026-12-01T10:00:00Z");
        let mut first = one.open_stream(&session, "a", now).await.unwrap();
        assert!(other.is_stream_of(&session, "a").await.unwrap());
        let _second = one.open_stream(&session, "b", now).await.unwrap();
        first.wait_for(|last| last == "b").await.unwrap();
        let _third = other.open_stream(&session, "c", now).await.unwrap();
        for (stream, expected) in [("a", false), ("b", false), ("c", true)] {
            let counts = one.is_stream_of(&session, stream).await.unwrap();
            assert_eq!(counts, expected, "{}: {stream}", place.name);
        }
    }
}
