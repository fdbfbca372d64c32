//! The tests in Chromium, which are Node programs.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::gates::{Counts, Gates};
use crate::ui::files_below;
use crate::{place, program};

/// Where they stand.
const FOLDER: &str = "tests/browser";

/// Runs each file as a gate of its own.
pub fn every_file(gates: &mut Gates) {
    let folder = place::root().join(FOLDER);
    let files = match files_below(&folder) {
        Ok(files) => files,
        Err(error) => {
            gates.run(FOLDER, || Err(error));
            return;
        }
    };
    for file in files
        .iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
    {
        let name = file.strip_prefix(place::root()).unwrap_or(file);
        gates.run(&name.to_string_lossy(), || run(file));
    }
}

fn run(file: &Path) -> Result<Counts> {
    let mut node = program::program("node");
    node.args(["--test", "--test-reporter=tap"]).arg(file);
    let output = node.output().context("cannot start node")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let counts = counts_in(&said);
    if !output.status.success() {
        println!("{said}{}", String::from_utf8_lossy(&output.stderr));
    }
    if output.status.success() != (counts.failed == 0) || counts == Counts::default() {
        bail!("{} ended with {}", program::line(&node), output.status);
    }
    Ok(counts)
}

/// What TAP says at its end: `# pass 3`, `# fail 0`.
fn counts_in(said: &str) -> Counts {
    let number = |word: &str| {
        said.lines()
            .filter_map(|line| {
                line.strip_prefix("# ")?
                    .strip_prefix(word)?
                    .trim()
                    .parse()
                    .ok()
            })
            .next_back()
            .unwrap_or(0)
    };
    Counts {
        passed: number("pass "),
        failed: number("fail ") + number("cancelled "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_of_tap_is_read() {
        let said = "TAP version 13\nok 1 - a\n1..1\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n";
        assert_eq!(
            counts_in(said),
            Counts {
                passed: 2,
                failed: 2
            }
        );
        assert_eq!(counts_in("TAP version 13\n"), Counts::default());
    }
}
