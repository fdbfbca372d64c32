use chrono::TimeDelta;
use domain::{
    ids::TripId,
    person::Basis,
    sample::{at, stated, taxi, taxi_with},
    trip::OrganisedTrip,
};
use ipc::{
    Look, Looking, Origin, Problem,
    news::Since,
    persons::PersonChoice,
    trips::{Period, TripChoice, TripQuery},
};

use super::*;
use crate::{
    fakes::{Fake, NOW, World, oneself, person},
    home::get_home,
    news::await_news,
    persons::{choose_person, list_persons},
    ports::Cache as _,
    service::get_service,
    session::{sign_in, sign_out},
    trips::{get_trip, list_trips},
};

/// The trip `number`, a day after the one before.
fn trip(number: i64) -> OrganisedTrip {
    let day = TimeDelta::days(number);
    let shifted = |text: &str| (at(text) + day).to_rfc3339();
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

fn newer(number: i64) -> OrganisedTrip {
    OrganisedTrip {
        version: 9,
        ..trip(number)
    }
}

fn asked(world: &World) -> Vec<String> {
    std::mem::take(&mut *world.asked.lock().unwrap())
}

/// Somebody with so many trips, all of them read.
async fn up_to_date(trips: i64) -> (World, App<Fake>) {
    let world = World::new();
    world.set_trips((0..trips).map(trip).collect());
    let app = world.signed_in().await;
    sync_person(&app).await.unwrap();
    list_persons(&app, Looking::default()).await.unwrap();
    get_service(&app, ()).await.unwrap();
    asked(&world);
    (world, app)
}

fn one(number: i64, look: Look) -> TripChoice {
    TripChoice {
        trip: id(number),
        look,
    }
}

fn page(after: Option<String>, look: Look) -> TripQuery {
    TripQuery {
        period: Period::Coming,
        after,
        look,
    }
}

const KEPT: Looking = Looking { look: Look::Kept };

async fn follow(app: &App<Fake>, changed: Vec<Changed>) -> Result<Synced, Problem> {
    let acting = app.acting().await.unwrap();
    let read = Read {
        value: Changes {
            cursor: Cursor("after".into()),
            extent: Extent::Only(changed),
        },
        service_time: Some(at(NOW)),
    };
    follow_up(app, &acting, read).await
}

fn changed(number: i64, version: u64) -> Changed {
    let id = id(number);
    Changed::Trip { id, version }
}

/// The news after `since`.
async fn news(app: &App<Fake>, since: u64) -> Vec<News> {
    let page = await_news(app, Since { after: since }).await.unwrap();
    page.news
}

#[tokio::test]
async fn everything_is_read_once_and_nothing_changed_is_one_request() {
    let world = World::new();
    let app = world.signed_in().await;
    asked(&world);
    assert_eq!(sync_person(&app).await, Ok(Synced::Everything(2)));
    let person = "trips of per_sample";
    let messages = "messages of per_sample";
    let claims = "claims of per_sample after None";
    let expected = ["changes", messages, claims, person, person, person];
    assert_eq!(asked(&world), expected);
    for _ in 0..2 {
        assert_eq!(sync_person(&app).await, Ok(Synced::Unchanged));
        assert_eq!(asked(&world), ["changes"]);
    }
}

/// A page looks before everything was read; no change is told of what came between.
#[tokio::test]
async fn what_changed_between_the_first_look_and_the_first_reading_is_told() {
    let world = World::new();
    world.set_trips(vec![trip(1)]);
    let app = world.signed_in().await;
    let seen = get_trip(&app, one(1, Look::Service)).await.unwrap();
    assert_eq!(seen.value.trip, trip(1));
    world.set_trips(vec![newer(1)]);
    sync_person(&app).await.unwrap();
    assert!(news(&app, 1).await.contains(&News::EverythingChanged));
    let kept = get_trip(&app, one(1, Look::Kept)).await.unwrap();
    assert_eq!(kept.value.trip, newer(1));
}

/// Without the network and after a restart, at once and without asking.
#[tokio::test]
async fn a_cold_start_shows_what_is_kept_without_asking() {
    let (world, before) = up_to_date(3).await;
    drop(before);
    world.fail(ApiError::Offline);
    let app = world.start();
    let home = get_home(&app, KEPT).await.unwrap();
    assert_eq!(home.value.next.map(|card| card.id), Some(id(0)));
    assert_eq!((home.read_at, home.origin), (at(NOW), Origin::Earlier));
    let kept = get_trip(&app, one(2, Look::Kept)).await.unwrap();
    assert_eq!((kept.value.trip, kept.origin), (trip(2), Origin::Earlier));
    let list = list_trips(&app, page(None, Look::Kept)).await.unwrap();
    assert_eq!((list.value.cards.len(), list.origin), (3, Origin::Earlier));
    let persons = list_persons(&app, KEPT).await.unwrap();
    assert_eq!((persons.value.len(), persons.origin), (1, Origin::Earlier));
    assert_eq!(asked(&world), [""; 0]);

    let because = || Origin::Kept {
        because: Problem::Offline,
    };
    let home = get_home(&app, Looking::default()).await.unwrap();
    assert_eq!((home.read_at, home.origin), (at(NOW), because()));
    let service = get_service(&app, ()).await.unwrap();
    assert_eq!(service.origin, because());
    assert_eq!(service.value.support.phone, "911");
}

#[tokio::test]
async fn where_nothing_is_kept_the_service_is_asked() {
    let world = World::new();
    let app = world.signed_in().await;
    asked(&world);
    let home = get_home(&app, KEPT).await.unwrap();
    assert_eq!(home.origin, Origin::Service);
    assert_eq!(asked(&world), ["trips of per_sample"]);
}

#[tokio::test(start_paused = true)]
async fn what_has_changed_is_read_and_told() {
    let (world, app) = up_to_date(8).await;
    let since = await_news(&app, Since { after: 0 }).await.unwrap().upto;
    let mut trips: Vec<_> = (0..8).map(newer).collect();
    trips.remove(3);
    trips.push(OrganisedTrip {
        person: "per_child".parse().unwrap(),
        ..newer(20)
    });
    world.set_trips(trips);
    let mut changes: Vec<_> = (0..6).map(|number| changed(number, 9)).collect();
    changes.extend([changed(20, 9), Changed::TripGone { id: id(6) }]);
    let version = u64::from(trip(7).version);
    changes.push(changed(7, version));
    changes.push(Changed::TripGone { id: id(30) });
    assert_eq!(follow(&app, changes).await, Ok(Synced::Some(7)));
    let told = news(&app, since).await;
    let expected = [0, 1, 2, 4, 5, 6, 3].map(|number| News::TripChanged { trip: id(number) });
    assert_eq!(told, expected);
    assert!(!asked(&world).contains(&format!("trip {}", id(7))));

    world.fail(ApiError::Offline);
    for (number, expected) in [
        (0, Some(9)),
        (3, None),
        (6, None),
        (7, Some(version)),
        (20, None),
    ] {
        let kept = get_trip(&app, one(number, Look::Kept)).await;
        let kept = kept.ok().map(|kept| u64::from(kept.value.trip.version));
        assert_eq!(kept, expected, "{number}");
    }
}

#[tokio::test]
async fn above_fifty_changes_everything_is_read() {
    for (many, expected) in [(50, Synced::Some(50)), (51, Synced::Everything(120))] {
        let (world, app) = up_to_date(60).await;
        world.set_trips((0..60).map(newer).collect());
        let changes = (0..many).map(|number| changed(number, 9)).collect();
        assert_eq!(follow(&app, changes).await, Ok(expected));
    }
}

/// A child turns 12, an address becomes protected: less may be seen of trips that
/// are the same as before, so that no version tells.
#[tokio::test]
async fn when_more_or_less_may_be_seen_everything_is_read_anew() {
    let (world, app) = up_to_date(2).await;
    let cut = OrganisedTrip {
        disrupted: true,
        ..trip(0)
    };
    world.set_trips(vec![cut.clone()]);
    let synced = follow(&app, vec![Changed::Representation]).await;
    assert_eq!(synced, Ok(Synced::Everything(2)));
    world.fail(ApiError::Offline);
    let kept = get_trip(&app, one(0, Look::Kept)).await.unwrap();
    assert_eq!(kept.value.trip, cut);
    let gone = get_trip(&app, one(1, Look::Kept)).await;
    assert_eq!(gone, Err(Problem::Offline));
}

#[tokio::test]
async fn a_failure_leaves_the_cursor_where_it_was() {
    let (world, app) = up_to_date(2).await;
    let acting = app.acting().await.unwrap();
    let before = cursor(&app, &acting).await;
    assert!(before.is_some());
    world.fail(ApiError::Offline);
    assert_eq!(
        follow(&app, vec![changed(0, 9)]).await,
        Err(Problem::Offline)
    );
    assert_eq!(sync_person(&app).await, Err(Problem::Offline));
    assert_eq!(cursor(&app, &acting).await, before);
    world.fail(None);
    world.set_trips(vec![newer(0)]);
    follow(&app, vec![changed(0, 9)]).await.unwrap();
    assert_eq!(cursor(&app, &acting).await, Some(Cursor("after".into())));
}

/// The tokens of kept pages and the service's cursors never mix.
#[tokio::test]
async fn kept_pages_go_on_to_the_end_with_and_without_the_service() {
    let (world, app) = up_to_date(120).await;
    let first = list_trips(&app, page(None, Look::Kept))
        .await
        .unwrap()
        .value;
    assert_eq!(first.cards.len(), 50);
    let second = list_trips(&app, page(first.next.clone(), Look::Kept)).await;
    let second = second.unwrap().value;
    assert_eq!(
        second.cards.first().map(|card| card.id.clone()),
        Some(id(50))
    );
    let last = list_trips(&app, page(second.next, Look::Kept))
        .await
        .unwrap();
    assert_eq!((last.value.cards.len(), last.value.next), (20, None));
    assert_eq!(asked(&world), [""; 0]);

    let next = || page(first.next.clone(), Look::Service);
    let fresh = list_trips(&app, next()).await.unwrap();
    assert_eq!(fresh.origin, Origin::Service);
    assert_eq!(
        fresh.value.cards.first().map(|card| card.id.clone()),
        Some(id(50))
    );
    world.fail(ApiError::Offline);
    let kept = list_trips(&app, next()).await.unwrap();
    assert!(matches!(kept.origin, Origin::Kept { .. }));
    assert_eq!(kept.value.cards.len(), 50);
    let of_service = page(Some("eyJ".into()), Look::Kept);
    assert_eq!(list_trips(&app, of_service).await, Err(Problem::Offline));
}

/// T52.
#[tokio::test]
async fn nothing_kept_for_one_account_is_shown_to_another() {
    let (world, app) = up_to_date(3).await;
    sign_out(&app, ()).await.unwrap();
    let other = person("per_other", Basis::Oneself);
    *world.signs_in.lock().unwrap() = Some(other.clone());
    *world.persons.lock().unwrap() = vec![other];
    sign_in(&app, ()).await.unwrap();
    world.fail(ApiError::Offline);
    assert_eq!(get_home(&app, KEPT).await, Err(Problem::Offline));
    let old = get_trip(&app, one(0, Look::Kept)).await;
    assert_eq!(old, Err(Problem::Offline));
}

/// T52.
#[tokio::test]
async fn what_is_kept_of_one_person_is_not_shown_for_another() {
    let (world, app) = up_to_date(3).await;
    let child = person("per_child", Basis::Parent);
    *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
    let person = child.id;
    choose_person(&app, PersonChoice { person }).await.unwrap();
    world.fail(ApiError::Offline);
    assert_eq!(get_home(&app, KEPT).await, Err(Problem::Offline));
    world.fail(None);
    let person = oneself().id;
    choose_person(&app, PersonChoice { person }).await.unwrap();
    asked(&world);
    let home = get_home(&app, KEPT).await.unwrap();
    assert_eq!(home.origin, Origin::Earlier);
    assert_eq!(asked(&world), [""; 0]);
}

#[tokio::test]
async fn a_sync_that_is_overtaken_by_signing_out_keeps_nothing() {
    let world = World::new();
    let app = world.signed_in().await;
    let owner = app.acting().await.unwrap().owner;
    let gates = [(); 4].map(|()| std::sync::Arc::new(tokio::sync::Notify::new()));
    world.gates.lock().unwrap().extend(gates.clone());
    gates[0].notify_one();
    gates[1].notify_one();
    gates[2].notify_one();
    let (synced, ()) = tokio::join!(sync_person(&app), async {
        while asked(&world)
            .last()
            .is_none_or(|last| !last.starts_with("trips"))
        {
            tokio::task::yield_now().await;
        }
        sign_out(&app, ()).await.unwrap();
        gates[3].notify_one();
    });
    assert_eq!(synced, Err(Problem::SignedOut));
    assert_eq!(world.cache.trip(&owner, &taxi().id).await, None);
    assert_eq!(world.cache.progress(&owner).await, None);
}

/// What was looked at outlives the program.
#[tokio::test]
async fn a_change_since_the_last_run_is_told() {
    let (world, app) = up_to_date(1).await;
    get_trip(&app, one(0, Look::Service)).await.unwrap();
    drop(app);
    let mut moved = trip(0);
    moved.state = domain::state::TripState::Completed;
    world.set_trips(vec![moved]);
    let app = world.start();
    let kept = get_trip(&app, one(0, Look::Kept)).await.unwrap();
    assert_eq!(kept.value.changed, []);
    let fresh = get_trip(&app, one(0, Look::Service)).await.unwrap();
    assert_eq!(fresh.value.changed.len(), 1);
}
