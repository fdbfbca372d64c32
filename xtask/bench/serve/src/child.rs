//! The processes that are measured.

use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};

/// What a process prints when it can be asked.
pub const READY: &str = "listening on ";

/// The core that whatever is measured has for itself.
const CORE: &str = "0";

/// Where the time in the program stands behind the name; the time in the kernel
/// on its behalf follows.
const IN_PROGRAM: usize = 11;

/// The unit of both.
const TICK: Duration = Duration::from_millis(10);

/// A process that answers. It ends with this value.
pub struct Served {
    child: Child,
    /// Where it listens, as host and port.
    pub address: String,
}

impl Served {
    /// Starts this very program with `arguments` on its core; what it logs goes
    /// to `log`.
    ///
    /// # Errors
    ///
    /// When it does not start or ends before it listens.
    pub fn start(arguments: &[&str], database: &str, log: &Path) -> Result<Self> {
        let mut child = Command::new("taskset")
            .args(["-c", CORE])
            .arg(std::env::current_exe()?)
            .args(arguments)
            .env("BENCH_DATABASE", database)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(log)?)
            .spawn()
            .context("taskset cannot be started")?;
        let said = child.stdout.take().context("it says nothing")?;
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let served = Self {
            child,
            address: line.trim_start_matches(READY).trim().to_owned(),
        };
        let log = || std::fs::read_to_string(log).unwrap_or_default();
        ensure!(
            line.starts_with(READY),
            "{arguments:?} does not listen: {}",
            log()
        );
        Ok(served)
    }
}

impl Served {
    /// What it holds in memory, in **MB**.
    ///
    /// # Errors
    ///
    /// When the kernel does not say.
    pub fn memory(&self) -> Result<f64> {
        self.megabytes("VmRSS:")
    }

    /// The most that it has held so far, likewise.
    ///
    /// # Errors
    ///
    /// When the kernel does not say.
    pub fn most_memory(&self) -> Result<f64> {
        self.megabytes("VmHWM:")
    }

    fn megabytes(&self, name: &str) -> Result<f64> {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        let word = line.and_then(|line| line.split_whitespace().next());
        let kib: f64 = word.context("no figure")?.parse()?;
        Ok(kib * 1024.0 / 1e6)
    }

    /// How long it has had a core: unlike the time on the wall it says the same
    /// when others want the core, too.
    ///
    /// # Errors
    ///
    /// When the kernel does not say.
    pub fn core_time(&self) -> Result<Duration> {
        let text = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // Its name, in brackets, may hold anything.
        let (_, fields) = text.rsplit_once(')').context("no name")?;
        let ticks: u64 = fields
            .split_whitespace()
            .skip(IN_PROGRAM)
            .take(2)
            .map(str::parse::<u64>)
            .sum::<Result<_, _>>()?;
        Ok(TICK * u32::try_from(ticks)?)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
