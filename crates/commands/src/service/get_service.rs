//! What the service says about itself.

use ipc::{
    Answer,
    service::{GetService, ServiceView},
};

use crate::{
    App,
    asking::ask,
    kept::AboutService,
    ports::{Api as _, Platform},
};

/// Whom to call, and whether this program is too old. Needs no sign-in.
pub async fn get_service<P: Platform>(app: &App<P>, (): ()) -> Answer<GetService> {
    let api = app.api()?;
    let meta = ask::<GetService, _, _>(app, None, &AboutService, api.meta()).await?;
    Ok(meta.map(|meta| ServiceView {
        support: meta.support,
        has_sample_persons: meta.has_sample_persons,
        must_update: meta.must_update,
    }))
}
