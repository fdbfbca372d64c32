//! What reads files that somebody picked and drafts that lie on the disk, as plain
//! functions of bytes.

use claims::attachment::{Looks, MOST_ENCLOSED, looks};

use crate::claims::{file::prepared, read_draft};

/// Makes of `bytes` what is enclosed. Whatever comes of it is small enough and what it
/// says it is. Answers whether anything came of it.
pub fn picked_file(bytes: &[u8]) -> bool {
    let Ok(prepared) = prepared(bytes.to_vec()) else {
        return false;
    };
    assert!(prepared.bytes.len() <= MOST_ENCLOSED);
    assert_eq!(looks(&prepared.bytes), Looks::Like(prepared.media));
    true
}

/// Reads `bytes` as a draft and makes the claim that it states.
pub fn claim_draft(bytes: &[u8]) -> bool {
    let Some(draft) = read_draft(bytes) else {
        return false;
    };
    let content = draft.stated().content(draft.saved_at.date_naive());
    content.trips.len() <= content.facts.trips.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_comes_of_nothing() {
        for bytes in [&b""[..], b"{}", b"%PDF-", &[0xFF, 0xD8, 0xFF, 0xD9]] {
            assert!(!picked_file(bytes));
            assert!(!claim_draft(bytes));
        }
        assert!(picked_file(b"%PDF-1.7\n%%EOF"));
    }
}
