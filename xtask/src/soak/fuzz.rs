//! Fuzzing with coverage, on stable Rust.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{place, program};

/// What the compiler adds so that libFuzzer sees which branches an input takes.
const COVERAGE: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Ccodegen-units=1 -Cdebug-assertions -Coverflow-checks --cfg fuzzing";

#[derive(Args)]
pub struct Fuzz {
    /// How long each decoder is fed, in seconds.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
    /// Only this decoder.
    #[arg(long)]
    only: Option<String>,
}

impl Fuzz {
    /// Builds the fuzzer and feeds every decoder; ends with the first that fails, and keeps the input.
    pub fn run(self) -> Result<()> {
        let program = build()?;
        let names = decoders()?;
        let mut fed = 0;
        for name in &names {
            if self.only.as_deref().is_none_or(|only| only == name) {
                self.feed(&program, name)?;
                fed += 1;
            }
        }
        if fed == 0 {
            bail!("there is no such decoder; there are: {}", names.join(", "));
        }
        println!("{fed} decoders fed for {} s each, no crash", self.seconds);
        Ok(())
    }

    fn feed(&self, program: &PathBuf, name: &str) -> Result<()> {
        println!("── {name}");
        let found = place::target().join("fuzz/found").join(name);
        fs::create_dir_all(&found)?;
        let kept = place::root().join("tests/fuzz/corpus").join(name);
        let crashes = format!("-artifact_prefix={}/crash-", found.display());
        let mut fuzzer = program::program(program);
        fuzzer
            .env("FUZZ_TARGET", name)
            .arg(&found)
            .arg(&kept)
            .arg(format!("-max_total_time={}", self.seconds))
            .args(["-max_len=65536", "-timeout=5", "-rss_limit_mb=1024"])
            .args(["-print_final_stats=1", "-verbosity=0"])
            .arg(crashes);
        program::run(&mut fuzzer).with_context(|| {
            format!(
                "{name} does not hold; put the input from {} into {}",
                found.display(),
                kept.display()
            )
        })
    }
}

/// The decoders: each has a folder in the corpus, which a test of theirs holds.
fn decoders() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for folder in fs::read_dir(place::root().join("tests/fuzz/corpus"))? {
        names.push(folder?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// A target is named so that programs which run while compiling are not instrumented.
fn build() -> Result<PathBuf> {
    let said = program::output(program::program("rustc").arg("-vV"))?;
    let host = said
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("rustc does not say what it runs on")?;
    let folder = place::target().join("fuzz");
    let mut cargo = program::cargo();
    cargo
        .args(["build", "--quiet", "--release", "--package", "fuzz-tests"])
        .args(["--features", "libfuzzer", "--bin", "fuzz", "--target", host])
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("RUSTFLAGS", COVERAGE);
    program::run(&mut cargo)?;
    Ok(folder.join(host).join("release/fuzz"))
}
