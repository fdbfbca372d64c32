//! Where the signed-in person is signed in.

use chrono::{DateTime, Utc};
use domain::ids::SessionId;
use serde::{Deserialize, Serialize};

use crate::{AsOf, command, session::Session};

command! {
    /// Lists where the signed-in person is signed in.
    ListSessions = "list_sessions": () => AsOf<Vec<SessionView>>
}

command! {
    /// Ends one session, on another device.
    EndSession = "end_session": SessionChoice => ()
}

command! {
    /// Ends every session, this one last.
    SignOutEverywhere = "sign_out_everywhere": () => Session
}

/// Which session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionChoice {
    /// The session.
    pub session: SessionId,
}

/// A sign-in on one device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Which one.
    pub id: SessionId,
    /// Whether it is this device's.
    pub is_current: bool,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When the service last heard from it.
    pub last_used_at: DateTime<Utc>,
    /// The system it runs on.
    pub system: System,
}

/// An operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// Linux.
    Linux,
    /// Windows.
    Windows,
    /// macOS.
    Mac,
    /// Android.
    Android,
    /// iOS.
    Ios,
    /// Not said, or one this version does not know.
    Unknown,
}
