//! Where the signed-in person is signed in.

use ipc::{Answer, sessions::ListSessions};

use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// Lists the sessions as the service has them now. They are never kept: an old
/// list would name sessions that have ended.
pub async fn list_sessions<P: Platform>(app: &App<P>, (): ()) -> Answer<ListSessions> {
    let api = app.api()?;
    let lease = app.lease().await?;
    ask_now::<ListSessions, _, _>(app, lease, api.sessions()).await
}
