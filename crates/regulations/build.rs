//! Reads the data and writes the tables that are compiled in. Data that the
//! loader refuses end the build.

#![expect(
    dead_code,
    unused_imports,
    reason = "the modules are the library's; the build needs their loader"
)]

#[path = "src/act.rs"]
mod act;
#[path = "src/figures.rs"]
mod figures;
#[path = "src/load/mod.rs"]
mod load;
#[path = "src/period.rs"]
mod period;
#[path = "src/tables.rs"]
mod tables;
#[path = "src/version.rs"]
mod version;
#[path = "build/write.rs"]
mod write;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=data");
    let regulations = load::Texts::shipped().load()?;
    let folder = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    let tables = Path::new(&folder).join("shipped.rs");
    fs::write(tables, write::regulations(&regulations))?;
    Ok(())
}
