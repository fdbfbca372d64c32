//! Signing out.

use ipc::{
    Answer,
    session::{Session, SignOut},
};

use crate::{
    App,
    ports::Platform,
    session::{Leaving, leave},
};

/// Signs out. What the device holds is gone first; the issuer is told in the
/// background, which may fail without network.
pub async fn sign_out<P: Platform>(app: &App<P>, (): ()) -> Answer<SignOut> {
    app.restored().await;
    drop(app.state().waiting_sign_in.take());
    leave(app, None, Leaving::SigningOut).await;
    Ok(Session::SignedOut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        boot::get_boot,
        fakes::{World, person},
        ports::ApiError,
        session::{lock_app, shown, sign_in},
        settings::save_settings,
        trips::list_trips,
    };
    use domain::person::Basis;
    use ipc::{
        Look, Problem,
        settings::{Notices, Settings, TextSize},
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
                look: Look::Service,
            },
        );
        assert_eq!(asked.await, Err(Problem::SignedOut));
    }

    #[tokio::test]
    async fn nothing_of_the_one_before_is_shown_to_the_next() {
        let world = World::new();
        let app = world.signed_in().await;
        crate::home::get_home(&app, ipc::Looking::default())
            .await
            .unwrap();
        sign_out(&app, ()).await.unwrap();
        sign_in(&app, ()).await.unwrap();
        world.fail(ApiError::Offline);
        assert_eq!(
            crate::home::get_home(&app, ipc::Looking::default()).await,
            Err(Problem::Offline)
        );
    }

    /// T8, on a device that several use.
    #[tokio::test]
    async fn the_next_person_has_notices_that_say_nothing_until_they_choose_otherwise() {
        let chosen = Settings {
            text_size: TextSize::Large,
            notices: Notices {
                other: false,
                details: true,
                ..Notices::default()
            },
            ..Settings::default()
        };
        let neutral = Settings {
            notices: Notices {
                details: false,
                ..chosen.notices
            },
            ..chosen
        };
        #[rustfmt::skip]
        let cases = [
            // what it shows                          signs out  another comes  in force
            ("signed out",                            true,      false,         neutral),
            ("signed out, and another comes",         true,      true,          neutral),
            ("locked: the same person comes back",    false,     false,         chosen),
            ("locked, and another comes",             false,     true,          neutral),
        ];
        for (shows, signs_out, is_another, expected) in cases {
            let world = World::new();
            let app = world.signed_in().await;
            save_settings(&app, chosen).await.unwrap();
            if signs_out {
                sign_out(&app, ()).await.unwrap();
            } else {
                lock_app(&app, ()).await.unwrap();
            }
            if is_another {
                let other = person("per_other", Basis::Oneself);
                *world.signs_in.lock().unwrap() = Some(other.clone());
                *world.persons.lock().unwrap() = vec![other];
            }
            sign_in(&app, ()).await.unwrap();
            let boot = get_boot(&app, ()).await.unwrap();
            assert_eq!(boot.settings, expected, "{shows}");
        }
    }

    #[tokio::test]
    async fn signing_out_twice_is_signing_out() {
        let app = World::new().start();
        assert_eq!(sign_out(&app, ()).await, Ok(Session::SignedOut));
        assert_eq!(sign_out(&app, ()).await, Ok(Session::SignedOut));
    }
}
