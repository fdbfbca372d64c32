//! A desktop of its own for each test: display, session bus, keychain, home.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, ensure};
use tempfile::TempDir;

/// More than the app ever makes in a keychain.
const MOST_ITEMS: usize = 30;

/// Whether the desktop has a keychain that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keychain {
    /// An unlocked one.
    Unlocked,
    /// One that stays locked, with nobody there who could be asked to unlock it.
    Locked,
    /// No session bus at all.
    None,
}

/// A display, a session bus and a home directory that nobody else uses. All of
/// it is gone when the value is dropped.
#[derive(Debug)]
pub struct Desktop {
    home: TempDir,
    display: String,
    bus: Option<String>,
    children: Vec<Child>,
}

impl Desktop {
    /// Starts one.
    ///
    /// # Errors
    ///
    /// When Xvfb, dbus-daemon or gnome-keyring cannot be started.
    pub fn start(keychain: Keychain) -> anyhow::Result<Self> {
        let home = TempDir::new()?;
        let (server, display) = start_display()?;
        let mut desktop = Self {
            home,
            display,
            bus: None,
            children: vec![server],
        };
        desktop.write_browser()?;
        for folder in ["run", "tmp"] {
            std::fs::create_dir_all(desktop.home.path().join(folder))?;
        }
        if keychain != Keychain::None {
            desktop.start_bus()?;
            desktop.unlock_keychain()?;
        }
        if keychain == Keychain::Locked {
            desktop.lock_keychain()?;
        }
        Ok(desktop)
    }

    /// The home directory.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The environment of every program on this desktop.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let home = self.home.path();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut environment = vec![
            ("DISPLAY", self.display.clone()),
            ("GDK_BACKEND", "x11".into()),
            ("HOME", home.display().to_string()),
            ("LANG", "C.UTF-8".into()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("PATH", format!("{}:{path}", home.join("bin").display())),
            ("TMPDIR", home.join("tmp").display().to_string()),
            ("XDG_RUNTIME_DIR", home.join("run").display().to_string()),
        ];
        // Without a bus the address must point nowhere, or libraries go and find one.
        let bus = self
            .bus
            .clone()
            .unwrap_or_else(|| "unix:path=/nonexistent".into());
        environment.push(("DBUS_SESSION_BUS_ADDRESS", bus));
        environment
    }

    /// A program with this desktop's environment and no other.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        for name in [
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "WAYLAND_DISPLAY",
        ] {
            command.env_remove(name);
        }
        command.envs(self.environment());
        command
    }

    /// The address that the app last asked the browser to open, once.
    pub fn take_opened(&self) -> Option<String> {
        let file = self.opened_file();
        let address = std::fs::read_to_string(&file).ok()?;
        std::fs::remove_file(&file).ok()?;
        Some(address.trim().to_owned())
    }

    fn opened_file(&self) -> PathBuf {
        self.home.path().join("opened")
    }

    /// Every program that opens addresses on Linux, as a script that writes the
    /// address down. A test then acts as the person in the browser.
    fn write_browser(&self) -> anyhow::Result<()> {
        let bin = self.home.path().join("bin");
        std::fs::create_dir_all(&bin)?;
        let opened = self.opened_file();
        let script = format!(
            "#!/bin/sh\nprintf '%s' \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n",
            opened.display()
        );
        for name in ["xdg-open", "gio", "gnome-open", "kde-open", "x-www-browser"] {
            let file = bin.join(name);
            std::fs::write(&file, &script)?;
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755))?;
        }
        Ok(())
    }

    fn start_bus(&mut self) -> anyhow::Result<()> {
        let mut bus = self
            .command("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("dbus-daemon is needed")?;
        let address = first_line(&mut bus)?;
        self.children.push(bus);
        self.bus = Some(address);
        Ok(())
    }

    /// The keychain goes to the background once it is there, and ends with its bus.
    fn unlock_keychain(&self) -> anyhow::Result<()> {
        let mut keyring = self
            .command("gnome-keyring-daemon")
            .args(["--unlock", "--components=secrets"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("gnome-keyring-daemon is needed")?;
        let mut password = keyring.stdin.take().context("a pipe was asked for")?;
        password.write_all(b"secret")?;
        drop(password);
        let status = keyring.wait()?;
        ensure!(status.success(), "the keychain did not start: {status}");
        Ok(())
    }

    fn lock_keychain(&self) -> anyhow::Result<()> {
        self.ask_keychain(&[
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.Lock",
            "array:objpath:/org/freedesktop/secrets/collection/login",
        ])
    }

    /// Removes all that the keychain holds.
    ///
    /// # Errors
    ///
    /// When it is not unlocked or holds nothing.
    pub fn empty_keychain(&self) -> anyhow::Result<()> {
        // Items are numbered from one; those of the app's own probes are gone already.
        let removed = (1..=MOST_ITEMS).filter(|number| {
            let item = format!("/org/freedesktop/secrets/collection/login/{number}");
            self.ask_keychain(&[&item, "org.freedesktop.Secret.Item.Delete"])
                .is_ok()
        });
        ensure!(removed.count() > 0, "the keychain holds nothing");
        Ok(())
    }

    fn ask_keychain(&self, message: &[&str]) -> anyhow::Result<()> {
        let status = self
            .command("dbus-send")
            .args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
            ])
            .args(message)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        ensure!(status.success(), "the keychain refuses {message:?}");
        Ok(())
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

fn start_display() -> anyhow::Result<(Child, String)> {
    let mut server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Xvfb is needed")?;
    let number = first_line(&mut server)?;
    Ok((server, format!(":{number}")))
}

fn first_line(child: &mut Child) -> anyhow::Result<String> {
    let stdout = child.stdout.take().context("a pipe was asked for")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line)?;
    Ok(line.trim().to_owned())
}
