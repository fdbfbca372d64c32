//! `cargo xtask licences`: whose work the app contains, and on what terms.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Deserialize;

use crate::packages::{self, Graph, Package};
use crate::place;

mod expression;

/// Where the list is committed.
const COMMITTED: &str = "docs/LICENSES.md";

/// What is shipped, and for which target it is compiled.
const SHIPPED: [(&str, &str); 2] = [
    ("reisefolge", "x86_64-unknown-linux-gnu"),
    ("src-ui", "wasm32-unknown-unknown"),
];

/// The npm packages whose files are shipped.
const STYLES: [&str; 2] = ["@digdir/designsystemet-css", "@fontsource-variable/inter"];

/// Writes docs/LICENSES.md, the list of what the app contains.
#[derive(Args)]
pub struct Licences {
    /// Changes nothing, and fails where the committed list differs.
    #[arg(long)]
    check: bool,
}

#[derive(Deserialize)]
struct Deny {
    licenses: Allowed,
}

#[derive(Deserialize)]
struct Allowed {
    allow: BTreeSet<String>,
}

/// Name and version; then the terms.
pub type List = BTreeMap<(String, String), String>;

impl Licences {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        if self.check {
            return check();
        }
        let shipped = shipped()?;
        fs::write(place::root().join(COMMITTED), page(&shipped))?;
        println!("{COMMITTED} is up to date");
        check()
    }
}

/// Holds every dependency to the allowed licences, and the committed list to what is shipped.
pub fn check() -> Result<()> {
    let deny =
        fs::read_to_string(place::root().join("deny.toml")).context("deny.toml is missing")?;
    let deny: Deny = toml::from_str(&deny).context("deny.toml is not what it should be")?;
    let shipped = shipped()?;
    let mut all = used()?;
    all.extend(shipped.clone());
    for ((name, version), terms) in &all {
        if !expression::is_met(terms, &deny.licenses.allow) {
            bail!("{name} {version} is under \"{terms}\", which deny.toml does not allow");
        }
    }
    let committed = fs::read_to_string(place::root().join(COMMITTED)).unwrap_or_default();
    if committed != page(&shipped) {
        bail!("{COMMITTED} is not what is shipped: cargo xtask licences");
    }
    Ok(())
}

/// Everything that is compiled, for the app, the server, the tools and the tests.
fn used() -> Result<List> {
    let mut list = List::new();
    for (_, target) in SHIPPED {
        let graph = packages::graph(Some(target))?;
        list.extend(
            graph
                .resolved()
                .filter(|package| !package.is_ours())
                .map(entry),
        );
    }
    Ok(list)
}

/// What ends up in the package.
pub fn shipped() -> Result<List> {
    let mut list = List::new();
    for (root, target) in SHIPPED {
        let graph: Graph = packages::graph(Some(target))?;
        list.extend(
            graph
                .below(root)?
                .into_iter()
                .filter(|package| !package.is_ours())
                .map(entry),
        );
    }
    for name in STYLES {
        let about = fs::read_to_string(place::npm().join(name).join("package.json"))
            .with_context(|| format!("{name} is not installed: npm ci --ignore-scripts"))?;
        let about: serde_json::Value = serde_json::from_str(&about)?;
        let word = |field: &str| about[field].as_str().unwrap_or_default().to_owned();
        list.insert((name.to_owned(), word("version")), word("license"));
    }
    Ok(list)
}

fn entry(package: &Package) -> ((String, String), String) {
    let terms = package.license.clone().unwrap_or_default();
    ((package.name.clone(), package.version.clone()), terms)
}

fn page(list: &List) -> String {
    let mut page = String::from(
        "# Licences of what the app contains\n\n\
         Written by `cargo xtask licences`. The app itself is under Apache-2.0.\n\n\
         | package | version | licence |\n|---|---|---|\n",
    );
    for ((name, version), terms) in list {
        // Writing to a string does not fail.
        let _ = writeln!(page, "| {name} | {version} | {terms} |");
    }
    page
}
