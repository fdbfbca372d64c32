//! Keeping the settings.

use ipc::{Answer, Args, Problem, settings::SaveSettings};

use crate::{
    App,
    ports::{Platform, Record, Store as _},
};

/// Keeps the settings and gives back what is now in force.
pub async fn save_settings<P: Platform>(
    app: &App<P>,
    settings: Args<SaveSettings>,
) -> Answer<SaveSettings> {
    // Three plain enums always have a JSON form.
    let plain = serde_json::to_vec(&settings).map_err(|_| Problem::Unexpected {
        incident: "JSON".into(),
    })?;
    app.store().write(Record::Settings, &plain.into()).await;
    Ok(settings)
}
