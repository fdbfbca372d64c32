//! What watches over a session: that nobody is gone for too long, and that
//! nobody is surprised.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use ipc::{
    news::{Ending, EndingWhat, News},
    session::Ended,
};
use tokio::time::Instant;

use crate::{
    App,
    app::Lease,
    ports::{Api as _, Platform, SessionLimits},
    session::{Away, Leaving, Why, leave, lock_when_overdue, why_ended},
};

/// How often it looks, at least. The clocks may have jumped, after the machine
/// has slept.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How often it has the issuer count the session as in use, at most.
const KEEP_ALIVE_EVERY: Duration = Duration::from_secs(30);

/// Watches over the session that is going on, for as long as it does.
pub(crate) fn watch_over<P: Platform>(app: &App<P>) {
    let (lease, mut alive) = {
        let state = app.state();
        let Some(alive) = &state.alive else { return };
        let lease = Lease {
            session: state.session,
            choice: None,
        };
        (lease, alive.subscribe())
    };
    let beside = app.beside();
    tokio::spawn(async move {
        let mut kept_alive = None;
        let mut next = Duration::ZERO;
        loop {
            tokio::select! {
                chosen = alive.changed() => match chosen {
                    Ok(()) => continue,
                    Err(_over) => return,
                },
                () = tokio::time::sleep(next) => {}
            }
            let Some(app) = beside.app() else { return };
            next = look(&app, lease, &mut kept_alive).await;
        }
    });
}

/// Looks once. Answers after what time to look again.
async fn look<P: Platform>(
    app: &App<P>,
    lease: Lease,
    kept_alive: &mut Option<Instant>,
) -> Duration {
    lock_when_overdue(app).await;
    let Ok(api) = app.api() else {
        return LOOK_EVERY;
    };
    let limits = api.session_limits().await;
    let warning = app.facts().limits.warning;
    let absolute = limits.and_then(|limits| limits.absolute).map(left);
    if absolute == Some(Duration::ZERO) && is_announced(app) {
        let how = Leaving::Without(Why::Ended(Ended::Expired));
        leave(app, Some(lease), how).await;
        return LOOK_EVERY;
    }
    if is_worth_keeping_alive(limits, warning, *kept_alive) {
        *kept_alive = Some(Instant::now());
        keep_alive(app, lease);
    }
    let now = app.now();
    let mut state = app.state();
    let Some(presence) = state.presence.filter(|_| state.is_within(lease)) else {
        return LOOK_EVERY;
    };
    let absolute = absolute.filter(|left| !left.is_zero() && *left <= warning);
    let away = Away::after(presence.ago(app.clock()), app.facts().limits);
    let coming = coming(away, absolute);
    let is_new = coming.map(|(what, _)| what) != state.ending.map(|ending| ending.what);
    if is_new {
        state.ending = coming.map(|(what, left)| Ending {
            what,
            at: TimeDelta::from_std(left).map_or(now, |left| now + left),
            now,
        });
        let news = state.ending.map_or(News::EndingPutOff, News::Ending);
        app.board().publish(news);
    }
    let soonest = coming.map_or(LOOK_EVERY, |(_, left)| left);
    soonest
        .min(app.facts().limits.idle / 8)
        .clamp(Duration::from_millis(5), LOOK_EVERY)
}

/// Whether the end of the session has been announced. An end that had come before
/// the program started is for the service to tell: until it does, what is kept can
/// be read without it.
fn is_announced<P: Platform>(app: &App<P>) -> bool {
    let ending = app.state().ending;
    ending.is_some_and(|ending| ending.what == EndingWhat::Session)
}

/// What comes first, and in what time.
fn coming(away: Away, absolute: Option<Duration>) -> Option<(EndingWhat, Duration)> {
    let lock = match away {
        Away::Soon(left) => Some((EndingWhat::Lock, left)),
        Away::No | Away::TooLong => None,
    };
    let end = absolute.map(|left| (EndingWhat::Session, left));
    [lock, end]
        .into_iter()
        .flatten()
        .min_by_key(|(_, left)| *left)
}

/// How long until `end`.
fn left(end: std::time::Instant) -> Duration {
    Instant::from_std(end).saturating_duration_since(Instant::now())
}

/// Whether the session would soon end for want of use, and the issuer has not
/// been asked just now. Whoever is away for longer is locked out before that.
fn is_worth_keeping_alive(
    limits: Option<SessionLimits>,
    warning: Duration,
    kept_alive: Option<Instant>,
) -> bool {
    let is_soon = limits
        .and_then(|limits| limits.idle)
        .is_some_and(|end| left(end) <= warning);
    is_soon && kept_alive.is_none_or(|before| before.elapsed() >= KEEP_ALIVE_EVERY)
}

/// Asks in the background: the watch goes on meanwhile.
fn keep_alive<P: Platform>(app: &App<P>, lease: Lease) {
    let Ok(api) = app.api().map(Arc::clone) else {
        return;
    };
    let beside = app.beside();
    tokio::spawn(async move {
        let Err(error) = api.keep_alive().await else {
            return;
        };
        if let (Some(because), Some(app)) = (why_ended(&error), beside.app()) {
            leave(&app, Some(lease), Leaving::Without(Why::Ended(because))).await;
        }
    });
}

#[cfg(test)]
mod tests;
