//! What must be on the machine, and how it gets there.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::{place, program};

/// The oldest Rust that compiles the workspace.
const RUST: (u32, u32) = (1, 95);

/// The oldest Node that runs the tools.
const NODE: u32 = 20;

/// What the app is compiled and linked with.
const COMPILE: [&str; 5] = [
    "build-essential",
    "pkg-config",
    "libdbus-1-dev",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
];

/// A screen that nobody sees, and a session bus for it.
const HEADLESS: [&str; 5] = ["xvfb", "xauth", "dbus-daemon", "dbus-x11", "at-spi2-core"];

/// What the tests drive: the web view, a browser, a keychain, a database,
/// and tools in Python.
const TEST: [&str; 6] = [
    "webkit2gtk-driver",
    "chromium",
    "gnome-keyring",
    "desktop-file-utils",
    "postgresql",
    "python3-venv",
];

/// What a command needs from the operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Compile the app.
    Compile,
    /// Compile it, and open it without a screen.
    Headless,
    /// Run every test.
    Test,
}

impl Need {
    fn packages(self) -> Vec<&'static str> {
        let mut packages = COMPILE.to_vec();
        if matches!(self, Self::Headless | Self::Test) {
            packages.extend(HEADLESS);
        }
        if self == Self::Test {
            packages.extend(TEST);
        }
        packages
    }
}

/// Installs what is missing, or says in one sentence what a person has to do.
pub fn everything(need: Need) -> Result<()> {
    rust()?;
    packages(need)?;
    target("wasm32-unknown-unknown")?;
    if need == Need::Test {
        target("aarch64-linux-android")?;
    }
    npm()
}

/// The packages of `package-lock.json`, installed again only when the list changed.
pub fn npm() -> Result<()> {
    node()?;
    let installed = place::npm().join(".package-lock.json");
    let wanted = place::root().join("package-lock.json");
    if changed(&installed).is_some_and(|installed| Some(installed) >= changed(&wanted)) {
        return Ok(());
    }
    println!("installing npm packages");
    let mut npm = program::program("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    program::run(&mut npm)?;
    // npm gives the file the age of the package: without this it would be installed at every turn.
    std::fs::File::options()
        .append(true)
        .open(&installed)
        .and_then(|file| file.set_modified(now()))
        .context("npm left no list of what it installed")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a file's age is not the product's time"
)]
fn now() -> SystemTime {
    SystemTime::now()
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|about| about.modified()).ok()
}

fn rust() -> Result<()> {
    let said = program::output(program::program("rustc").arg("--version"))
        .context("Rust is missing: install it from rustup.rs")?;
    let found = said.split_whitespace().nth(1).and_then(numbers);
    match found {
        Some(found) if found >= RUST => Ok(()),
        _ => bail!(
            "Rust {}.{} or newer is needed, and this is {}",
            RUST.0,
            RUST.1,
            said.trim()
        ),
    }
}

fn node() -> Result<()> {
    let said = program::output(program::program("node").arg("--version"))
        .with_context(|| format!("Node {NODE} or newer is needed, and there is none"))?;
    match said.trim().strip_prefix('v').and_then(numbers) {
        Some((major, _)) if major >= NODE => Ok(()),
        _ => bail!(
            "Node {NODE} or newer is needed, and this is {}",
            said.trim()
        ),
    }
}

/// The first two numbers of a version.
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split('.').map(str::parse);
    match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => Some((major, minor)),
        _ => None,
    }
}

fn target(name: &str) -> Result<()> {
    let sysroot = program::output(program::program("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(name)
        .join("lib");
    if library.exists() {
        return Ok(());
    }
    println!("installing the Rust target {name}");
    let mut rustup = program::program("rustup");
    rustup.args(["--quiet", "target", "add", name]);
    program::run(&mut rustup)
        .with_context(|| format!("the Rust target {name} is missing: rustup target add {name}"))
}

fn packages(need: Need) -> Result<()> {
    let missing: Vec<_> = need
        .packages()
        .into_iter()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let by_hand = format!("sudo apt-get install {list}");
    let Some(mut update) = apt(&["update", "-qq"]) else {
        bail!("Debian packages are missing and this user may not install them: {by_hand}");
    };
    println!("installing Debian packages: {list}");
    // A list that cannot be refreshed may still be good enough.
    program::succeeds(&mut update);
    let mut words = vec!["install", "-qq", "-y", "--no-install-recommends"];
    words.extend(missing);
    let mut install = apt(&words).context("apt-get went away")?;
    let done = install.output().context("cannot start apt-get")?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        bail!("apt-get could not install {list}: {}", said.trim());
    }
    Ok(())
}

fn installed(package: &str) -> bool {
    let mut query = program::program("dpkg-query");
    query.args(["-W", "-f=${db:Status-Status}", package]);
    query.output().is_ok_and(|said| said.stdout == b"installed")
}

/// apt-get as root, or with a sudo that asks for no password.
fn apt(words: &[&str]) -> Option<Command> {
    let root = program::program("id")
        .arg("-u")
        .output()
        .is_ok_and(|said| said.stdout.trim_ascii() == b"0");
    let mut command = if root {
        program::program("env")
    } else {
        if !program::succeeds(program::program("sudo").args(["-n", "true"])) {
            return None;
        }
        let mut sudo = program::program("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    command
        .arg("DEBIAN_FRONTEND=noninteractive")
        .arg("apt-get")
        .args(words);
    program::succeeds(program::program("apt-get").arg("--version")).then_some(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_by_its_numbers() {
        let cases = [
            ("1.95.0", Some((1, 95))),
            ("1.100.0-nightly", Some((1, 100))),
            ("20.20.2\n", Some((20, 20))),
            ("20", None),
            ("", None),
            ("a.b", None),
        ];
        for (given, wanted) in cases {
            assert_eq!(numbers(given), wanted, "{given}");
        }
        assert!(numbers("1.100.0") > Some(RUST));
        assert!(numbers("1.94.9") < Some(RUST));
    }

    #[test]
    fn tests_need_all_that_opening_needs() {
        for package in Need::Headless.packages() {
            assert!(Need::Test.packages().contains(&package), "{package}");
        }
        for package in Need::Compile.packages() {
            assert!(Need::Headless.packages().contains(&package), "{package}");
        }
    }
}
