//! Figures, and whether they will do.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use crate::rounds::{AT_HALF_LOAD, CONNECTIONS};

/// What the service is measured against: a bare handler that reads the same rows
/// through the same driver and pool. The driver is given (one set of statements for
/// two databases), so what it costs is not the service's to save.
pub const FLOOR: &str = "floor: axum, sqlx";

/// A bare handler that asks SQLite on the spot, over one connection: what the driver
/// costs. It is printed beside the others and judges nothing.
pub const WITHOUT_DRIVER: &str = "axum, rusqlite";

/// How much of the floor the service must reach with only the token checked.
const TOKEN_LEAST: f64 = 0.35;

/// How much of it with everything.
const EVERYTHING_LEAST: f64 = 0.1;

/// What the service is called with only the token checked.
pub const TOKEN: &str = "token checked";

/// What it is called with everything.
pub const EVERYTHING: &str = "everything";

/// How many requests in a second a process is taken to answer before it is known.
const UNKNOWN: f64 = 10_000.0;

/// What was measured of one process.
pub struct Figures {
    name: &'static str,
    /// Requests in a second, for each number of connections.
    pub rates: [Vec<f64>; CONNECTIONS.len()],
    /// Requests in a second that it had the core for, likewise.
    pub cores: [Vec<f64>; CONNECTIONS.len()],
    /// What one answer in a hundred took longer than at half load.
    pub slow: Vec<Duration>,
}

impl Figures {
    /// None yet.
    pub fn of(name: &'static str) -> Self {
        Self {
            name,
            rates: Default::default(),
            cores: Default::default(),
            slow: Vec::new(),
        }
    }

    /// The median of requests in a second over so many connections.
    pub fn rate_at(&self, connections: usize) -> f64 {
        at(&self.rates, connections)
    }

    /// The same of the seconds that it had the core for.
    pub fn core_at(&self, connections: usize) -> f64 {
        at(&self.cores, connections)
    }

    /// The most that a run is expected to answer in a second.
    pub fn expected(&self) -> f64 {
        let most = self.rates.iter().flatten().copied().fold(0.0, f64::max);
        if most > 0.0 { most } else { UNKNOWN }
    }
}

/// Prints tables that say how much of the floor each line is.
pub fn print(database: &str, all: &[Figures]) {
    table(
        &format!("{database}: requests in a second"),
        all,
        Figures::rate_at,
    );
    table(
        &format!("{database}: requests in a second of the core"),
        all,
        Figures::core_at,
    );
    println!("{database}: 99 of 100 answers at half load, over {AT_HALF_LOAD}");
    for figures in all {
        let mut slow = figures.slow.clone();
        slow.sort_unstable();
        let slow = slow.get(slow.len() / 2).copied().unwrap_or_default();
        println!(
            "{:<24} {:>8.2} ms",
            figures.name,
            slow.as_secs_f64() * 1000.0
        );
    }
}

fn table(title: &str, all: &[Figures], of: fn(&Figures, usize) -> f64) {
    let Some(floor) = named(all, FLOOR) else {
        return;
    };
    println!("{title}, and how much of the floor that is, over {CONNECTIONS:?}");
    for figures in all {
        print!("{:<24}", figures.name);
        for connections in CONNECTIONS {
            let reached = of(figures, connections);
            print!(" {reached:>8.0} {:>5.3}", reached / of(floor, connections));
        }
        println!();
    }
}

/// Judges by the clock and by the time of the core, which others on the machine
/// change less.
///
/// # Errors
///
/// When the service is slower beside its floor than it may be.
pub fn judge(all: &[Figures]) -> Result<()> {
    let floor = named(all, FLOOR).context("nothing to compare with")?;
    for (name, least) in [(TOKEN, TOKEN_LEAST), (EVERYTHING, EVERYTHING_LEAST)] {
        for (by, of) in [
            ("clock", Figures::rate_at as fn(&Figures, usize) -> f64),
            ("core", Figures::core_at),
        ] {
            let reached = named(all, name).map_or(0.0, |figures| of(figures, AT_HALF_LOAD));
            let reached = reached / of(floor, AT_HALF_LOAD);
            ensure!(
                reached >= least,
                "{name}: {reached:.3} of the floor by the {by}, which is less than {least}"
            );
        }
    }
    Ok(())
}

fn named<'a>(all: &'a [Figures], name: &str) -> Option<&'a Figures> {
    all.iter().find(|figures| figures.name == name)
}

fn at(measured: &[Vec<f64>; CONNECTIONS.len()], connections: usize) -> f64 {
    CONNECTIONS
        .iter()
        .zip(measured)
        .find(|(known, _)| **known == connections)
        .map_or(0.0, |(_, values)| median(values))
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
