//! What the window needs before its first page. Answered without the network.

use serde::{Deserialize, Serialize};

use crate::{command, session::Session, settings::Settings};

command! {
    /// Tells the window how to start. Never waits for the network.
    GetBoot = "get_boot": () => Boot
}

/// How to start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boot {
    /// Language, text size and theme.
    pub settings: Settings,
    /// Whether nobody has chosen a language on this device yet.
    pub is_first_start: bool,
    /// Whether somebody is signed in.
    pub session: Session,
    /// Whether anything outlives the program.
    pub storage: Storage,
    /// The sign-in service's name, for "Sign in with …"; `None` when the app is
    /// not connected to any service.
    pub sign_in_name: Option<String>,
    /// The program's version.
    pub version: String,
}

/// Whether anything outlives the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Storage {
    /// Sealed files, their key in the keychain of the operating system.
    Sealed,
    /// No usable keychain: everything is gone when the program ends.
    MemoryOnly,
}
