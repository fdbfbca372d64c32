//! Reading everything of a person, over ever more trips.
//!
//! `cargo xtask bench sync`. A service runs in this process; a program of its own
//! per size signs in, reads everything into a sealed cache, asks once more, and
//! then parses and seals the same number of trips without any service.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

mod counted;
mod device;
mod usage;

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};
use device::{Figures, Task};
use requisition_server::limits::Profile;
use testkit::{
    TestServer,
    personas::{KARI, Persona},
};

const SIZES: [u32; 5] = [10, 100, 1_000, 10_000, 100_000];

/// Above this the work for one more trip would grow with the number of trips.
const MOST_GROWTH: f64 = 1.08;

/// What a trip may cost, as a multiple of parsing and sealing it.
const MOST_COST: f64 = 4.0;

/// What tells the second program what to do.
const TASK: &str = "REISEFOLGE_SYNC_TASK";

const WHOSE: Persona = KARI;

fn main() -> Result<()> {
    testkit::tls::install();
    let runtime = tokio::runtime::Runtime::new()?;
    match std::env::var(TASK) {
        Ok(task) => runtime.block_on(device::run(serde_json::from_str(&task)?)),
        Err(_) => runtime.block_on(measure()),
    }
}

async fn measure() -> Result<()> {
    println!(
        "{:>7} {:>9} {:>9} {:>9} {:>10} {:>9} {:>12} {:>9}",
        "trips", "cpu ms", "wall ms", "requests", "KiB", "peak KiB", "alone cpu ms", "unchanged"
    );
    let mut points = Vec::new();
    for size in sizes()? {
        let figures = one(size).await?;
        println!(
            "{size:>7} {:>9.0} {:>9.0} {:>9} {:>10} {:>9} {:>12.0} {:>9}",
            figures.cpu_ms,
            figures.wall_ms,
            figures.requests,
            figures.bytes / 1024,
            figures.peak_kib,
            figures.alone_cpu_ms,
            figures.unchanged,
        );
        ensure!(
            figures.unchanged == 1,
            "nothing changed was not one request"
        );
        points.push((f64::from(size), figures));
    }
    let last = points
        .get(points.len().saturating_sub(3)..)
        .unwrap_or(&points);
    let growth = exponent(last);
    let cost = last
        .last()
        .map_or(0.0, |(_, figures)| figures.cpu_ms / figures.alone_cpu_ms);
    println!("growth exponent over the last sizes: {growth:.3} (limit {MOST_GROWTH})");
    println!("cpu beside parsing and sealing alone: {cost:.2} x (limit {MOST_COST} x)");
    ensure!(
        growth <= MOST_GROWTH,
        "the work grows faster than the trips"
    );
    ensure!(
        cost <= MOST_COST,
        "reading costs too much beside parsing and sealing"
    );
    Ok(())
}

/// The sizes, or those named on the command line.
fn sizes() -> Result<Vec<u32>> {
    let named: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    if named.is_empty() {
        return Ok(SIZES.to_vec());
    }
    named
        .iter()
        .map(|size| size.parse().context("a number of trips"))
        .collect()
}

async fn one(size: u32) -> Result<Figures> {
    let now = requisition_api::times::read(TestServer::FIXED_NOW).context("a time")?;
    let server = TestServer::with(now, |configuration| {
        configuration.limits = Profile::Lifted;
    })
    .await?;
    let wanted = serde_json::json!({ "person": WHOSE.id().as_str(), "count": size });
    let address = server.origin().join("/dev/seed-trips")?;
    let browser = reqwest::Client::builder().no_proxy().build()?;
    let seeded = browser.post(address).json(&wanted).send().await?;
    ensure!(
        seeded.status().is_success(),
        "not seeded: {}",
        seeded.status()
    );

    let memory = Path::new("/dev/shm");
    let base = if memory.is_dir() {
        memory
    } else {
        Path::new(".")
    };
    let folder = tempfile::Builder::new().tempdir_in(base)?;
    let path = format!("/v1/persons/{}/trips?period=coming&limit=50", WHOSE.id());
    let page = server.as_person(WHOSE)?.get(&path).await?.bytes().await?;
    fs::write(folder.path().join("page.json"), page)?;
    let task = Task {
        origin: server.origin().to_string(),
        issuer: server.issuer().to_owned(),
        folder: folder.path().to_owned(),
        size,
    };
    let program = std::env::current_exe()?;
    let output = tokio::task::spawn_blocking(move || -> Result<_> {
        let task = serde_json::to_string(&task)?;
        let mut command = Command::new(program);
        command
            .env(TASK, task)
            .stderr(std::process::Stdio::inherit());
        Ok(command.output()?)
    });
    let output = output.await??;
    ensure!(
        output.status.success(),
        "the program with {size} trips failed"
    );
    serde_json::from_slice(&output.stdout).context("figures")
}

/// How the processor time grows with the trips: the slope between logarithms.
fn exponent(points: &[(f64, Figures)]) -> f64 {
    let logs: Vec<_> = points
        .iter()
        .map(|(size, figures)| (size.ln(), figures.cpu_ms.max(1.0).ln()))
        .collect();
    let count = logs.len() as f64;
    let mean = |pick: fn(&(f64, f64)) -> f64| logs.iter().map(pick).sum::<f64>() / count;
    let (x, y) = (mean(|log| log.0), mean(|log| log.1));
    let both: f64 = logs.iter().map(|log| (log.0 - x) * (log.1 - y)).sum();
    let square: f64 = logs.iter().map(|log| (log.0 - x).powi(2)).sum();
    both / square
}
