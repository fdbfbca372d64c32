//! Asking the service, and falling back on what it said before.

use std::future::Future;

use chrono::{DateTime, Utc};
use ipc::{AsOf, Clock, Command, Look, Origin, Problem};

use crate::{
    App,
    acting::Whose,
    app::Lease,
    asking_now,
    kept::{Keep, Kept},
    ports::{ApiError, Dated, Platform, Read},
    report::report,
    state::State,
};

/// Answers the command `C` with the value under `key`.
///
/// With [`Look::Kept`] that is what is kept, at once; where nothing is, and with
/// [`Look::Service`], `answer` is awaited and its value kept. When the service
/// cannot be asked and something is kept, that is the answer, with its own age.
/// When it says that the session or the access has ended, what depended on it is
/// gone before this returns. `lease` is `None` for what needs no session.
pub(crate) async fn ask<C: Command, K: Keep, P: Platform>(
    app: &App<P>,
    (lease, look): (Option<Lease>, Look),
    key: &K,
    answer: impl Future<Output = Result<Read<K::Value>, ApiError>>,
) -> Result<AsOf<K::Value>, Problem> {
    if look == Look::Kept
        && let Some(kept) = find(app, lease, key).await?
    {
        return Ok(as_of(kept, (app.now(), app.clock_now()), Origin::Earlier));
    }
    let question = app.state().begin_question();
    let answer = answer.await;
    if let Ok(read) = &answer {
        app.learn_clock(read.service_time);
    }
    let (asked_at, clock) = (app.now(), app.clock_now());
    drop(app.state_within(lease)?);
    match answer {
        Ok(Read { value, .. }) => {
            let said = Dated {
                value,
                read_at: asked_at,
            };
            keep_newest(app, lease, (key, question), &said).await?;
            Ok(as_of(said, (asked_at, clock), Origin::Service))
        }
        Err(error) => {
            let because = settle::<C, K, P>(app, lease, (key, question), error).await;
            let kept = if can_stand_in(&because) {
                find(app, lease, key).await?
            } else {
                None
            };
            match kept {
                Some(kept) => Ok(as_of(kept, (asked_at, clock), Origin::Kept { because })),
                None => Err(because),
            }
        }
    }
}

fn as_of<T>(said: Dated<T>, (asked_at, clock): (DateTime<Utc>, Clock), origin: Origin) -> AsOf<T> {
    AsOf {
        value: said.value,
        read_at: said.read_at,
        asked_at,
        clock,
        origin,
    }
}

/// What is kept, in memory or in the cache, whichever is younger.
async fn find<K: Keep, P: Platform>(
    app: &App<P>,
    lease: Option<Lease>,
    key: &K,
) -> Result<Option<Dated<K::Value>>, Problem> {
    let sealed = match app.whose(lease)? {
        Some(whose) => key.sealed(app, &whose).await,
        None => None,
    };
    let held = key.find(&*app.state_within(lease)?).map(|kept| Dated {
        value: kept.value,
        read_at: kept.read_at,
    });
    Ok(match (sealed, held) {
        (Some(sealed), Some(held)) if held.read_at > sealed.read_at => Some(held),
        (Some(sealed), _) => Some(sealed),
        (None, held) => held,
    })
}

/// Does what `error` means for what the app holds.
async fn settle<C: Command, K: Keep, P: Platform>(
    app: &App<P>,
    lease: Option<Lease>,
    (key, question): (&K, u64),
    error: ApiError,
) -> Problem {
    if let Some(lease) = lease {
        asking_now::settle(app, lease, &error).await;
    }
    if error == ApiError::NotFound {
        let forget = async {
            let whose = {
                let mut state = app.state();
                if !is_newest(&state, key, question) {
                    return;
                }
                key.forget(&mut state, question);
                Whose::of(&state)
            };
            if let Some(whose) = whose {
                key.unseal(app, &whose).await;
            }
        };
        // What is over has been forgotten already.
        let _over = app.keep_within(lease, forget).await;
    }
    report::<C>(error)
}

/// Keeps what was said, in memory and in the cache.
async fn keep_newest<K: Keep, P: Platform>(
    app: &App<P>,
    lease: Option<Lease>,
    (key, question): (&K, u64),
    said: &Dated<K::Value>,
) -> Result<(), Problem> {
    let keep = async {
        let whose = {
            let mut state = app.state();
            if !is_newest(&state, key, question) {
                return;
            }
            let kept = Kept {
                value: said.value.clone(),
                read_at: said.read_at,
                question,
            };
            key.keep(&mut state, kept);
            Whose::of(&state)
        };
        if let Some(whose) = whose {
            key.seal(app, &whose, said).await;
        }
    };
    app.keep_within(lease, keep).await
}

/// Whether nothing is known that was asked for after `question`: answers may
/// overtake each other.
fn is_newest<K: Keep>(state: &State, key: &K, question: u64) -> bool {
    key.gone(state) < question && key.find(state).is_none_or(|kept| kept.question < question)
}

/// Whether something said earlier still helps: only when the service could not
/// be asked, never when it answered no.
pub(crate) const fn can_stand_in(problem: &Problem) -> bool {
    match problem {
        Problem::Offline | Problem::Unavailable { .. } | Problem::TooManyRequests { .. } => true,
        Problem::SignedOut
        | Problem::SignInAgain
        | Problem::NotFound
        | Problem::AccessEnded
        | Problem::MustUpdate
        | Problem::NotConnected
        | Problem::SignInCancelled
        | Problem::SignInTimedOut
        | Problem::SignInRefused
        | Problem::CannotOpen
        | Problem::Unexpected { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::sample::{stated, taxi, taxi_with};
    use ipc::trips::TripChoice;
    use tokio::sync::Notify;

    use super::*;
    use crate::{fakes::World, trips::get_trip};

    /// Has the second of two questions answered first, with what `newer` makes
    /// of the world, and the first one then, with what `older` makes of it.
    async fn answered_out_of_order(
        world: &World,
        app: &App<crate::fakes::Fake>,
        newer: impl FnOnce(),
        older: impl FnOnce(),
    ) {
        let [first, second] = [(); 2].map(|()| Arc::new(Notify::new()));
        let gates = [Arc::clone(&first), Arc::clone(&second)];
        world.gates.lock().unwrap().extend(gates);
        let asked_later = async {
            newer();
            second.notify_one();
            let answer = get_trip(app, sample()).await;
            older();
            first.notify_one();
            answer
        };
        let (early, late) = tokio::join!(get_trip(app, sample()), asked_later);
        assert_ne!(early.map(|trip| trip.value), late.map(|trip| trip.value));
    }

    fn sample() -> TripChoice {
        TripChoice {
            trip: taxi().id,
            look: ipc::Look::Service,
        }
    }

    /// Scenario 4: by the device's clock, wrong by three days, nothing may be called late.
    #[tokio::test]
    async fn an_answer_says_that_it_goes_by_the_device_until_the_service_has_told_the_time() {
        let world = World::new();
        let app = world.signed_in().await;
        get_trip(&app, sample()).await.unwrap();
        *world.clock_error.lock().unwrap() = chrono::TimeDelta::days(3);
        let restarted = world.start();
        world.fail(ApiError::Offline);
        let kept = get_trip(&restarted, sample()).await.unwrap();
        assert_eq!(kept.clock, Clock::Device);
        world.fail(None);
        let told = get_trip(&restarted, sample()).await.unwrap();
        assert_eq!(told.clock, Clock::Service);
        world.fail(ApiError::Offline);
        let kept = get_trip(&restarted, sample()).await.unwrap();
        assert_eq!((kept.clock, kept.asked_at), (Clock::Service, told.asked_at));
        *world.clock_error.lock().unwrap() -= chrono::TimeDelta::hours(1);
        let stepped = get_trip(&restarted, sample()).await.unwrap();
        assert_eq!(stepped.clock, Clock::Device, "it was set on the way");
        world.fail(None);
        let again = get_trip(&restarted, sample()).await.unwrap();
        assert_eq!(
            (again.clock, again.asked_at),
            (Clock::Service, told.asked_at)
        );
    }

    #[tokio::test]
    async fn of_two_answers_the_one_that_was_asked_for_later_is_kept() {
        let world = World::new();
        let app = world.signed_in().await;
        let moved = taxi_with(|segment| {
            segment.pick_up.promised = stated("2026-12-02T06:20:00Z");
        });
        let newer = || world.set_trips(vec![moved.clone()]);
        let older = || world.set_trips(vec![taxi()]);
        answered_out_of_order(&world, &app, newer, older).await;
        world.fail(ApiError::Offline);
        let kept = get_trip(&app, sample()).await.unwrap();
        assert_eq!(kept.value.trip, moved);
    }

    #[tokio::test]
    async fn an_earlier_question_does_not_take_away_what_a_later_one_found() {
        let world = World::new();
        let app = world.signed_in().await;
        let newer = || world.set_trips(vec![taxi()]);
        let older = || world.set_trips(Vec::new());
        answered_out_of_order(&world, &app, newer, older).await;
        world.fail(ApiError::Offline);
        let kept = get_trip(&app, sample()).await.unwrap();
        assert_eq!(kept.value.trip, taxi());
    }

    #[tokio::test]
    async fn a_trip_that_is_gone_does_not_come_back_with_an_earlier_question() {
        let world = World::new();
        let app = world.signed_in().await;
        let newer = || world.set_trips(Vec::new());
        let older = || world.set_trips(vec![taxi()]);
        answered_out_of_order(&world, &app, newer, older).await;
        world.fail(ApiError::Offline);
        let kept = get_trip(&app, sample()).await;
        assert_eq!(kept, Err(Problem::Offline));
    }
}
