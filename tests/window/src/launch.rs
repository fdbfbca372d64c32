//! How a run of the app begins: what it is told, and where what it says goes.

use std::{
    fs::File,
    path::PathBuf,
    process::{Child, Stdio},
};

use anyhow::Context as _;

use crate::desktop::Desktop;

/// A run that has not begun.
#[derive(Debug)]
pub struct Launch<'a> {
    desktop: &'a Desktop,
    /// The program.
    pub(crate) program: &'a str,
    service: &'a str,
    told: Vec<(&'static str, String)>,
    output: Option<PathBuf>,
}

impl<'a> Launch<'a> {
    /// Of `program` on `desktop`, set up for the service that the file `service` names.
    pub const fn new(desktop: &'a Desktop, program: &'a str, service: &'a str) -> Self {
        Self {
            desktop,
            program,
            service,
            told: Vec::new(),
            output: None,
        }
    }

    /// With one more variable in its environment.
    #[must_use]
    pub fn tell(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.told.push((name, value.into()));
        self
    }

    /// With everything that it, the driver and the web view say in `file`.
    #[must_use]
    pub fn write_to(mut self, file: PathBuf) -> Self {
        self.output = Some(file);
        self
    }

    /// Starts the driver, which starts the program when a session begins.
    pub(crate) fn driver(&self, port: u16) -> anyhow::Result<Child> {
        let mut driver = self.desktop.command("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env("REISEFOLGE_SERVICE", self.service)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(self.told.iter().map(|(name, value)| (name, value)));
        match &self.output {
            Some(file) => {
                let file = File::options().create(true).append(true).open(file)?;
                driver.stdout(file.try_clone()?).stderr(file);
            }
            None => {
                driver.stdout(Stdio::null()).stderr(Stdio::inherit());
            }
        }
        driver.spawn().context("WebKitWebDriver is needed")
    }
}
