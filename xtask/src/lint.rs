//! Lints in the same pass as compilation, so that each crate is compiled once.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::program;

/// Has Cargo compile our own crates with clippy, with every warning an error.
///
/// The wrapper is for members of the workspace only: what they depend on is compiled, and kept, as always.
pub fn while_compiling(cargo: &mut Command) -> Result<()> {
    cargo.env("RUSTC_WORKSPACE_WRAPPER", driver()?).env(
        "CLIPPY_ARGS",
        "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
    );
    Ok(())
}

fn driver() -> Result<PathBuf> {
    let sysroot = program::output(program::program("rustc").args(["--print", "sysroot"]))
        .context("rustc does not say where it lives")?;
    let driver = PathBuf::from(sysroot.trim()).join("bin/clippy-driver");
    if !driver.exists() {
        bail!("clippy is missing: rustup component add clippy");
    }
    Ok(driver)
}
