//! From the start of the program to its first page.

use std::{
    io::{BufRead as _, BufReader},
    process::Stdio,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;

use super::{
    process_tree, session,
    statistics::{median, smallest},
};
use crate::{place, program, ui};

/// A start that takes longer has met a broken desktop portal, not our code.
const BROKEN: Duration = Duration::from_secs(5);

/// How long after the first page memory is read.
const SETTLED: Duration = Duration::from_secs(1);

/// The most that our first page may take, as a multiple of the hello-world.
const LIMIT: f64 = 1.25;

/// The most memory that our window may have above the hello-world, in **MiB**.
const MEMORY_LIMIT: f64 = 30.0;

#[derive(Args)]
pub struct Start {
    /// Rounds; in each, every program starts once and the order moves on.
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Use what is already built.
    #[arg(long)]
    no_build: bool,
}

/// One program of the comparison.
struct Candidate {
    name: &'static str,
    program: String,
    variables: Vec<(String, String)>,
    runs: Vec<Run>,
}

/// One start.
struct Run {
    painted_ms: f64,
    cpu_ms: f64,
    pss_mib: f64,
}

impl Start {
    pub fn run(self) -> Result<()> {
        if !self.no_build {
            build()?;
        }
        let bench = session::SignedIn::prepare()?;
        let released = |name: &str| place::target().join("release").join(name).display().to_string();
        let candidate = |name, program: &str, variables: Vec<(String, String)>| Candidate {
            name,
            program: released(program),
            variables,
            runs: Vec::new(),
        };
        let mut candidates = [
            candidate("bare web view", "bench-web-view", bench.plain_desktop()),
            candidate("Tauri hello-world", "bench-hello", bench.plain_desktop()),
            candidate("signed-out first page", "reisefolge", bench.signed_out()),
            candidate("signed-in Home", "reisefolge", bench.signed_in()),
        ];
        let count = candidates.len();
        // The first round warms the caches of the operating system and is not counted.
        for round in 0..=self.rounds {
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
}

fn build() -> Result<()> {
    ui::build_for_bench()?;
    program::run(program::cargo().args(["build", "--release", "--package", "bench-floors"]))?;
    program::run(program::cargo().args([
        "build", "--release", "--package", "reisefolge", "--features", "package,dev-service,marks",
    ]))
}

fn start(candidate: &Candidate) -> Result<Run> {
    let began = Instant::now();
    let mut child = program::program(&candidate.program)
        .envs(candidate.variables.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
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
    let members = process_tree::members(child.id());
    let cpu_ms = process_tree::cpu_ms(&members);
    thread::sleep(SETTLED);
    let members = process_tree::members(child.id());
    let pss_mib = process_tree::pss_mib(&members);
    child.kill()?;
    child.wait()?;
    // The helpers of WebKit end by themselves; a start beside them would be slower.
    thread::sleep(Duration::from_millis(300));
    Ok(Run { painted_ms: painted.as_secs_f64() * 1_000.0, cpu_ms, pss_mib })
}

fn watch(stdout: std::process::ChildStdout) -> mpsc::Receiver<(String, Instant)> {
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

fn report(candidates: &[Candidate]) -> Result<()> {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load average {}", load.trim());
    println!("{:<24} {:>9} {:>9} {:>7} {:>9} {:>9} {:>7}", "", "painted", "smallest", "ratio", "CPU", "PSS", "more");
    let hello = &candidates[1];
    let of = |candidate: &Candidate, value: fn(&Run) -> f64| candidate.runs.iter().map(value).collect::<Vec<_>>();
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
        ensure!(painted(ours) <= LIMIT * painted(hello), "{} is slower than {LIMIT} × hello-world", ours.name);
        ensure!(memory(ours) <= memory(hello) + MEMORY_LIMIT, "{} uses over {MEMORY_LIMIT} MiB more", ours.name);
    }
    Ok(())
}
