//! How far something numbered has been read. Opaque: sealed, and another text every
//! time, so that nobody can tell how much happened that they may not know of.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use chrono::{DateTime, Utc};
use domain::ids::PersonId;
use rand::RngCore as _;

use super::view::Mark;
use crate::store::{Store, StoreError};

/// The name of the key in the database.
const KEY: &str = "changes_cursor";

const NONCE: usize = 24;
/// Number, instant, mark.
const PLAIN: usize = 8 + 8 + Mark::SIZE;
const TAG: usize = 16;

/// What is read. A cursor of one is none of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// What has changed.
    Changes,
    /// Who has looked at a person.
    AccessLog,
    /// What a person is told.
    Messages,
    /// What was claimed for a person.
    Claims,
}

impl Feed {
    /// Tells one from the other.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Changes => "changes",
            Self::AccessLog => "access-log",
            Self::Messages => "messages",
            Self::Claims => "claims",
        }
    }

    /// What a cursor of this feed for `reader` is sealed with.
    fn sealed_with(self, reader: &PersonId) -> String {
        format!("{}|{reader}", self.label())
    }
}

/// How far one person has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The number of the last change read.
    pub number: i64,
    /// When that was.
    pub read_at: DateTime<Utc>,
    /// Whom the person could see then.
    pub mark: Mark,
}

/// Writes and reads cursors. The same on every process of one database.
pub struct Cursors(XChaCha20Poly1305);

impl Cursors {
    /// Those of the database behind `store`.
    ///
    /// # Errors
    ///
    /// When the database does not answer or its key is damaged.
    pub async fn of(store: &Store) -> Result<Self, StoreError> {
        Ok(Self::with_key(store.secret(KEY).await?))
    }

    pub(crate) fn with_key(key: [u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&key.into()))
    }

    /// The text of `cursor`, good for `feed` and `reader` only; `None` when it cannot be
    /// sealed, which does not happen.
    pub fn write(&self, cursor: &Cursor, feed: Feed, reader: &PersonId) -> Option<String> {
        let mut nonce = [0; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let mut plain = [0; PLAIN];
        let parts = cursor
            .number
            .to_be_bytes()
            .into_iter()
            .chain(cursor.read_at.timestamp_millis().to_be_bytes())
            .chain(cursor.mark.0);
        for (to, from) in plain.iter_mut().zip(parts) {
            *to = from;
        }
        let sealed_with = feed.sealed_with(reader);
        let payload = Payload {
            msg: &plain,
            aad: sealed_with.as_bytes(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload).ok()?;
        let mut bytes = nonce.to_vec();
        bytes.extend_from_slice(&sealed);
        Some(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The cursor of a text; `None` when it was not written here for `feed` and
    /// `reader`.
    pub fn read(&self, text: &str, feed: Feed, reader: &PersonId) -> Option<Cursor> {
        if text.len() > (NONCE + PLAIN + TAG) * 2 {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let sealed_with = feed.sealed_with(reader);
        let payload = Payload {
            msg: sealed,
            aad: sealed_with.as_bytes(),
        };
        let plain = self.0.decrypt(&XNonce::from(*nonce), payload).ok()?;
        let (number, rest) = plain.split_first_chunk()?;
        let (read_at, mark) = rest.split_first_chunk()?;
        Some(Cursor {
            number: i64::from_be_bytes(*number),
            read_at: DateTime::from_timestamp_millis(i64::from_be_bytes(*read_at))?,
            mark: Mark(mark.try_into().ok()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor() -> Cursor {
        Cursor {
            number: i64::MAX,
            read_at: "2026-12-01T10:00:00.123Z".parse().unwrap(),
            mark: Mark([7; Mark::SIZE]),
        }
    }

    fn person(id: &str) -> PersonId {
        id.parse().unwrap()
    }

    #[test]
    fn a_cursor_is_read_back_by_its_reader_under_its_key_only() {
        let cursors = Cursors::with_key([1; 32]);
        let [one, two] = ["per_1", "per_2"].map(person);
        let text = cursors.write(&cursor(), Feed::Changes, &one).unwrap();
        assert_eq!(cursors.read(&text, Feed::Changes, &one), Some(cursor()));
        assert_eq!(cursors.read(&text, Feed::Changes, &two), None);
        let others = Cursors::with_key([2; 32]);
        assert_eq!(others.read(&text, Feed::Changes, &one), None);
    }

    #[test]
    fn a_cursor_of_one_feed_is_none_of_another() {
        let cursors = Cursors::with_key([1; 32]);
        let reader = person("per_1");
        for written in [Feed::Changes, Feed::AccessLog] {
            let text = cursors.write(&cursor(), written, &reader).unwrap();
            for read in [Feed::Changes, Feed::AccessLog] {
                let is_read = cursors.read(&text, read, &reader).is_some();
                assert_eq!(is_read, read == written, "{written:?} as {read:?}");
            }
        }
    }

    #[test]
    fn the_same_cursor_is_another_text_of_the_same_length_every_time() {
        let cursors = Cursors::with_key([1; 32]);
        let write = |number| {
            let cursor = Cursor { number, ..cursor() };
            cursors
                .write(&cursor, Feed::Changes, &person("per_1"))
                .unwrap()
        };
        assert_ne!(write(1), write(1));
        assert_eq!(write(1).len(), write(i64::MAX).len());
    }

    #[test]
    fn what_was_changed_or_cut_is_not_read() {
        let cursors = Cursors::with_key([1; 32]);
        let reader = person("per_1");
        let text = cursors.write(&cursor(), Feed::Changes, &reader).unwrap();
        let good = URL_SAFE_NO_PAD.decode(&text).unwrap();
        for place in 0..good.len() {
            let mut changed = good.clone();
            changed[place] ^= 1;
            let texts = [&changed[..], &good[..place]].map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
            for text in texts {
                assert_eq!(
                    cursors.read(&text, Feed::Changes, &reader),
                    None,
                    "at {place}"
                );
            }
        }
        for text in ["", "1", "=", "\0", "æøå", &text.repeat(1000)] {
            assert_eq!(cursors.read(text, Feed::Changes, &reader), None);
        }
    }
}
