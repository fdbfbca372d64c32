//! Where the sources lay, which is nobody's business who gets the program.
//!
//! A panic names its file. Left alone, a release would tell the folders, and
//! with them often the name, of whoever built it.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::place;

/// Arguments for Cargo that leave only the end of each path in what it compiles.
///
/// They change how everything is compiled, so they are for releases alone.
pub fn hidden() -> Result<[String; 2]> {
    let flags: Vec<_> = folders()?
        .iter()
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .collect();
    // A setting for a condition is added to those for a target, which stay in force.
    let flags = serde_json::to_string(&flags)?;
    Ok([
        "--config".into(),
        format!("target.'cfg(all())'.rustflags={flags}"),
    ])
}

/// Folders whose names must not be found in a release.
pub fn folders() -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    if let Some(cargo) = cargo_home() {
        folders.push(cargo.clone());
        let registries = cargo.join("registry/src");
        if registries.exists() {
            for registry in fs::read_dir(registries)? {
                folders.push(registry?.path());
            }
        }
    }
    folders.push(place::root());
    Ok(folders)
}

fn cargo_home() -> Option<PathBuf> {
    let own = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    own.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_folder_that_fits_is_named_last_as_the_compiler_wants_it() {
        let folders = folders().unwrap();
        for (at, folder) in folders.iter().enumerate() {
            let longer_before = folders
                .iter()
                .take(at)
                .any(|before| before != folder && before.starts_with(folder));
            assert!(!longer_before, "{}", folder.display());
        }
    }

    #[test]
    fn cargo_can_read_the_setting() {
        let [_, setting] = hidden().unwrap();
        let read: toml::Table = setting.parse().unwrap();
        let flags = read["target"]["cfg(all())"]["rustflags"]
            .as_array()
            .unwrap();
        assert_eq!(flags.len(), folders().unwrap().len());
    }
}
