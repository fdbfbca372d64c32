//! Following what changes at the service, while somebody is signed in.

mod persons_changed;

use std::{collections::HashSet, sync::Arc, time::Duration};

use domain::ids::PersonId;
use ipc::{
    Problem,
    news::{AwaitNews, News},
};
use persons_changed::let_go_of_ended;
pub(crate) use persons_changed::persons_changed;
use tokio::sync::watch;

use crate::{
    App,
    acting::Acting,
    app::{Beside, Lease},
    asking_now::settle,
    ports::{Api, ApiError, Changed, Changes, Cursor, Extent, Platform, Read},
    report::report,
    sync,
};

/// The least time between a failure and the next question. Where changes cannot
/// be waited for, the service's port waits by itself as well, longer each time.
const PAUSE: Duration = Duration::from_secs(1);

/// Where they were told and cannot be taken up, the pause doubles up to this.
const LONGEST: Duration = Duration::from_secs(60);

/// Follows the service's changes from now on, for as long as the session lasts.
/// Once is enough.
pub(crate) fn follow<P: Platform>(app: &App<P>) {
    let Ok(api) = app.api().map(Arc::clone) else {
        return;
    };
    let mut state = app.state();
    let Some(alive) = state.alive.as_ref().map(watch::Sender::subscribe) else {
        return;
    };
    if std::mem::replace(&mut state.is_following, true) {
        return;
    }
    let follower = Follower {
        beside: app.beside(),
        api,
        lease: Lease {
            session: state.session,
            choice: None,
        },
        unchosen: None,
        gone: HashSet::new(),
        pause: PAUSE,
    };
    tokio::spawn(follower.go_on(alive));
}

struct Follower<P: Platform> {
    beside: Beside<P>,
    api: Arc<P::Api>,
    lease: Lease,
    /// How far was heard while nobody is chosen.
    unchosen: Option<Cursor>,
    /// Of whom was let go because the ground has run out.
    gone: HashSet<PersonId>,
    /// How long to wait after the next failure.
    pause: Duration,
}

impl<P: Platform> Follower<P> {
    /// Until the session is over. Only waiting is ever given up: what has begun to
    /// be taken up may itself be what ends the session.
    async fn go_on(mut self, mut alive: watch::Receiver<()>) {
        while alive.has_changed().is_ok() {
            alive.borrow_and_update();
            let Err(problem) = self.turn(&mut alive).await else {
                self.pause = PAUSE;
                continue;
            };
            if let Some(app) = self.beside.app()
                && is_lost(&problem)
                && app.state().is_within(self.lease)
            {
                let because = problem;
                app.board().publish(News::ConnectionLost { because });
            }
            tokio::select! {
                _ = alive.changed() => {}
                () = tokio::time::sleep(self.pause) => {}
            }
            self.pause = (2 * self.pause).min(LONGEST);
        }
    }

    /// Waits for the next changes and takes them up, unless somebody else is chosen
    /// meanwhile.
    async fn turn(&mut self, alive: &mut watch::Receiver<()>) -> Result<(), Problem> {
        let app = self.beside.app().ok_or(Problem::SignedOut)?;
        let_go_of_ended(&app, self.lease, &mut self.gone).await;
        let acting = match app.acting().await {
            Ok(acting) => Some(acting),
            Err(Problem::AccessEnded) => None,
            Err(problem) => return Err(problem),
        };
        let cursor = match &acting {
            Some(acting) => sync::cursor(&app, acting).await,
            None => self.unchosen.clone(),
        };
        if acting.is_some() && cursor.is_none() {
            return sync::sync_person(&app).await.map(drop);
        }
        drop(app);
        let answer = tokio::select! {
            _ = alive.changed() => return Ok(()),
            answer = self.api.await_changes(cursor.as_ref()) => answer,
        };
        let app = self.beside.app().ok_or(Problem::SignedOut)?;
        match answer {
            Ok(read) => self.take_up(&app, acting, read).await,
            Err(error) => {
                // It has waited by itself.
                self.pause = PAUSE;
                Err(self.failed(&app, error).await)
            }
        }
    }

    async fn take_up(
        &mut self,
        app: &App<P>,
        acting: Option<Acting>,
        read: Read<Changes>,
    ) -> Result<(), Problem> {
        if let Some(acting) = acting {
            return sync::follow_up(app, &acting, read).await.map(drop);
        }
        app.learn_clock(read.service_time);
        let Changes { cursor, extent } = read.value;
        let was_heard = self.unchosen.replace(cursor).is_some();
        let concerns = match extent {
            Extent::Everything => was_heard,
            Extent::Only(changed) => changed.contains(&Changed::Representation),
        };
        if concerns {
            persons_changed(app, self.lease).await;
        }
        Ok(())
    }

    async fn failed(&self, app: &App<P>, error: ApiError) -> Problem {
        settle(app, self.lease, &error).await;
        report::<AwaitNews>(error)
    }
}

/// Whether the service did not answer in a way that is of any use.
const fn is_lost(problem: &Problem) -> bool {
    match problem {
        Problem::Offline
        | Problem::Unavailable { .. }
        | Problem::MustUpdate
        | Problem::Unexpected { .. } => true,
        Problem::TooManyRequests { .. }
        | Problem::SignedOut
        | Problem::NotFound
        | Problem::SignInAgain
        | Problem::AccessEnded
        | Problem::NotConnected
        | Problem::SignInCancelled
        | Problem::SignInTimedOut
        | Problem::SignInRefused
        | Problem::CannotOpen => false,
    }
}

#[cfg(test)]
mod tests;
