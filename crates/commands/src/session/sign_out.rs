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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::World,
        ports::ApiError,
        session::{shown, sign_in},
        trips::list_trips,
    };
    use ipc::{
        Problem,
        trips::{Period, TripQuery},
    };

    #[tokio::test]
    async fn everything_is_gone_also_without_network_and_the_issuer_is_told() {
        let world = World::new();
        let app = world.signed_in().await;
        world.fail(ApiError::Offline);
        assert_eq!(sign_out(&app, ()).await, Ok(Session::SignedOut));
        assert_eq!(world.kept_records(), 0);
        world.revoked.notified().await;
        assert_eq!(shown(&app), Session::SignedOut);
        let asked = list_trips(
            &app,
            TripQuery {
                period: Period::Coming,
                after: None,
            },
        );
        assert_eq!(asked.await, Err(Problem::SignedOut));
    }

    #[tokio::test]
    async fn nothing_of_the_one_before_is_shown_to_the_next() {
        let world = World::new();
        let app = world.signed_in().await;
        crate::home::get_home(&app, ()).await.unwrap();
        sign_out(&app, ()).await.unwrap();
        sign_in(&app, ()).await.unwrap();
        world.fail(ApiError::Offline);
        assert_eq!(crate::home::get_home(&app, ()).await, Err(Problem::Offline));
    }

    #[tokio::test]
    async fn signing_out_twice_is_signing_out() {
        let app = World::new().start();
        assert_eq!(sign_out(&app, ()).await, Ok(Session::SignedOut));
        assert_eq!(sign_out(&app, ()).await, Ok(Session::SignedOut));
    }
}
