//! Signing in through the browser.

use ipc::{Answer, Problem, session::SignIn};
use tokio::sync::oneshot::{self, error::TryRecvError};

use crate::{
    App,
    ports::{Api, Me, Platform},
    report::report_sign_in,
    session::{Absence, Account, Leaving, begin, leave, shown},
};

/// Opens the browser, waits for the person to come back, and signs in.
///
/// A second sign-in stops the first, which then answers that it was given up.
/// Whoever was signed in before is signed out first. What is sealed for whoever
/// was locked out stays so until it is known who has come: the same person finds
/// it again, anybody else removes it.
/// Whoever may act for nobody else acts for themselves at once; anybody else
/// chooses first.
pub async fn sign_in<P: Platform>(app: &App<P>, (): ()) -> Answer<SignIn> {
    let api = app.api()?;
    app.restored().await;
    let (stop, mut stopped) = oneshot::channel();
    // Dropping the sender of the sign-in before lets it end and pass the gate on.
    drop(app.state().waiting_sign_in.replace(stop));
    let _gate = app.sign_in_gate().lock().await;
    give_up(app).await;
    let outcome = tokio::select! {
        biased;
        _ = &mut stopped => Err(Problem::SignInCancelled),
        account = account_from_browser(app, api.as_ref()) => account,
    };
    let problem = match outcome {
        Ok(account) => {
            let is_wanted = || stopped.try_recv() == Err(TryRecvError::Empty);
            if begin(app, account, is_wanted).await {
                return Ok(shown(app));
            }
            Problem::SignInCancelled
        }
        Err(problem) => problem,
    };
    // Stopped between receiving tokens and answering, there is a session that
    // nobody asked for any more.
    give_up(app).await;
    Err(problem)
}

/// Leaves nobody signed in. Whoever was locked out before still is.
async fn give_up<P: Platform>(app: &App<P>) {
    let absence = app.state().absence.clone();
    let how = match absence {
        Absence::SignedOut => Leaving::SigningOut,
        Absence::Sealed(sealed) => Leaving::Without(sealed.why),
    };
    leave(app, None, how).await;
}

async fn account_from_browser<P: Platform>(app: &App<P>, api: &P::Api) -> Result<Account, Problem> {
    let read = api.sign_in(app.opener()).await;
    let read = read.map_err(report_sign_in::<SignIn>)?;
    app.learn_clock(read.service_time);
    Ok(account_of(api, read.value).await)
}

async fn account_of<A: Api>(api: &A, me: Me) -> Account {
    // Without the list nobody is chosen; the page of choices asks for it again.
    let mut persons = match api.persons().await {
        Ok(read) => read.value,
        Err(error) => {
            tracing::warn!(%error, "signed in without the list of persons");
            Vec::new()
        }
    };
    let is_protected = persons
        .iter()
        .any(|person| person.id == me.person && person.address_protected);
    let only = if persons.len() == 1 {
        persons.pop()
    } else {
        None
    };
    Account {
        acting_for: only.filter(|person| person.id == me.person),
        name: me.name,
        oneself: me.person,
        is_protected,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, atomic::Ordering};

    use domain::person::Basis;
    use ipc::session::Session;
    use tokio::sync::Notify;

    use super::*;
    use crate::{
        fakes::{World, oneself, person},
        ports::{ApiError, SignInError},
        session::{cancel_sign_in, sign_out},
    };

    fn acting_for(session: &Session) -> Option<String> {
        match session {
            Session::SignedOut | Session::Ended { .. } | Session::Locked => {
                panic!("nobody is signed in")
            }
            Session::SignedIn { acting_for, .. } => {
                acting_for.as_ref().map(|person| person.id.to_string())
            }
        }
    }

    #[tokio::test]
    async fn whoever_acts_for_nobody_else_acts_for_themselves() {
        let world = World::new();
        let session = sign_in(&world.start(), ()).await.unwrap();
        assert_eq!(acting_for(&session).as_deref(), Some("per_sample"));
        assert_eq!(*world.opened.lock().unwrap(), ["https://sign-in.example"]);
        assert_eq!(world.kept_records(), 2);
    }

    #[tokio::test]
    async fn whoever_can_choose_has_not_chosen_yet() {
        let child = person("per_child", Basis::Parent);
        #[rustfmt::skip]
        let cases = [
            ("oneself and a child",  vec![oneself(), child.clone()]),
            ("only somebody else",   vec![child]),
            ("nobody",               vec![]),
        ];
        for (shows, persons) in cases {
            let world = World::new();
            *world.persons.lock().unwrap() = persons;
            let session = sign_in(&world.start(), ()).await.unwrap();
            assert_eq!(acting_for(&session), None, "{shows}");
        }
    }

    #[tokio::test]
    async fn without_the_list_of_persons_one_is_signed_in_and_chooses_later() {
        let world = World::new();
        world.fail(ApiError::Offline);
        let session = sign_in(&world.start(), ()).await.unwrap();
        assert_eq!(acting_for(&session), None);
    }

    #[tokio::test]
    async fn giving_up_stops_the_waiting_and_leaves_nothing() {
        let world = World::new();
        world.sign_in_hangs.store(true, Ordering::SeqCst);
        let app = world.start();
        let (signed_in, ()) = tokio::join!(sign_in(&app, ()), async {
            world.sign_in_waits.notified().await;
            cancel_sign_in(&app, ()).await.unwrap();
        });
        assert_eq!(signed_in, Err(Problem::SignInCancelled));
        assert_eq!(world.kept_records(), 0);
    }

    #[tokio::test]
    async fn giving_up_and_signing_out_hold_until_the_very_end() {
        for signs_out in [false, true] {
            let world = World::new();
            let gate = Arc::new(Notify::new());
            world.gates.lock().unwrap().push_back(Arc::clone(&gate));
            let app = world.start();
            let (signed_in, ()) = tokio::join!(sign_in(&app, ()), async {
                world.sign_in_waits.notified().await;
                // The tokens are there; the list of persons is not.
                while world.asked.lock().unwrap().is_empty() {
                    tokio::task::yield_now().await;
                }
                if signs_out {
                    sign_out(&app, ()).await.unwrap();
                } else {
                    cancel_sign_in(&app, ()).await.unwrap();
                }
                gate.notify_one();
            });
            assert_eq!(signed_in, Err(Problem::SignInCancelled), "{signs_out}");
            assert_eq!(shown(&app), Session::SignedOut, "{signs_out}");
            assert_eq!(world.kept_records(), 0, "{signs_out}");
        }
    }

    #[tokio::test]
    async fn a_second_sign_in_stops_the_first_and_goes_through() {
        let world = World::new();
        world.sign_in_hangs.store(true, Ordering::SeqCst);
        let app = world.start();
        let (first, second) = tokio::join!(sign_in(&app, ()), async {
            world.sign_in_waits.notified().await;
            world.sign_in_hangs.store(false, Ordering::SeqCst);
            sign_in(&app, ()).await
        });
        assert_eq!(first, Err(Problem::SignInCancelled));
        assert_eq!(acting_for(&second.unwrap()).as_deref(), Some("per_sample"));
        assert_eq!(world.kept_records(), 2);
    }

    #[tokio::test]
    async fn a_failed_sign_in_leaves_nobody_signed_in_also_not_the_one_before() {
        let world = World::new();
        let app = world.signed_in().await;
        *world.sign_in_failure.lock().unwrap() = Some(SignInError::TimedOut);
        assert_eq!(sign_in(&app, ()).await, Err(Problem::SignInTimedOut));
        assert_eq!(shown(&app), Session::SignedOut);
        assert_eq!(world.kept_records(), 0);
    }
}
