//! `cargo xtask ui`: the window, from its sources to `dist/`.

use std::time::{Duration, Instant, SystemTime};

use anyhow::Result;
use clap::Args;

use crate::{install, place};

mod css;
mod dist;
mod font;
mod prune;
mod script;
mod split;
mod wasm;

pub use dist::files_below;
pub use split::is_part;
pub use wasm::Build;

/// How often the sources are looked at under `--watch`.
const GLANCE: Duration = Duration::from_millis(400);

/// What the window is made of.
const SOURCES: [&str; 10] = [
    "src-ui",
    "locales",
    "crates/domain",
    "crates/entitlement",
    "crates/i18n",
    "crates/ipc",
    "crates/questions",
    "crates/regulations",
    "Cargo.lock",
    "package-lock.json",
];

/// Builds the window into `dist/`.
#[derive(Args)]
pub struct Ui {
    /// Small and optimised, as it is shipped.
    #[arg(long)]
    release: bool,
    /// Builds again whenever a source changes, until interrupted.
    #[arg(long)]
    watch: bool,
}

impl Ui {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        install::npm()?;
        let wanted = if self.release {
            Build::Release
        } else {
            Build::Dev
        };
        if !self.watch {
            return build(wanted);
        }
        loop {
            let seen = newest()?;
            if let Err(error) = build(wanted) {
                println!("{error:#}");
            }
            println!("waiting for a change in src-ui, locales or the crates it uses");
            while newest()? <= seen {
                std::thread::sleep(GLANCE);
            }
        }
    }
}

/// Builds the window as it is shipped.
pub fn build_for_release() -> Result<()> {
    build(Build::Release)
}

/// Builds the window as it is shipped, except that it says when it is painted.
pub fn build_for_bench() -> Result<()> {
    build(Build::Bench)
}

/// Builds the window into `dist/`, which is left alone where nothing changed.
pub fn build(wanted: Build) -> Result<()> {
    let started = Instant::now();
    let program = wasm::build(wanted)?;
    let changed = dist::write(wanted, &program)?;
    println!(
        "dist/ is ready: {changed} files changed, {:.1} s",
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

fn newest() -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for source in SOURCES {
        let path = place::root().join(source);
        for file in dist::files_below(&path)? {
            if let Ok(changed) = file.metadata().and_then(|about| about.modified()) {
                newest = newest.max(changed);
            }
        }
    }
    Ok(newest)
}
