//! Why data are refused.

use thiserror::Error;

/// A file of data is not taken.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum LoadError {
    /// It is not TOML. The cause names line and column.
    #[error("{file}: not TOML")]
    Syntax {
        /// Which file.
        file: &'static str,
        /// Where and why.
        #[source]
        source: toml::de::Error,
    },
    /// Something stands beside the rows, or where rows should be.
    #[error("{file}: `{name}` is not a table of rows that this file has")]
    Table {
        /// Which file.
        file: &'static str,
        /// Its name there.
        name: String,
    },
    /// A row is wrong.
    #[error("{file}, {table} {row}, {field}: {why}")]
    Row {
        /// Which file.
        file: &'static str,
        /// Which kind of row.
        table: &'static str,
        /// Which one of them, the first is 1.
        row: usize,
        /// Which field of it.
        field: String,
        /// What is wrong.
        why: Why,
    },
}

/// What is wrong with a field of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Why {
    /// The row must have it.
    #[error("is missing")]
    Missing,
    /// No such row has it.
    #[error("is not a field of this row")]
    Unknown,
    /// It is of another type, or empty.
    #[error("is not {0}")]
    Not(&'static str),
    /// It is not an amount in whole øre.
    #[error("is not an amount: digits, and two decimals if any")]
    Amount,
    /// It is an amount of something else.
    #[error("is not in {0}")]
    Unit(&'static str),
    /// Its last day lies before its first.
    #[error("the row ends before it begins")]
    EndsBeforeItBegins,
    /// Days lie between this row and the one before it.
    #[error("days are missing since the row before")]
    Gap,
    /// The row before it counts on the same day, or later.
    #[error("the row before is not over yet")]
    Overlap,
    /// Another row says the same thing.
    #[error("stands in another row already")]
    Duplicate,
    /// It is not what has to stand in this row.
    #[error("does not stand where it has to")]
    Order,
    /// It does not fit another field of the row.
    #[error("contradicts another field of the row")]
    Contradiction,
    /// It was published before it was adopted.
    #[error("lies before the act was adopted")]
    PublishedBeforeAdopted,
}
