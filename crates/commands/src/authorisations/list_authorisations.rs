//! What the chosen person may travel on.

use ipc::{
    Answer,
    authorisations::{AuthorisationView, ListAuthorisations},
};

use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// Lists what the chosen person may travel on, as the service has it now, with what can
/// be booked on it. It is never kept: what is left of it may be gone a moment later.
pub async fn list_authorisations<P: Platform>(app: &App<P>, (): ()) -> Answer<ListAuthorisations> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let answer = api.authorisations(&acting.owner.person);
    let read = ask_now::<ListAuthorisations, _, _>(app, acting.lease, answer).await?;
    let now = read.asked_at;
    Ok(read.map(|all| {
        let view = |authorisation: domain::authorisation::Authorisation| AuthorisationView {
            bookable: authorisation.bookable(now),
            authorisation,
        };
        all.into_iter().map(view).collect()
    }))
}
