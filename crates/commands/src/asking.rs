//! Asking the service, and falling back on what it said before.

use std::future::Future;

use ipc::{AsOf, Command, Origin, Problem};

use crate::{
    App,
    app::Lease,
    kept::{Keep, Kept},
    ports::{ApiError, Platform, Read},
    report::report,
    state::State,
};

/// Awaits `answer` on behalf of the command `C`, and keeps its value under `key`.
///
/// When the service cannot be asked and something is kept, that is the answer,
/// with its own age. When it says that the session or the access has ended,
/// what depended on it is gone before this returns. `lease` is `None` for what
/// needs no session.
pub(crate) async fn ask<C: Command, K: Keep, P: Platform>(
    app: &App<P>,
    lease: Option<Lease>,
    key: &K,
    answer: impl Future<Output = Result<Read<K::Value>, ApiError>>,
) -> Result<AsOf<K::Value>, Problem> {
    let question = app.state().begin_question();
    let answer = answer.await;
    if let Ok(read) = &answer {
        app.learn_clock(read.service_time);
    }
    let asked_at = app.now();
    drop(app.state_within(lease)?);
    match answer {
        Ok(Read { value, .. }) => {
            let kept = Kept {
                value: value.clone(),
                read_at: asked_at,
                question,
            };
            keep_newest(&mut *app.state_within(lease)?, key, kept);
            Ok(AsOf {
                value,
                read_at: asked_at,
                asked_at,
                origin: Origin::Service,
            })
        }
        Err(error) => {
            let problem = settle::<C, K, P>(app, lease, (key, question), error).await;
            let kept = can_stand_in(&problem)
                .then(|| {
                    app.state_within(lease)
                        .ok()
                        .and_then(|state| key.find(&state))
                })
                .flatten();
            match kept {
                Some(kept) => Ok(AsOf {
                    value: kept.value,
                    read_at: kept.read_at,
                    asked_at,
                    origin: Origin::Kept { because: problem },
                }),
                None => Err(problem),
            }
        }
    }
}

/// Does what `error` means for what the app holds.
async fn settle<C: Command, K: Keep, P: Platform>(
    app: &App<P>,
    lease: Option<Lease>,
    (key, question): (&K, u64),
    error: ApiError,
) -> Problem {
    let problem = report::<C>(error);
    match (&problem, lease) {
        (Problem::SignedOut, Some(lease)) => drop(app.end_session(Some(lease)).await),
        (Problem::AccessEnded, Some(lease)) => {
            // A session that ended meanwhile has taken the choice with it.
            let _over = app.change_account(lease, |state| state.act_for(None)).await;
        }
        (Problem::NotFound, _) => {
            let mut state = app.state();
            if is_newest(&state, key, question) {
                key.forget(&mut state);
            }
        }
        _ => {}
    }
    problem
}

fn keep_newest<K: Keep>(state: &mut State, key: &K, kept: Kept<K::Value>) {
    if is_newest(state, key, kept.question) {
        key.keep(state, kept);
    }
}

/// Whether nothing is kept that was asked for after `question`: answers may
/// overtake each other.
fn is_newest<K: Keep>(state: &State, key: &K, question: u64) -> bool {
    key.find(state).is_none_or(|kept| kept.question < question)
}

/// Whether something said earlier still helps: only when the service could not
/// be asked, never when it answered no.
const fn can_stand_in(problem: &Problem) -> bool {
    match problem {
        Problem::Offline | Problem::Unavailable { .. } | Problem::TooManyRequests { .. } => true,
        Problem::SignedOut
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
        TripChoice { trip: taxi().id }
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
}
