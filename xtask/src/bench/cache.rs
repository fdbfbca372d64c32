//! Benches that need no window: programs of a crate's own.

use anyhow::Result;

use crate::program;

/// Builds the bench `name` of `package` for release, without building the rest,
/// and runs it. It fails when it measures more than it may.
pub fn run(package: &str, name: &str) -> Result<()> {
    program::run(program::cargo().args(["bench", "--quiet", "--package", package, "--bench", name]))
}
