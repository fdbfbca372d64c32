//! Further claims.

use ipc::{Answer, Args, Problem, claims::ListClaims};

use super::overview::sent;
use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// Lists further claims of the chosen person, the latest first. They are not kept.
pub async fn list_claims<P: Platform>(app: &App<P>, more: Args<ListClaims>) -> Answer<ListClaims> {
    let api = app.api()?;
    let acting = app.acting().await?;
    if more.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let page = api.claims(&more.person, more.after.as_deref());
    let page = ask_now::<ListClaims, _, _>(app, acting.lease, page).await?;
    Ok(page.map(sent))
}
