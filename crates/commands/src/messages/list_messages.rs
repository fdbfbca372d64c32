//! One page of messages.

use ipc::{Answer, Args, messages::ListMessages};

use super::FirstPage;
use crate::{
    App,
    asking::ask,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// Lists what the chosen person is told, the latest first. The first page is kept for a
/// start without the service, further ones are not.
pub async fn list_messages<P: Platform>(
    app: &App<P>,
    query: Args<ListMessages>,
) -> Answer<ListMessages> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let (lease, person) = (acting.lease, &acting.owner.person);
    let messages = api.messages(person, query.after.as_deref());
    if query.after.is_some() {
        return ask_now::<ListMessages, _, _>(app, lease, messages).await;
    }
    let how = (Some(lease), query.look);
    ask::<ListMessages, _, _>(app, how, &FirstPage, messages).await
}
