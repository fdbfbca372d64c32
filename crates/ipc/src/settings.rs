//! Language, text size and theme.

use domain::language::Language;
use serde::{Deserialize, Serialize};

use crate::command;

command! {
    /// Keeps the settings and gives back what is now in force.
    SaveSettings = "save_settings": Settings => Settings
}

/// How a person wants the app to look and speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// The size of text.
    pub text_size: TextSize,
    /// Light or dark.
    pub theme: Theme,
    /// What the device tells of outside the app.
    #[serde(default)]
    pub notices: Notices,
}

/// What the device tells of while the app is not in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notices {
    /// A pick-up time that is set or changed.
    pub pick_up: bool,
    /// A trip that must be confirmed.
    pub confirm: bool,
    /// What becomes of a claim.
    pub claims: bool,
    /// That the time to claim runs out.
    pub claim_deadline: bool,
    /// Everything else.
    pub other: bool,
    /// Whether a notice says what has happened. Whoever else sees the screen reads it.
    pub details: bool,
}

impl Default for Notices {
    /// All that somebody waits for or must do, and neutrally.
    fn default() -> Self {
        Self {
            pick_up: true,
            confirm: true,
            claims: true,
            claim_deadline: false,
            other: true,
            details: false,
        }
    }
}

/// The size of text, on top of what the operating system sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// Larger.
    Large,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
