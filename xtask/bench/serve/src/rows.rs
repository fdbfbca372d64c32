//! What sending claims is measured against: a handler that writes one row, durably.

use anyhow::Result;
use axum::{Router, extract::State, http::StatusCode, routing::post};
use clap::Args;
use sqlx::{
    AnyPool,
    any::{AnyPoolOptions, install_default_drivers},
};
use tokio::net::TcpListener;

use crate::child::READY;

/// As many as the service has.
const CONNECTIONS: u32 = 8;

/// Writes rows and nothing else.
#[derive(Args)]
pub struct Rows {
    /// Where.
    #[arg(long, env = "BENCH_DATABASE")]
    database: String,
}

impl Rows {
    /// Answers until the process is ended.
    ///
    /// # Errors
    ///
    /// When the database cannot be opened or nothing be listened on.
    pub async fn run(self) -> Result<()> {
        install_default_drivers();
        let is_sqlite = self.database.starts_with("sqlite");
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if is_sqlite {
                        for pragma in [
                            "PRAGMA journal_mode = WAL",
                            "PRAGMA synchronous = FULL",
                            "PRAGMA busy_timeout = 5000",
                        ] {
                            sqlx::query(pragma).execute(&mut *connection).await?;
                        }
                    }
                    Ok(())
                })
            })
            .connect(&self.database)
            .await?;
        sqlx::query("CREATE TABLE IF NOT EXISTS bare_rows (body TEXT NOT NULL)")
            .execute(&pool)
            .await?;
        let router = Router::new().route("/rows", post(write)).with_state(pool);
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{READY}{}", listener.local_addr()?);
        Ok(axum::serve(listener, router).await?)
    }
}

async fn write(State(pool): State<AnyPool>) -> Result<&'static str, StatusCode> {
    let written = sqlx::query("INSERT INTO bare_rows (body) VALUES ($1)")
        .bind("A row of some length, as a receipt for something that somebody has sent.")
        .execute(&pool)
        .await;
    written.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok("written")
}
