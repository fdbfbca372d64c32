//! Processes of this very program, which are killed.

use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Utc};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
};
use url::Url;

use crate::protocol::{Asked, Said};

/// What the service prints when it can be asked.
pub const READY: &str = "listening on ";

/// Names the database to the service: its address may hold a password.
pub const DATABASE: &str = "ONCE_DATABASE";

/// The service.
pub struct ServiceProcess {
    child: Child,
    /// Where it listens, which nobody but the way knows.
    pub address: Url,
}

impl ServiceProcess {
    /// Starts it on its database.
    pub async fn start(database: &str, external: &Url, now: DateTime<Utc>) -> Result<Self> {
        let (external, now) = (external.to_string(), now.to_rfc3339());
        let arguments = ["service", "--external", &external, "--now", &now];
        let (child, _, mut said) = spawn(&arguments, Some(database))?;
        let line = said.next_line().await?.unwrap_or_default();
        let address = line.strip_prefix(READY);
        let address = address.with_context(|| format!("the service says {line:?}"))?;
        let address = address.parse()?;
        Ok(Self { child, address })
    }

    /// Ends it wherever it is.
    pub async fn kill(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }
}

/// The app.
pub struct DeviceProcess {
    child: Child,
    to: ChildStdin,
    from: Lines<BufReader<ChildStdout>>,
}

impl DeviceProcess {
    /// Starts it on what it has kept in `folder`.
    pub fn start(folder: &str, service: &Url) -> Result<Self> {
        let arguments = ["device", "--folder", folder, "--service", service.as_str()];
        let (child, to, from) = spawn(&arguments, None)?;
        Ok(Self { child, to, from })
    }

    /// What it says when it is asked. `None` when it has ended.
    pub async fn ask(&mut self, asked: &Asked) -> Result<Option<Said>> {
        let mut line = serde_json::to_vec(asked)?;
        line.push(b'\n');
        if self.to.write_all(&line).await.is_err() {
            return Ok(None);
        }
        match self.from.next_line().await {
            Ok(Some(line)) => Ok(Some(serde_json::from_str(&line)?)),
            Ok(None) | Err(_) => Ok(None),
        }
    }

    /// The same of one that nobody kills.
    pub async fn say(&mut self, asked: &Asked) -> Result<Said> {
        let said = self.ask(asked).await?;
        said.with_context(|| format!("the app has ended by itself after {asked:?}"))
    }

    /// Ends it wherever it is.
    pub async fn kill(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }
}

type Spawned = (Child, ChildStdin, Lines<BufReader<ChildStdout>>);

fn spawn(arguments: &[&str], database: Option<&str>) -> Result<Spawned> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true);
    if let Some(database) = database {
        command.env(DATABASE, database);
    }
    let mut child = command.spawn()?;
    let (Some(to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        bail!("a process without a voice");
    };
    Ok((child, to, BufReader::new(from).lines()))
}
