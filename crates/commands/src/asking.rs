//! Asking the service, and falling back on what it said before.

use std::future::Future;

use ipc::{AsOf, Command, Origin, Problem};

use crate::{
    App,
    app::Lease,
    kept::{Keep, Kept},
    ports::{ApiError, Platform, Read},
    report::report,
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
            };
            key.keep(&mut *app.state_within(lease)?, kept);
            Ok(AsOf {
                value,
                read_at: asked_at,
                asked_at,
                origin: Origin::Service,
            })
        }
        Err(error) => {
            let problem = settle::<C, K, P>(app, lease, key, error).await;
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
    key: &K,
    error: ApiError,
) -> Problem {
    let problem = report::<C>(error);
    match (&problem, lease) {
        (Problem::SignedOut, Some(lease)) => drop(app.end_session(Some(lease)).await),
        (Problem::AccessEnded, Some(lease)) => {
            // A session that ended meanwhile has taken the choice with it.
            let _over = app.change_account(lease, |state| state.act_for(None)).await;
        }
        (Problem::NotFound, _) => key.forget(&mut app.state()),
        _ => {}
    }
    problem
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
