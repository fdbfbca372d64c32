use domain::{
    actions::Offer,
    message::MessageKind,
    sample::{at, taxi},
    trip::OrganisedTrip,
};

use super::*;
use crate::store::{Reading, StoredPerson, StoredTrip, Visibility, both::places};

/// 13:00 on the last working day before the taxi.
const UNTIL: &str = "2026-12-01T12:00:00Z";

fn asked(updated_at: &str) -> StoredTrip {
    let trip = OrganisedTrip {
        state: TripState::AwaitingConfirmation,
        updated_at: at(updated_at),
        version: taxi().version + 1,
        ..taxi()
    };
    StoredTrip {
        trip,
        visibility: Visibility::Ordinary,
    }
}

/// A store in which the taxi was planned and has to be confirmed since `asked_at`.
async fn store_at(place: &crate::store::both::Place, asked_at: &str) -> Store {
    let store = Store::open(&place.location).await.unwrap();
    let mut batch = store.begin().await.unwrap();
    let person = StoredPerson {
        id: taxi().person,
        name: "A".into(),
        born_on: "1980-01-01".parse().unwrap(),
        address_protected: false,
        youth_consent: true,
        died_on: None,
    };
    batch.put_person(&person).await.unwrap();
    let planned = StoredTrip {
        trip: OrganisedTrip {
            state: TripState::Planned,
            ..taxi()
        },
        visibility: Visibility::Ordinary,
    };
    batch.put_trip(&planned).await.unwrap();
    batch.put_trip(&asked(asked_at)).await.unwrap();
    batch.commit().await.unwrap();
    store
}

async fn told(store: &Store) -> Vec<MessageKind> {
    let reading = Reading {
        person: taxi().person,
        reader: "per_reader".parse().unwrap(),
        leaves_out: None,
    };
    let told = store.messages(&reading, i64::MAX, 100).await.unwrap();
    told.into_iter().map(|(_, message)| message.kind).collect()
}

#[test]
fn a_reminder_is_due_a_day_and_three_hours_before_the_deadline_and_never_after_it() {
    #[rustfmt::skip]
    let cases = [
        ("2026-11-30T11:59:59Z", None),
        ("2026-11-30T12:00:00Z", Some(24)),
        ("2026-12-01T08:59:59Z", Some(24)),
        ("2026-12-01T09:00:00Z", Some(3)),
        ("2026-12-01T11:59:59Z", Some(3)),
        ("2026-12-01T12:00:00Z", None),
    ];
    for (now, expected) in cases {
        assert_eq!(due(at(UNTIL), at(now)), expected, "{now}");
    }
}

#[test]
fn the_deadline_is_the_one_that_the_trip_page_shows() {
    let trip = asked("2026-11-24T10:00:00Z").trip;
    let offer = domain::actions::work_out(&trip, at("2026-11-25T10:00:00Z")).confirm;
    let until = Some(at(UNTIL));
    assert_eq!(offer, Some(Offer::Here { until }));
    assert_eq!(confirm_until(&trip), until);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_reminder_is_written_once_whoever_looks_how_often() {
    for place in places() {
        let store = store_at(&place, "2026-11-24T10:00:00Z").await;
        let reminder = || MessageKind::ConfirmReminder { until: at(UNTIL) };
        let must = || MessageKind::MustConfirm {
            until: Some(at(UNTIL)),
        };
        #[rustfmt::skip]
        let steps = [
            ("2026-11-30T11:59:59Z", vec![must()]),
            ("2026-11-30T12:00:00Z", vec![reminder(), must()]),
            ("2026-12-01T08:00:00Z", vec![reminder(), must()]),
            ("2026-12-01T09:00:00Z", vec![reminder(), reminder(), must()]),
            ("2026-12-01T13:00:00Z", vec![reminder(), reminder(), must()]),
        ];
        for (now, expected) in steps {
            let many = (0..6).map(|_| {
                let store = store.clone();
                tokio::spawn(async move { remind(&store, at(now)).await.unwrap() })
            });
            let many: Vec<_> = many.collect();
            for one in many {
                one.await.unwrap();
            }
            assert_eq!(told(&store).await, expected, "{}: {now}", place.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_reminded_of_what_they_were_just_asked_or_have_done() {
    for place in places() {
        let store = store_at(&place, "2026-11-30T18:00:00Z").await;
        let now = at("2026-11-30T19:00:00Z");
        assert_eq!(remind(&store, now).await.unwrap(), 0, "{}", place.name);
        let mut done = asked("2026-11-30T20:00:00Z");
        done.trip.state = TripState::Planned;
        done.trip.version += 1;
        let mut batch = store.begin().await.unwrap();
        batch.put_trip(&done).await.unwrap();
        batch.commit().await.unwrap();
        let late = at("2026-12-01T10:00:00Z");
        assert_eq!(remind(&store, late).await.unwrap(), 0, "{}", place.name);
    }
}

/// Of two trips the first in order cannot be read any more.
#[tokio::test]
async fn a_damaged_row_keeps_nobody_else_from_being_reminded() {
    for place in places() {
        let store = store_at(&place, "2026-11-24T10:00:00Z").await;
        let mut other = asked("2026-11-24T10:00:00Z");
        other.trip.id = "trp_before_the_sample".parse().unwrap();
        assert!(other.trip.id < taxi().id);
        let mut batch = store.begin().await.unwrap();
        batch.put_trip(&other).await.unwrap();
        batch.commit().await.unwrap();
        store.damage(&other.trip.id).await;
        let now = at("2026-11-30T12:00:00Z");
        assert_eq!(remind(&store, now).await.unwrap(), 1, "{}", place.name);
        assert_eq!(remind(&store, now).await.unwrap(), 0, "{}", place.name);
    }
}
