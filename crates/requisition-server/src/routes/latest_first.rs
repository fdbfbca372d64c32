//! Which page of something is asked for that a person reads from the latest on.

use axum::http::HeaderValue;
use chrono::{DateTime, Utc};
use domain::ids::PersonId;
use requisition_api::page::{DEFAULT_LIMIT, MAX_LIMIT};
use sha2::{Digest as _, Sha256};

use crate::{
    problem::Problem,
    query::Parameters,
    routes::changes::{
        Mark,
        cursor::{Cursor, Cursors, Feed},
    },
};

/// What is read, whose it is, and who reads it.
#[derive(Clone, Copy)]
pub struct Log<'a> {
    /// What.
    pub feed: Feed,
    /// Whose.
    pub person: &'a PersonId,
    /// Who reads.
    pub reader: &'a PersonId,
    /// What seals the places.
    pub cursors: &'a Cursors,
}

impl Log<'_> {
    /// The place before which the page of a cursor lies; `None` when it was not
    /// written for this log and this reader.
    fn place(&self, text: &str) -> Option<i64> {
        let cursor = self.cursors.read(text, self.feed, self.reader)?;
        (cursor.mark == self.mark()).then_some(cursor.number)
    }

    /// The cursor of the page behind the one `number`. Sealed, because numbers
    /// count what nobody here needs to know of.
    pub fn cursor(&self, number: i64, now: DateTime<Utc>) -> Option<String> {
        let cursor = Cursor {
            number,
            read_at: now,
            mark: self.mark(),
        };
        self.cursors.write(&cursor, self.feed, self.reader)
    }

    fn mark(&self) -> Mark {
        let mut mark = [0; Mark::SIZE];
        let digest = Sha256::digest(format!("{}|{}", self.feed.label(), self.person));
        for (to, from) in mark.iter_mut().zip(digest) {
            *to = from;
        }
        Mark(mark)
    }
}

/// Which page.
pub struct Wanted {
    /// Only what is before this place.
    pub before: i64,
    /// How many.
    pub limit: u32,
}

impl Wanted {
    /// What a query asks for.
    ///
    /// # Errors
    ///
    /// `validation_failed` for parameters out of range or unknown.
    pub fn read(query: Option<&str>, log: Log<'_>) -> Result<Self, Problem> {
        let mut given = Parameters::read(query, &["limit", "cursor"]);
        let limit = given.count("limit", MAX_LIMIT).unwrap_or(DEFAULT_LIMIT);
        let before = given.text("cursor").map(|text| log.place(text));
        if before == Some(None) {
            given.refuse("?cursor", "malformed", &[]);
        }
        given.finish()?;
        Ok(Self {
            before: before.flatten().unwrap_or(i64::MAX),
            limit,
        })
    }

    /// Where the next page of the list at `path` is.
    pub fn link(&self, path: &str, cursor: &str) -> Option<HeaderValue> {
        let link = format!(
            "<{path}?limit={}&cursor={cursor}>; rel=\"next\"",
            self.limit
        );
        HeaderValue::from_str(&link).ok()
    }
}
