//! How long a decision takes, how many instructions and how much new memory,
//! beside the same core in plain integers.
//!
//! What depends on the machine is measured by the time of the core. What does
//! not depend on it, allocations and instructions, is what is judged most
//! strictly.

#![expect(clippy::print_stdout, reason = "figures are for whoever runs it")]

mod allocations;
mod claims;
mod clock;
mod floor;
mod growth;
mod instructions;
mod limits;
mod times;
mod work;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[global_allocator]
static COUNTED: allocations::Counted = allocations::Counted;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Measures everything.
    Run(Run),
    /// Does one kind of work so many times, for a program that counts instructions.
    Count {
        /// What is done.
        #[arg(value_enum)]
        work: work::Work,
        /// How often.
        times: usize,
    },
}

/// Measures everything.
#[derive(clap::Args)]
struct Run {
    /// How often each thing is measured.
    #[arg(long, default_value_t = 11)]
    rounds: usize,
    /// The most claims in the test of growth.
    #[arg(long, default_value_t = 10_000_000)]
    claims: usize,
}

fn main() -> Result<()> {
    match Arguments::parse().what {
        What::Run(run) => run.run(),
        What::Count { work, times } => {
            println!("{}", work.times(times));
            Ok(())
        }
    }
}

impl Run {
    fn run(&self) -> Result<()> {
        let mut judged = limits::Judged::default();
        times::measure(self.rounds, &mut judged);
        allocations::measure(&mut judged);
        instructions::measure(&mut judged)?;
        growth::measure(self.claims, &mut judged)?;
        judged.end()
    }
}
