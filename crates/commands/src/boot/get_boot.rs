//! What the window needs before its first page.

use ipc::{
    Answer,
    boot::{Boot, GetBoot},
    settings::Settings,
};

use crate::{
    App,
    ports::{Platform, Record, Store as _},
    session, settings,
};

/// Tells the window how to start.
///
/// It never waits for the network. It does wait for the keychain, because only
/// that tells whether somebody is signed in: a few milliseconds, or the limit
/// that the store sets to a keychain that hangs.
pub async fn get_boot<P: Platform>(app: &App<P>, (): ()) -> Answer<GetBoot> {
    let storage = app.store().storage().await;
    let settings = app.store().read(Record::Settings).await;
    let settings = settings.and_then(settings::unsealed);
    app.restored().await;
    let facts = app.facts();
    Ok(Boot {
        is_first_start: settings.is_none(),
        settings: settings.unwrap_or(Settings {
            language: facts.device_language,
            ..Settings::default()
        }),
        session: session::shown(app),
        storage,
        sign_in_name: facts.sign_in_name.clone().filter(|_| app.is_connected()),
        version: facts.version.clone(),
    })
}
