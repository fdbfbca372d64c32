use std::{fs, path::PathBuf};

use super::*;
use crate::authorisation;

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json")
}

#[test]
fn the_committed_description_is_the_one_of_this_code() {
    let text = fs::read_to_string(committed()).unwrap_or_default();
    assert!(
        text == document(),
        "docs/openapi.json is out of date; write it with `cargo xtask openapi`"
    );
}

#[test]
fn every_operation_but_meta_has_a_row_in_the_authorisation_table() {
    let document: serde_json::Value = serde_json::from_str(&document()).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let mut described: Vec<_> = paths
        .flat_map(|item| item.as_object().unwrap().values())
        .filter_map(|operation| operation["operationId"].as_str().map(str::to_owned))
        .filter(|id| id != "get_meta")
        .collect();
    described.sort();
    let mut rows = authorisation::Operation::ALL
        .iter()
        .map(|operation| operation.id().to_owned())
        .collect::<Vec<_>>();
    rows.sort();
    assert_eq!(described, rows);
}

#[test]
fn every_problem_code_is_described_with_its_status() {
    let document = document();
    // Nobody is told that they might once do what they may not do now, and no limit is
    // known beyond which a place is too far: the office looks at it instead.
    let nobody = [ProblemCode::RepresentationEnded, ProblemCode::AddressTooFar];
    for code in ProblemCode::ALL {
        assert_eq!(
            document.contains(&format!("`{}`", code.as_str())),
            !nobody.contains(code),
            "{code:?}"
        );
    }
}

#[test]
fn nothing_about_other_travellers_is_described() {
    let document = document();
    for word in ["others_count", "passenger", "co_traveller", "companion"] {
        assert!(!document.contains(word), "{word}");
    }
}
