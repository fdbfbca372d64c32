//! Every threat of docs/threat-model.md has a test that exists, or says why not.

use std::{collections::BTreeMap, fs};

use serde_json::Value;

use crate::{place, ui::files_below};

/// The numbers of the list, without a gap.
const NUMBERS: std::ops::RangeInclusive<u32> = 1..=54;

/// One row of the list.
struct Row {
    state: String,
    /// What stands in backticks in the last column.
    named: Vec<String>,
    /// The last column as it is.
    proof: String,
}

fn read(path: &str) -> Option<String> {
    fs::read_to_string(place::root().join(path)).ok()
}

fn rows(text: &str) -> BTreeMap<u32, Row> {
    text.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<(u32, Row)> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [_, number, _, state, proof, _] = cells.as_slice() else {
        return None;
    };
    let number = number.strip_prefix('T')?.parse().ok()?;
    let named = proof.split('`').skip(1).step_by(2).map(str::to_owned);
    let row = Row {
        state: (*state).to_owned(),
        named: named.collect(),
        proof: (*proof).to_owned(),
    };
    Some((number, row))
}

/// What is wrong with a row, if anything.
fn fault(number: u32, row: &Row, exists: impl Fn(&str) -> bool) -> Option<String> {
    match row.state.as_str() {
        "tested" | "stood in for" => {
            if row.named.is_empty() {
                return Some("names no test".into());
            }
            if row.state == "stood in for" && row.proof.starts_with('`') {
                return Some("does not say why it cannot be run".into());
            }
            row.named.iter().find_map(|name| missing(number, name))
        }
        "open" if row.named.is_empty() => Some("does not say until what it is open".into()),
        "open" => row
            .named
            .iter()
            .find(|name| exists(name))
            .map(|name| format!("is open although {name} exists")),
        other => Some(format!("has the unknown state {other:?}")),
    }
}

/// `path#name of a test`: the file is there, has the test, and names the threat.
fn missing(number: u32, test: &str) -> Option<String> {
    let Some((path, name)) = test.split_once('#') else {
        return Some(format!("{test} is not path#name"));
    };
    let Some(text) = read(path) else {
        return Some(format!("{path} does not exist"));
    };
    if !text.contains(name) {
        return Some(format!("{path} has no {name}"));
    }
    let threat = format!("T{number}");
    let is_named = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .any(|word| word == threat);
    (!is_named).then(|| format!("{path} does not say {threat}"))
}

/// Whether a path of the service or a command of the window exists.
fn is_built() -> impl Fn(&str) -> bool {
    let document: Value = serde_json::from_str(&read("docs/openapi.json").unwrap()).unwrap();
    let commands: String = files_below(&place::root().join("crates/ipc/src"))
        .unwrap()
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    move |name| match name.starts_with('/') {
        true => document["paths"].get(name).is_some(),
        false => commands.contains(&format!("= \"{name}\":")),
    }
}

/// T54
#[test]
fn every_threat_is_tested_stood_in_for_or_open_for_a_reason() {
    let rows = rows(&read("docs/threat-model.md").unwrap());
    let exists = is_built();
    let faults: Vec<String> = NUMBERS
        .filter_map(|number| {
            let fault = match rows.get(&number) {
                Some(row) => fault(number, row, &exists)?,
                None => "has no row".into(),
            };
            Some(format!("T{number} {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(rows.len(), NUMBERS.count());
}

#[test]
fn a_row_that_proves_nothing_is_found() {
    let exists = |name: &str| name == "/v1/meta";
    #[rustfmt::skip]
    let cases = [
        ("| T1 | x | open | until `/v1/claims` |",                            None),
        ("| T1 | x | open | until `/v1/meta` |",                              Some("is open although")),
        ("| T1 | x | open | soon |",                                          Some("until what")),
        ("| T1 | x | tested | by hand |",                                     Some("names no test")),
        ("| T1 | x | tested | `xtask/src/nothing.rs#it` |",                   Some("does not exist")),
        ("| T1 | x | tested | `xtask/src/main.rs#no such test at all` |",     Some("has no")),
        ("| T1 | x | tested | `xtask/src/main.rs#main` |",                    Some("does not say T1")),
        ("| T1 | x | tested | `xtask/src/checks/threats.rs#fn fault` |",      None),
        ("| T1 | x | stood in for | `xtask/src/checks/threats.rs#fn fault` |", Some("why it cannot")),
        ("| T1 | x | hoped for | `xtask/src/checks/threats.rs#fn fault` |",   Some("unknown state")),
    ];
    for (line, expected) in cases {
        let (number, row) = row(line).unwrap();
        let found = fault(number, &row, exists);
        match (&found, expected) {
            (None, None) => {}
            (Some(found), Some(expected)) => assert!(found.contains(expected), "{line}: {found}"),
            _ => panic!("{line}: {found:?}"),
        }
    }
}
