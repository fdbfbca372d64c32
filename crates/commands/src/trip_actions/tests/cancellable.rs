//! What can be cancelled together with a trip.

use domain::{
    actions::{Actions, Offer},
    ids::TripId,
    sample::{stated, taxi_with},
    trip::SeriesPlace,
};
use ipc::actions::Cancellable;

use super::*;

fn id(text: &str) -> TripId {
    text.parse().unwrap()
}

/// A trip of the day, in the series where there is one.
fn trip(name: &str, day: u32, series: Option<&str>) -> OrganisedTrip {
    let moved = taxi_with(|segment| {
        segment.pick_up.promised = stated(&format!("2026-12-{day:02}T06:40:00Z"));
        segment.arrival = stated(&format!("2026-12-{day:02}T07:30:00Z"));
    });
    OrganisedTrip {
        id: id(name),
        version: day,
        series: series.map(|series| SeriesPlace {
            id: series.parse().unwrap(),
        }),
        actions: Actions {
            cancel: Offer::Here { until: None },
            ..taxi().actions
        },
        ..moved
    }
}

fn all() -> Vec<OrganisedTrip> {
    vec![
        trip("trp_before", 2, Some("ser_1")),
        OrganisedTrip {
            counterpart: Some(id("trp_home")),
            ..trip("trp_this", 3, Some("ser_1"))
        },
        trip("trp_home", 3, Some("ser_1")),
        trip("trp_last", 10, Some("ser_1")),
        trip("trp_next", 4, Some("ser_1")),
        trip("trp_strange", 5, Some("ser_2")),
        trip("trp_single", 6, None),
    ]
}

fn choice(trip: &str, look: Look) -> TripChoice {
    TripChoice {
        trip: id(trip),
        look,
    }
}

fn ids(cancellable: &Cancellable) -> (Option<&str>, Vec<&str>) {
    let counterpart = cancellable.counterpart.as_ref();
    let later = cancellable.later.iter();
    (
        counterpart.map(|choice| choice.card.id.as_str()),
        later.map(|choice| choice.card.id.as_str()).collect(),
    )
}

#[tokio::test]
async fn a_trip_its_way_back_and_the_rest_of_its_series_are_there_to_choose_from() {
    let world = World::new();
    world.set_trips(all());
    let app = world.signed_in().await;
    #[rustfmt::skip]
    let cases = [
        ("trp_this",   Some("trp_home"), vec!["trp_next", "trp_last"]),
        ("trp_last",   None,             vec![]),
        ("trp_single", None,             vec![]),
    ];
    for (trip, counterpart, later) in cases {
        let listed = list_cancellable(&app, choice(trip, Look::Service)).await;
        let listed = listed.unwrap();
        assert_eq!(listed.origin, Origin::Service, "{trip}");
        assert_eq!(ids(&listed.value), (counterpart, later), "{trip}");
        assert_eq!(listed.value.trip.card.id, id(trip));
        assert_eq!(listed.value.trip.offer, Offer::Here { until: None });
    }
    let listed = list_cancellable(&app, choice("trp_this", Look::Service)).await;
    let listed = listed.unwrap().value;
    let versions = listed.later.iter().map(|choice| choice.version);
    assert_eq!(versions.collect::<Vec<_>>(), [4, 10]);
}

#[tokio::test]
async fn without_the_service_it_is_what_is_kept_with_its_age_or_nothing() {
    let world = World::new();
    world.set_trips(all());
    let app = world.signed_in().await;
    let before = list_cancellable(&app, choice("trp_this", Look::Service)).await;
    *world.clock_error.lock().unwrap() += TimeDelta::minutes(4);
    world.fail(ApiError::Offline);
    let kept = list_cancellable(&app, choice("trp_this", Look::Service)).await;
    let kept = kept.unwrap();
    assert_eq!(kept.value, before.unwrap().value);
    assert_eq!(
        (kept.read_at, kept.asked_at),
        (at(NOW), at(NOW) + TimeDelta::minutes(4))
    );
    let because = Problem::Offline;
    assert_eq!(kept.origin, Origin::Kept { because });
    // The rest of the series is not known: whoever cancels it would miss some.
    let world = World::new();
    world.set_trips(all());
    let app = world.signed_in().await;
    get_trip(&app, choice("trp_last", Look::Service))
        .await
        .unwrap();
    world.fail(ApiError::Offline);
    let unknown = list_cancellable(&app, choice("trp_last", Look::Service)).await;
    assert_eq!(unknown, Err(Problem::Offline));
}

#[tokio::test]
async fn a_way_back_that_is_gone_is_none_and_a_strangers_trip_is_not_found() {
    let world = World::new();
    let mut trips = all();
    trips.retain(|trip| trip.id != id("trp_home"));
    trips.push(OrganisedTrip {
        person: "per_other".parse().unwrap(),
        ..trip("trp_others", 3, None)
    });
    trips.retain(|trip| trip.person == taxi().person || trip.series.is_none());
    world.set_trips(trips.clone());
    let app = world.signed_in().await;
    let strange = list_cancellable(&app, choice("trp_others", Look::Service)).await;
    assert_eq!(strange, Err(Problem::NotFound));
    trips.retain(|trip| trip.person == taxi().person);
    world.set_trips(trips);
    let listed = list_cancellable(&app, choice("trp_this", Look::Service)).await;
    assert_eq!(ids(&listed.unwrap().value).0, None);
}
