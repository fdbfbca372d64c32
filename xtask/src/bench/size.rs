//! `cargo xtask bench size`: what the first page has to load.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{install, place, program, ui};

/// More than this is a failure, in bytes after brotli.
const LIMIT: usize = 350 * 1024;

/// What we aim at, in bytes after brotli.
const AIM: usize = 220 * 1024;

/// What the first page loads in one language whose letters Inter has in its first part.
const FIRST_LOAD: [&str; 7] = [
    "index.html",
    "boot.js",
    "app.js",
    "app_bg.wasm",
    "app.css",
    "fonts/inter-latin.woff2",
    "locales/nb.ftl",
];

/// Has Node compress a file as well as brotli can.
const COMPRESS: &str = "const z=require('zlib'),b=require('fs').readFileSync(process.argv[1]);\
    const p=z.constants;console.log(z.brotliCompressSync(b,{params:{[p.BROTLI_PARAM_QUALITY]:11,\
    [p.BROTLI_PARAM_SIZE_HINT]:b.length,[p.BROTLI_PARAM_LGWIN]:24}}).length)";

/// Bytes of the first load, as they are and compressed.
#[derive(Args)]
pub struct Size {}

impl Size {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        install::npm()?;
        ui::build(ui::Build::Release)?;
        println!("\n{:<28} {:>9} {:>9}", "file", "bytes", "brotli");
        let (mut plain, mut packed) = (0, 0);
        for name in FIRST_LOAD {
            let file = place::dist().join(name);
            let bytes = fs::metadata(&file)
                .with_context(|| format!("dist/{name} is missing"))?
                .len();
            let small = compressed(&file)?;
            println!("{name:<28} {bytes:>9} {small:>9}");
            plain += bytes;
            packed += small;
        }
        println!("{:<28} {plain:>9} {packed:>9}", "first load");
        println!("limit {LIMIT}, aim {AIM}");
        if packed > LIMIT {
            bail!("the first load is {packed} bytes, and {LIMIT} is the limit");
        }
        Ok(())
    }
}

fn compressed(file: &Path) -> Result<usize> {
    let said = program::output(program::program("node").args(["-e", COMPRESS]).arg(file))?;
    said.trim().parse().context("node counted no bytes")
}
