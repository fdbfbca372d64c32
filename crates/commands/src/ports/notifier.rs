//! The device's notices.

use domain::{language::Language, message::Message};

/// What the operating system is given to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// In which language.
    pub language: Language,
    /// What has happened, for somebody who has chosen that a notice may say so. Without
    /// it a notice says that something is new, and no more.
    pub told: Option<Message>,
}

/// Reaches a person who does not look at the app. Whoever else sees the screen reads a
/// notice too.
pub trait Notifier: Send + Sync + 'static {
    /// Whether the app is in front, where a person sees what changes.
    fn is_in_front(&self) -> bool;

    /// Has the operating system say that something is new, in the place of what it says
    /// already. Answers at once.
    fn say(&self, notice: Notice);

    /// Has it say nothing any more. Answers at once; what was to be said before is not said
    /// after this.
    fn withdraw(&self);
}
