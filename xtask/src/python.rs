//! Tools written in Python, in an environment of their own under the target folder.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{place, program};

/// The folder of the environment.
fn folder() -> PathBuf {
    place::target().join("python")
}

/// A program of the environment, after what `requirements` lists is installed. The list is relative to the folder of
/// the workspace; the environment is made again only when it changed.
pub fn program_from(requirements: &str, name: &str) -> Result<PathBuf> {
    let wanted = fs::read_to_string(place::root().join(requirements))
        .with_context(|| format!("{requirements} is missing"))?;
    let program = folder().join("bin").join(name);
    let list = folder().join("installed.txt");
    if program.exists() && fs::read_to_string(&list).is_ok_and(|installed| installed == wanted) {
        return Ok(program);
    }
    println!("installing {name} into {}", folder().display());
    if folder().exists() {
        fs::remove_dir_all(folder())?;
    }
    program::run(
        program::program("python3")
            .args(["-m", "venv"])
            .arg(folder()),
    )?;
    program::run(
        program::program(folder().join("bin/pip"))
            .args(["install", "--quiet", "--disable-pip-version-check"])
            .args(["--requirement", requirements]),
    )?;
    fs::write(list, wanted)?;
    Ok(program)
}
