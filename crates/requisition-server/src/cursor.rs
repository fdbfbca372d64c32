//! Where a page of trips begins. Opaque to everybody else.
//!
//! A cursor holds the place of the last trip of the page before, and an instant
//! that parts coming from past as the one did at which the first page was read,
//! so that a trip does not change sides between two pages. It fits one list only.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use crate::store::Place;

/// The form of a cursor. Another form is refused.
const FORM: u8 = 1;
const MARK: usize = 8;
/// Form, mark of the list, instant, key.
const FIXED: usize = 1 + MARK + 8 + 8;

/// The beginning of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// What parted coming from past.
    pub as_of: DateTime<Utc>,
    /// The last trip of the page before.
    pub after: Place,
}

impl Cursor {
    /// The text for the list that `list` describes: every parameter but the
    /// place and the size of the page.
    pub fn write(&self, list: &[&str]) -> String {
        let mut bytes = Vec::with_capacity(FIXED + 64);
        bytes.push(FORM);
        bytes.extend_from_slice(&mark(list));
        bytes.extend_from_slice(&self.as_of.timestamp_millis().to_be_bytes());
        bytes.extend_from_slice(&self.after.key.to_be_bytes());
        bytes.extend_from_slice(self.after.id.as_str().as_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The cursor of a text; `None` when it was not written for this list.
    pub fn read(text: &str, list: &[&str]) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (fixed, id) = bytes.split_at_checked(FIXED)?;
        let (form, fixed) = fixed.split_first()?;
        let (marked, fixed) = fixed.split_at_checked(MARK)?;
        let (as_of, key) = fixed.split_at_checked(8)?;
        if *form != FORM || marked != mark(list) {
            return None;
        }
        Some(Self {
            as_of: DateTime::from_timestamp_millis(i64::from_be_bytes(as_of.try_into().ok()?))?,
            after: Place {
                key: i64::from_be_bytes(key.try_into().ok()?),
                id: std::str::from_utf8(id).ok()?.parse().ok()?,
            },
        })
    }
}

/// Tells one list from another.
fn mark(list: &[&str]) -> [u8; MARK] {
    let mut digest = Sha256::new();
    for part in list {
        digest.update(part.len().to_be_bytes());
        digest.update(part.as_bytes());
    }
    let mut mark = [0; MARK];
    for (to, from) in mark.iter_mut().zip(digest.finalize()) {
        *to = from;
    }
    mark
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor() -> Cursor {
        Cursor {
            as_of: "2026-12-01T10:00:00Z".parse().unwrap(),
            after: Place {
                key: i64::MAX,
                id: "trp_1".parse().unwrap(),
            },
        }
    }

    #[test]
    fn a_cursor_is_read_back_for_its_own_list_only() {
        let text = cursor().write(&["per_1", "coming"]);
        assert_eq!(Cursor::read(&text, &["per_1", "coming"]), Some(cursor()));
        for other in [
            &["per_2", "coming"],
            &["per_1", "past"],
            &["per_1c", "oming"],
        ] {
            assert_eq!(Cursor::read(&text, other), None, "{other:?}");
        }
    }

    #[test]
    fn what_is_no_cursor_is_not_read() {
        let list = ["per_1"];
        let good = URL_SAFE_NO_PAD.decode(cursor().write(&list)).unwrap();
        for length in 0..FIXED + 1 {
            let text = URL_SAFE_NO_PAD.encode(&good[..length]);
            assert_eq!(Cursor::read(&text, &list), None, "{length} bytes");
        }
        let mut other_form = good.clone();
        other_form[0] = 2;
        let mut bad_instant = good.clone();
        bad_instant[9..17].fill(0x7f);
        let mut bad_id = good;
        bad_id[FIXED] = b' ';
        for bytes in [other_form, bad_instant, bad_id] {
            assert_eq!(Cursor::read(&URL_SAFE_NO_PAD.encode(bytes), &list), None);
        }
        for text in ["", "=", "\0", "æøå", "%%%"] {
            assert_eq!(Cursor::read(text, &list), None, "{text:?}");
        }
    }
}
