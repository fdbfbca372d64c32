//! Instructions, counted by callgrind.

use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::{limits::Judged, work::Work};

/// Prints and judges how many instructions each kind of work takes.
///
/// # Errors
///
/// When valgrind is there and does not count.
pub fn measure(judged: &mut Judged) -> Result<()> {
    println!("\ninstructions for each");
    if !is_there() {
        println!("  not counted: valgrind is not installed");
        return Ok(());
    }
    for work in Work::ALL {
        // What is done once falls away between two runs.
        let (few, many) = (counted(work, 1_000)?, counted(work, 3_000)?);
        let each = (many - few) as f64 / 2_000.0;
        println!("  {:<44} {each:>10.0}", work.name());
        if let Some(most) = work.most().instructions {
            judged.at_most(work.name(), "instructions", each, most);
        }
    }
    Ok(())
}

fn is_there() -> bool {
    let mut asked = Command::new("valgrind");
    asked.arg("--version").stdout(Stdio::null());
    asked.status().is_ok_and(|status| status.success())
}

fn counted(work: Work, times: usize) -> Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .args(["count", work.word(), &times.to_string()])
        .output()
        .context("cannot start valgrind")?;
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines()
        .find_map(|line| line.split_once("Collected : "))
        .and_then(|(_, number)| number.trim().parse().ok())
        .with_context(|| format!("callgrind counted nothing: {said}"))
}
