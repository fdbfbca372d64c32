//! How many lists of trips the service answers in a second, and how many claims it takes.

use anyhow::Result;
use clap::Args;

use crate::{
    database::Cluster,
    place,
    program::{self, cargo, program},
};

/// The core that asks; what is asked runs on another.
const CORE: &str = "1";

#[derive(Args)]
pub struct Serve {
    /// How often each thing is measured.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// For how many seconds each time.
    #[arg(long, default_value_t = 2.0)]
    seconds: f64,
    /// Measures also on a busy machine.
    #[arg(long)]
    force: bool,
    /// Leaves PostgreSQL out.
    #[arg(long)]
    sqlite_only: bool,
    /// Use what is already built.
    #[arg(long)]
    no_build: bool,
}

impl Serve {
    /// Lists of trips.
    pub fn run(self) -> Result<()> {
        self.measure("run", Cluster::start)
    }

    /// Claims, written so that the power may go.
    pub fn run_claims(self) -> Result<()> {
        self.measure("claims", Cluster::start_durable)
    }

    /// Builds the service for release and measures it on two cores.
    fn measure(self, what: &str, start: fn() -> Result<Cluster>) -> Result<()> {
        if !self.no_build {
            let bench = ["--release", "--package", "bench-serve"];
            program::run(cargo().args(["build", "--quiet"]).args(bench))?;
            let kit = ["--package", "testkit", "--bin", "test-postgres"];
            program::run(cargo().args(["build", "--quiet"]).args(kit))?;
        }
        let cluster = if self.sqlite_only {
            None
        } else {
            Some(start()?)
        };
        let mut command = program("taskset");
        command
            .args(["-c", CORE])
            .arg(place::target().join("release/bench-serve"))
            .arg(what)
            .args(["--rounds", &self.rounds.to_string()])
            .args(["--seconds", &self.seconds.to_string()]);
        if let Some(cluster) = &cluster {
            command.args(["--postgres", &cluster.url]);
        }
        if self.force {
            command.arg("--force");
        }
        program::run(&mut command)
    }
}
