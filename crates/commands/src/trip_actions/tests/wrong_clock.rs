//! A device whose clock is wrong says, sends and settles at the same times as any other.

use super::*;

/// By how much a clock is wrong: also over both nights on which it is changed.
const ERRORS: [TimeDelta; 5] = [
    TimeDelta::zero(),
    TimeDelta::days(-3),
    TimeDelta::days(3),
    TimeDelta::hours(-1),
    TimeDelta::hours(1),
];

/// Restarted with a clock that is wrong by `error`, and then in touch with the service.
async fn wrong_by(error: TimeDelta) -> (World, App<Fake>) {
    let world = World::new();
    world.signed_in().await;
    *world.clock_error.lock().unwrap() = error;
    let app = world.start();
    get_home(&app, Looking::default()).await.unwrap();
    get_trip(&app, look(Look::Service)).await.unwrap();
    (world, app)
}

#[tokio::test]
async fn what_is_done_bears_the_times_of_the_service() {
    let (_, right) = wrong_by(TimeDelta::zero()).await;
    let expected = act_on_trips(&right, cancel()).await.unwrap();
    assert!(matches!(expected, Outcome::Done(_)));
    for error in ERRORS {
        let (_, app) = wrong_by(error).await;
        let outcome = act_on_trips(&app, cancel()).await.unwrap();
        assert_eq!(outcome, expected, "{error}");
        let page = get_trip(&app, look(Look::Kept)).await.unwrap();
        assert_eq!(page.asked_at, at(NOW), "{error}");
    }
}

#[tokio::test]
async fn when_something_was_sent_is_said_by_the_clock_of_the_service() {
    for error in ERRORS {
        let (world, app) = wrong_by(error).await;
        network(&world, &[Network::LosesIt]);
        let sent = Unsettled {
            action: cancel(),
            sent_at: at(NOW),
        };
        let outcome = act_on_trips(&app, cancel()).await.unwrap();
        assert_eq!(outcome, Outcome::Unknown(sent.clone()), "{error}");
        assert_eq!(unsettled(&app).await, [sent], "{error}");
        let settled = settle_actions(&app, ()).await.unwrap();
        let became: Vec<_> = settled.iter().map(|one| word(&one.became)).collect();
        assert_eq!(became, ["not done"], "{error}");
    }
}

/// Nobody has said what time it is since the start: the device's own is the only one.
#[tokio::test]
async fn what_is_not_known_is_settled_however_wrong_the_clock_was_when_it_was_sent() {
    for error in ERRORS {
        let (world, app) = looked().await;
        network(&world, &[Network::LosesTheAnswer]);
        let outcome = act_on_trips(&app, cancel()).await.unwrap();
        assert!(matches!(outcome, Outcome::Unknown(_)), "{error}");
        *world.clock_error.lock().unwrap() = error;
        let app = world.start();
        let settled = settle_actions(&app, ()).await.unwrap();
        let became: Vec<_> = settled.iter().map(|one| word(&one.became)).collect();
        assert_eq!(became, ["done"], "{error}");
    }
}
