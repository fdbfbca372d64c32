//! From the start of the program to its first page.

use std::{
    io::{BufRead as _, BufReader},
    process::{ChildStdout, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use testkit::{TestServer, personas::KARI};

use super::statistics::{median, smallest};
use crate::{
    app,
    desktop::{Desktop, Keychain},
    flow, process_tree,
};

/// A start that takes longer has met a broken desktop portal, not our code.
const BROKEN: Duration = Duration::from_secs(5);

/// How long after the first page memory is read.
const SETTLED: Duration = Duration::from_secs(1);

/// How long the helpers of a web view need to end by themselves.
const QUIET: Duration = Duration::from_millis(400);

/// The most that our first page may take, as a multiple of the hello-world.
const LIMIT: f64 = 1.25;

/// The most memory that our window may have above the hello-world, in **MiB**.
const MEMORY_LIMIT: f64 = 30.0;

/// One program of the comparison.
struct Candidate<'a> {
    name: &'static str,
    program: String,
    desktop: &'a Desktop,
    service: Option<String>,
    runs: Vec<Run>,
}

/// One start.
struct Run {
    painted_ms: f64,
    cpu_ms: f64,
    pss_mib: f64,
}

/// Starts every program once a round, in turns, and prints the medians.
///
/// # Errors
///
/// When a program does not start, or ours is above a limit.
pub async fn run(rounds: usize) -> anyhow::Result<()> {
    let ours = app::released("reisefolge")?;
    let (fresh, used) = (
        Desktop::start(Keychain::Unlocked)?,
        Desktop::start(Keychain::Unlocked)?,
    );
    let server = TestServer::start().await?;
    let service = app::write_service(used.home(), &server)?;
    flow::choose_language_and_leave(&fresh, &ours, &service).await?;
    flow::sign_in_and_leave(&used, &ours, &service, KARI).await?;

    let candidate = |name, program, desktop, service: Option<&String>| Candidate {
        name,
        program,
        desktop,
        service: service.cloned(),
        runs: Vec::new(),
    };
    let mut candidates = [
        candidate(
            "bare web view",
            app::released("bench-web-view")?,
            &fresh,
            None,
        ),
        candidate(
            "Tauri hello-world",
            app::released("bench-hello")?,
            &fresh,
            None,
        ),
        candidate(
            "signed-out first page",
            ours.clone(),
            &fresh,
            Some(&service),
        ),
        candidate("signed-in Home", ours, &used, Some(&service)),
    ];
    let count = candidates.len();
    // The first round warms the caches of the operating system and is not counted.
    for round in 0..=rounds {
        for turn in 0..count {
            let candidate = &mut candidates[(turn + round) % count];
            let run = start(candidate)?;
            if round > 0 {
                candidate.runs.push(run);
            }
        }
    }
    report(&candidates)
}

fn start(candidate: &Candidate<'_>) -> anyhow::Result<Run> {
    let mut command = candidate.desktop.command(&candidate.program);
    command
        .env("REISEFOLGE_MARKS", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if let Some(service) = &candidate.service {
        command.env("REISEFOLGE_SERVICE", service);
    }
    let began = Instant::now();
    let mut child = command
        .spawn()
        .with_context(|| format!("{} is not built", candidate.program))?;
    let marks = watch(child.stdout.take().context("a pipe was asked for")?);
    let painted = loop {
        match marks.recv_timeout(BROKEN.saturating_sub(began.elapsed())) {
            Ok((mark, at)) if mark == "MARK painted" => break at - began,
            Ok(_) => {}
            Err(_) => {
                child.kill().ok();
                child.wait().ok();
                bail!("{} did not paint within {BROKEN:?}", candidate.name);
            }
        }
    };
    let cpu_ms = process_tree::cpu_ms(&process_tree::members(child.id()));
    thread::sleep(SETTLED);
    let pss_mib = process_tree::pss_mib(&process_tree::members(child.id()));
    child.kill()?;
    child.wait()?;
    thread::sleep(QUIET);
    Ok(Run {
        painted_ms: painted.as_secs_f64() * 1_000.0,
        cpu_ms,
        pss_mib,
    })
}

fn watch(stdout: ChildStdout) -> mpsc::Receiver<(String, Instant)> {
    let (send, marks) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if send.send((line, Instant::now())).is_err() {
                break;
            }
        }
    });
    marks
}

#[expect(clippy::print_stdout, reason = "a bench speaks on standard output")]
fn report(candidates: &[Candidate<'_>]) -> anyhow::Result<()> {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load average {}", load.trim());
    println!(
        "{:<24} {:>9} {:>9} {:>7} {:>9} {:>9} {:>7}",
        "", "painted", "smallest", "ratio", "CPU", "PSS", "more"
    );
    let hello = &candidates[1];
    let of = |candidate: &Candidate<'_>, value: fn(&Run) -> f64| {
        candidate.runs.iter().map(value).collect::<Vec<_>>()
    };
    let painted = |candidate| median(&of(candidate, |run| run.painted_ms));
    let memory = |candidate| median(&of(candidate, |run| run.pss_mib));
    for candidate in candidates {
        println!(
            "{:<24} {:>6.0} ms {:>6.0} ms {:>7.2} {:>6.0} ms {:>5.0} MiB {:>+7.0}",
            candidate.name,
            painted(candidate),
            smallest(&of(candidate, |run| run.painted_ms)),
            painted(candidate) / painted(hello),
            median(&of(candidate, |run| run.cpu_ms)),
            memory(candidate),
            memory(candidate) - memory(hello),
        );
    }
    for ours in &candidates[2..] {
        ensure!(
            painted(ours) <= LIMIT * painted(hello),
            "{} is slower than {LIMIT} × hello-world",
            ours.name
        );
        ensure!(
            memory(ours) <= memory(hello) + MEMORY_LIMIT,
            "{} uses over {MEMORY_LIMIT} MiB more",
            ours.name
        );
    }
    Ok(())
}
