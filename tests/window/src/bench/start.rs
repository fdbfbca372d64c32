//! From the start of the program to its first page: signed out, and from what is
//! kept, whatever the service does.

use std::{
    io::{BufRead as _, BufReader},
    process::{ChildStdout, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use testkit::personas::KARI;

use super::statistics::{median, smallest};
use crate::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    front::{Answers, Front},
    process_tree,
    webdriver::Window,
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

/// The most that the first content may take while the service does not answer as
/// it should, as a multiple of the time while it does.
const WAIT_LIMIT: f64 = 1.05;

/// One program of the comparison.
struct Candidate<'a> {
    name: &'static str,
    place: Place,
    program: String,
    desktop: &'a Desktop,
    answers: Answers,
    service: String,
    runs: Vec<Run>,
}

/// What a candidate is compared with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The least that is possible; nothing.
    Floor,
    /// What others have; nothing.
    Hello,
    /// The hello-world.
    Ours,
    /// What is kept, with the service there: the hello-world.
    Kept,
    /// What is kept, with a service that is not as it should be: the same with it there.
    Alone,
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
    let (mut front, server) = Front::with_service().await?;
    let service = app::write_service_at(used.home(), &front.origin(), &server)?;
    flow::choose_language_and_leave(&fresh, &ours, &service).await?;
    flow::sign_in_and_leave(&used, &ours, &service, KARI).await?;

    let mut candidates = candidates(&ours, &service, &fresh, &used)?;
    let count = candidates.len();
    // The first round warms the caches of the operating system and is not counted.
    for round in 0..=rounds {
        for turn in 0..count {
            let candidate = &mut candidates[(turn + round) % count];
            front.answer(candidate.answers).await?;
            let run = start(candidate)?;
            if round > 0 {
                candidate.runs.push(run);
            }
        }
    }
    // What was measured was Home: somebody is still signed in.
    front.answer(Answers::AtOnce).await?;
    let window = Window::open(&used, &ours, &service).await?;
    window.see("Hei, ").await?;
    window.close().await?;
    report(&candidates)
}

/// All that is compared, in the order in which it is printed.
fn candidates<'a>(
    ours: &str,
    service: &str,
    fresh: &'a Desktop,
    used: &'a Desktop,
) -> anyhow::Result<[Candidate<'a>; 7]> {
    use Answers::{AtOnce, Late, Never, NotAtAll};
    let candidate = |name, place, answers, program: &str, desktop| Candidate {
        name,
        place,
        answers,
        program: program.to_owned(),
        desktop,
        service: service.to_owned(),
        runs: Vec::new(),
    };
    let view = app::released("bench-web-view")?;
    let hello = app::released("bench-hello")?;
    Ok([
        candidate("bare web view", Place::Floor, AtOnce, &view, fresh),
        candidate("Tauri hello-world", Place::Hello, AtOnce, &hello, fresh),
        candidate("signed-out first page", Place::Ours, AtOnce, ours, fresh),
        candidate("Home, service there", Place::Kept, AtOnce, ours, used),
        candidate("Home, service dead", Place::Alone, NotAtAll, ours, used),
        candidate("Home, service silent", Place::Alone, Never, ours, used),
        candidate("Home, service 2 s late", Place::Alone, Late, ours, used),
    ])
}

fn start(candidate: &Candidate<'_>) -> anyhow::Result<Run> {
    let mut command = candidate.desktop.command(&candidate.program);
    command
        .env("REISEFOLGE_MARKS", "1")
        .env("REISEFOLGE_SERVICE", &candidate.service)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
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
    let hello = at(candidates, Place::Hello)?;
    let kept = at(candidates, Place::Kept)?;
    for candidate in candidates {
        println!(
            "{:<24} {:>6.0} ms {:>6.0} ms {:>7.2} {:>6.0} ms {:>5.0} MiB {:>+7.0}",
            candidate.name,
            candidate.painted(),
            smallest(&candidate.all(|run| run.painted_ms)),
            candidate.painted() / hello.painted(),
            median(&candidate.all(|run| run.cpu_ms)),
            candidate.memory(),
            candidate.memory() - hello.memory(),
        );
    }
    candidates
        .iter()
        .try_for_each(|candidate| candidate.holds(hello, kept))
}

fn at<'a, 'b>(candidates: &'a [Candidate<'b>], place: Place) -> anyhow::Result<&'a Candidate<'b>> {
    let found = candidates.iter().find(|candidate| candidate.place == place);
    found.context("something to compare with")
}

impl Candidate<'_> {
    fn all(&self, value: fn(&Run) -> f64) -> Vec<f64> {
        self.runs.iter().map(value).collect()
    }

    fn painted(&self) -> f64 {
        median(&self.all(|run| run.painted_ms))
    }

    fn memory(&self) -> f64 {
        median(&self.all(|run| run.pss_mib))
    }

    fn holds(&self, hello: &Self, kept: &Self) -> anyhow::Result<()> {
        let name = self.name;
        let (floor, limit) = match self.place {
            Place::Floor | Place::Hello => return Ok(()),
            Place::Ours | Place::Kept => (hello, LIMIT),
            Place::Alone => (kept, WAIT_LIMIT),
        };
        ensure!(
            self.painted() <= limit * floor.painted(),
            "{name} is slower than {limit} × {}",
            floor.name
        );
        ensure!(
            self.memory() <= hello.memory() + MEMORY_LIMIT,
            "{name} uses over {MEMORY_LIMIT} MiB more"
        );
        Ok(())
    }
}
