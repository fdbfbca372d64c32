//! Language, text size and theme.

mod save_settings;

use ipc::settings::Settings;
pub use save_settings::save_settings;
use secrecy::ExposeSecret as _;

use crate::{
    App,
    ports::{Plain, Platform, Record, Store as _},
};

/// The settings as they were kept; `None` when none are.
pub(crate) async fn kept<P: Platform>(app: &App<P>) -> Option<Settings> {
    app.store().read(Record::Settings).await.and_then(unsealed)
}

/// The settings as they apply, also where none are kept.
pub(crate) async fn in_force<P: Platform>(app: &App<P>) -> Settings {
    kept(app).await.unwrap_or_else(|| of_device(app))
}

/// Has notices say nothing any more of what has happened: whoever chose that has left the
/// device, and it was for themselves alone. The other settings stay.
pub(crate) async fn be_neutral<P: Platform>(app: &App<P>) {
    let Some(mut settings) = kept(app).await else {
        return;
    };
    if std::mem::take(&mut settings.notices.details)
        && let Err(problem) = save_settings(app, settings).await
    {
        tracing::error!(?problem, "notices go on saying what has happened");
    }
}

/// The settings of a person who has chosen nothing.
pub(crate) fn of_device<P: Platform>(app: &App<P>) -> Settings {
    Settings {
        language: app.facts().device_language,
        ..Settings::default()
    }
}

/// Settings as they were kept; `None` when they are of another version.
fn unsealed(plain: Plain) -> Option<Settings> {
    serde_json::from_slice(plain.expose_secret()).ok()
}
