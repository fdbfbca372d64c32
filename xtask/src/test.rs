//! `cargo xtask test`: every gate, from nothing, each crate compiled once.

use std::process::Stdio;

use anyhow::{Result, bail};
use clap::Args;

use crate::install::{self, Need};
use crate::soak::contract::Contract;
use crate::{database::Database, licences, lint, openapi, place, program, ui};

mod built;
mod gates;
mod node;

use built::{Programs, TestProgram};
use gates::{Counts, Gates};

/// The crates that phones will use.
const ON_PHONES: [&str; 3] = ["commands", "requisition-client", "device-store"];

/// The window is compiled for another target, and benches have no tests.
const WITHOUT: [&str; 8] = [
    "--exclude",
    "src-ui",
    "--exclude",
    "bench-engine",
    "--exclude",
    "bench-floors",
    "--exclude",
    "bench-serve",
];

/// What the server has for developers and nobody else.
pub const OF_THE_SERVER: &str = "requisition-server/dev-idp";

/// What development builds have and a package has not.
pub const FEATURES: &str = "reisefolge/dev-service,requisition-server/dev-idp";

/// Runs every gate and every test.
#[derive(Args)]
pub struct Test {}

impl Test {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        let mut gates = Gates::default();
        every_gate(&mut gates);
        gates.report();
        if gates.all_passed() {
            return Ok(());
        }
        std::process::exit(1);
    }
}

/// Later gates stand on earlier ones: where one of the first fails, the rest would only repeat it.
fn every_gate(gates: &mut Gates) {
    gates.run("format", formatted);
    if !gates.run("install", || {
        install::everything(Need::Test).map(Counts::one)
    }) {
        return;
    }
    gates.run("window: compile, lint", || {
        ui::build(ui::Build::Linted).map(Counts::one)
    });
    let mut programs = Programs::default();
    let compiled = gates.run("workspace: compile, lint", || {
        programs = compile()?;
        Ok(Counts::ONE)
    });
    if !compiled {
        return;
    }
    for program in &programs.tests {
        if !program.drives_a_window() {
            gates.run(&program.label(), || program.run());
        }
    }
    gates.run("examples in documentation", examples);
    gates.run("docs/openapi.json", || openapi::check().map(Counts::one));
    // T48
    for database in Database::ALL {
        let name = format!("answers as documented on {}", database.name());
        gates.run(&name, || Contract::briefly(database).map(Counts::one));
    }
    gates.run("licences", || licences::check().map(Counts::one));
    gates.run("type check for Android", || on_phones().map(Counts::one));
    node::every_file(gates);
    for program in programs
        .tests
        .iter()
        .filter(|program| program.drives_a_window())
    {
        gates.run(&program.label(), || program.run());
    }
}

fn formatted() -> Result<Counts> {
    program::run(program::cargo().args(["fmt", "--all", "--check", "--", "--color=never"]))
        .map(Counts::one)
}

/// `build` and not `test --no-run`: the programs themselves are wanted, too.
fn compile() -> Result<Programs> {
    let mut cargo = program::cargo();
    cargo
        .args([
            "build",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--keep-going",
        ])
        .args(WITHOUT)
        .args(["--features", FEATURES])
        .arg("--message-format=json-render-diagnostics")
        .stdout(Stdio::piped());
    lint::while_compiling(&mut cargo)?;
    let programs = Programs::from_messages(&program::output(&mut cargo)?);
    if programs.tests.is_empty() {
        bail!("no test was compiled");
    }
    Ok(programs)
}

fn examples() -> Result<Counts> {
    let mut cargo = program::cargo();
    cargo
        .args(["test", "--quiet", "--doc", "--workspace"])
        .args(WITHOUT)
        .args(["--features", FEATURES]);
    lint::while_compiling(&mut cargo)?;
    TestProgram::counted(&mut cargo)
}

fn on_phones() -> Result<()> {
    let mut cargo = program::cargo();
    cargo.args(["check", "--quiet", "--target", "aarch64-linux-android"]);
    for name in ON_PHONES {
        cargo.args(["--package", name]);
    }
    cargo.env("CARGO_TARGET_DIR", place::target());
    program::run(&mut cargo)
}
