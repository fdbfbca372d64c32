//! Rows that follow each other day by day.

use chrono::NaiveDate;

use super::{
    error::{LoadError, Why},
    file::{Row, date},
};

/// The days of a row: first, and last if it has one.
pub(super) type Days = (NaiveDate, Option<NaiveDate>);

/// The days of a row that may still count.
pub(super) fn open_days(row: &mut Row) -> Result<Days, LoadError> {
    let first = row.take("counts_from", date)?;
    let last = row.take_if_there("counts_to", date)?;
    if last.is_some_and(|last| last < first) {
        return Err(row.refuse("counts_to", Why::EndsBeforeItBegins));
    }
    Ok((first, last))
}

/// The days of a row that has to end: a rate counts as long as its act says,
/// never until somebody remembers to end it.
pub(super) fn closed_days(row: &mut Row) -> Result<(NaiveDate, NaiveDate), LoadError> {
    let (first, last) = open_days(row)?;
    let last = last.ok_or_else(|| row.refuse("counts_to", Why::Missing))?;
    Ok((first, last))
}

/// Checks that a row begins the day after `before` ended.
pub(super) fn follows(row: &Row, first: NaiveDate, before: Option<Days>) -> Result<(), LoadError> {
    let Some((_, last)) = before else {
        return Ok(());
    };
    // A row that is still open counts on every later day.
    let last = last.ok_or_else(|| row.refuse("counts_from", Why::Overlap))?;
    match last.succ_opt() {
        Some(next) if next == first => Ok(()),
        Some(next) if next < first => Err(row.refuse("counts_from", Why::Gap)),
        Some(_) | None => Err(row.refuse("counts_from", Why::Overlap)),
    }
}
