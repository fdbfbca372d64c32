//! Files, rows and fields as TOML has them.

use chrono::NaiveDate;
use toml::{Table, Value};

use crate::{act::Act, figures::Status};

use super::{
    error::{LoadError, Why},
    money,
};

/// A file whose tables are taken out one by one.
pub(super) struct File {
    name: &'static str,
    tables: Table,
}

/// A row whose fields are taken out one by one.
pub(super) struct Row {
    file: &'static str,
    table: &'static str,
    number: usize,
    fields: Table,
}

/// Where a row comes from. Its source is for people who read the data.
pub(super) struct Origin {
    pub act: Option<Act>,
    pub published_on: Option<NaiveDate>,
    pub status: Status,
}

impl File {
    pub fn read(name: &'static str, text: &str) -> Result<Self, LoadError> {
        let tables = text
            .parse()
            .map_err(|source| LoadError::Syntax { file: name, source })?;
        Ok(Self { name, tables })
    }

    /// The rows `[[table]]`.
    pub fn take(&mut self, table: &'static str) -> Result<Vec<Row>, LoadError> {
        let refused = || LoadError::Table {
            file: self.name,
            name: table.to_owned(),
        };
        let Some(Value::Array(rows)) = self.tables.remove(table) else {
            return Err(refused());
        };
        let row = |(index, row)| match row {
            Value::Table(fields) => Ok(Row {
                file: self.name,
                table,
                number: index + 1,
                fields,
            }),
            Value::String(_)
            | Value::Integer(_)
            | Value::Float(_)
            | Value::Boolean(_)
            | Value::Datetime(_)
            | Value::Array(_) => Err(refused()),
        };
        rows.into_iter().enumerate().map(row).collect()
    }

    /// Refuses whatever was not taken.
    pub fn finish(self) -> Result<(), LoadError> {
        match self.tables.into_iter().next() {
            None => Ok(()),
            Some((name, _)) => Err(LoadError::Table {
                file: self.name,
                name,
            }),
        }
    }
}

/// The rows of a file that has one table.
pub(super) fn rows(
    file: &'static str,
    text: &str,
    table: &'static str,
) -> Result<Vec<Row>, LoadError> {
    let mut file = File::read(file, text)?;
    let rows = file.take(table)?;
    file.finish()?;
    Ok(rows)
}

impl Row {
    pub fn refuse(&self, field: &str, why: Why) -> LoadError {
        LoadError::Row {
            file: self.file,
            table: self.table,
            row: self.number,
            field: field.to_owned(),
            why,
        }
    }

    pub fn has(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// A field that has to be there, as `read` understands it.
    pub fn take<T>(
        &mut self,
        field: &str,
        read: impl FnOnce(Value) -> Result<T, Why>,
    ) -> Result<T, LoadError> {
        let value = self.fields.remove(field).ok_or(Why::Missing);
        value.and_then(read).map_err(|why| self.refuse(field, why))
    }

    /// A field that may be absent.
    pub fn take_if_there<T>(
        &mut self,
        field: &str,
        read: impl FnOnce(Value) -> Result<T, Why>,
    ) -> Result<Option<T>, LoadError> {
        if self.has(field) {
            self.take(field, read).map(Some)
        } else {
            Ok(None)
        }
    }

    /// An amount in øre, written in kroner for `unit`.
    pub fn amount(&mut self, field: &str, unit: &'static str) -> Result<i64, LoadError> {
        self.take(field, |value| money::ore(&text(value)?, unit))
    }

    pub fn origin(&mut self) -> Result<Origin, LoadError> {
        // Every row names its source, even where the answer is that there is none.
        self.take("source", text)?;
        let origin = Origin {
            act: self.take_if_there("act", act)?,
            published_on: self.take_if_there("published_on", date)?,
            status: self.take("status", status)?,
        };
        match (origin.act, origin.published_on) {
            (None, Some(_)) => Err(self.refuse("act", Why::Missing)),
            (Some(act), Some(published)) if published < act.adopted_on => {
                Err(self.refuse("published_on", Why::PublishedBeforeAdopted))
            }
            (_, None) | (Some(_), Some(_)) => Ok(origin),
        }
    }

    /// The act of a row that must have one.
    pub fn act_of(&self, origin: &Origin) -> Result<Act, LoadError> {
        origin.act.ok_or_else(|| self.refuse("act", Why::Missing))
    }

    /// Refuses whatever was not taken.
    pub fn finish(self) -> Result<(), LoadError> {
        match self.fields.keys().next() {
            None => Ok(()),
            Some(field) => Err(self.refuse(field, Why::Unknown)),
        }
    }
}

/// A text that says something.
pub(super) fn text(value: Value) -> Result<String, Why> {
    match value.as_str().map(str::trim) {
        Some(text) if !text.is_empty() => Ok(text.to_owned()),
        Some(_) | None => Err(Why::Not("a text")),
    }
}

/// A date without time.
pub(super) fn date(value: Value) -> Result<NaiveDate, Why> {
    let is_date = |at: &&toml::value::Datetime| at.time.is_none() && at.offset.is_none();
    value
        .as_datetime()
        .filter(is_date)
        .and_then(|at| at.date)
        .and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()))
        .ok_or(Why::Not("a date"))
}

pub(super) fn act(value: Value) -> Result<Act, Why> {
    text(value)?
        .parse()
        .map_err(|_| Why::Not("an act, FOR-YYYY-MM-DD-number"))
}

fn status(value: Value) -> Result<Status, Why> {
    let all = [
        Status::Verified,
        Status::VerifiedSecondary,
        Status::Unverified,
    ];
    one_of(value, &all, Status::name)
}

/// One of a few words.
pub(super) fn one_of<T: Copy>(
    value: Value,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, Why> {
    let said = text(value)?;
    all.iter()
        .copied()
        .find(|word| name(*word) == said)
        .ok_or(Why::Not("a word that is known here"))
}
