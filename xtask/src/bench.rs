//! `cargo xtask bench`: figures, one file each.

use anyhow::Result;
use clap::{Args, Subcommand};

mod size;

/// Measures one property of the product.
#[derive(Args)]
pub struct Bench {
    #[command(subcommand)]
    wanted: Wanted,
}

#[derive(Subcommand)]
enum Wanted {
    Size(size::Size),
}

impl Bench {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        match self.wanted {
            Wanted::Size(size) => size.run(),
        }
    }
}
