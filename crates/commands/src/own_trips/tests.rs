mod calculated;

use chrono::{NaiveDate, NaiveTime};
use domain::{
    own_trip::Destination,
    person::{Basis, Person},
    phase::Phase,
};
use ipc::{
    Looking, Problem,
    own_trips::{
        Deleting, MOST_OWN_TRIPS, OwnTripChoice, OwnTripDeletion, OwnTripDraft, OwnTripList,
        OwnTripStamp, OwnTripView, OwnTripsOf, Saving,
    },
    persons::PersonChoice,
};
use questions::Answers;

use super::*;
use crate::{
    App,
    fakes::{Fake, World, oneself, person},
    persons::{choose_person, list_persons},
    ports::{ApiError, Cache as _, Owner, Storage},
    session::{lock_app, sign_in, sign_out},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// To the hospital on the second of December; in the world of the tests it is the first.
fn draft(to: &str) -> OwnTripDraft {
    OwnTripDraft {
        person: Some(oneself().id),
        before: None,
        day: day("2026-12-02"),
        at: NaiveTime::from_hms_opt(9, 30, 0),
        to: Destination::read(to).unwrap(),
        is_confirmed: false,
        answers: Answers::default(),
    }
}

async fn save(app: &App<Fake>, draft: OwnTripDraft) -> OwnTripStamp {
    match save_own_trip(app, draft).await.unwrap() {
        Saving::Kept { stamp, .. } => stamp,
        other @ (Saving::ChangedElsewhere { .. }
        | Saving::Gone
        | Saving::Full
        | Saving::NoDay { .. }
        | Saving::SomebodyElse) => panic!("{other:?}"),
    }
}

async fn show(app: &App<Fake>, stamp: &OwnTripStamp) -> Result<OwnTripView, Problem> {
    show_of(app, &oneself(), stamp).await
}

async fn show_of(
    app: &App<Fake>,
    person: &Person,
    stamp: &OwnTripStamp,
) -> Result<OwnTripView, Problem> {
    let choice = OwnTripChoice {
        person: Some(person.id.clone()),
        trip: stamp.trip.clone(),
    };
    show_own_trip(app, choice).await
}

async fn list_of(app: &App<Fake>, person: &Person) -> Result<OwnTripList, Problem> {
    let person = Some(person.id.clone());
    list_own_trips(app, OwnTripsOf { person }).await
}

async fn delete(app: &App<Fake>, stamp: OwnTripStamp) -> Result<Deleting, Problem> {
    delete_of(app, &oneself(), stamp).await
}

async fn delete_of(
    app: &App<Fake>,
    person: &Person,
    stamp: OwnTripStamp,
) -> Result<Deleting, Problem> {
    let person = Some(person.id.clone());
    delete_own_trip(app, OwnTripDeletion { person, stamp }).await
}

async fn listed(app: &App<Fake>) -> Vec<String> {
    listed_of(app, &oneself()).await
}

async fn listed_of(app: &App<Fake>, person: &Person) -> Vec<String> {
    let list = list_of(app, person).await.unwrap();
    let names = list.cards.iter().map(|card| card.to.as_str().to_owned());
    names.collect()
}

fn of(account: &Person, person: &Person) -> Owner {
    Owner {
        account: account.id.clone(),
        person: person.id.clone(),
    }
}

#[tokio::test]
async fn what_is_saved_is_there_after_a_start_and_the_service_is_not_asked() {
    let world = World::new();
    let app = world.signed_in().await;
    world.asked.lock().unwrap().clear();
    world.fail(ApiError::Offline);
    let stamp = save(&app, draft("Ullevål")).await;
    drop(app);
    let app = world.start();
    let view = show(&app, &stamp).await.unwrap();
    assert_eq!(view.trip.to.as_str(), "Ullevål");
    assert_eq!(view.trip.at, NaiveTime::from_hms_opt(9, 30, 0));
    assert_eq!((view.phase, view.today), (Phase::Before, day("2026-12-01")));
    let asked = world.asked.lock().unwrap().clone();
    assert!(
        asked.iter().all(|asked| !asked.contains("trip")),
        "{asked:?}"
    );
}

#[tokio::test]
async fn of_two_windows_the_later_does_not_undo_the_earlier() {
    let world = World::new();
    let app = world.signed_in().await;
    let seen = save(&app, draft("Ullevål")).await;
    let change = |to: &str| OwnTripDraft {
        before: Some(seen.clone()),
        ..draft(to)
    };
    let now = save(&app, change("Rikshospitalet")).await;
    assert_eq!((now.trip.clone(), now.version), (seen.trip.clone(), 2));
    let late = save_own_trip(&app, change("Radiumhospitalet")).await;
    assert_eq!(late, Ok(Saving::ChangedElsewhere { now: now.clone() }));
    assert_eq!(listed(&app).await, ["Rikshospitalet"]);
    let late = delete(&app, seen.clone()).await;
    assert_eq!(late, Ok(Deleting::ChangedElsewhere { now: now.clone() }));

    assert_eq!(delete(&app, now.clone()).await, Ok(Deleting::Deleted));
    assert_eq!(delete(&app, now.clone()).await, Ok(Deleting::Deleted));
    assert_eq!(show(&app, &now).await, Err(Problem::NotFound));
    let gone = OwnTripDraft {
        before: Some(now),
        ..draft("Rikshospitalet")
    };
    assert_eq!(save_own_trip(&app, gone).await, Ok(Saving::Gone));
}

#[tokio::test]
async fn so_many_are_kept_and_no_more() {
    let world = World::new();
    let app = world.signed_in().await;
    let mut last = None;
    for number in 0..MOST_OWN_TRIPS {
        last = Some(save(&app, draft(&format!("Sted {number}"))).await);
    }
    let more = save_own_trip(&app, draft("Enda et")).await;
    assert_eq!(more, Ok(Saving::Full));
    // A change takes no room.
    let change = OwnTripDraft {
        before: last.clone(),
        ..draft("Et annet")
    };
    save(&app, change).await;
    assert_eq!(listed(&app).await.len(), MOST_OWN_TRIPS);
}

#[tokio::test]
async fn coming_ones_stand_first_and_past_ones_last() {
    let world = World::new();
    let app = world.signed_in().await;
    #[rustfmt::skip]
    let days = [
        ("last week",  "2026-11-24"),
        ("tomorrow",   "2026-12-02"),
        ("yesterday",  "2026-11-30"),
        ("today",      "2026-12-01"),
        ("next year",  "2027-01-04"),
    ];
    for (name, on) in days {
        save(
            &app,
            OwnTripDraft {
                day: day(on),
                ..draft(name)
            },
        )
        .await;
    }
    let expected = ["today", "tomorrow", "next year", "yesterday", "last week"];
    assert_eq!(listed(&app).await, expected);
}

/// § 25: six months, and only once the trip is over.
#[tokio::test]
async fn a_past_trip_says_until_when_to_claim() {
    let world = World::new();
    let app = world.signed_in().await;
    for (on, expected) in [("2026-12-01", None), ("2026-11-30", Some("2027-05-31"))] {
        let stamp = save(
            &app,
            OwnTripDraft {
                day: day(on),
                ..draft(on)
            },
        )
        .await;
        let view = show(&app, &stamp).await.unwrap();
        assert!(view.deadlines.claim_by.is_some(), "{on}");
        let list = list_of(&app, &oneself()).await.unwrap();
        let card = list
            .cards
            .iter()
            .find(|card| card.id == stamp.trip)
            .unwrap();
        assert_eq!(card.claim_by, expected.map(day), "{on}");
    }
}

#[tokio::test]
async fn they_belong_to_the_person_whom_the_pages_concern() {
    let child = person("per_child", Basis::Parent);
    let world = World::new();
    *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
    let app = world.signed_in().await;
    choose(&app, &oneself()).await;
    let own = save(&app, draft("Mitt")).await;
    choose(&app, &child).await;
    assert_eq!(listed_of(&app, &child).await, [""; 0]);
    let shown = show_of(&app, &child, &own).await;
    assert_eq!(shown, Err(Problem::NotFound));
    let deleted = delete_of(&app, &child, own).await;
    assert_eq!(deleted, Ok(Deleting::Deleted));
    save(
        &app,
        OwnTripDraft {
            person: Some(child.id.clone()),
            ..draft("Barnets")
        },
    )
    .await;
    choose(&app, &oneself()).await;
    assert_eq!(listed(&app).await, ["Mitt"]);
}

/// A window that has not heard yet that another one has chosen somebody else.
#[tokio::test]
async fn a_window_that_shows_somebody_else_keeps_shows_and_deletes_nothing() {
    let child = person("per_child", Basis::Parent);
    let world = World::new();
    *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
    let app = world.signed_in().await;
    choose(&app, &oneself()).await;
    let own = save(&app, draft("Mitt")).await;
    choose(&app, &child).await;

    let change = OwnTripDraft {
        before: Some(own.clone()),
        ..draft("Mitt nye")
    };
    let nobodys = OwnTripDraft {
        person: None,
        ..draft("Ingens")
    };
    for late in [draft("Mitt andre"), change, nobodys] {
        let to = late.to.clone();
        let saved = save_own_trip(&app, late).await;
        assert_eq!(saved, Ok(Saving::SomebodyElse), "{to:?}");
    }
    let listed = list_of(&app, &oneself()).await;
    assert_eq!(listed, Err(Problem::NotFound));
    assert_eq!(show(&app, &own).await, Err(Problem::NotFound));
    let deleted = delete(&app, own.clone()).await;
    assert_eq!(deleted, Ok(Deleting::SomebodyElse));
    assert_eq!(listed_of(&app, &child).await, [""; 0]);

    choose(&app, &oneself()).await;
    assert_eq!(listed_of(&app, &oneself()).await, ["Mitt"]);
}

async fn choose(app: &App<Fake>, person: &Person) {
    let person = person.id.clone();
    choose_person(app, PersonChoice { person }).await.unwrap();
}

#[tokio::test]
async fn they_are_shut_while_the_app_is_locked_and_gone_once_somebody_has_signed_out() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = save(&app, draft("Ullevål")).await;
    lock_app(&app, ()).await.unwrap();
    assert_eq!(list_of(&app, &oneself()).await, Err(Problem::SignedOut));
    assert_eq!(show(&app, &stamp).await, Err(Problem::SignedOut));
    let late = save_own_trip(&app, draft("Rikshospitalet")).await;
    assert_eq!(late, Err(Problem::SignedOut));
    let late = delete(&app, stamp).await;
    assert_eq!(late, Err(Problem::SignedOut));
    sign_in(&app, ()).await.unwrap();
    assert_eq!(listed(&app).await, ["Ullevål"]);
    sign_out(&app, ()).await.unwrap();
    sign_in(&app, ()).await.unwrap();
    assert_eq!(listed(&app).await, [""; 0]);
}

/// T35.
#[tokio::test]
async fn nothing_of_a_person_with_a_protected_address_is_on_the_device() {
    let hilde = Person {
        address_protected: true,
        ..oneself()
    };
    let world = World::new();
    *world.persons.lock().unwrap() = vec![hilde.clone()];
    let app = world.signed_in().await;
    list_persons(&app, Looking::default()).await.unwrap();
    let stamp = save(&app, draft("Ullevål")).await;
    let on_device = world.cache.own_trips(&of(&hilde, &hilde)).await;
    assert_eq!(on_device, Ok(Vec::new()));
    let view = show(&app, &stamp).await.unwrap();
    assert_eq!(view.storage, Storage::MemoryOnly);
    lock_app(&app, ()).await.unwrap();
    let in_memory = app.unkept().own_trips(&of(&hilde, &hilde)).await;
    assert_eq!(in_memory, Ok(Vec::new()));
}

/// T35: nobody loses what they wrote because their address is protected later.
#[tokio::test]
async fn what_was_kept_goes_to_memory_when_the_address_is_protected_later() {
    let other = person("per_ada", Basis::PowerOfAttorney);
    #[rustfmt::skip]
    let cases = [
        ("hers",         oneself(),                 other.clone()),
        ("everybody's",  oneself(),                 oneself()),
    ];
    for (shows, account, protected) in cases {
        let world = World::new();
        *world.persons.lock().unwrap() = vec![oneself(), other.clone()];
        let app = world.signed_in().await;
        list_persons(&app, Looking::default()).await.unwrap();
        choose(&app, &protected).await;
        let person = Some(protected.id.clone());
        let written = OwnTripDraft {
            person,
            ..draft("Ullevål")
        };
        save(&app, written).await;
        let owner = of(&account, &protected);
        let before = world.cache.own_trips(&owner).await.unwrap();
        assert_eq!(before.len(), 1, "{shows}");
        for person in &mut *world.persons.lock().unwrap() {
            person.address_protected = person.id == protected.id;
        }
        list_persons(&app, Looking::default()).await.unwrap();
        assert_eq!(
            world.cache.own_trips(&owner).await,
            Ok(Vec::new()),
            "{shows}"
        );
        let still = listed_of(&app, &protected).await;
        assert_eq!(still, ["Ullevål"], "{shows}");
    }
}
