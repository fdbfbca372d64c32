//! How a session comes to its end on this device.

use std::{sync::Arc, time::Duration};

use ipc::{news::News, session::Ended};

use crate::{
    App,
    app::Lease,
    notices,
    ports::{Api, ApiError, Cache as _, Platform, Record, Store as _},
    session::{Absence, Away, Sealed, Why, shown},
    settings,
};

/// How long the issuer may take to hear of it.
const REVOKE_WITHIN: Duration = Duration::from_secs(3);

/// How somebody comes not to be signed in any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// They want to, and nothing of them stays.
    SigningOut,
    /// They come back later, and what is kept stays sealed until then.
    Without(Why),
}

/// Why the session is over, if that is what `error` says.
pub(crate) const fn why_ended(error: &ApiError) -> Option<Ended> {
    match error {
        ApiError::SignedOut => Some(Ended::Expired),
        ApiError::EndedElsewhere => Some(Ended::Elsewhere),
        ApiError::Offline
        | ApiError::Unavailable { .. }
        | ApiError::TooManyRequests { .. }
        | ApiError::SignInAgain
        | ApiError::NotFound
        | ApiError::AccessEnded
        | ApiError::MustUpdate
        | ApiError::Refused { .. }
        | ApiError::Misfit { .. }
        | ApiError::Device { .. } => None,
    }
}

/// Ends the session on this device: memory first, then the store, and the issuer
/// hears of it in the background, which may fail without network. Does nothing
/// when `lease` is over.
///
/// It is done whole, also when nobody waits for it any more: a window that starts
/// anew gives up what it had asked.
pub(crate) async fn leave<P: Platform>(app: &App<P>, lease: Option<Lease>, how: Leaving) {
    let app = app.clone();
    let whole = tokio::spawn(async move { leave_whole(&app, lease, how).await });
    if whole.await.is_err() {
        tracing::error!("a session did not end in order");
    }
}

async fn leave_whole<P: Platform>(app: &App<P>, lease: Option<Lease>, how: Leaving) {
    let _gate = app.account_gate().lock().await;
    let (is_news, was_there, absence) = {
        let mut state = app.state();
        if lease.is_some_and(|lease| !state.is_within(lease)) {
            return;
        }
        let before = state.absence.clone();
        notices::withdraw(app, &mut state);
        let account = state.end();
        state.absence = match (how, &account) {
            (Leaving::SigningOut, _) => Absence::SignedOut,
            (Leaving::Without(why), Some(account)) => Absence::Sealed(Sealed {
                account: account.oneself.clone(),
                why,
            }),
            // Whoever is locked out already stays so.
            (Leaving::Without(_), None) => before.clone(),
        };
        let is_news = account.is_some() || before != state.absence;
        let was_there = account.is_some() || before != Absence::SignedOut;
        (is_news, was_there, state.absence.clone())
    };
    {
        let _gate = app.cache_gate().lock().await;
        app.unkept().wipe_all().await;
    }
    if let Absence::Sealed(sealed) = &absence {
        // Before the tokens go: a program that ends here is locked when it starts again.
        write(app, sealed).await;
    }
    let revocation = match app.api() {
        Ok(api) => api.forget().await,
        Err(_) => None,
    };
    match &absence {
        Absence::SignedOut if was_there || revocation.is_some() => {
            remove_everything(app).await;
        }
        Absence::SignedOut => {}
        Absence::Sealed(_) => {
            app.store().remove(Record::Session).await;
            app.store().remove(Record::Account).await;
        }
    }
    if is_news {
        let session = shown(app);
        app.board().start_anew(News::SessionChanged { session });
    }
    if let Some(revocation) = revocation {
        revoke(app, revocation);
    }
}

/// Removes whatever was kept of anybody, and what they chose for themselves alone.
pub(crate) async fn remove_everything<P: Platform>(app: &App<P>) {
    let _gate = app.cache_gate().lock().await;
    app.store().wipe_all().await;
    app.store().end_session().await;
    settings::be_neutral(app).await;
}

/// Locks the app when the person has been away for too long.
pub(crate) async fn lock_when_overdue<P: Platform>(app: &App<P>) {
    let lease = {
        let state = app.state();
        let Some(presence) = &state.presence else {
            return;
        };
        let ago = presence.ago(app.clock());
        if Away::after(ago, app.facts().limits) != Away::TooLong {
            return;
        }
        Lease {
            session: state.session,
            choice: None,
        }
    };
    leave(app, Some(lease), Leaving::Without(Why::Locked)).await;
}

async fn write<P: Platform>(app: &App<P>, sealed: &Sealed) {
    if let Some(plain) = sealed.sealed() {
        app.store().write(Record::Absence, &plain).await;
    }
}

fn revoke<P: Platform>(app: &App<P>, revocation: <P::Api as Api>::Revocation) {
    let Ok(api) = app.api().map(Arc::clone) else {
        return;
    };
    tokio::spawn(async move {
        let told = tokio::time::timeout(REVOKE_WITHIN, api.revoke(revocation));
        if told.await.is_err() {
            tracing::warn!("the issuer was not told of the sign-out in time");
        }
    });
}
