//! What the service keeps, in SQLite or PostgreSQL.
//!
//! Every statement runs on both: `$n` placeholders, text and whole numbers only.

mod audit;
mod authorisations;
mod batch;
#[cfg(test)]
pub mod both;
mod changes;
mod claim_files;
mod claim_messages;
mod claimable;
mod claims;
mod drafts;
#[cfg(feature = "dev-idp")]
mod everybody;
mod idempotency;
#[cfg(feature = "dev-idp")]
mod issuer;
mod listing;
mod live;
mod location;
mod messages;
mod my_details;
mod noting;
mod persons;
mod places;
mod rate_limits;
mod secrets;
mod seen_proofs;
mod sessions;
mod streams;
#[cfg(test)]
mod suite;
mod taking;
mod tidying;
mod trips;

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use sqlx::{
    Any, AnyConnection, AnyPool, Connection as _, Transaction, any::AnyPoolOptions,
    migrate::Migrator, pool::PoolConnectionMetadata,
};
use tokio::sync::watch;

pub use audit::{AuditRow, Looks};
pub use authorisations::StoredAuthorisation;
pub use batch::Batch;
pub use changes::{Change, Changed, Note, Numbers, Watched, WatchedClaims};
pub use claim_files::{Came, StoredFile};
pub use claims::{ClaimListing, Claiming, StoredClaim};
pub use idempotency::{Claim, Claimed, KEPT, Settled, Settling, Wish};
#[cfg(feature = "dev-idp")]
pub use issuer::Family;
pub use listing::{Listed, Listing, Order, Place, TripRow};
pub use live::Heard;
pub use location::Location;
pub use messages::{About, Reading, Telling};
#[cfg(feature = "dev-idp")]
pub use my_details::Said;
pub use my_details::{StoredAccount, StoredContact, StoredFees};
pub use persons::{Representation, StoredPerson, WhoAsks};
pub use places::{StoredAddress, StoredPlace};
pub use rate_limits::Period;
pub use sessions::StoredSession;
pub use trips::{NO_ACTIONS, StoredTrip, Visibility};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// How many connections to PostgreSQL a process holds at most.
const CONNECTIONS: u32 = 8;

/// How many to SQLite: each has a thread and pages of its own, which the others
/// only push out of the processor's memory.
const SQLITE_CONNECTIONS: u32 = 4;

/// How many of a process write to SQLite at once: whoever waits for their turn here is not
/// sent to sleep for longer and longer by SQLite.
const SQLITE_WRITERS: u32 = 1;

/// A connection that was used a moment ago is not asked whether it still works.
const MOMENT: Duration = Duration::from_secs(1);

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
    /// For batches, the audit, and what a key was settled as: what they write is on the disk
    /// when they have ended.
    writers: AnyPool,
    live: Arc<live::Live>,
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
        // The pool would try a database that can never be used again and again.
        let mut first = AnyConnection::connect(location.url()).await?;
        let pragmas = if location.is_sqlite() { PRAGMAS } else { &[] };
        run(&mut first, pragmas).await?;
        first.close().await?;
        let (pool, writers) = if location.is_sqlite() {
            let pool = pool_of(location, PRAGMAS, SQLITE_CONNECTIONS).await?;
            let writers = pool_of(location, DURABLE_PRAGMAS, SQLITE_WRITERS).await?;
            (pool, writers)
        } else {
            let pool = pool_of(location, &[], CONNECTIONS).await?;
            (pool.clone(), pool)
        };
        MIGRATIONS.run(&pool).await?;
        let live = live::Live::start(location, &pool).await?;
        Ok(Self {
            pool,
            writers,
            live,
        })
    }

    /// Begins to write. Nobody sees any of it before [`Batch::commit`].
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn begin(&self) -> Result<Batch, StoreError> {
        Ok(Batch::new(
            self.begin_writing().await?,
            Arc::clone(&self.live),
        ))
    }

    /// SQLite refuses to let a reader become a writer when somebody else has
    /// written since; whoever will write says so at once and waits.
    async fn begin_writing(&self) -> Result<Transaction<'static, Any>, StoreError> {
        let begun = if self.live.is_postgres {
            self.writers.begin().await
        } else {
            self.writers.begin_with("BEGIN IMMEDIATE").await
        };
        Ok(begun?)
    }

    /// What tells that something was written, here or by another process.
    pub fn hear(&self) -> watch::Receiver<Heard> {
        self.live.hear()
    }

    /// Has everybody who waits stop waiting.
    pub fn end_waiting(&self) {
        self.live.end();
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
        self.live.end();
        self.writers.close().await;
        self.pool.close().await;
    }
}

/// Readers do not wait for a writer, a writer waits for another, and rows that
/// point nowhere are refused. What is written without a batch may be lost when the power
/// goes: that a proof was used, or that somebody has begun something.
const PRAGMAS: &[&str] = &[
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
];

/// What was answered is kept when the power goes. Sample people may lose the last moment.
const DURABLE_PRAGMAS: &[&str] = if cfg!(feature = "dev-idp") {
    PRAGMAS
} else {
    &[
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA busy_timeout = 5000",
        "PRAGMA foreign_keys = ON",
    ]
};

async fn pool_of(
    location: &Location,
    pragmas: &'static [&'static str],
    connections: u32,
) -> Result<AnyPool, sqlx::Error> {
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .after_connect(move |connection, _| Box::pin(run(connection, pragmas)))
        .test_before_acquire(false)
        .before_acquire(|connection, used| Box::pin(is_good(connection, used)))
        .connect(location.url())
        .await
}

async fn run(
    connection: &mut AnyConnection,
    statements: &'static [&'static str],
) -> Result<(), sqlx::Error> {
    for statement in statements {
        sqlx::query(*statement).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn is_good(
    connection: &mut AnyConnection,
    used: PoolConnectionMetadata,
) -> Result<bool, sqlx::Error> {
    if used.idle_for >= MOMENT {
        connection.ping().await?;
    }
    Ok(true)
}

/// An instant as a column holds it.
const fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// The instant of a column.
fn instant(millis: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis)
}
