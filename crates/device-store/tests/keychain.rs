//! The real keychain of Linux: none, an unlocked one and a locked one.
//!
//! Each test runs itself again inside a D-Bus session of its own, so that
//! nothing touches the keychain of whoever runs the tests.
#![cfg(target_os = "linux")]

use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

use commands::ports::{Plain, Record, Storage, Store as _};
use device_store::{DeviceStore, OsKeychain};
use secrecy::ExposeSecret as _;

/// Where the test that runs inside the session keeps its files.
const INSIDE: &str = "REISEFOLGE_KEYCHAIN_TEST";

/// Makes a keychain that is unlocked with an empty desktop around it.
const UNLOCK: &str =
    "echo -n secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null";

/// Locks it, with nobody there who could be asked to unlock it.
const LOCK: &str = "dbus-send --session --print-reply --dest=org.freedesktop.secrets \
    /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
    array:objpath:/org/freedesktop/secrets/collection/login >/dev/null";

/// Runs the test `name` again, after `before` in a new session, and fails when
/// it fails there. `None` inside is that second run's folder.
fn inside_session(name: &str, before: &[&str]) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(INSIDE) {
        return Some(folder.into());
    }
    let folder = tempfile::tempdir().expect("a folder");
    let test = std::env::current_exe().expect("this test");
    let mut script = before.join(" && ");
    if !script.is_empty() {
        script += " && ";
    }
    script += &format!("exec '{}' --exact {name} --nocapture", test.display());
    let mut command = if before.is_empty() {
        Command::new("sh")
    } else {
        let mut command = Command::new("dbus-run-session");
        command.args(["--", "sh"]);
        command
    };
    let output = command
        .args(["-c", &script])
        .env(INSIDE, folder.path())
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path().join("share"))
        .env("XDG_RUNTIME_DIR", folder.path())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .output()
        .expect("sh and dbus-run-session are installed (cargo xtask test installs them)");
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    None
}

fn start(folder: &std::path::Path) -> DeviceStore<OsKeychain> {
    DeviceStore::new(folder.join("app"), OsKeychain::new(device_store::SERVICE))
}

fn plain() -> Plain {
    b"tokens".to_vec().into()
}

async fn has_session(store: &DeviceStore<OsKeychain>) -> bool {
    let session = store.read(Record::Session).await;
    session.is_some_and(|session| session.expose_secret() == b"tokens")
}

#[tokio::test]
async fn an_unlocked_keychain_keeps_the_key_from_run_to_run() {
    let name = "an_unlocked_keychain_keeps_the_key_from_run_to_run";
    let Some(folder) = inside_session(name, &[UNLOCK]) else {
        return;
    };
    let store = start(&folder);
    assert_eq!(store.storage().await, Storage::Sealed);
    store.write(Record::Session, &plain()).await;
    assert!(has_session(&start(&folder)).await);
    store.end_session().await;
    assert!(!has_session(&start(&folder)).await);
}

#[tokio::test]
async fn a_locked_keychain_leaves_memory() {
    let name = "a_locked_keychain_leaves_memory";
    let Some(folder) = inside_session(name, &[UNLOCK, LOCK]) else {
        return;
    };
    let store = start(&folder);
    assert_eq!(store.storage().await, Storage::MemoryOnly);
    store.write(Record::Session, &plain()).await;
    assert!(has_session(&store).await);
    assert!(!has_session(&start(&folder)).await);
    assert!(!folder.join("app").exists());
}

#[tokio::test]
async fn no_keychain_leaves_memory() {
    let name = "no_keychain_leaves_memory";
    let Some(folder) = inside_session(name, &[]) else {
        return;
    };
    let store = start(&folder);
    assert_eq!(store.storage().await, Storage::MemoryOnly);
    store.write(Record::Session, &plain()).await;
    assert!(has_session(&store).await);
    assert!(!folder.join("app").exists());
}
