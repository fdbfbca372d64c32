//! Bytes of the first load.

use std::{fs, path::PathBuf};

use anyhow::{Result, ensure};

use super::brotli;
use crate::{place, ui};

/// The most that a first load may be, in **bytes** after brotli.
const LIMIT: u64 = 350_000;

/// The goal, in **bytes** after brotli.
const AIM: u64 = 220_000;

/// Prints the parts of the first load and fails above the limit.
///
/// A first load is the page, its script, the program, the styles, the font for
/// Norwegian and English, and one language without what is said later. The second font file, for
/// Sámi letters, the other languages, and the parts of the program that the first
/// page does not use, are loaded when they are needed.
pub fn run() -> Result<()> {
    ui::build_for_release()?;
    let mut total = 0;
    println!("{:<34} {:>10} {:>10}", "file", "bytes", "brotli");
    for file in first_load()? {
        let (plain, small) = (fs::metadata(&file)?.len(), brotli::size(&file)?);
        total += small;
        let name = file
            .strip_prefix(place::dist())
            .unwrap_or(&file)
            .display()
            .to_string();
        println!("{name:<34} {plain:>10} {small:>10}");
    }
    println!("first load: {total} bytes (limit {LIMIT}, aim {AIM})");
    ensure!(total <= LIMIT, "the first load is above its limit");
    Ok(())
}

fn first_load() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![place::dist()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if is_first_load(&path.display().to_string()) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_first_load(path: &str) -> bool {
    let later_language = path.ends_with(".ftl") && !path.ends_with("nb.ftl");
    let name = path.rsplit('/').next().unwrap_or(path);
    !later_language && !path.contains("latin-ext") && !ui::is_part(name)
}
