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
    let mut described: Vec<_> = Api::openapi()
        .paths
        .paths
        .values()
        .filter_map(|item| item.get.as_ref()?.operation_id.clone())
        .filter(|id| id != "get_meta")
        .collect();
    described.sort();
    let mut rows = authorisation::Operation::ALL.map(|operation| operation.id().to_owned());
    rows.sort();
    assert_eq!(described, rows);
}

#[test]
fn every_problem_code_is_described_with_its_status() {
    let document = document();
    for code in ProblemCode::ALL {
        // No operation of today reads a body.
        if *code != ProblemCode::ContentType {
            assert!(
                document.contains(&format!("`{}`", code.as_str())),
                "{code:?}"
            );
        }
    }
}

#[test]
fn nothing_about_other_travellers_is_described() {
    let document = document();
    for word in ["others_count", "passenger", "co_traveller", "companion"] {
        assert!(!document.contains(word), "{word}");
    }
}
