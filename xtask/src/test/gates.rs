//! What was run, how long it took, how it ended.

use std::time::{Duration, Instant};

use anyhow::Result;

/// How many passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
}

impl Counts {
    /// A gate that is one check.
    pub const ONE: Self = Self {
        passed: 1,
        failed: 0,
    };

    /// A gate that is one check, for `map`.
    pub fn one((): ()) -> Self {
        Self::ONE
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

struct Gate {
    name: String,
    took: Duration,
    counts: Counts,
}

/// Every gate that was run.
#[derive(Default)]
pub struct Gates {
    gates: Vec<Gate>,
}

impl Gates {
    /// Runs one gate; says whether it held. A program without a test is no gate.
    pub fn run(&mut self, name: &str, gate: impl FnOnce() -> Result<Counts>) -> bool {
        println!("── {name}");
        let started = Instant::now();
        let counts = gate().unwrap_or_else(|error| {
            println!("{error:#}");
            Counts {
                passed: 0,
                failed: 1,
            }
        });
        if counts != Counts::default() {
            self.gates.push(Gate {
                name: name.to_owned(),
                took: started.elapsed(),
                counts,
            });
        }
        counts.failed == 0
    }

    /// Prints the table; its last line is for machines.
    pub fn report(&self) {
        println!(
            "\n{:<44} {:>8} {:>7} {:>7}",
            "gate", "seconds", "passed", "failed"
        );
        for gate in &self.gates {
            println!(
                "{:<44} {:>8.1} {:>7} {:>7}",
                gate.name,
                gate.took.as_secs_f32(),
                gate.counts.passed,
                gate.counts.failed
            );
        }
        let took: Duration = self.gates.iter().map(|gate| gate.took).sum();
        println!("{:<44} {:>8.1}\n", "together", took.as_secs_f32());
        let all = self.counts();
        println!("{} passed, {} failed", all.passed, all.failed);
    }

    /// Whether every gate held.
    pub fn all_passed(&self) -> bool {
        self.counts().failed == 0
    }

    fn counts(&self) -> Counts {
        self.gates
            .iter()
            .fold(Counts::default(), |all, gate| all.and(gate.counts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_a_failure_and_is_counted() {
        let mut gates = Gates::default();
        assert!(gates.run("holds", || Ok(Counts {
            passed: 3,
            failed: 0
        })));
        assert!(gates.run("empty", || Ok(Counts::default())));
        assert_eq!(gates.gates.len(), 1);
        assert!(gates.all_passed());
        assert!(!gates.run("breaks", || anyhow::bail!("broken")));
        assert!(!gates.run("one of two", || Ok(Counts {
            passed: 1,
            failed: 1
        })));
        assert_eq!(
            gates.counts(),
            Counts {
                passed: 4,
                failed: 2
            }
        );
        assert!(!gates.all_passed());
    }
}
