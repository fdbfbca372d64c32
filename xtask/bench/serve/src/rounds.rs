//! Everything that is compared, asked in turns.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use requisition_server::store::{Location, Store};

use crate::{
    asked::Asked,
    child::Served,
    issuer::Issuer,
    load::{self, Pace},
    people,
    report::{self, Figures},
    service::With,
};

/// Over how many connections they are asked.
pub const CONNECTIONS: [usize; 3] = [1, 16, 64];

/// Over how many the time of an answer is taken.
pub const AT_HALF_LOAD: usize = 16;

/// Above this load of the machine figures say little.
const QUIET: f64 = 1.5;

/// How many requests are sent before anything is counted.
const WARMING_UP: usize = 1200;

/// Measures everything.
#[derive(Args)]
pub struct Run {
    /// How often each is measured.
    #[arg(long, default_value_t = 5)]
    pub rounds: usize,
    /// For how many seconds each time.
    #[arg(long, default_value_t = 2.0)]
    pub seconds: f64,
    /// An empty PostgreSQL to measure on, too.
    #[arg(long)]
    pub postgres: Option<String>,
    /// Measures also on a busy machine.
    #[arg(long)]
    pub force: bool,
}

impl Run {
    /// Measures, prints, and judges what is read from SQLite.
    ///
    /// # Errors
    ///
    /// When the machine is busy, something does not answer, or the service is
    /// slower than it may be.
    pub async fn run(self) -> Result<()> {
        let load = is_quiet(self.force)?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("requisitions.db");
        let file = format!("sqlite://{}", file.display());
        let sqlite = self.measure(&file, folder.path()).await?;
        report::print("SQLite", &sqlite);
        if let Some(url) = &self.postgres {
            let postgres = self.measure(url, folder.path()).await?;
            report::print("PostgreSQL", &postgres);
        }
        println!("load {load:.2} before, {:.2} after", load_average()?);
        report::judge(&sqlite)
    }

    async fn measure(&self, database: &str, folder: &Path) -> Result<Vec<Figures>> {
        let issuer = Issuer::start().await?;
        let mut all = start(database, folder, &issuer).await?;
        let mut figures: Vec<_> = all.iter().map(|asked| Figures::of(asked.name)).collect();
        for round in 0..self.rounds {
            for (place, connections) in CONNECTIONS.into_iter().enumerate() {
                for turn in 0..all.len() {
                    let turn = (turn + round) % all.len();
                    let (asked, figures) = (&mut all[turn], &mut figures[turn]);
                    let rate = figures.expected();
                    let before = asked.served.core_time()?;
                    let outcome = self.ask(asked, connections, rate, false).await?;
                    let core = asked.served.core_time()?.saturating_sub(before);
                    figures.rates[place].push(outcome.rate());
                    figures.cores[place].push(outcome.answered as f64 / core.as_secs_f64());
                }
            }
        }
        for round in 0..self.rounds {
            for turn in 0..all.len() {
                let turn = (turn + round) % all.len();
                let (asked, figures) = (&mut all[turn], &mut figures[turn]);
                let half = figures.rate_at(AT_HALF_LOAD) / 2.0;
                let outcome = self.ask(asked, AT_HALF_LOAD, half, true).await?;
                figures.slow.push(outcome.quantile(0.99));
            }
        }
        Ok(figures)
    }

    /// Asks for the time of a run, at most at `rate` if it `is_paced`.
    async fn ask(
        &self,
        asked: &mut Asked,
        connections: usize,
        rate: f64,
        is_paced: bool,
    ) -> Result<load::Outcome> {
        let spare = if is_paced { 1.0 } else { 1.5 };
        let count = (rate * self.seconds * spare).ceil() as usize;
        let requests = asked.requests(count.max(connections)).await?;
        let pace = if is_paced {
            Pace::Fixed(rate)
        } else {
            Pace::AsFastAsItGoes
        };
        // Requests at a fixed pace end by themselves.
        let at_most = Duration::from_secs_f64(self.seconds) * if is_paced { 10 } else { 1 };
        let address = &asked.served.address;
        load::run(address, requests, connections, pace, at_most)
            .await
            .with_context(|| format!("asking {}", asked.name))
    }
}

/// Writes the trips and starts everything that is compared on them.
async fn start(database: &str, folder: &Path, issuer: &Issuer) -> Result<Vec<Asked>> {
    let Ok(location) = format!("{database}{}", rest_of(database)).parse::<Location>();
    let store = Store::open(&location).await?;
    people::write(&store, &issuer.name).await?;
    store.close().await;
    let served = |words: &[&str]| {
        let log = folder.join(format!("{}.log", words.join("-").replace(['/', ':'], "")));
        Served::start(words, database, &log)
    };
    let mut all = Vec::new();
    if location.is_sqlite() {
        all.push(Asked::openly(
            report::WITHOUT_DRIVER,
            served(&["floor", "rusqlite"])?,
        ));
    }
    all.push(Asked::openly(report::FLOOR, served(&["floor", "sqlx"])?));
    for (name, with) in [
        (report::TOKEN, With::Token),
        ("and the proof", With::Proof),
        (report::EVERYTHING, With::Everything),
    ] {
        let served = served(&["service", with.word(), "--issuer", &issuer.name])?;
        all.push(Asked::signed_in(name, served, issuer, with)?);
    }
    for asked in &mut all {
        let requests = asked.requests(WARMING_UP).await?;
        let at_most = Duration::from_secs(60);
        let address = &asked.served.address;
        load::run(
            address,
            requests,
            AT_HALF_LOAD,
            Pace::AsFastAsItGoes,
            at_most,
        )
        .await
        .with_context(|| format!("warming up {}", asked.name))?;
    }
    Ok(all)
}

/// A SQLite file is made when it is opened the first time.
pub fn rest_of(database: &str) -> &'static str {
    if database.starts_with("sqlite") {
        "?mode=rwc"
    } else {
        ""
    }
}

/// Answers the load of the machine.
///
/// # Errors
///
/// When it is busy and nobody wants figures all the same.
pub fn is_quiet(force: bool) -> Result<f64> {
    let load = load_average()?;
    if load > QUIET {
        println!("the machine is busy (load {load:.2}): the figures say little");
        ensure!(force, "not measured; --force measures all the same");
    }
    Ok(load)
}

fn load_average() -> Result<f64> {
    let text = fs::read_to_string("/proc/loadavg")?;
    let first = text.split_whitespace().next().context("no load")?;
    Ok(first.parse()?)
}
