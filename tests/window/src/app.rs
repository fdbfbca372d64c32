//! Where the program under test and its parts lie.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use testkit::TestServer;

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// The program, built for development with a service on loopback allowed.
///
/// # Errors
///
/// When it has not been built.
pub fn program() -> anyhow::Result<String> {
    built("debug/reisefolge", "cargo xtask test")
}

/// A program that was built for release.
///
/// # Errors
///
/// When it has not been built.
pub fn released(name: &str) -> anyhow::Result<String> {
    built(&format!("release/{name}"), "cargo xtask bench")
}

fn built(path: &str, by: &str) -> anyhow::Result<String> {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let program = target.join(path);
    ensure!(
        program.exists(),
        "{} is missing: `{by}` builds it",
        program.display()
    );
    Ok(program.display().to_string())
}

/// The source of axe.
///
/// # Errors
///
/// When the npm packages are not installed.
pub fn axe() -> anyhow::Result<String> {
    let file = root().join("node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file).with_context(|| format!("{} is missing", file.display()))
}

/// Writes the address of a service for the program to read, and answers with
/// the file's name.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write_service(folder: &Path, server: &TestServer) -> anyhow::Result<String> {
    write_service_at(folder, server.origin().as_str(), server)
}

/// The same for a service that is found at another address than its own.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write_service_at(
    folder: &Path,
    address: &str,
    server: &TestServer,
) -> anyhow::Result<String> {
    let file = folder.join("service.toml");
    let text = format!(
        "api = \"{address}\"\nissuer = \"{}\"\nclient_id = \"{}\"\nsign_in_name = \"Testinnlogging\"\n",
        server.issuer(),
        TestServer::CLIENT_ID,
    );
    std::fs::write(&file, text)?;
    Ok(file.display().to_string())
}
