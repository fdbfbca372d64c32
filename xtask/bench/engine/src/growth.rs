//! Very many claims through the program that takes a line each: time for each and memory of the process.

use std::{
    fs,
    io::{self, Read},
};

use anyhow::{Context as _, Result, ensure};
use decide::Form;

use crate::{claims, clock, limits::Judged};

/// How much longer one of very many may take than one of few.
const SLOWER: f64 = 1.5;

/// How many kilobytes the process may grow by.
const GROWN: u64 = 1_024;

/// How many different lines there are.
const DIFFERENT: usize = 512;

/// Prints and judges growth up to `most` claims.
///
/// # Errors
///
/// When the system does not say how much memory is used, or a line is not read.
pub fn measure(most: usize, judged: &mut Judged) -> Result<()> {
    println!("\nclaims by the line: nanoseconds of the core for each, kilobytes at most");
    let mut first = None;
    let mut many = 10_000;
    while many <= most {
        let lines = Lines::new(many)?;
        let began = clock::of_the_core();
        let seen = decide::run(lines, io::sink(), &Form::Json)?;
        let each = (clock::of_the_core() - began) / many as f64;
        ensure!(usize::try_from(seen.decided)? == many, "{seen:?}");
        let memory = peak()?;
        println!("  {many:>10} {each:>10.1} {memory:>10}");
        let (each_first, memory_first) = *first.get_or_insert((each, memory));
        judged.at_most("growth", "times as long", each / each_first, SLOWER);
        let grown = memory.saturating_sub(memory_first);
        judged.at_most("growth", "kilobytes more", grown as f64, GROWN as f64);
        many *= 10;
    }
    Ok(())
}

/// So many lines, made as they are read.
struct Lines {
    different: Vec<Vec<u8>>,
    left: usize,
    /// How much of the current line was read.
    place: usize,
}

impl Lines {
    fn new(left: usize) -> Result<Self> {
        let mut different = Vec::new();
        for facts in claims::various(DIFFERENT) {
            let mut line = serde_json::to_vec(&facts)?;
            line.push(b'\n');
            different.push(line);
        }
        Ok(Self {
            different,
            left,
            place: 0,
        })
    }
}

impl Read for Lines {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut written = 0;
        while self.left > 0 && written < into.len() {
            let line = &self.different[self.left % DIFFERENT][self.place..];
            let many = line.len().min(into.len() - written);
            into[written..written + many].copy_from_slice(&line[..many]);
            written += many;
            self.place += many;
            if many == line.len() {
                (self.place, self.left) = (0, self.left - 1);
            }
        }
        Ok(written)
    }
}

/// The most memory that the process had at once, in kilobytes.
fn peak() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .context("no VmHWM")
}
