//! What happens while a page is open.

use chrono::{DateTime, Utc};
use domain::ids::TripId;
use serde::{Deserialize, Serialize};

use crate::{Problem, command, session::Session};

command! {
    /// Waits until something has happened, half a minute at most.
    AwaitNews = "await_news": Since => NewsPage
}

/// Since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// The [`NewsPage::upto`] of the page before; `0` for a window that has just opened.
    pub after: u64,
}

/// What has happened, oldest first. Empty when nothing has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsPage {
    /// What has happened.
    pub news: Vec<News>,
    /// The number of the last of them.
    pub upto: u64,
}

/// Something that has happened. Holds no personal data but ids: what it is now
/// is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// One of the chosen person's trips is new, another one than before, or gone.
    TripChanged {
        /// The trip.
        trip: TripId,
    },
    /// The chosen person has a new message, or one has been read.
    MessagesChanged,
    /// What the chosen person has claimed is another than before.
    ClaimsChanged,
    /// More has changed than can be listed: whatever is shown is asked for anew.
    EverythingChanged,
    /// Whom the signed-in person may act for has changed.
    PersonsChanged,
    /// The service has stopped answering.
    ConnectionLost {
        /// Why.
        because: Problem,
    },
    /// The service answers again.
    ConnectionBack,
    /// The session or the lock comes soon, unless the person shows that they are there.
    Ending(Ending),
    /// The person has shown that they are there.
    EndingPutOff,
    /// Who is signed in is another than before. The window starts anew.
    SessionChanged {
        /// What it is now.
        session: Session,
    },
}

/// What comes soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// What.
    pub what: EndingWhat,
    /// When, as the service's clock has it.
    pub at: DateTime<Utc>,
    /// The time now, by the same clock.
    pub now: DateTime<Utc>,
}

/// What comes soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndingWhat {
    /// The app locks itself.
    Lock,
    /// The session ends, whatever the person does.
    Session,
}
