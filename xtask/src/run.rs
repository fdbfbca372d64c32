//! `cargo xtask run`: the service, and the app connected to it.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use clap::Args;

use crate::install::{self, Need};
use crate::server::Server;
use crate::{place, program, test, ui};

/// Where a desktop says that it is there.
const DISPLAYS: [&str; 2] = ["DISPLAY", "WAYLAND_DISPLAY"];

/// Builds and opens the app, with the reference service on loopback behind it.
#[derive(Args)]
pub struct Run {
    /// Opens the window on a screen in memory, where nobody sees it.
    #[arg(long)]
    headless: bool,
}

impl Run {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        if !self.headless && !has_display() {
            bail!(
                "there is no display here; `cargo xtask run --headless` opens the window on a screen in memory"
            );
        }
        install::everything(if self.headless {
            Need::Headless
        } else {
            Need::Compile
        })?;
        ui::build(ui::Build::Dev)?;
        println!("compiling the app and the service; the first time takes some minutes");
        let mut cargo = program::cargo();
        cargo.args([
            "build",
            "--package",
            "reisefolge",
            "--package",
            "requisition-server",
        ]);
        program::run(cargo.args(["--features", test::FEATURES]))?;
        let server = Server::start(0)?;
        let file = server.write_address()?;
        println!(
            "the service answers at {}; it ends with the app",
            server.url()
        );
        let app = place::target().join("debug/reisefolge");
        let mut app = if self.headless {
            unseen(&app)
        } else {
            program::program(app)
        };
        app.env("REISEFOLGE_SERVICE", file);
        println!(
            "the app is starting{}",
            if self.headless {
                " on a screen in memory"
            } else {
                ""
            }
        );
        program::run(&mut app)
    }
}

fn has_display() -> bool {
    DISPLAYS
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The app on a screen in memory, with a session bus of its own that knows the screen.
fn unseen(app: &Path) -> Command {
    let mut command = program::program("xvfb-run");
    command
        .args(["--auto-servernum", "--server-args=-screen 0 1280x800x24"])
        .args(["dbus-run-session", "--"])
        .arg(app)
        .env("NO_AT_BRIDGE", "1")
        .env("GDK_BACKEND", "x11");
    command
}
