//! Where things stand in the repository.

use std::path::PathBuf;

/// The folder of the workspace: the one that Cargo runs xtask for. Where two checkouts share a target folder, the one
/// that xtask was compiled in may be the other.
pub fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
        .parent()
        .expect("xtask stands in the workspace")
        .to_owned()
}

/// The folder that Cargo builds into.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The files that the window is loaded from.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What npm installed.
pub fn npm() -> PathBuf {
    root().join("node_modules")
}
