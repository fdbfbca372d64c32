//! `cargo xtask package`: a .deb of the release build, looked through before anybody gets it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use crate::install::{self, Need};
use crate::ui::files_below;
use crate::{origin, place, program, sbom, ui};

/// What belongs to development and must not be in a package.
const NEVER_SHIPPED: [&str; 10] = [
    "dev-idp",
    "dev_idp",
    "dev-bridge",
    "dev_bridge",
    "requisition-server",
    "requisition_server",
    "REISEFOLGE_IDLE",
    "REISEFOLGE_MARKS",
    "REISEFOLGE_PICKED",
    "WASM_BINDGEN_DEBUG",
];

/// Starts Tauri's command line straight from the package of one system. The package around it wants those of all
/// systems in the lock file, and not every registry has them.
const LAUNCH: &str = "const [from, ...line] = process.argv.slice(1);
    require(from).run(line, 'tauri', error => { if (error) { console.error(error); process.exitCode = 1; } })";

/// Builds, and looks through, a Debian package.
#[derive(Args)]
pub struct Pack {}

impl Pack {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        install::everything(Need::Compile)?;
        ui::build_for_release()?;
        println!("compiling and packing, which takes some minutes");
        let folder = place::target().join("release/bundle/deb");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let mut tauri = program::program("node");
        tauri
            .args(["-e", LAUNCH])
            .arg(format!("@tauri-apps/cli-linux-{}-gnu", architecture()?))
            .args(["build", "--ci", "--bundles", "deb", "--features", "package"])
            .arg("--")
            .args(origin::hidden()?);
        program::run(&mut tauri)?;
        let package = the_one_package(&folder)?;
        look_through(&package)?;
        println!("{}", package.display());
        println!("{}", sbom::write()?.display());
        println!(
            "install it with: sudo apt-get install {}",
            package.display()
        );
        Ok(())
    }
}

/// The processor as npm names it.
fn architecture() -> Result<&'static str> {
    match std::env::consts::ARCH {
        "x86_64" => Ok("x64"),
        "aarch64" => Ok("arm64"),
        other => bail!("Tauri's command line is not there for {other}"),
    }
}

fn the_one_package(folder: &Path) -> Result<PathBuf> {
    let mut packages = files_below(folder)?;
    packages.retain(|file| file.extension().is_some_and(|kind| kind == "deb"));
    match packages.pop() {
        Some(package) if packages.is_empty() => Ok(package),
        _ => bail!("there is not exactly one package in {}", folder.display()),
    }
}

fn look_through(package: &Path) -> Result<()> {
    let unpacked = place::target().join("package");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    program::run(
        program::program("dpkg-deb")
            .arg("--extract")
            .arg(package)
            .arg(&unpacked),
    )?;
    let name = program::output(
        program::program("dpkg-deb")
            .arg("--field")
            .arg(package)
            .arg("Package"),
    )?;
    ensure!(
        is_a_name(name.trim()),
        "dpkg takes no package called {}",
        name.trim()
    );
    let files = files_below(&unpacked)?;
    desktop_file(&files)?;
    ensure!(
        files
            .iter()
            .any(|file| file.extension().is_some_and(|kind| kind == "png")),
        "the package has no icon"
    );
    let places = origin::folders()?;
    let places = places.iter().map(|place| format!("{}/", place.display()));
    let never: Vec<_> = NEVER_SHIPPED
        .into_iter()
        .map(str::to_owned)
        .chain(places)
        .collect();
    for file in files.iter().chain(&files_below(&place::dist())?) {
        let bytes = fs::read(file)?;
        for word in &never {
            ensure!(
                !contains(&bytes, word),
                "{} contains \"{word}\"",
                file.display()
            );
        }
    }
    println!(
        "the package has a desktop file, an icon, no part of development and no path of this machine"
    );
    Ok(())
}

fn desktop_file(files: &[PathBuf]) -> Result<()> {
    let file = files
        .iter()
        .find(|file| file.extension().is_some_and(|kind| kind == "desktop"))
        .context("the package has no desktop file")?;
    let text = fs::read_to_string(file)?;
    let passes_addresses_on = text
        .lines()
        .any(|line| line.starts_with("Exec=") && line.ends_with(" %u"));
    ensure!(
        passes_addresses_on,
        "the desktop file drops the address it is opened with"
    );
    Ok(())
}

/// The bundler makes the package's name of the product's, and dpkg takes no Norwegian letter.
fn is_a_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-.".contains(&byte)
        })
}

fn contains(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|part| part == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_named_as_dpkg_wants_it() {
        let cases = [
            ("reisefolge", true),
            ("reisefølge", false),
            ("Reise", false),
            ("0reise", false),
            ("", false),
        ];
        for (name, wanted) in cases {
            assert_eq!(is_a_name(name), wanted, "{name}");
        }
    }

    /// T47: what the package is looked through for.
    #[test]
    fn a_word_is_found_wherever_it_stands() {
        let cases = [
            (&b"dev-idp"[..], true),
            (b"\0\xffdev-idp\0", true),
            (b"dev-id", false),
            (b"dev\0-idp", false),
            (b"", false),
        ];
        for (bytes, wanted) in cases {
            assert_eq!(contains(bytes, "dev-idp"), wanted, "{bytes:?}");
        }
    }
}
