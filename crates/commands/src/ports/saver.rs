//! Where a person puts a file.

use std::future::Future;

/// Has the person say where a new file goes, and puts it there.
///
/// Neither the window nor the command layer learns where that is, and neither reads what
/// lies beside it.
pub trait Saver: Send + Sync + 'static {
    /// Asks for a place for `file`, which may take as long as a person does, and writes it
    /// there whole or not at all.
    fn save(&self, file: NewFile) -> impl Future<Output = Result<Placed, CannotSave>> + Send;
}

/// A file to be put somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// The name to begin with, without any personal data, such as `reise.ics`.
    pub name: String,
    /// What such files are called, in the person's language.
    pub kind: String,
    /// How their names end, without the dot.
    pub ending: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// What the person has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// Where it goes, and there it is.
    There,
    /// That it goes nowhere.
    Nowhere,
}

/// The device did not take the file, or could not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device could not save the file")]
pub struct CannotSave;

/// A program that has nowhere to put a file.
impl Saver for () {
    async fn save(&self, _: NewFile) -> Result<Placed, CannotSave> {
        Err(CannotSave)
    }
}
