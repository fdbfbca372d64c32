//! What happens when one person may not act for another any more.

use ipc::news::News;

use crate::{App, app::Lease, notices, ports::Platform, session::shown};

/// The pages concern nobody until somebody is chosen, and nothing is kept any
/// more of whom they concerned. Does nothing when `lease` is over.
pub(crate) async fn end_access<P: Platform>(app: &App<P>, lease: Lease) {
    let mut ended = None;
    let now = app.now();
    let change = app.change_account(lease, |state| {
        ended = state.owner();
        let lost = state.account.as_ref().and_then(|account| account.lost(now));
        notices::withdraw(app, state);
        state.act_for(None);
        state.lost = lost.or(state.lost.take());
    });
    // A session that ended meanwhile has taken the choice with it.
    if let (Ok(()), Some(owner)) = (change.await, ended) {
        app.forget_person(&owner).await;
        let session = shown(app);
        app.board().start_anew(News::SessionChanged { session });
    }
}
