//! How a session comes to be on this device.

use ipc::news::News;

use crate::{
    App,
    ports::{Api as _, Cache as _, Platform, Record, Store as _},
    session::{Absence, Account, Presence, Sealed, remove_everything, shown, watch_over},
    settings,
};

/// Takes up what was sealed when the program last ran. Somebody who was locked
/// out then still is.
pub(crate) async fn restore<P: Platform>(app: &App<P>) {
    let Ok(api) = app.api() else { return };
    let store = app.store();
    if let Some(mark) = store.read(Record::Absence).await {
        // The program may have ended before the tokens were gone.
        store.remove(Record::Session).await;
        store.remove(Record::Account).await;
        match Sealed::unsealed(&mark) {
            Some(sealed) => app.state().absence = Absence::Sealed(sealed),
            None => remove_everything(app).await,
        }
        return;
    }
    let session = store.read(Record::Session).await;
    let account = store.read(Record::Account).await;
    if session.is_none() && account.is_none() {
        return;
    }
    if let (Some(session), Some(account)) = (session, account.and_then(Account::unsealed))
        && api.resume(&session).await.is_ok()
    {
        app.state().begin(account, Presence::now(app.clock()));
        watch_over(app);
        return;
    }
    tracing::warn!("what was kept is not a whole session and is removed");
    drop(api.forget().await);
    remove_everything(app).await;
}

/// Holds `account` from now on, in the place of whoever was signed in, if it is
/// still wanted then. Answers whether it was.
pub(crate) async fn begin<P: Platform>(
    app: &App<P>,
    account: Account,
    is_wanted: impl FnOnce() -> bool + Send,
) -> bool {
    let _gate = app.account_gate().lock().await;
    if !is_wanted() {
        return false;
    }
    let absence = app.state().absence.clone();
    if let Absence::Sealed(before) = absence
        && before.account != account.oneself
    {
        // Nothing of whoever was locked out is there for anybody else.
        let _gate = app.cache_gate().lock().await;
        app.store().wipe_account(&before.account).await;
        settings::be_neutral(app).await;
    }
    let sealed = account.sealed();
    app.state().begin(account, Presence::now(app.clock()));
    if let Some(account) = sealed {
        app.store().write(Record::Account, &account).await;
    }
    app.store().remove(Record::Absence).await;
    watch_over(app);
    let session = shown(app);
    app.board().start_anew(News::SessionChanged { session });
    true
}
