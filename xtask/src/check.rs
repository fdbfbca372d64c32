//! `cargo xtask check`: what can be said without running the product.

use anyhow::Result;
use clap::Args;

use crate::{licences, lint, openapi, program, test, ui};

/// Format, lints, locales, repository rules, contract and licences.
#[derive(Args)]
pub struct Check {}

impl Check {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        println!("format");
        program::run(program::cargo().args(["fmt", "--all", "--check"]))?;
        ui::build(ui::Build::Linted)?;
        println!("lints");
        let mut clippy = program::cargo();
        clippy
            .args([
                "clippy",
                "--quiet",
                "--workspace",
                "--exclude",
                "src-ui",
                "--all-targets",
            ])
            .args(["--features", test::FEATURES])
            .args(["--", "-D", "warnings"]);
        program::run(&mut clippy)?;
        println!("locales, rules of the repository");
        let mut tests = program::cargo();
        tests.args(["test", "--quiet", "--package", "i18n", "--package", "xtask"]);
        lint::while_compiling(&mut tests)?;
        program::run(&mut tests)?;
        println!("contract, licences");
        openapi::Openapi::checking().run()?;
        licences::check()
    }
}
