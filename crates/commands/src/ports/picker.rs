//! A file that a person picks.

use std::future::Future;

/// Has the person pick a file on this device, and reads it.
///
/// Neither the window nor the command layer learns what it is called or where it lies.
pub trait Picker: Send + Sync + 'static {
    /// Asks for one file, which may take as long as a person does; `None` where none was
    /// picked. Of a file that is larger than `most` bytes, `most` + 1 are read.
    fn pick(
        &self,
        kinds: PickKinds,
        most: usize,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, CannotPick>> + Send;
}

/// Which files are offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickKinds {
    /// What such files are called, in the person's language.
    pub kind: String,
    /// How their names end, without the dot. What is in them decides.
    pub endings: &'static [&'static str],
}

/// The device could not read the file, or could not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device could not read the file")]
pub struct CannotPick;

/// A program in which nobody picks a file.
impl Picker for () {
    async fn pick(&self, _: PickKinds, _: usize) -> Result<Option<Vec<u8>>, CannotPick> {
        Err(CannotPick)
    }
}
