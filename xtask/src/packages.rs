//! The packages of the workspace and what they stand on, as Cargo resolves them.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::program;

/// What `cargo metadata` says.
#[derive(Deserialize)]
pub struct Graph {
    packages: Vec<Package>,
    resolve: Resolve,
}

/// One package.
#[derive(Deserialize)]
pub struct Package {
    id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its terms, as an SPDX expression.
    pub license: Option<String>,
    source: Option<String>,
    /// What its manifest names.
    pub dependencies: Vec<Dependency>,
}

/// One line under `[dependencies]` and the like.
#[derive(Deserialize)]
pub struct Dependency {
    /// The name of the package.
    pub name: String,
    /// `None` for an ordinary one, else `dev` or `build`.
    #[cfg(test)]
    pub kind: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<EdgeKind>,
}

#[derive(Deserialize)]
struct EdgeKind {
    kind: Option<String>,
}

/// The packages as they are resolved for one target, or for all of them.
pub fn graph(target: Option<&str>) -> Result<Graph> {
    let mut cargo = program::cargo();
    cargo.args(["metadata", "--format-version=1"]);
    if let Some(target) = target {
        cargo.args(["--filter-platform", target]);
    }
    serde_json::from_str(&program::output(&mut cargo)?).context("cargo metadata is not understood")
}

impl Package {
    /// Whether it stands in this repository.
    pub fn is_ours(&self) -> bool {
        self.source.is_none()
    }

    /// Whether its manifest names another package.
    pub fn needs(&self, name: &str) -> bool {
        self.dependencies.iter().any(|one| one.name == name)
    }
}

impl Graph {
    /// The packages of this repository.
    pub fn ours(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.is_ours())
    }

    /// Everything that is compiled for something.
    pub fn resolved(&self) -> impl Iterator<Item = &Package> {
        let ids: BTreeSet<_> = self
            .resolve
            .nodes
            .iter()
            .map(|node| node.id.as_str())
            .collect();
        self.packages
            .iter()
            .filter(move |package| ids.contains(package.id.as_str()))
    }

    /// A package and everything that ends up in what is built from it.
    pub fn below(&self, name: &str) -> Result<Vec<&Package>> {
        let root = self
            .ours()
            .find(|package| package.name == name)
            .with_context(|| format!("there is no package {name}"))?;
        let mut found = BTreeSet::new();
        let mut open = vec![root.id.as_str()];
        while let Some(id) = open.pop() {
            if found.insert(id) {
                open.extend(self.linked_into(id));
            }
        }
        Ok(self
            .packages
            .iter()
            .filter(|package| found.contains(package.id.as_str()))
            .collect())
    }

    fn linked_into(&self, id: &str) -> impl Iterator<Item = &str> {
        self.resolve
            .nodes
            .iter()
            .filter(move |node| node.id == id)
            .flat_map(|node| &node.deps)
            .filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind.is_none()))
            .map(|edge| edge.pkg.as_str())
    }
}
