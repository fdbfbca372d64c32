//! Scenario 10: what a birthday, or the end of a ground, does on this device.

use chrono::TimeDelta;
use domain::{
    changeover::Farewell,
    person::Basis,
    sample::{at, taxi},
    trip::OrganisedTrip,
};
use ipc::{
    Look, Looking,
    persons::{LostPerson, PersonChoice},
    session::Session,
    trips::TripChoice,
};

use super::*;
use crate::{
    App,
    fakes::{Fake, NOW, World, oneself, person},
    home::get_home,
    persons::{choose_person, list_persons},
    ports::{ApiError, Cache as _, Cursor, Progress},
    session::shown,
    trips::get_trip,
};

const KEPT: Looking = Looking { look: Look::Kept };

fn owner(of: &Person) -> Owner {
    Owner {
        account: oneself().id,
        person: of.id.clone(),
    }
}

/// Somebody who sees `other`, has read their trip whole, and has no connection after that.
async fn read_and_offline(other: &Person) -> World {
    let world = World::new();
    *world.persons.lock().unwrap() = vec![oneself(), other.clone()];
    world.set_trips(vec![OrganisedTrip {
        person: other.id.clone(),
        ..taxi()
    }]);
    let app = world.signed_in().await;
    choose(&app, other).await;
    get_home(&app, Looking::default()).await.unwrap();
    list_persons(&app, Looking::default()).await.unwrap();
    let progress = Progress {
        cursor: Cursor("kept".into()),
        contact: at(NOW),
    };
    world.cache.end_pass(&owner(other), progress, true).await;
    world.fail(ApiError::Offline);
    world
}

async fn choose(app: &App<Fake>, other: &Person) {
    let person = other.id.clone();
    choose_person(app, PersonChoice { person }).await.unwrap();
}

async fn is_on_device(world: &World, other: &Person) -> bool {
    let cache = &world.cache;
    cache.trip(&owner(other), &taxi().id).await.is_some()
        || cache.progress(&owner(other)).await.is_some()
}

fn lost(app: &App<Fake>) -> Option<LostPerson> {
    match shown(app) {
        Session::SignedIn { lost, .. } => lost,
        Session::SignedOut | Session::Ended { .. } | Session::Locked => None,
    }
}

fn child(born_on: &str, valid_until: Option<DateTime<Utc>>) -> Person {
    Person {
        born_on: born_on.parse().ok(),
        valid_until,
        ..person("per_child", Basis::Parent)
    }
}

/// T52: also without a connection.
#[tokio::test]
async fn scenario_10_what_a_parent_read_before_the_twelfth_birthday_is_gone_after_it() {
    // NOW is the afternoon of 1 December in Norway.
    #[rustfmt::skip]
    let cases = [
        ("the evening before",   "2014-12-02", TimeDelta::hours(8),  true),
        ("on the birthday",      "2014-12-02", TimeDelta::hours(20), false),
        ("long after it",        "2010-12-03", TimeDelta::hours(20), true),
        ("a day early",          "2014-12-03", TimeDelta::hours(20), true),
    ];
    for (shows, born_on, later, stays) in cases {
        let child = child(born_on, None);
        let world = read_and_offline(&child).await;
        *world.clock_error.lock().unwrap() += later;
        let app = world.start();
        let home = get_home(&app, KEPT).await;
        assert_eq!(home.is_ok(), stays, "{shows}");
        assert_eq!(is_on_device(&world, &child).await, stays, "{shows}");
        let trip = TripChoice {
            trip: taxi().id,
            look: Look::Kept,
        };
        assert_eq!(get_trip(&app, trip).await.is_ok(), stays, "{shows}");
        assert_eq!(lost(&app), None, "{shows}: the child is still seen");
    }
}

#[tokio::test]
async fn scenario_10_after_a_cold_start_the_reason_is_told_and_nothing_is_kept() {
    let tomorrow = oslo::midnight(oslo::date(at(NOW)).succ_opt().unwrap());
    let until = Some(tomorrow);
    #[rustfmt::skip]
    let cases = [
        ("16 today",  child("2010-12-02", until),                 Some(Farewell::DecidesAlone)),
        ("ended",     child("2018-12-02", until),                 Some(Farewell::RanOut)),
        ("a power of attorney", Person {
            basis: Basis::PowerOfAttorney, ..child("1950-01-01", until)
        },                                                        Some(Farewell::RanOut)),
        ("holds on",  child("2018-12-02", None),                  None),
    ];
    for (shows, other, because) in cases {
        let world = read_and_offline(&other).await;
        *world.clock_error.lock().unwrap() += TimeDelta::days(1);
        let app = world.start();
        let home = get_home(&app, KEPT).await;
        assert_eq!(home.err(), because.map(|_| Problem::AccessEnded), "{shows}");
        let expected = because.map(|because| LostPerson {
            name: other.name.clone(),
            basis: other.basis.clone(),
            because,
        });
        assert_eq!(lost(&app), expected, "{shows}");
        assert_eq!(
            is_on_device(&world, &other).await,
            because.is_none(),
            "{shows}"
        );
        let listed = list_persons(&app, KEPT).await.unwrap().value;
        let is_listed = listed.iter().any(|one| one.id == other.id);
        assert_eq!(is_listed, because.is_none(), "{shows}");

        // The name is in memory only, and goes when somebody is chosen.
        assert_eq!(lost(&world.start()), None, "{shows}");
        world.fail(None);
        choose(&app, &oneself()).await;
        assert_eq!(lost(&app), None, "{shows}");
    }
}

/// Nobody says that somebody else's address is protected: it may be what protects them.
#[tokio::test]
async fn why_it_ended_is_said_of_oneself_and_never_of_others() {
    let protected = |person: Person| Person {
        address_protected: true,
        ..person
    };
    #[rustfmt::skip]
    let cases = [
        ("one's own address", protected(oneself()), Farewell::OwnAddressProtected),
        ("theirs",            oneself(),            Farewell::NotSaid),
    ];
    for (shows, me, because) in cases {
        let child = child("2018-12-02", None);
        let world = read_and_offline(&child).await;
        world.fail(None);
        let app = world.start();
        *world.persons.lock().unwrap() = vec![me];
        list_persons(&app, Looking::default()).await.unwrap();
        world.fail(ApiError::AccessEnded);
        let home = get_home(&app, Looking::default()).await;
        assert_eq!(home.err(), Some(Problem::AccessEnded), "{shows}");
        assert_eq!(
            lost(&app).map(|lost| lost.because),
            Some(because),
            "{shows}"
        );
        assert!(!is_on_device(&world, &child).await, "{shows}");
    }
}
