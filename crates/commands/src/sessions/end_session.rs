//! Ending a session on another device.

use ipc::{Answer, Args, sessions::EndSession};

use crate::{
    App,
    asking_now::tell,
    ports::{Api as _, Platform},
    sessions::new_wish,
};

/// Ends one session. Whoever uses it is signed out there with the next thing
/// they ask for.
pub async fn end_session<P: Platform>(
    app: &App<P>,
    choice: Args<EndSession>,
) -> Answer<EndSession> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let told = api.end_session(&choice.session, new_wish());
    tell::<EndSession, _, _>(app, lease, told).await
}

#[cfg(test)]
mod tests {
    use domain::sample::at;
    use ipc::{
        Origin, Problem,
        sessions::{SessionChoice, SessionView, System},
    };

    use super::*;
    use crate::{
        fakes::{NOW, World},
        ports::ApiError,
        sessions::list_sessions,
    };

    fn session(id: &str, is_current: bool) -> SessionView {
        SessionView {
            id: id.parse().unwrap(),
            is_current,
            started_at: at(NOW),
            last_used_at: at(NOW),
            system: System::Linux,
        }
    }

    #[tokio::test]
    async fn one_session_is_ended_and_the_others_stay() {
        let world = World::new();
        let app = world.signed_in().await;
        let all = [session("ses_here", true), session("ses_there", false)];
        *world.sessions.lock().unwrap() = all.to_vec();
        let there = SessionChoice {
            session: "ses_there".parse().unwrap(),
        };
        #[rustfmt::skip]
        let cases = [
            ("there",       None,                    Ok(())),
            ("not there",   None,                    Err(Problem::NotFound)),
            ("no network",  Some(ApiError::Offline), Err(Problem::Offline)),
        ];
        for (shows, failure, expected) in cases {
            world.fail(failure);
            let ended = end_session(&app, there.clone()).await;
            assert_eq!(ended, expected, "{shows}");
        }
        world.fail(None);
        let listed = list_sessions(&app, ()).await.unwrap();
        assert_eq!(listed.value, all[..1]);
        assert_eq!((listed.origin, listed.read_at), (Origin::Service, at(NOW)));
    }

    #[tokio::test]
    async fn an_old_list_never_stands_in() {
        let world = World::new();
        let app = world.signed_in().await;
        list_sessions(&app, ()).await.unwrap();
        world.fail(ApiError::Offline);
        assert_eq!(list_sessions(&app, ()).await, Err(Problem::Offline));
    }
}
