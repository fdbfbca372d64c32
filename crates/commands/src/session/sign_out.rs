//! Signing out.

use std::{sync::Arc, time::Duration};

use ipc::{
    Answer,
    session::{Session, SignOut},
};

use crate::{
    App,
    ports::{Api as _, Platform},
};

/// How long the issuer may take to hear of it.
const REVOKE_WITHIN: Duration = Duration::from_secs(3);

/// Signs out. What the device holds is gone first; the issuer is told in the
/// background, which may fail without network.
pub async fn sign_out<P: Platform>(app: &App<P>, (): ()) -> Answer<SignOut> {
    app.restored().await;
    drop(app.state().waiting_sign_in.take());
    end(app).await;
    Ok(Session::SignedOut)
}

/// Ends whatever session there is, here and at the issuer.
pub(super) async fn end<P: Platform>(app: &App<P>) {
    let Some(revocation) = app.end_session(None).await else {
        return;
    };
    if let Ok(api) = app.api().map(Arc::clone) {
        tokio::spawn(async move {
            if tokio::time::timeout(REVOKE_WITHIN, api.revoke(revocation))
                .await
                .is_err()
            {
                tracing::warn!("the issuer was not told of the sign-out in time");
            }
        });
    }
}
