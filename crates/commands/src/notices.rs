//! Telling a person who looks elsewhere that there is a new message.

use std::time::Duration;

use domain::message::{Message, Topic};
use ipc::settings::Notices;
use tokio::time::Instant;

use crate::{
    App,
    acting::Acting,
    ports::{Notice, Notifier as _, Platform},
    settings,
    state::State,
};

/// How long after one neutral notice there is no other: one says all there is to say.
const PAUSE: Duration = Duration::from_secs(60);

/// There are new messages, the latest first. Says so outside the window when the app is
/// not in front and the person wants to hear of one of them, unless whom they concern is
/// another by now or it has just been said.
///
/// What has happened is said only where the person has chosen it, and of nobody with a
/// protected address. A notice that says it takes the place of the one before at once: an
/// old time must not stay there.
pub(crate) async fn messages_came<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    messages: Vec<Message>,
) {
    let settings = settings::in_force(app).await;
    let wanted = |message: &Message| wants(settings.notices, message.kind.topic());
    let Some(message) = messages.into_iter().find(wanted) else {
        return;
    };
    let notifier = app.notifier();
    if notifier.is_in_front() {
        return;
    }
    let now = Instant::now();
    let mut state = app.state();
    let shows = settings.notices.details && !state.is_protected(&acting.owner);
    let is_soon = |last: Instant| now.duration_since(last) < PAUSE;
    let is_said = !shows && state.last_notice.is_some_and(is_soon);
    if !state.is_within(acting.lease) || is_said {
        return;
    }
    state.last_notice = Some(now);
    state.shows_details = shows;
    // As long as the state is held, so that nobody signs out in between.
    notifier.say(Notice {
        language: settings.language,
        told: shows.then_some(message),
    });
}

/// Takes a notice that says what has happened off the screen: whom it concerns is another
/// now, or nobody. One that says nothing stays.
pub(crate) fn withdraw<P: Platform>(app: &App<P>, state: &mut State) {
    if std::mem::take(&mut state.shows_details) {
        app.notifier().withdraw();
    }
}

const fn wants(notices: Notices, topic: Topic) -> bool {
    match topic {
        Topic::PickUp => notices.pick_up,
        Topic::Confirmation => notices.confirm,
        Topic::Claim => notices.claims,
        Topic::ClaimDeadline => notices.claim_deadline,
        Topic::Other => notices.other,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use domain::{
        language::Language,
        person::{Basis, Person},
    };
    use ipc::settings::Settings;

    use super::*;
    use crate::{
        fakes::{Fake, World, message, oneself, person},
        persons::choose_person,
        session::{lock_app, sign_out},
        settings::save_settings,
    };

    async fn acting(app: &App<Fake>) -> Acting {
        app.acting().await.unwrap()
    }

    async fn came(app: &App<Fake>, acting: &Acting) {
        messages_came(app, acting, vec![message("msg_1")]).await;
    }

    fn told(world: &World) -> Vec<Notice> {
        world.notices.lock().unwrap().clone()
    }

    /// T8.
    #[tokio::test(start_paused = true)]
    async fn whoever_looks_at_the_app_needs_no_notice() {
        let world = World::new();
        let app = world.signed_in().await;
        let acting = acting(&app).await;
        for (is_in_front, count) in [(true, 0), (false, 1)] {
            world.is_in_front.store(is_in_front, Ordering::SeqCst);
            came(&app, &acting).await;
            assert_eq!(told(&world).len(), count, "{is_in_front}");
        }
    }

    /// T8: also how often something happens tells about a person.
    #[tokio::test(start_paused = true)]
    async fn there_is_one_neutral_notice_a_minute_at_most() {
        let world = World::new();
        let app = world.signed_in().await;
        let acting = acting(&app).await;
        let last_millisecond = PAUSE - Duration::from_millis(1);
        let cases = [
            (Duration::ZERO, 1),
            (Duration::ZERO, 1),
            (last_millisecond, 1),
            (Duration::from_millis(1), 2),
            (last_millisecond, 2),
        ];
        for (later, count) in cases {
            tokio::time::advance(later).await;
            came(&app, &acting).await;
            assert_eq!(told(&world).len(), count, "{later:?}");
        }
    }

    /// T8.
    #[tokio::test(start_paused = true)]
    async fn it_speaks_the_language_of_the_window_and_says_nothing_more() {
        let world = World::new();
        let app = world.signed_in().await;
        let mut expected = vec![Language::Nn];
        came(&app, &acting(&app).await).await;
        for language in Language::ALL {
            let settings = Settings {
                language,
                ..Settings::default()
            };
            save_settings(&app, settings).await.unwrap();
            tokio::time::advance(PAUSE).await;
            came(&app, &acting(&app).await).await;
            expected.push(language);
        }
        let neutral = |language| Notice {
            language,
            told: None,
        };
        let expected: Vec<_> = expected.into_iter().map(neutral).collect();
        assert_eq!(told(&world), expected);
    }

    /// T8: what has happened is said by choice alone, never of a protected person, and
    /// never late.
    #[tokio::test(start_paused = true)]
    async fn details_are_a_choice_that_a_protected_address_outweighs() {
        for (details, protected, shown) in [
            (false, false, [false; 2].as_slice()),
            (true, false, &[true; 3]),
            (true, true, &[false; 2]),
        ] {
            let world = World::new();
            let oneself = Person {
                address_protected: protected,
                ..oneself()
            };
            *world.persons.lock().unwrap() = vec![oneself.clone()];
            *world.signs_in.lock().unwrap() = Some(oneself);
            let app = world.signed_in().await;
            let notices = Notices {
                details,
                ..Notices::default()
            };
            let settings = Settings {
                notices,
                ..Settings::default()
            };
            save_settings(&app, settings).await.unwrap();
            let acting = acting(&app).await;
            crate::persons::list_persons(&app, ipc::Looking::default())
                .await
                .unwrap();
            for _ in 0..2 {
                came(&app, &acting).await;
            }
            tokio::time::advance(PAUSE).await;
            came(&app, &acting).await;
            let told = told(&world);
            let told: Vec<_> = told.iter().map(|notice| notice.told.is_some()).collect();
            assert_eq!(told, shown, "{details} {protected}");
        }
    }

    /// S61.
    #[tokio::test(start_paused = true)]
    async fn each_topic_is_switched_off_by_itself() {
        let off = |topic| {
            let mut notices = Notices {
                claim_deadline: true,
                ..Notices::default()
            };
            match topic {
                Topic::PickUp => notices.pick_up = false,
                Topic::Confirmation => notices.confirm = false,
                Topic::Claim => notices.claims = false,
                Topic::ClaimDeadline => notices.claim_deadline = false,
                Topic::Other => notices.other = false,
            }
            notices
        };
        let topics = [
            Topic::PickUp,
            Topic::Confirmation,
            Topic::Claim,
            Topic::ClaimDeadline,
            Topic::Other,
        ];
        assert!(!wants(Notices::default(), Topic::ClaimDeadline));
        for switched in topics {
            for topic in topics {
                assert_eq!(wants(off(switched), topic), switched != topic, "{topic:?}");
            }
        }
        let world = World::new();
        let app = world.signed_in().await;
        let settings = Settings {
            notices: off(message("msg_1").kind.topic()),
            ..Settings::default()
        };
        save_settings(&app, settings).await.unwrap();
        came(&app, &acting(&app).await).await;
        assert_eq!(told(&world), []);
    }

    /// T8: what is said of one is not left on the screen for the next.
    #[tokio::test(start_paused = true)]
    async fn details_go_from_the_screen_with_whom_they_concern() {
        for (details, count) in [(false, 0), (true, 1)] {
            let settings = Settings {
                notices: Notices {
                    details,
                    ..Notices::default()
                },
                ..Settings::default()
            };
            for leaves in ["signs out", "locks", "switches", "stays"] {
                let world = World::new();
                let child = person("per_child", Basis::Parent);
                *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
                let app = world.signed_in().await;
                choose(&app, oneself().id).await;
                save_settings(&app, settings).await.unwrap();
                came(&app, &acting(&app).await).await;
                match leaves {
                    "signs out" => sign_out(&app, ()).await.map(drop).unwrap(),
                    "locks" => lock_app(&app, ()).await.map(drop).unwrap(),
                    "switches" => choose(&app, child.id).await,
                    _ => choose(&app, oneself().id).await,
                }
                let count = if leaves == "stays" { 0 } else { count };
                let withdrawn = world.withdrawn.load(Ordering::SeqCst);
                assert_eq!(withdrawn, count, "{details} {leaves}");
            }
        }
    }

    async fn choose(app: &App<Fake>, person: domain::ids::PersonId) {
        let choice = ipc::persons::PersonChoice { person };
        choose_person(app, choice).await.unwrap();
    }

    /// T8.
    #[tokio::test(start_paused = true)]
    async fn whoever_has_signed_out_is_left_alone() {
        let world = World::new();
        let app = world.signed_in().await;
        let acting = acting(&app).await;
        sign_out(&app, ()).await.unwrap();
        came(&app, &acting).await;
        assert_eq!(told(&world), []);
    }
}
