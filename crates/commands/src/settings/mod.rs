//! Language, text size and theme.

mod save_settings;

use ipc::settings::Settings;
pub use save_settings::save_settings;
use secrecy::ExposeSecret as _;

use crate::ports::Plain;

/// Settings as they were kept; `None` when they are of another version.
pub(crate) fn unsealed(plain: Plain) -> Option<Settings> {
    serde_json::from_slice(plain.expose_secret()).ok()
}
