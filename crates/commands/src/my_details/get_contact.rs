//! How the chosen person can be reached.

use ipc::{
    Answer,
    my_details::{ContactView, GetContact},
};

use super::known_or_closed;
use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// How the chosen person can be reached, as the service has it now. It is never kept.
pub async fn get_contact<P: Platform>(app: &App<P>, (): ()) -> Answer<GetContact> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let (lease, person) = (acting.lease, acting.owner.person);
    let asked = known_or_closed(api.contact(&person), ContactView::Known, |_| {
        ContactView::NotAllowed
    });
    ask_now::<GetContact, _, _>(app, lease, asked).await
}
