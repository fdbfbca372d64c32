//! A document.

use claims::attachment::{MOST_ENCLOSED, Media};
use ipc::claims::FileRefusal;

use super::Prepared;

/// What the last lines of a document hold (ISO 32000-2, 7.5.5), and how far from the end it
/// may stand, in **bytes**: programs write line ends and the like behind it.
const TRAILER: &[u8] = b"%%EOF";
const TRAILER_WITHIN: usize = 1024;

/// A document as it is, where it is whole and not too large. What stands in it is not read.
pub(super) fn document(file: Vec<u8>) -> Result<Prepared, FileRefusal> {
    if file.len() > MOST_ENCLOSED {
        return Err(FileRefusal::TooLarge);
    }
    let end = file.split_at(file.len().saturating_sub(TRAILER_WITHIN)).1;
    if !end.windows(TRAILER.len()).any(|part| part == TRAILER) {
        return Err(FileRefusal::Unreadable);
    }
    Ok(Prepared {
        media: Media::Pdf,
        bytes: file,
        is_scaled: false,
    })
}
