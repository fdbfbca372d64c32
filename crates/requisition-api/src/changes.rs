//! `GET /v1/changes` and `GET /v1/events`: what has changed, by id only.
//!
//! The events of the stream are the items of the list: `id` is the cursor after
//! the event, `event` is [`ChangeBody::kind`], `data` the [`ChangeBody`].

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A trip is new, is another one than before, or is gone.
pub const TRIP: &str = "trip";

/// Whom the signed-in person may act for, or on which ground, is another.
pub const REPRESENTATION_CHANGED: &str = "representation_changed";

/// A person has a new message, or the signed-in person has read one elsewhere; `id` is
/// the person.
pub const MESSAGES: &str = "messages";

/// A claim is new, is another one than before, or is gone.
pub const CLAIM: &str = "claim";

/// The session is over: the tokens in use are refused from now on.
pub const SESSION_ENDED: &str = "session_ended";

/// How long a list may be waited for, in **seconds**.
pub const MAX_WAIT: u32 = 25;

/// The query of `GET /v1/changes`. Anything else in it is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChangesQuery {
    /// The `cursor` of an earlier list, or the `id` of an event. Without one the
    /// answer is the cursor of now and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// For how many seconds the answer waits while nothing has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0, maximum = 25, default = 0)]
    pub wait: Option<u32>,
    /// How many changes are looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 1, maximum = 100, default = 100)]
    pub limit: Option<u32>,
}

/// What has changed since a cursor, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChangesBody {
    /// What has changed. Several changes of one thing are one item.
    pub items: Vec<ChangeBody>,
    /// The cursor after the last item. Opaque.
    pub cursor: String,
    /// Whether there is more after it.
    pub more: bool,
}

/// Something has changed. What it is now must be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChangeBody {
    /// What: `trip`, `messages`, `claim`, `representation_changed` or `session_ended`. More may come.
    #[serde(rename = "type")]
    pub kind: String,
    /// Which one; absent where the kind says it all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its version now; absent where it has none or is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// Whether it is gone, or not for the signed-in person to see any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}
