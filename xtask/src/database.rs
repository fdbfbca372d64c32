//! Where the reference service keeps its data.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::{place, program};

/// A kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file beside the service.
    Sqlite,
    /// A PostgreSQL that ends with the service.
    Postgres,
}

impl Database {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sqlite, Self::Postgres];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// A running PostgreSQL of ours. It ends with this value.
pub struct Cluster {
    child: Child,
    /// Where it is.
    pub url: String,
}

impl Cluster {
    /// Starts the one that was built last.
    pub fn start() -> Result<Self> {
        Self::started(program::program(
            place::target().join("debug/test-postgres"),
        ))
    }

    /// The same, and it waits for the disk.
    pub fn start_durable() -> Result<Self> {
        let mut command = program::program(place::target().join("debug/test-postgres"));
        command.env("TEST_POSTGRES_DURABLE", "1");
        Self::started(command)
    }

    fn started(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().context("test-postgres is not built")?;
        let said = child.stdout.take().context("it says nothing")?;
        let mut url = String::new();
        BufReader::new(said).read_line(&mut url)?;
        let cluster = Self {
            child,
            url: url.trim().to_owned(),
        };
        ensure!(!cluster.url.is_empty(), "PostgreSQL did not start");
        Ok(cluster)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Its input ends, and it goes by itself.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
