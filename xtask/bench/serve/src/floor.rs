//! What is measured against: a handler that reads twenty rows and answers them
//! as they are, without asking who wants them.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result};
use axum::{
    Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use clap::{Args, ValueEnum};
use sqlx::{PgPool, SqlitePool};
use tokio::net::TcpListener;

use crate::child::READY;

const ROWS: &str = "SELECT body FROM trips WHERE person_id = $1 AND coming_until > $2 \
    ORDER BY start_at, id LIMIT 20";

/// Serves the same rows and nothing else.
#[derive(Args)]
pub struct Floor {
    /// How the rows are read.
    #[arg(value_enum)]
    driver: Driver,
    /// Where they are.
    #[arg(long, env = "BENCH_DATABASE")]
    database: String,
}

/// How the rows are read.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Driver {
    /// One connection that is asked on the spot.
    Rusqlite,
    /// A pool, as the service has one.
    Sqlx,
}

#[derive(Clone)]
enum Database {
    Plain(Arc<Mutex<rusqlite::Connection>>),
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Floor {
    /// Answers until the process is ended.
    ///
    /// # Errors
    ///
    /// When the database cannot be opened or nothing be listened on.
    pub async fn run(self) -> Result<()> {
        let url = &self.database;
        let database = match self.driver {
            Driver::Rusqlite => {
                let path = url.strip_prefix("sqlite://").context("no SQLite file")?;
                let connection = rusqlite::Connection::open(path)?;
                Database::Plain(Arc::new(Mutex::new(connection)))
            }
            Driver::Sqlx if url.starts_with("sqlite") => {
                Database::Sqlite(SqlitePool::connect(url).await?)
            }
            Driver::Sqlx => Database::Postgres(PgPool::connect(url).await?),
        };
        let router = Router::new()
            .route("/v1/persons/{person}/trips", get(trips))
            .with_state(database);
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{READY}{}", listener.local_addr()?);
        Ok(axum::serve(listener, router).await?)
    }
}

async fn trips(
    State(database): State<Database>,
    Path(person): Path<String>,
) -> Result<impl IntoResponse, StatusCode> {
    let rows = database.rows(&person).await;
    let rows = rows.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    // Every row is JSON already.
    let body = format!("[{}]", rows.join(","));
    Ok(([(header::CONTENT_TYPE, "application/json")], body))
}

impl Database {
    async fn rows(&self, person: &str) -> Result<Vec<String>> {
        let now = crate::now().timestamp_millis();
        Ok(match self {
            Self::Plain(connection) => {
                let connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
                let mut statement = connection.prepare_cached(ROWS)?;
                let rows = statement.query_map((person, now), |row| row.get(0))?;
                rows.collect::<Result<_, _>>()?
            }
            Self::Sqlite(pool) => {
                let rows = sqlx::query_scalar(ROWS).bind(person).bind(now);
                rows.fetch_all(pool).await?
            }
            Self::Postgres(pool) => {
                let rows = sqlx::query_scalar(ROWS).bind(person).bind(now);
                rows.fetch_all(pool).await?
            }
        })
    }
}
