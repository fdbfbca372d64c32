//! Signing out on every device.

use ipc::{Answer, sessions::SignOutEverywhere};

use crate::{
    App,
    asking_now::tell,
    ports::{Api as _, Platform},
    session::{Leaving, leave, shown},
    sessions::new_wish,
};

/// Ends every session, this one last. Only the service can do that, so without
/// it nothing changes: whoever was told "everywhere" must be able to rely on it.
pub async fn sign_out_everywhere<P: Platform>(app: &App<P>, (): ()) -> Answer<SignOutEverywhere> {
    let api = app.api()?;
    let lease = app.lease().await?;
    tell::<SignOutEverywhere, _, _>(app, lease, api.end_all_sessions(new_wish())).await?;
    leave(app, Some(lease), Leaving::SigningOut).await;
    Ok(shown(app))
}

#[cfg(test)]
mod tests {
    use ipc::{
        Problem,
        session::{Ended, Session},
    };

    use super::*;
    use crate::{
        fakes::World,
        ports::{ApiError, Record},
    };

    #[tokio::test]
    async fn the_service_is_told_first_and_this_device_is_signed_out_last() {
        let world = World::new();
        let app = world.signed_in().await;
        let everywhere = sign_out_everywhere(&app, ()).await;
        assert_eq!(everywhere, Ok(Session::SignedOut));
        let asked = world.asked.lock().unwrap().last().cloned();
        assert_eq!(asked.as_deref(), Some("end all"));
        assert_eq!(world.records(), []);
    }

    #[tokio::test]
    async fn what_the_service_did_not_do_is_not_done_and_said_so() {
        let unavailable = || ApiError::Unavailable { trace: None };
        #[rustfmt::skip]
        let cases = [
            (ApiError::Offline,     Problem::Offline),
            (unavailable(),         Problem::Unavailable { trace: None }),
            (ApiError::SignInAgain, Problem::SignInAgain),
        ];
        for (failure, problem) in cases {
            let world = World::new();
            let app = world.signed_in().await;
            world.fail(failure);
            assert_eq!(sign_out_everywhere(&app, ()).await, Err(problem));
            assert!(matches!(shown(&app), Session::SignedIn { .. }));
            assert_eq!(world.records(), [Record::Session, Record::Account]);
        }
    }

    #[tokio::test]
    async fn every_press_is_a_wish_of_its_own() {
        let world = World::new();
        let app = world.signed_in().await;
        world.fail(ApiError::Offline);
        for _ in 0..2 {
            assert!(sign_out_everywhere(&app, ()).await.is_err());
        }
        let wishes = world.wishes.lock().unwrap().clone();
        assert_ne!(wishes[0], wishes[1]);
    }

    #[tokio::test]
    async fn where_another_device_was_faster_the_session_has_ended() {
        let world = World::new();
        let app = world.signed_in().await;
        world.fail(ApiError::EndedElsewhere);
        let everywhere = sign_out_everywhere(&app, ()).await;
        assert_eq!(everywhere, Err(Problem::SignedOut));
        let because = Ended::Elsewhere;
        assert_eq!(shown(&app), Session::Ended { because });
    }
}
