//! The window's program: cargo, wasm-split, wasm-bindgen, and wasm-opt where it is shipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::split;
use crate::{lint, origin, place, program};

/// What rustc 1.95 switches on for wasm32, named one by one: wasm-opt refuses the module otherwise.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// For whom the window is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// A developer.
    Dev,
    /// A developer's own tests: compiled and linted in one pass.
    Linted,
    /// A patient.
    Release,
    /// A bench: as for a patient, and the window says when it is painted.
    Bench,
}

impl Build {
    fn profile(self) -> &'static str {
        match self {
            Self::Dev | Self::Linted => "dev",
            Self::Release | Self::Bench => "wasm-release",
        }
    }

    /// Whether it is made small.
    pub fn is_small(self) -> bool {
        match self {
            Self::Dev | Self::Linted => false,
            Self::Release | Self::Bench => true,
        }
    }
}

/// The files that a browser needs.
pub struct Program {
    /// `app.js`.
    pub script: PathBuf,
    /// `app_bg.wasm`.
    pub wasm: PathBuf,
    /// The folder of what is loaded later, and of the script that does.
    pub parts: PathBuf,
}

/// Compiles the window.
pub fn build(wanted: Build) -> Result<Program> {
    let compiled = compile(wanted)?;
    let folder = place::target().join("ui").join(wanted.profile());
    fs::create_dir_all(&folder)?;
    let program = Program {
        script: folder.join("app.js"),
        wasm: folder.join("app_bg.wasm"),
        parts: folder.join("parts"),
    };
    let stamp = folder.join("stamp");
    let mark = mark_of(&compiled)?;
    if program.wasm.exists() && fs::read_to_string(&stamp).is_ok_and(|old| old == mark) {
        return Ok(program);
    }
    bind(&split::split(&compiled, &program.parts)?, &folder)?;
    if wanted.is_small() {
        println!("making the window's program small");
        optimise(&program.wasm)?;
        for part in split::programs(&program.parts)? {
            optimise(&part)?;
        }
    }
    fs::write(stamp, mark)?;
    Ok(program)
}

fn compile(wanted: Build) -> Result<PathBuf> {
    let mut cargo = program::cargo();
    cargo
        .args(["build", "--quiet", "--package", "src-ui"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--profile", wanted.profile()])
        .arg("--message-format=json-render-diagnostics")
        .stdout(Stdio::piped());
    if wanted.is_small() {
        cargo.args(origin::hidden()?);
    }
    if wanted == Build::Bench {
        cargo.args(["--features", "src-ui/marks"]);
    }
    if wanted == Build::Linted {
        lint::while_compiling(&mut cargo)?;
    }
    println!("compiling the window");
    let messages = program::output(&mut cargo)?;
    let mut files = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(|message| {
            message["target"]["name"]
                .as_str()
                .is_some_and(is_the_window)
        })
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .filter(|file| file.extension().is_some_and(|kind| kind == "wasm"));
    match files.next_back() {
        Some(file) => Ok(file),
        None => bail!("src-ui makes no .wasm: it needs a main.rs or the crate type cdylib"),
    }
}

/// The window as program or as library; other crates may make .wasm files, too.
fn is_the_window(target: &str) -> bool {
    matches!(target, "src-ui" | "src_ui")
}

/// Changes when the compiled file does.
fn mark_of(compiled: &Path) -> Result<String> {
    let about = compiled.metadata()?;
    Ok(format!(
        "{} {} {:?}",
        compiled.display(),
        about.len(),
        about.modified()?
    ))
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    println!("writing the bindings");
    Bindgen::new()
        .input_path(compiled)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .keep_debug(false)
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen refuses the window's program")
}

fn optimise(wasm: &Path) -> Result<()> {
    let smaller = wasm.with_extension("opt");
    let mut wasm_opt = program::program("node");
    wasm_opt
        .arg(place::npm().join("binaryen/bin/wasm-opt"))
        .args(FEATURES)
        .args(["-Oz", "--strip-debug", "--strip-producers"])
        .arg(wasm)
        .arg("-o")
        .arg(&smaller);
    program::run(&mut wasm_opt)?;
    fs::rename(smaller, wasm)?;
    Ok(())
}
