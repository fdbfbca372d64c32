//! What the service tells: the list, and one message.

mod list;
mod one;

pub use list::Messages;
pub use one::MessagePage;

use chrono::NaiveDate;
use domain::message::MessageKind;
use i18n::Localized;

use crate::text::Words;

/// What a message is about: "Ny hentetid, 2. desember".
fn titled(words: Words, kind: &MessageKind, day: Option<NaiveDate>) -> Localized {
    words.of(|words| i18n::message::titled(words, kind, day))
}
