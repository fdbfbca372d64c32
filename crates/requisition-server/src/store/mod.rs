//! What the service keeps, in SQLite or PostgreSQL.
//!
//! Every statement runs on both: `$n` placeholders, text and whole numbers only.

mod batch;
mod listing;
mod location;
mod persons;
#[cfg(test)]
mod suite;
mod trips;

use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::{AnyConnection, AnyPool, Connection as _, any::AnyPoolOptions, migrate::Migrator};

pub use batch::Batch;
pub use listing::{Listing, Order, Place};
pub use location::Location;
pub use persons::{Representation, StoredPerson};
pub use trips::{StoredTrip, Visibility};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// How many connections a process holds at most.
const CONNECTIONS: u32 = 8;

/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why the store did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("the database does not answer")]
    Sql(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the tables cannot be brought up to date")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row does not hold what this version wrote.
    #[error("a row of {0} is damaged")]
    Damaged(&'static str),
}

/// What the service keeps. Cloning shares the connections.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
}

impl Store {
    /// Opens the database at `location`, creates it if it is a file that is not
    /// there, and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached or its tables not be brought up to
    /// date.
    pub async fn open(location: &Location) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let pragmas: &[&str] = if location.is_sqlite() { PRAGMAS } else { &[] };
        // The pool would try a database that can never be used again and again.
        let mut first = AnyConnection::connect(location.url()).await?;
        run(&mut first, pragmas).await?;
        first.close().await?;
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| Box::pin(run(connection, pragmas)))
            .connect(location.url())
            .await?;
        MIGRATIONS.run(&pool).await?;
        Ok(Self { pool })
    }

    /// Begins to write. Nobody sees any of it before [`Batch::commit`].
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn begin(&self) -> Result<Batch, StoreError> {
        Ok(Batch::new(self.pool.begin().await?))
    }

    /// A property that was written with [`Batch::put_property`].
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn property(&self, name: &str) -> Result<Option<String>, StoreError> {
        let value = sqlx::query_scalar("SELECT value FROM properties WHERE name = $1")
            .bind(name)
            .fetch_optional(&self.pool)
            .await?;
        Ok(value)
    }

    /// Closes the connections once what runs on them is done.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Readers do not wait for a writer, a writer waits for another, and rows that
/// point nowhere are refused.
const PRAGMAS: &[&str] = &[
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
];

async fn run(
    connection: &mut AnyConnection,
    statements: &'static [&'static str],
) -> Result<(), sqlx::Error> {
    for statement in statements {
        sqlx::query(*statement).execute(&mut *connection).await?;
    }
    Ok(())
}

/// An instant as a column holds it.
const fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// The instant of a column.
fn instant(millis: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis)
}
