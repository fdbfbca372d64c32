//! A file that is to be enclosed.
//!
//! What it is says its first bytes, never its name. A picture is read and written anew, the
//! right way up and no larger than one can read, so that nothing else that stood in it goes
//! along: no place, no time, no second file behind it. A document goes as it is.

mod jpeg;
mod pdf;
mod picking;
mod picture;
#[cfg(test)]
mod tests;

use claims::attachment::{Looks, MOST_PICKED, Media, looks};
use ipc::claims::FileRefusal;

pub(crate) use picking::pick;

/// A file as it is enclosed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Prepared {
    pub(crate) media: Media,
    pub(crate) bytes: Vec<u8>,
    /// Whether it was made smaller.
    pub(crate) is_scaled: bool,
}

/// Makes of a picked file what is enclosed. It may take seconds and 250 MB, so it is to run
/// where nothing else waits.
pub(crate) fn prepared(file: Vec<u8>) -> Result<Prepared, FileRefusal> {
    if file.len() > MOST_PICKED {
        return Err(FileRefusal::TooLarge);
    }
    match looks(&file) {
        Looks::Like(Media::Jpeg) => picture::jpeg(&file),
        Looks::Like(Media::Png) => picture::png(&file),
        Looks::Like(Media::Pdf) => pdf::document(file),
        Looks::LikeHeic => Err(FileRefusal::Heic),
        Looks::Unlike => Err(FileRefusal::WrongKind),
    }
}
