//! Locking the app.

use ipc::{Answer, session::LockApp};

use crate::{
    App,
    ports::Platform,
    session::{Leaving, Why, leave, shown},
};

/// Locks the app at once. Tokens and their key are destroyed, memory forgets,
/// what is kept stays sealed until the same person has signed in again. While
/// nobody is signed in it changes nothing.
pub async fn lock_app<P: Platform>(app: &App<P>, (): ()) -> Answer<LockApp> {
    app.restored().await;
    leave(app, None, Leaving::Without(Why::Locked)).await;
    Ok(shown(app))
}

#[cfg(test)]
mod tests {
    use domain::person::Basis;
    use ipc::{
        Look, Problem,
        access_log::AccessQuery,
        boot::Storage,
        persons::PersonChoice,
        session::{Ended, Session},
        trips::{Period, TripChoice, TripQuery},
    };
    use secrecy::ExposeSecret as _;

    use super::*;
    use crate::{
        access_log::list_accesses,
        app::Lease,
        boot::get_boot,
        fakes::{Fake, World, oneself, person},
        home::get_home,
        persons::{choose_person, list_persons},
        ports::{ApiError, Cache as _, Note, Record, SignInError},
        session::{sign_in, sign_out},
        sessions::{end_session, list_sessions, sign_out_everywhere},
        trips::{get_trip, list_trips},
    };

    const LOCKED: Leaving = Leaving::Without(Why::Locked);
    const EXPIRED: Leaving = Leaving::Without(Why::Ended(Ended::Expired));
    const ELSEWHERE: Leaving = Leaving::Without(Why::Ended(Ended::Elsewhere));

    /// Somebody has used the app and is locked out in this way.
    async fn left(how: Leaving) -> (World, App<Fake>) {
        let world = World::new();
        let app = world.signed_in().await;
        note(&world).await;
        leave(&app, None, how).await;
        (world, app)
    }

    /// Keeps something of whoever is signed in.
    async fn note(world: &World) {
        let plain = b"kept".to_vec().into();
        let account = oneself().id;
        world
            .cache
            .write_note(&account, Note::Service, &plain)
            .await;
    }

    async fn has_note(world: &World) -> bool {
        let note = world.cache.note(&oneself().id, Note::Service).await;
        note.is_some_and(|plain| plain.expose_secret() == b"kept")
    }

    /// What every command that could show something answers.
    async fn answers(app: &App<Fake>, look: Look) -> Vec<Option<Problem>> {
        let trip = domain::sample::taxi().id;
        let query = TripQuery {
            period: Period::Coming,
            after: None,
            look,
        };
        let session = "ses_1".parse().unwrap();
        vec![
            get_home(app, ipc::Looking { look }).await.err(),
            list_trips(app, query).await.err(),
            get_trip(app, TripChoice { trip, look }).await.err(),
            list_persons(app, ipc::Looking { look }).await.err(),
            choose_person(
                app,
                PersonChoice {
                    person: oneself().id,
                },
            )
            .await
            .err(),
            list_accesses(app, AccessQuery { after: None }).await.err(),
            list_sessions(app, ()).await.err(),
            end_session(app, ipc::sessions::SessionChoice { session })
                .await
                .err(),
            sign_out_everywhere(app, ()).await.err(),
        ]
    }

    /// T49: tokens and key are gone, what is kept stays, and no command shows it.
    #[tokio::test]
    async fn nothing_is_shown_and_what_is_kept_stays_sealed() {
        #[rustfmt::skip]
        let cases = [
            (LOCKED,    Session::Locked),
            (EXPIRED,   Session::Ended { because: Ended::Expired }),
            (ELSEWHERE, Session::Ended { because: Ended::Elsewhere }),
        ];
        for (how, session) in cases {
            let (world, app) = left(how).await;
            world.revoked.notified().await;
            let restarted = world.start();
            for app in [&app, &restarted] {
                let boot = get_boot(app, ()).await.unwrap();
                assert_eq!(
                    (boot.session, boot.storage),
                    (session.clone(), Storage::Sealed)
                );
                assert_eq!(world.records(), [Record::Absence], "{how:?}");
                for look in [Look::Kept, Look::Service] {
                    for problem in answers(app, look).await {
                        assert_eq!(problem, Some(Problem::SignedOut), "{how:?}");
                    }
                }
            }
            assert!(has_note(&world).await, "{how:?}");
        }
    }

    /// T49: also when the program ended half-way through locking itself.
    #[tokio::test]
    async fn a_program_that_ended_while_locking_is_locked_when_it_starts_again() {
        let (world, _app) = left(LOCKED).await;
        for (record, text) in [(Record::Session, "tokens"), (Record::Account, "{}")] {
            let mut store = world.store.lock().unwrap();
            store.insert(record, text.as_bytes().to_vec());
        }
        let boot = get_boot(&world.start(), ()).await.unwrap();
        assert_eq!(boot.session, Session::Locked);
        assert_eq!(world.records(), [Record::Absence]);
    }

    #[tokio::test]
    async fn locking_is_done_whole_also_when_nobody_waits_for_it() {
        let world = World::new();
        let app = world.signed_in().await;
        let gate = app.account_gate().lock().await;
        tokio::select! {
            biased;
            _ = lock_app(&app, ()) => panic!("the gate was held"),
            () = std::future::ready(()) => {}
        }
        drop(gate);
        world.revoked.notified().await;
        assert_eq!(shown(&app), Session::Locked);
        assert_eq!(world.records(), [Record::Absence]);
    }

    #[tokio::test]
    async fn a_mark_of_another_version_locks_nobody_in() {
        let (world, _app) = left(LOCKED).await;
        let other = br#"{"v":2}"#.to_vec();
        world.store.lock().unwrap().insert(Record::Absence, other);
        let boot = get_boot(&world.start(), ()).await.unwrap();
        assert_eq!(boot.session, Session::SignedOut);
        assert_eq!(world.records(), []);
        assert!(!has_note(&world).await);
    }

    /// T52: the same person finds what was kept, anybody else removes it.
    #[tokio::test]
    async fn what_is_kept_is_there_again_for_the_same_person_only() {
        let stranger = person("per_stranger", Basis::Oneself);
        for how in [LOCKED, EXPIRED] {
            for (who, is_there) in [(oneself(), true), (stranger.clone(), false)] {
                let (world, app) = left(how).await;
                *world.signs_in.lock().unwrap() = Some(who.clone());
                *world.persons.lock().unwrap() = vec![who];
                let session = sign_in(&app, ()).await.unwrap();
                assert!(matches!(session, Session::SignedIn { .. }), "{how:?}");
                assert_eq!(has_note(&world).await, is_there, "{how:?}");
                assert_eq!(world.records(), [Record::Session, Record::Account]);
            }
        }
    }

    #[tokio::test]
    async fn only_a_sign_in_that_succeeds_unlocks() {
        let (world, app) = left(LOCKED).await;
        let failures = [
            SignInError::TimedOut,
            SignInError::Cancelled,
            SignInError::Api(ApiError::Offline),
        ];
        for failure in failures {
            *world.sign_in_failure.lock().unwrap() = Some(failure);
            assert!(sign_in(&app, ()).await.is_err());
            assert_eq!(shown(&app), Session::Locked);
            assert_eq!(world.records(), [Record::Absence]);
        }
        assert!(has_note(&world).await);
    }

    /// T19: whoever is locked out can still have everything removed, without network.
    #[tokio::test]
    async fn signing_out_of_a_locked_app_removes_everything() {
        for how in [LOCKED, EXPIRED] {
            let (world, app) = left(how).await;
            world.fail(ApiError::Offline);
            assert_eq!(sign_out(&app, ()).await, Ok(Session::SignedOut));
            assert_eq!(world.records(), []);
            assert!(!has_note(&world).await);
        }
    }

    #[tokio::test]
    async fn only_somebody_can_be_locked_out() {
        let world = World::new();
        let app = world.start();
        assert_eq!(lock_app(&app, ()).await, Ok(Session::SignedOut));
        assert_eq!(world.records(), []);
        let (_world, app) = left(EXPIRED).await;
        let because = Ended::Expired;
        assert_eq!(lock_app(&app, ()).await, Ok(Session::Ended { because }));
    }

    #[tokio::test]
    async fn the_end_of_a_session_before_does_not_touch_the_one_after() {
        let world = World::new();
        let app = world.signed_in().await;
        let before = Lease {
            session: app.state().session,
            choice: None,
        };
        sign_in(&app, ()).await.unwrap();
        leave(&app, Some(before), EXPIRED).await;
        assert!(matches!(shown(&app), Session::SignedIn { .. }));
    }
}
