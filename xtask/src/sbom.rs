//! The bill of materials that goes with a package: CycloneDX, from the same list as the licences.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use serde_json::{Value, json};

use crate::{licences, place};

/// Writes it beside the package, and says where.
pub fn write() -> Result<PathBuf> {
    let file = place::target().join("package/reisefolge.cdx.json");
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, format!("{:#}\n", document(&licences::shipped()?)))?;
    Ok(file)
}

fn document(shipped: &licences::List) -> Value {
    let components: Vec<_> = shipped
        .iter()
        .map(|((name, version), terms)| {
            json!({
                "type": "library",
                "name": name,
                "version": version,
                "purl": purl(name, version),
                "licenses": [{ "expression": terms }],
            })
        })
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "name": "reisefolge",
            "version": env!("CARGO_PKG_VERSION"),
        }},
        "components": components,
    })
}

/// npm knows scopes, Cargo does not.
fn purl(name: &str, version: &str) -> String {
    match name.strip_prefix('@') {
        Some(scoped) => format!("pkg:npm/%40{scoped}@{version}"),
        None => format!("pkg:cargo/{name}@{version}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// T46
    #[test]
    fn everything_that_is_shipped_stands_in_the_bill_of_materials_once() {
        let shipped = licences::shipped().unwrap();
        let document = document(&shipped);
        let purls: BTreeSet<_> = document["components"]
            .as_array()
            .unwrap()
            .iter()
            .map(|component| component["purl"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(purls.len(), shipped.len());
        let lock = fs::read_to_string(place::root().join("Cargo.lock")).unwrap();
        for (name, version) in shipped.keys() {
            assert!(purls.contains(&purl(name, version)), "{name}");
            let locked = format!("name = \"{name}\"\nversion = \"{version}\"\n");
            assert!(name.starts_with('@') || lock.contains(&locked), "{name}");
        }
    }
}
