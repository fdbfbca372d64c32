//! What the service tells the chosen person.

use domain::ids::MessageId;
pub use domain::message::Message;
use serde::{Deserialize, Serialize};

use crate::{AsOf, Look, command};

command! {
    /// One page of the chosen person's messages, the latest first.
    ListMessages = "list_messages": MessageQuery => AsOf<MessagePage>
}

command! {
    /// One message of the chosen person.
    ShowMessage = "show_message": MessageChoice => AsOf<Message>
}

command! {
    /// Tells the service that whoever is signed in has read messages.
    MarkMessagesRead = "mark_messages_read": ReadMessages => ()
}

/// Which page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageQuery {
    /// The [`MessagePage::next`] of the page before; `None` for the first page.
    pub after: Option<String>,
    /// Whether the service is asked.
    #[serde(default)]
    pub look: Look,
}

/// Up to 50 messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessagePage {
    /// The messages, the latest first.
    pub messages: Vec<Message>,
    /// How many messages in all whoever is signed in has not read.
    pub unread: u32,
    /// Where the next page begins; `None` at the end.
    pub next: Option<String>,
}

/// Which message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageChoice {
    /// The message.
    pub message: MessageId,
    /// Whether the service is asked.
    #[serde(default)]
    pub look: Look,
}

/// Which messages have been read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadMessages {
    /// The messages, 100 at most.
    pub messages: Vec<MessageId>,
}
