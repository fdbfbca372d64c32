//! The reference service with its dev issuer, as a child of xtask.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::{
    database::{Cluster, Database},
    place, program,
};

/// What the service prints when it can be asked.
const READY: &str = "listening on ";

/// A running service on loopback, with sample persons of its own. It ends with this value.
pub struct Server {
    child: Child,
    /// Dropped after the service.
    _cluster: Option<Cluster>,
    url: String,
}

impl Server {
    /// Starts the service that was built last; port 0 is any that is free.
    pub fn start(port: u16) -> Result<Self> {
        Self::start_on(port, Database::Sqlite, "info,sqlx=warn,hyper=warn")
    }

    /// The same with its data in `database`, telling of what is as grave as `log`.
    pub fn start_on(port: u16, database: Database, log: &str) -> Result<Self> {
        let folder = folder();
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let cluster = match database {
            Database::Sqlite => None,
            Database::Postgres => Some(Cluster::start()?),
        };
        let location = match &cluster {
            None => folder.join("requisitions.db"),
            Some(cluster) => PathBuf::from(&cluster.url),
        };
        let mut command = program::program(place::target().join("debug/requisition-server"));
        command
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            // Tests sign in and ask more often than people do.
            .args(["--limits", "lifted"])
            .env("REQUISITION_DATABASE", location)
            .env("RUST_LOG", log)
            .stdout(Stdio::piped());
        let child = command.spawn().context("the service is not built")?;
        let mut server = Self {
            child,
            _cluster: cluster,
            url: String::new(),
        };
        server.url = server.said_it_is_ready()?;
        Ok(server)
    }

    /// Where it answers.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Writes the file that tells the app about this service.
    pub fn write_address(&self) -> Result<PathBuf> {
        let file = folder().join("service.toml");
        let url = &self.url;
        let text = format!(
            "api = \"{url}\"\nissuer = \"{url}/dev-idp\"\n\
             client_id = \"reisefolge\"\nsign_in_name = \"Testinnlogging\"\n"
        );
        fs::write(&file, text)?;
        Ok(file)
    }

    /// Waits until the service ends by itself.
    pub fn wait(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if !status.success() {
            bail!("the service ended with {status}");
        }
        Ok(())
    }

    fn said_it_is_ready(&mut self) -> Result<String> {
        let said = self
            .child
            .stdout
            .take()
            .context("the service says nothing")?;
        for line in BufReader::new(said).lines() {
            if let Some(url) = line?.strip_prefix(READY) {
                return Ok(url.to_owned());
            }
        }
        bail!("the service ended before it listened")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn folder() -> PathBuf {
    place::target().join("run")
}
