//! `cargo xtask screens`: a picture of every screen.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::install::{self, Need};
use crate::{bridge, place, program, ui};

/// The picture that the README shows.
const PICTURE: &str = "docs/screenshots/trip.png";

/// Takes a picture of every screen, in sizes, themes and languages, in Chromium.
#[derive(Args)]
pub struct Screens {
    /// Where the pictures go.
    #[arg(long, default_value = "target/screens")]
    folder: PathBuf,
}

impl Screens {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        install::everything(Need::Test)?;
        ui::build(ui::Build::Dev)?;
        bridge::compile()?;
        let mut node = program::program("node");
        node.arg(place::root().join("tests/browser/screens.mjs"))
            .arg(&self.folder);
        program::run(&mut node)?;
        println!("taking the README's picture in the real window");
        program::run(
            program::cargo()
                .args(["build", "--quiet", "--package", "reisefolge"])
                .args(["--features", "dev-service"]),
        )?;
        let mut picture = program::cargo();
        picture.args([
            "run",
            "--quiet",
            "--package",
            "window-tests",
            "--bin",
            "picture",
        ]);
        program::run(picture.arg("--").arg(place::root().join(PICTURE)))?;
        println!("the pictures are in {}", self.folder.display());
        Ok(())
    }
}
