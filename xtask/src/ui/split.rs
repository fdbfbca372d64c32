//! The parts of the window's program that are loaded when they are first needed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::dist::files_below;

/// The script that loads parts, beside `app.js`.
pub const LOADER: &str = "parts.js";

/// Cuts the compiled program where the window's sources say so. What is left
/// for the first load is returned, the rest and [`LOADER`] lie in `folder`.
pub fn split(compiled: &Path, folder: &Path) -> Result<PathBuf> {
    println!("cutting the window's program into parts");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let program = fs::read(compiled)?;
    let first = folder.with_extension("first.wasm");
    let link = format!("./{LOADER}");
    let mut options = Options::new(&program);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = &link;
    options.main_module = "./app.js";
    transform(options)
        .map_err(|report| anyhow!("{report:#}"))
        .context("the window's program cannot be cut")?;
    Ok(first)
}

/// The programs in a folder of parts.
pub fn programs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = files_below(folder)?;
    files.retain(|file| file.extension().is_some_and(|kind| kind == "wasm"));
    Ok(files)
}

/// Whether a file of `dist/` is a part, which no first load needs.
pub fn is_part(name: &str) -> bool {
    let is_named_so = |prefix| name.starts_with(prefix);
    name.ends_with(".wasm") && ["split_", "chunk_"].into_iter().any(is_named_so)
}
