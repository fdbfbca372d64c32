//! `GET /v1/persons/{person_id}/messages` and `POST …/messages/read`.
//!
//! A message is data: which kind, about which trip or claim, which times. The sentence is the
//! app's.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    times::TimeBody,
    words::{ActionWord, DoneByWord, MessageWord},
};

/// How many messages are read at once at most.
pub const MOST_READ: usize = 100;

/// A page of messages, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MessagesBody {
    /// The messages of this page.
    pub items: Vec<MessageBody>,
    /// How many messages in all the signed-in person has not read.
    pub unread: u32,
    /// The `cursor` of the next page; absent on the last one. Opaque.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One message. Which fields are there depends on its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MessageBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// Whom it concerns.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub person_id: String,
    /// The trip it is about; absent where it is about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trip_id: Option<String>,
    /// The claim it is about; absent where it is about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// The day of travel when it was written, of a claim that of its first trip; absent
    /// where no time was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub day: Option<String>,
    /// What it tells.
    #[schema(value_type = MessageWord)]
    pub kind: String,
    /// When it was written.
    #[schema(format = DateTime)]
    pub at: String,
    /// When the signed-in person read it; absent where they have not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub read_at: Option<String>,
    /// Of `pick_up`: the time, and in `previous` the one before, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pickup: Option<TimeBody>,
    /// Of `must_confirm` and `confirm_reminder`: the deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub until: Option<String>,
    /// Of `documents_asked_for`, `documents_reminder` and `claim_deadline`: the last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub last_day: Option<String>,
    /// Of `done`: what was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ActionWord>)]
    pub action: Option<String>,
    /// Of `done`: who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<DoneByWord>)]
    pub done_by: Option<String>,
}

/// Messages that the signed-in person has read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadMessagesBody {
    /// Their ids. One that is not there, or not for the signed-in person, changes nothing.
    #[schema(min_items = 1, max_items = 100)]
    pub message_ids: Vec<String>,
}
