use std::sync::Mutex;

use domain::sample::at;
use ipc::{Problem, news::Since, session::Session};

use super::*;
use crate::{
    fakes::{Fake, NOW, World},
    news::await_news,
    ports::{ApiError, Clock as _},
    session::{lock_app, note_activity, shown, sign_out},
    sessions::list_sessions,
};

/// A window that has just opened.
struct Window {
    app: App<Fake>,
    opened: Instant,
    heard: Mutex<u64>,
}

impl Window {
    fn open(app: &App<Fake>) -> Self {
        Self {
            app: app.clone(),
            opened: Instant::now(),
            heard: Mutex::new(1),
        }
    }

    /// The next news, and after how many seconds it came.
    async fn next(&self) -> (u64, News) {
        loop {
            let after = *self.heard.lock().unwrap();
            let page = await_news(&self.app, Since { after }).await.unwrap();
            *self.heard.lock().unwrap() = page.upto;
            match <[News; 1]>::try_from(page.news) {
                Ok(
                    [
                        News::EverythingChanged
                        | News::SessionChanged {
                            session: Session::SignedIn { .. },
                        },
                    ],
                ) => {}
                Ok([news]) => return (self.opened.elapsed().as_secs(), news),
                Err(none) => assert_eq!(none, []),
            }
        }
    }
}

fn ending(what: EndingWhat, seconds: i64) -> News {
    News::Ending(Ending {
        what,
        at: at(NOW) + TimeDelta::seconds(seconds),
        now: at(NOW),
    })
}

fn is_about(news: &News, expected: EndingWhat) -> bool {
    matches!(news, News::Ending(Ending { what, .. }) if *what == expected)
}

fn changed_to(session: Session) -> News {
    News::SessionChanged { session }
}

fn after(seconds: u64) -> Option<std::time::Instant> {
    Some((Instant::now() + Duration::from_secs(seconds)).into_std())
}

/// T49, WCAG 2.2.1.
#[tokio::test(start_paused = true)]
async fn whoever_is_gone_is_asked_after_three_minutes_and_locked_out_after_five() {
    let world = World::new();
    let window = Window::open(&world.signed_in().await);
    let (asked, question) = window.next().await;
    assert!((180..=181).contains(&asked), "{asked}");
    assert!(is_about(&question, EndingWhat::Lock), "{question:?}");
    let (locked, news) = window.next().await;
    assert_eq!((locked, news), (300, changed_to(Session::Locked)));
}

#[tokio::test(start_paused = true)]
async fn whoever_answers_the_question_puts_it_off_for_as_long_again() {
    let world = World::new();
    let window = Window::open(&world.signed_in().await);
    window.next().await;
    tokio::time::advance(Duration::from_secs(60)).await;
    note_activity(&window.app, ()).await.unwrap();
    let (answered, news) = window.next().await;
    assert_eq!((answered, news), (240, News::EndingPutOff));
    let (asked, question) = window.next().await;
    assert!((420..=421).contains(&asked), "{asked}");
    assert!(is_about(&question, EndingWhat::Lock), "{question:?}");
}

#[tokio::test(start_paused = true)]
async fn whoever_does_something_now_and_then_is_never_asked() {
    let world = World::new();
    let window = Window::open(&world.signed_in().await);
    let busy = async {
        for _ in 0..20 {
            tokio::time::sleep(Duration::from_secs(179)).await;
            note_activity(&window.app, ()).await.unwrap();
        }
    };
    tokio::select! {
        news = window.next() => panic!("{news:?}"),
        () = busy => {}
    }
    assert!(matches!(shown(&window.app), Session::SignedIn { .. }));
}

/// T49: only the wall clock runs while a machine sleeps.
#[tokio::test(start_paused = true)]
async fn after_a_sleep_the_app_is_locked_before_anything_is_shown() {
    for (slept, is_locked) in [(290, false), (300, true), (90_000, true)] {
        for first in ["the watch", "a press", "a page", "news"] {
            let world = World::new();
            let app = world.signed_in().await;
            tokio::task::yield_now().await;
            *world.clock_error.lock().unwrap() += TimeDelta::seconds(slept);
            match first {
                "the watch" => tokio::time::sleep(2 * LOOK_EVERY).await,
                "a press" => note_activity(&app, ()).await.unwrap(),
                "a page" => {
                    let page = list_sessions(&app, ()).await;
                    assert_eq!(page == Err(Problem::SignedOut), is_locked, "{slept}");
                }
                _ => drop(await_news(&app, Since { after: 1 }).await),
            }
            let session = shown(&app);
            assert_eq!(session == Session::Locked, is_locked, "{first} {slept}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_end_of_the_session_is_announced_and_cannot_be_put_off() {
    let world = World::new();
    let app = world.start();
    *world.limits.lock().unwrap() = Some(SessionLimits {
        idle: None,
        absolute: after(250),
    });
    crate::session::sign_in(&app, ()).await.unwrap();
    let window = Window::open(&app);
    let (asked, question) = window.next().await;
    assert!((130..=131).contains(&asked), "{asked}");
    assert_eq!(
        question,
        ending(EndingWhat::Session, 250 - i64::try_from(asked).unwrap())
    );
    note_activity(&app, ()).await.unwrap();
    let (ended, news) = window.next().await;
    let because = Ended::Expired;
    assert!((250..=251).contains(&ended), "{ended}");
    assert_eq!(news, changed_to(Session::Ended { because }));
}

#[tokio::test(start_paused = true)]
async fn an_end_from_before_the_start_is_for_the_service_to_tell() {
    let world = World::new();
    world.signed_in().await;
    *world.limits.lock().unwrap() = Some(SessionLimits {
        idle: None,
        absolute: after(0),
    });
    let app = world.start();
    let boot = crate::boot::get_boot(&app, ()).await.unwrap();
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(shown(&app), boot.session);
    assert!(matches!(boot.session, Session::SignedIn { .. }));
}

#[tokio::test(start_paused = true)]
async fn a_window_that_opens_hears_what_is_about_to_happen() {
    let world = World::new();
    let app = world.signed_in().await;
    Window::open(&app).next().await;
    tokio::time::advance(Duration::from_secs(30)).await;
    *world.clock_error.lock().unwrap() += TimeDelta::seconds(30);
    let page = await_news(&app, Since { after: 0 }).await.unwrap();
    let [News::Ending(ending)] = page.news.as_slice() else {
        panic!("{page:?}");
    };
    assert_eq!(ending.now, world.now());
    assert_eq!((ending.at - at(NOW)).num_seconds(), 120);
}

#[tokio::test(start_paused = true)]
async fn the_issuer_hears_that_somebody_is_there_while_somebody_is() {
    let world = World::new();
    let app = world.start();
    *world.limits.lock().unwrap() = Some(SessionLimits {
        idle: after(200),
        absolute: None,
    });
    crate::session::sign_in(&app, ()).await.unwrap();
    world.asked.lock().unwrap().clear();
    let asked = || world.asked.lock().unwrap().len();
    let until = |seconds| tokio::time::sleep(Duration::from_secs(seconds));
    until(79).await;
    assert_eq!(asked(), 0);
    until(2).await;
    assert_eq!(*world.asked.lock().unwrap(), ["keep alive"]);
    until(20).await;
    assert_eq!(asked(), 1);
    until(20).await;
    assert_eq!(asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_session_that_was_ended_elsewhere_ends_here() {
    let world = World::new();
    let app = world.start();
    *world.limits.lock().unwrap() = Some(SessionLimits {
        idle: after(60),
        absolute: None,
    });
    crate::session::sign_in(&app, ()).await.unwrap();
    world.fail(ApiError::EndedElsewhere);
    let (_, news) = Window::open(&app).next().await;
    let because = Ended::Elsewhere;
    assert_eq!(news, changed_to(Session::Ended { because }));
}

#[tokio::test(start_paused = true)]
async fn nobody_watches_over_nobody() {
    for signs_out in [false, true] {
        let world = World::new();
        let app = world.signed_in().await;
        if signs_out {
            sign_out(&app, ()).await.unwrap();
        } else {
            lock_app(&app, ()).await.unwrap();
        }
        let session = shown(&app);
        tokio::time::sleep(Duration::from_secs(600)).await;
        assert_eq!(shown(&app), session);
        // The tasks hold nothing of the app either.
        tokio::task::yield_now().await;
        let beside = app.beside();
        drop(app);
        assert!(beside.app().is_none());
    }
}
