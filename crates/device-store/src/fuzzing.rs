//! The decoders of what lies on the disk, as plain functions of bytes.

use commands::ports::Key;

use crate::{cache, drafts, own_trips};

/// Opens `bytes` as a sealed record, under a key that nobody has.
pub fn record(bytes: &[u8]) -> bool {
    let key = Key::init_with(|| [7; 32]);
    crate::seal::unseal(&key, "session", bytes).is_ok()
        | cache::opens(&key, bytes)
        | own_trips::opens(&key, bytes)
}

/// Reads `bytes` as the content of the record of own trips.
pub fn own_trips(bytes: &[u8]) -> bool {
    own_trips::parse(bytes).is_some()
}

/// Reads `bytes` as the list of drafts.
pub fn drafts(bytes: &[u8]) -> bool {
    drafts::is_list(bytes)
}

/// Reads `bytes` as a piece of the order of trips.
pub fn piece(bytes: &[u8]) -> bool {
    cache::is_piece(bytes)
}

/// Reads `bytes` as what holds the order together.
pub fn directory(bytes: &[u8]) -> bool {
    cache::is_directory(bytes)
}

/// Reads `bytes` as the content of a trip's record.
pub fn trip(bytes: &[u8]) -> bool {
    cache::is_trip(bytes)
}

/// Seals `bytes`, opens them again, and answers whether they are the same.
pub fn there_and_back(bytes: &[u8]) -> bool {
    cache::comes_back(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_not_sealed_opens_and_everything_comes_back() {
        for bytes in [&b""[..], &[0; 24], &[0; 40], &[255; 100], &[1; 70_000]] {
            assert!(!record(bytes));
            assert!(!trip(bytes));
            assert!(!own_trips(bytes));
            assert!(!drafts(bytes));
            assert!(there_and_back(bytes));
        }
        assert!(piece(b""), "no trips");
        assert!(!piece(&[0; 20]));
        assert!(!directory(b""));
        // Nothing kept: a stamp, a pass, two marks, a number, a size, no progress.
        assert!(directory(&[0; 8 + 4 + 2 + 4 + 8 + 1]));
    }
}
