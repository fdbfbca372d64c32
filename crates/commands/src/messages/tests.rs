use domain::{message::MessageKind, person::Basis};
use ipc::{
    Look, Origin, Problem,
    messages::{MessageChoice, MessageQuery, ReadMessages},
    news::{News, Since},
    persons::PersonChoice,
};

use super::*;
use crate::{
    App,
    fakes::{Fake, World, message, oneself, person},
    news::await_news,
    persons::choose_person,
    ports::{ApiError, Changed, Extent, PAGE_SIZE},
    session::{sign_in, sign_out},
    sync::{follow_up, sync_person},
};

fn set(world: &World, messages: Vec<domain::message::Message>) {
    *world.messages.lock().unwrap() = messages;
}

fn first(look: Look) -> MessageQuery {
    MessageQuery { after: None, look }
}

async fn ids(app: &App<Fake>, look: Look) -> (Vec<String>, u32) {
    let page = list_messages(app, first(look)).await.unwrap().value;
    let ids = page.messages.iter();
    let ids = ids.map(|message| message.id.to_string()).collect();
    (ids, page.unread)
}

async fn news(app: &App<Fake>, after: u64) -> Vec<News> {
    await_news(app, Since { after }).await.unwrap().news
}

#[tokio::test]
async fn messages_outlive_the_program_with_their_age() {
    let world = World::new();
    set(&world, vec![message("msg_2"), message("msg_1")]);
    let app = world.signed_in().await;
    sync_person(&app).await.unwrap();
    drop(app);
    world.fail(ApiError::Offline);
    let app = world.start();
    assert_eq!(ids(&app, Look::Kept).await.0, ["msg_2", "msg_1"]);
    let asked = list_messages(&app, first(Look::Service)).await.unwrap();
    let because = Problem::Offline;
    assert_eq!(asked.origin, Origin::Kept { because });
}

#[tokio::test]
async fn what_was_read_counts_no_more_and_the_window_hears_it() {
    let world = World::new();
    set(&world, vec![message("msg_2"), message("msg_1")]);
    let app = world.signed_in().await;
    assert_eq!(ids(&app, Look::Service).await.1, 2);
    let since = await_news(&app, Since { after: 0 }).await.unwrap().upto;
    let read = ReadMessages {
        messages: vec!["msg_1".parse().unwrap()],
    };
    mark_messages_read(&app, read.clone()).await.unwrap();
    mark_messages_read(&app, read).await.unwrap();
    assert_eq!(ids(&app, Look::Kept).await.1, 1);
    assert_eq!(ids(&app, Look::Service).await.1, 1);
    assert!(news(&app, since).await.contains(&News::MessagesChanged));
}

#[tokio::test]
async fn what_could_not_be_told_stays_unread() {
    let world = World::new();
    set(&world, vec![message("msg_1")]);
    let app = world.signed_in().await;
    ids(&app, Look::Service).await;
    world.fail(ApiError::Offline);
    let read = ReadMessages {
        messages: vec!["msg_1".parse().unwrap()],
    };
    let told = mark_messages_read(&app, read).await;
    assert_eq!(told, Err(Problem::Offline));
    assert_eq!(ids(&app, Look::Kept).await.1, 1);
}

#[tokio::test]
async fn an_older_message_is_found_on_a_later_page_and_a_missing_one_is_not_there() {
    let world = World::new();
    let many = (0..=PAGE_SIZE).map(|number| message(&format!("msg_{number}")));
    set(&world, many.collect());
    let app = world.signed_in().await;
    let choice = |id: String| MessageChoice {
        message: id.parse().unwrap(),
        look: Look::Kept,
    };
    for number in [0, PAGE_SIZE] {
        let id = format!("msg_{number}");
        let shown = show_message(&app, choice(id.clone())).await.unwrap();
        assert_eq!(shown.value.id.as_str(), id);
    }
    let missing = show_message(&app, choice("msg_x".into())).await;
    assert_eq!(missing, Err(Problem::NotFound));
}

/// T52, scenario 9.
#[tokio::test]
async fn messages_of_one_person_are_not_shown_for_another_or_to_another_account() {
    let world = World::new();
    let child = person("per_child", Basis::Parent);
    *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
    let childs = domain::message::Message {
        person: child.id.clone(),
        ..message("msg_child")
    };
    set(&world, vec![childs, message("msg_own")]);
    let app = world.signed_in().await;
    let person = oneself().id;
    choose_person(&app, PersonChoice { person }).await.unwrap();
    assert_eq!(ids(&app, Look::Service).await.0, ["msg_own"]);
    let person = child.id;
    choose_person(&app, PersonChoice { person }).await.unwrap();
    assert_eq!(ids(&app, Look::Kept).await.0, ["msg_child"]);
    sign_out(&app, ()).await.unwrap();
    let other = self::person("per_other", Basis::Oneself);
    *world.signs_in.lock().unwrap() = Some(other.clone());
    *world.persons.lock().unwrap() = vec![other];
    sign_in(&app, ()).await.unwrap();
    world.fail(ApiError::Offline);
    let kept = list_messages(&app, first(Look::Kept)).await;
    assert_eq!(kept, Err(Problem::Offline));
}

/// T8.
#[tokio::test]
async fn a_message_that_comes_makes_one_notice_and_one_that_was_read_makes_none() {
    let world = World::new();
    set(&world, vec![message("msg_1")]);
    let app = world.signed_in().await;
    sync_person(&app).await.unwrap();
    assert_eq!(world.notices.lock().unwrap().len(), 0, "the first reading");
    let acting = app.acting().await.unwrap();
    arrived(&app, &acting).await.unwrap();
    assert_eq!(world.notices.lock().unwrap().len(), 0, "nothing new");
    set(&world, vec![message("msg_2"), message("msg_1")]);
    arrived(&app, &acting).await.unwrap();
    assert_eq!(world.notices.lock().unwrap().len(), 1);
}

/// After a long time away everything is read anew; what came meanwhile is news all the same.
#[tokio::test(start_paused = true)]
async fn what_came_while_everything_is_read_anew_makes_a_notice_too() {
    let world = World::new();
    set(&world, vec![message("msg_1")]);
    let app = world.signed_in().await;
    sync_person(&app).await.unwrap();
    assert_eq!(world.notices.lock().unwrap().len(), 0, "the first time");
    let acting = app.acting().await.unwrap();
    for (newest, notices) in [("msg_1", 0), ("msg_2", 1)] {
        tokio::time::advance(std::time::Duration::from_secs(60)).await;
        let known = (newest != "msg_1").then(|| message(newest));
        let known = known.into_iter().chain([message("msg_1")]);
        set(&world, known.collect());
        let read = world.changes_to(Extent::Everything);
        follow_up(&app, &acting, read).await.unwrap();
        let told = world.notices.lock().unwrap().len();
        assert_eq!(told, notices, "{newest}");
    }
}

#[tokio::test]
async fn a_change_of_messages_reads_them_and_nothing_else() {
    let world = World::new();
    let app = world.signed_in().await;
    sync_person(&app).await.unwrap();
    let since = await_news(&app, Since { after: 0 }).await.unwrap().upto;
    world.asked.lock().unwrap().clear();
    set(&world, vec![message("msg_1")]);
    let person = oneself().id;
    world.happen(Ok(Extent::Only(vec![Changed::Messages { person }])));
    let told = news(&app, since).await;
    assert_eq!(told, [News::MessagesChanged]);
    let asked = world.asked.lock().unwrap().clone();
    assert_eq!(asked, ["messages of per_sample"]);
}

/// T8: what is hidden from a parent, or removed, is not told of any more either.
#[tokio::test(start_paused = true)]
async fn the_messages_about_a_trip_that_is_gone_go_with_it_and_nobody_is_told() {
    let about = |id: &str, trip: &str| domain::message::Message {
        trip: Some(trip.parse().unwrap()),
        ..message(id)
    };
    let all = || {
        vec![
            about("msg_3", "trp_b"),
            about("msg_2", "trp_a"),
            about("msg_1", "trp_b"),
        ]
    };
    let gone = |id: &str| Changed::TripGone {
        id: id.parse().unwrap(),
    };
    let newer = |id: &str| Changed::Trip {
        id: id.parse().unwrap(),
        version: 9,
    };
    let person = oneself().id;
    #[rustfmt::skip]
    let cases = [
        // what it shows                          what has changed                                              the service has left  expected
        ("removed",                               vec![gone("trp_a")],                                          &[0, 2][..],          &["msg_3", "msg_1"][..]),
        ("not found",                             vec![newer("trp_a")],                                         &[0, 2],              &["msg_3", "msg_1"]),
        ("messages have changed too",             vec![gone("trp_a"), Changed::Messages { person }],            &[0, 2],              &["msg_3", "msg_1"]),
        ("the service has not heard of it yet",   vec![gone("trp_a")],                                          &[0, 1, 2],           &["msg_3", "msg_1"]),
        ("all but one",                           vec![gone("trp_b")],                                          &[1],                 &["msg_2"]),
    ];
    for (shows, changed, left, expected) in cases {
        let world = World::new();
        set(&world, all());
        let app = world.signed_in().await;
        sync_person(&app).await.unwrap();
        let since = await_news(&app, Since { after: 0 }).await.unwrap().upto;
        set(&world, left.iter().map(|at| all()[*at].clone()).collect());
        world.happen(Ok(Extent::Only(changed)));
        assert_eq!(
            news(&app, since).await.first(),
            Some(&News::MessagesChanged),
            "{shows}"
        );
        world.fail(ApiError::Offline);
        let unread = u32::try_from(expected.len()).unwrap();
        let expected: Vec<_> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(
            ids(&app, Look::Kept).await,
            (expected.clone(), unread),
            "{shows}"
        );
        drop(app);
        let app = world.start();
        assert_eq!(ids(&app, Look::Kept).await, (expected, unread), "{shows}");
        assert_eq!(world.notices.lock().unwrap().len(), 0, "{shows}");
    }
}

#[tokio::test]
async fn the_messages_about_a_trip_that_is_gone_go_also_without_the_service() {
    for is_restarted in [false, true] {
        let world = World::new();
        set(&world, vec![message("msg_1")]);
        let mut app = world.signed_in().await;
        sync_person(&app).await.unwrap();
        if is_restarted {
            drop(app);
            app = world.start();
        }
        let acting = app.acting().await.unwrap();
        world.fail(ApiError::Offline);
        let trip = message("msg_1").trip.unwrap();
        let_go_of(&app, &acting, &[trip]).await.unwrap();
        assert_eq!(ids(&app, Look::Kept).await, (vec![], 0), "{is_restarted}");
    }
}

#[tokio::test]
async fn an_old_message_that_comes_up_onto_the_page_is_not_new() {
    let hour = |hour: i64| chrono::TimeDelta::hours(hour);
    let numbered = |numbers: &[i64]| {
        let one = |number: &i64| domain::message::Message {
            at: message("msg").at + hour(*number),
            ..message(&format!("msg_{number}"))
        };
        numbers.iter().map(one).collect::<Vec<_>>()
    };
    #[rustfmt::skip]
    let cases = [
        // what it shows            before        after            notices
        ("one is new",              &[2, 1][..],  &[3, 2, 1][..],  1),
        ("one has gone",            &[3, 2],      &[2, 1],         0),
        ("one has gone, one came",  &[3, 2],      &[4, 2, 1],      1),
        ("all have gone",           &[3, 2],      &[1, 0],         0),
        ("all have gone, one came", &[3, 2],      &[4, 1],         1),
        ("the very first",          &[],          &[1],            1),
    ];
    for (shows, before, after, count) in cases {
        let world = World::new();
        set(&world, numbered(before));
        let app = world.signed_in().await;
        sync_person(&app).await.unwrap();
        set(&world, numbered(after));
        let acting = app.acting().await.unwrap();
        arrived(&app, &acting).await.unwrap();
        assert_eq!(world.notices.lock().unwrap().len(), count, "{shows}");
    }
}

#[test]
fn a_kind_from_later_is_still_a_message() {
    let kind = MessageKind::Unknown("claim_paid".into());
    let json = serde_json::to_string(&kind).unwrap();
    assert_eq!(serde_json::from_str::<MessageKind>(&json).unwrap(), kind);
}
