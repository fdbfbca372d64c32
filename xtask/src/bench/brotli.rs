//! Compressed sizes, by the brotli that Node brings.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::program;

const SCRIPT: &str = "const { brotliCompressSync } = require('node:zlib');
    console.log(brotliCompressSync(require('node:fs').readFileSync(process.argv[1])).length)";

/// The size of the file compressed with brotli at its highest level, in **bytes**.
pub fn size(file: &Path) -> Result<u64> {
    let size = program::output(program::program("node").arg("-e").arg(SCRIPT).arg(file))?;
    size.trim().parse().context("node prints a number")
}
