use domain::{
    changeover::Farewell,
    person::{Basis, Person},
    sample::{at, taxi},
    trip::OrganisedTrip,
};
use ipc::{
    news::Since,
    persons::{LostPerson, PersonChoice},
    session::{Ended, Session},
};

use super::*;
use crate::{
    fakes::{Fake, NOW, World, message, oneself, person},
    news::await_news,
    persons::{choose_person, list_persons},
    ports::{Cache as _, Owner, Progress},
    session::{lock_app, note_activity, shown, sign_out},
};

type Happens = Vec<Result<Extent, ApiError>>;

fn child() -> Person {
    person("per_child", Basis::Parent)
}

fn of_child() -> OrganisedTrip {
    OrganisedTrip {
        id: "trp_child".parse().unwrap(),
        person: child().id,
        ..taxi()
    }
}

fn owner(person: &Person) -> Owner {
    Owner {
        account: oneself().id,
        person: person.id.clone(),
    }
}

async fn choose(app: &App<Fake>, person: Person) {
    let person = person.id;
    choose_person(app, PersonChoice { person }).await.unwrap();
}

/// A parent, signed in, who has chosen nobody yet.
async fn parent() -> (World, App<Fake>) {
    let world = World::new();
    *world.persons.lock().unwrap() = vec![oneself(), child()];
    let app = world.signed_in().await;
    list_persons(&app, ipc::Looking::default()).await.unwrap();
    (world, app)
}

/// What the window hears until nothing happens any more.
async fn hear(app: &App<Fake>, mut since: Since) -> Vec<News> {
    let mut all = Vec::new();
    loop {
        note_activity(app, ()).await.unwrap();
        let page = await_news(app, since).await.unwrap();
        if page.news.is_empty() {
            return all;
        }
        since.after = page.upto;
        all.extend(page.news);
    }
}

/// A window has listened for a while.
async fn listening(app: &App<Fake>) -> Since {
    let after = await_news(app, Since { after: 0 }).await.unwrap().upto;
    Since { after }
}

fn happen(world: &World, happens: Happens) {
    for what in happens {
        world.happen(what);
    }
}

fn only(change: Changed) -> Happens {
    vec![Ok(Extent::Only(vec![change]))]
}

fn changed(trip: &OrganisedTrip) -> Changed {
    Changed::Trip {
        id: trip.id.clone(),
        version: u64::from(trip.version) + 1,
    }
}

async fn is_kept(world: &World, person: &Person, trip: &OrganisedTrip) -> bool {
    world.cache.trip(&owner(person), &trip.id).await.is_some()
}

/// T8: nor does a notice tell of others, and never more than that something is new.
#[tokio::test(start_paused = true)]
async fn only_what_concerns_the_chosen_person_is_told() {
    let own = || News::TripChanged { trip: taxi().id };
    let elsewhere = || Changed::Trip {
        id: "trp_elsewhere".parse().unwrap(),
        version: 1,
    };
    let same = || Changed::Trip {
        id: taxi().id,
        version: u64::from(taxi().version),
    };
    let gone = || Changed::TripGone { id: taxi().id };
    let told = |person: Person| Changed::Messages { person: person.id };
    #[rustfmt::skip]
    let cases = [
        // what it shows            what happens          news                         notice stays
        ("one's own trip",         changed(&taxi()),     vec![own()],                 false, true),
        ("the child's trip",       changed(&of_child()), vec![],                      false, true),
        ("a trip nobody may see",  elsewhere(),          vec![],                      false, true),
        ("a trip in that version", same(),               vec![],                      false, true),
        ("one's own trip is gone", gone(),               vec![own()],                 false, false),
        ("one's own message",      told(oneself()),      vec![News::MessagesChanged], true,  true),
        ("the child's message",    told(child()),        vec![],                      false, true),
    ];
    for (shows, happens, expected, is_noticed, stays) in cases {
        let (world, app) = parent().await;
        choose(&app, oneself()).await;
        let since = listening(&app).await;
        world.set_trips(vec![taxi(), of_child()]);
        *world.messages.lock().unwrap() = vec![message("msg_1")];
        happen(&world, only(happens));
        assert_eq!(hear(&app, since).await, expected, "{shows}");
        let notices = world.notices.lock().unwrap().len();
        assert_eq!(notices, usize::from(is_noticed), "{shows}");
        assert_eq!(is_kept(&world, &oneself(), &taxi()).await, stays, "{shows}");
        assert!(!is_kept(&world, &oneself(), &of_child()).await, "{shows}");
    }
}

#[tokio::test(start_paused = true)]
async fn more_than_can_be_listed_is_read_anew() {
    let (world, app) = parent().await;
    choose(&app, oneself()).await;
    let since = listening(&app).await;
    happen(&world, vec![Ok(Extent::Everything)]);
    let told = hear(&app, since).await;
    assert_eq!(told, [News::PersonsChanged, News::EverythingChanged]);
}

/// T52: whoever may not act for somebody any more has nothing of them left.
#[tokio::test(start_paused = true)]
async fn access_that_ends_takes_what_was_kept_with_it() {
    for chosen in [None, Some(oneself()), Some(child())] {
        let (world, app) = parent().await;
        for (person, trip) in [(child(), of_child()), (oneself(), taxi())] {
            let progress = Progress {
                cursor: Cursor("kept".into()),
                contact: at(NOW),
            };
            let trips = vec![trip];
            world.cache.put_trips(&owner(&person), trips, at(NOW)).await;
            world.cache.end_pass(&owner(&person), progress, true).await;
        }
        if let Some(person) = chosen.clone() {
            choose(&app, person).await;
        }
        let since = listening(&app).await;
        *world.persons.lock().unwrap() = vec![oneself()];
        happen(&world, only(Changed::Representation));
        let told = hear(&app, since).await;
        let shows = format!("{:?}", chosen.as_ref().map(|person| &person.id));
        assert!(!is_kept(&world, &child(), &of_child()).await, "{shows}");
        assert!(is_kept(&world, &oneself(), &taxi()).await, "{shows}");
        let session = Session::SignedIn {
            name: oneself().name,
            acting_for: None,
            lost: chosen
                .as_ref()
                .filter(|one| **one == child())
                .map(|child| LostPerson {
                    name: child.name.clone(),
                    basis: Basis::Parent,
                    because: Farewell::NotSaid,
                }),
        };
        if chosen == Some(child()) {
            assert_eq!(
                told,
                [News::SessionChanged { session }, News::PersonsChanged]
            );
            assert_eq!(app.acting_for().await.err(), Some(Problem::AccessEnded));
        } else {
            let anew = chosen.is_some().then_some(News::EverythingChanged);
            let expected: Vec<_> = std::iter::once(News::PersonsChanged).chain(anew).collect();
            assert_eq!(told, expected, "{shows}");
            assert_eq!(app.acting_for().await.is_ok(), chosen.is_some());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_connection_is_lost_once_and_back_once() {
    let (world, app) = parent().await;
    choose(&app, oneself()).await;
    let since = listening(&app).await;
    let quiet = || Ok(Extent::Only(Vec::new()));
    let wait = ApiError::TooManyRequests { seconds: 9 };
    let happens = vec![
        quiet(),
        Err(ApiError::Offline),
        Err(ApiError::Unavailable { trace: None }),
        quiet(),
        quiet(),
        Err(wait),
        Err(ApiError::Offline),
        quiet(),
    ];
    happen(&world, happens);
    let lost = || News::ConnectionLost {
        because: Problem::Offline,
    };
    let back = || News::ConnectionBack;
    assert_eq!(hear(&app, since).await, [lost(), back(), lost(), back()]);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_taken_up_is_asked_for_less_and_less_often() {
    let (world, app) = parent().await;
    choose(&app, oneself()).await;
    let since = listening(&app).await;
    world.awaited.lock().unwrap().clear();
    world.fail(ApiError::Offline);
    for _ in 0..1_000 {
        happen(&world, only(changed(&taxi())));
    }
    for _ in 0..20 {
        hear(&app, since).await;
    }
    let asked = world.awaited.lock().unwrap().len();
    assert!((10..=25).contains(&asked), "{asked}");
}

#[tokio::test(start_paused = true)]
async fn the_service_is_back_with_the_first_answer_of_any_kind() {
    let (world, app) = parent().await;
    choose(&app, oneself()).await;
    let since = listening(&app).await;
    happen(&world, vec![Err(ApiError::Offline)]);
    let lost = hear(&app, since).await;
    assert!(
        matches!(lost[..], [News::ConnectionLost { .. }]),
        "{lost:?}"
    );
    list_persons(&app, ipc::Looking::default()).await.unwrap();
    assert_eq!(hear(&app, since).await.last(), Some(&News::ConnectionBack));
}

#[tokio::test(start_paused = true)]
async fn a_session_that_the_service_ends_ends_here() {
    #[rustfmt::skip]
    let cases = [
        (ApiError::SignedOut,      Ended::Expired),
        (ApiError::EndedElsewhere, Ended::Elsewhere),
    ];
    for (error, because) in cases {
        let (world, app) = parent().await;
        choose(&app, oneself()).await;
        let since = listening(&app).await;
        happen(&world, vec![Err(error)]);
        let session = Session::Ended { because };
        assert_eq!(hear(&app, since).await, [News::SessionChanged { session }]);
    }
}

#[tokio::test(start_paused = true)]
async fn nothing_is_followed_for_nobody() {
    for locks in [false, true] {
        let (world, app) = parent().await;
        choose(&app, oneself()).await;
        listening(&app).await;
        if locks {
            lock_app(&app, ()).await.unwrap();
        } else {
            sign_out(&app, ()).await.unwrap();
        }
        let since = listening(&app).await;
        happen(&world, only(changed(&taxi())));
        assert_eq!(hear(&app, since).await, [], "{locks}");
        assert_eq!(world.unheard(), 1, "{locks}");
        assert!(!matches!(shown(&app), Session::SignedIn { .. }));
    }
}

#[tokio::test(start_paused = true)]
async fn whoever_is_chosen_next_is_followed_from_where_their_own_things_end() {
    let (world, app) = parent().await;
    let progress = |cursor: &str| Progress {
        cursor: Cursor(cursor.into()),
        contact: at(NOW),
    };
    for (person, cursor) in [(oneself(), "own"), (child(), "child")] {
        let progress = progress(cursor);
        world.cache.end_pass(&owner(&person), progress, true).await;
    }
    listening(&app).await;
    for person in [oneself(), child()] {
        choose(&app, person).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    // Before anybody is chosen: from now on.
    let awaited = world.awaited.lock().unwrap().clone();
    let awaited: Vec<_> = awaited.iter().map(Option::as_deref).collect();
    assert_eq!(awaited, [None, Some("own"), Some("child")]);
}

/// T52: a ground that is given again runs out again.
#[tokio::test]
async fn whoever_was_let_go_of_is_let_go_of_again_after_a_new_ground() {
    let (world, app) = parent().await;
    let lease = app.lease().await.unwrap();
    let mut gone = HashSet::new();
    for (valid_until, stays) in [
        (None, true),
        (Some(at(NOW)), false),
        (None, true),
        (Some(at(NOW)), false),
    ] {
        let child = Person {
            valid_until,
            ..child()
        };
        *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
        list_persons(&app, ipc::Looking::default()).await.unwrap();
        let trips = vec![of_child()];
        world.cache.put_trips(&owner(&child), trips, at(NOW)).await;
        let_go_of_ended(&app, lease, &mut gone).await;
        let is_kept = is_kept(&world, &child, &of_child()).await;
        assert_eq!(is_kept, stays, "{valid_until:?}");
    }
}
