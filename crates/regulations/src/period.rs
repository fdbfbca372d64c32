//! Rows that count for a while.

use chrono::NaiveDate;

/// A row of a table that counts from one day to another.
pub trait Dated {
    /// The first day it counts.
    fn counts_from(&self) -> NaiveDate;

    /// The last day it counts; `None` as long as nothing has followed.
    fn counts_to(&self) -> Option<NaiveDate>;

    /// Whether the row counts on `date`.
    fn counts_on(&self, date: NaiveDate) -> bool {
        self.counts_from() <= date && self.counts_to().is_none_or(|last| date <= last)
    }
}

/// The row that counts on `date`. Most questions are about this year, and the
/// newest row stands last.
pub(crate) fn row_on<T: Dated>(rows: &[T], date: NaiveDate) -> Option<&T> {
    rows.iter().rev().find(|row| row.counts_on(date))
}
