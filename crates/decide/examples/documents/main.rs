//! Writes what is generated: the schemas, the list of rules, and the parts of
//! the README that list fields and show real cases. The tests compare.
//!
//! `cargo run -p decide --example documents`

mod cases;
mod fields;
mod rules;

use std::{fs, path::PathBuf};

use decide::Described;

/// A file of the repository, and what it should hold.
struct Document {
    path: PathBuf,
    text: String,
}

fn main() {
    for document in documents() {
        fs::write(&document.path, document.text).expect("the file can be written");
    }
}

fn documents() -> Vec<Document> {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(own.join("README.md")).expect("the README is there");
    let readme = between(&readme, "cases", &cases::shown(&own));
    let readme = between(&readme, "fields of a case", &fields::list(Described::Facts));
    let readme = between(
        &readme,
        "fields of an answer",
        &fields::list(Described::Decision),
    );
    vec![
        Document {
            path: own.join("schema/facts.json"),
            text: Described::Facts.text(),
        },
        Document {
            path: own.join("schema/decision.json"),
            text: Described::Decision.text(),
        },
        Document {
            path: own.join("../../docs/RULES.md"),
            text: rules::list(),
        },
        Document {
            path: own.join("README.md"),
            text: readme,
        },
    ]
}

/// The text with the part between two marks replaced.
fn between(text: &str, name: &str, part: &str) -> String {
    let (begin, end) = (
        format!("<!-- {name} -->\n"),
        format!("<!-- end of {name} -->\n"),
    );
    let (before, rest) = text.split_once(&begin).expect("the README has the mark");
    let (_, after) = rest
        .split_once(&end)
        .expect("the README has the end of the mark");
    format!("{before}{begin}{part}{end}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_generated_is_fresh() {
        for Document { path, text } in documents() {
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert!(
                kept == text,
                "{} is not fresh: cargo run -p decide --example documents",
                path.display()
            );
        }
    }

    #[test]
    fn only_what_is_marked_is_replaced() {
        let text = "a\n<!-- x -->\nold\n<!-- end of x -->\nb\n";
        assert_eq!(
            between(text, "x", "new\n"),
            "a\n<!-- x -->\nnew\n<!-- end of x -->\nb\n"
        );
    }
}
