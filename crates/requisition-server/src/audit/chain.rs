//! The chain: each event's hash covers the one before.

use sha2::{Digest as _, Sha256};

use super::Event;
use crate::store::{AuditRow, Store, StoreError};

/// How many events are read at once.
const PAGE: u32 = 1000;

/// The end of a chain. Whoever keeps one elsewhere sees later whether the
/// chain up to it was exchanged whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// How many events there are.
    pub count: i64,
    /// The hash of the last one; empty when there is none.
    pub hash: String,
}

/// A chain that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Its end.
    pub head: Head,
}

/// Why a chain does not hold.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// An event is missing, or two stand in each other's place.
    #[error("event {0} of the audit is missing")]
    Missing(i64),
    /// An event is not what was written.
    #[error("event {0} of the audit is not what was written")]
    Changed(i64),
    /// The end is not the end of the events.
    #[error("the audit does not end where it should")]
    End,
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The hash of the event `number` with the text `body` after `before`.
pub fn hash_of(before: &str, number: i64, body: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(before.as_bytes());
    digest.update(number.to_be_bytes());
    digest.update(body.as_bytes());
    let mut text = String::with_capacity(64);
    for byte in digest.finalize() {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    text
}

/// Reads the whole chain and says whether it holds.
///
/// # Errors
///
/// Where it does not, or when the database does not answer.
pub async fn verify(store: &Store) -> Result<Verified, Broken> {
    // Events may be added meanwhile; the chain is read up to this end.
    let head = store.audit_head().await?;
    let mut reached = Head::default();
    while reached.count < head.count {
        let after = if reached.count == 0 {
            i64::MIN
        } else {
            reached.count
        };
        let rows = store.audit_events(after, PAGE).await?;
        let events = rows.into_iter().take_while(|row| row.number <= head.count);
        let before = reached.count;
        for row in events {
            reached = follow(&reached, &row)?;
        }
        if reached.count == before {
            return Err(Broken::Missing(before + 1));
        }
    }
    if reached != head {
        return Err(Broken::End);
    }
    Ok(Verified { head })
}

fn follow(reached: &Head, row: &AuditRow) -> Result<Head, Broken> {
    let number = reached.count + 1;
    if row.number != number {
        return Err(Broken::Missing(number));
    }
    let hash = hash_of(&reached.hash, number, &row.body);
    // Also what is looked for by must be what the text says.
    let is_as_written = serde_json::from_str::<Event>(&row.body)
        .ok()
        .and_then(|event| AuditRow::of(&event, number, &reached.hash).ok())
        .is_some_and(|written| written == *row);
    if row.hash == hash && is_as_written {
        Ok(Head {
            count: number,
            hash,
        })
    } else {
        Err(Broken::Changed(number))
    }
}
