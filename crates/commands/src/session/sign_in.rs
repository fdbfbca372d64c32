//! Signing in through the browser.

use ipc::{Answer, Problem, session::SignIn};
use tokio::sync::oneshot;

use crate::{
    App,
    ports::{Api, Me, Platform},
    report::report_sign_in,
    session::{Account, shown},
};

/// Opens the browser, waits for the person to come back, and signs in.
///
/// A second sign-in stops the first, which then answers that it was given up.
/// Whoever was signed in before is signed out first.
/// Whoever may act for nobody else acts for themselves at once; anybody else
/// chooses first.
pub async fn sign_in<P: Platform>(app: &App<P>, (): ()) -> Answer<SignIn> {
    let api = app.api()?;
    app.restored().await;
    let (stop, stopped) = oneshot::channel();
    // Dropping the sender of the sign-in before lets it end and pass the gate on.
    drop(app.state().waiting_sign_in.replace(stop));
    let _gate = app.sign_in_gate().lock().await;
    super::sign_out::end(app).await;
    let signed_in = tokio::select! {
        biased;
        _ = stopped => Err(Problem::SignInCancelled),
        signed_in = api.sign_in(app.opener()) => signed_in.map_err(report_sign_in::<SignIn>),
    };
    match signed_in {
        Ok(read) => {
            app.learn_clock(read.service_time);
            let account = account_of(api.as_ref(), read.value).await;
            app.begin_session(account).await;
            Ok(shown(app))
        }
        Err(problem) => {
            // Stopped between receiving tokens and answering, there is a session
            // that nobody asked for any more.
            super::sign_out::end(app).await;
            Err(problem)
        }
    }
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
    let only = if persons.len() == 1 {
        persons.pop()
    } else {
        None
    };
    Account {
        acting_for: only.filter(|person| person.id == me.person),
        name: me.name,
        oneself: me.person,
    }
}
