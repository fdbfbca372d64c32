//! What the service tells the chosen person.

mod arriving;
mod kept;
mod list_messages;
mod mark_messages_read;
mod show_message;
#[cfg(test)]
mod tests;

pub(crate) use arriving::{arrived, let_go_of, read_and_say, read_anew, tell_of};
pub(crate) use kept::FirstPage;
pub use list_messages::list_messages;
pub use mark_messages_read::mark_messages_read;
pub use show_message::show_message;
