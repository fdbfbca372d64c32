//! Every rule of the regulation has cases and words, and no case or word is of a rule that does not exist.

use std::{collections::BTreeSet, fs};

use fluent_syntax::{ast::Entry, parser};

use crate::place;
use crate::ui::files_below;

/// Where rules stand with their tables of cases.
const CRATE: &str = "crates/entitlement";

/// Where rules are named.
const NAMES: &str = "crates/entitlement/src/rule.rs";

/// Languages that have words for every rule.
const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// What the name of a message of a rule begins with.
const WORDS: &str = "rule-";

/// The ids in the list of rules: `    R24_4 "24-4" …`.
fn rules(source: &str) -> BTreeSet<String> {
    let named = source.lines().filter_map(|line| {
        let (name, rest) = line.trim_start().split_once(' ')?;
        let is_rule = name.starts_with('R') && name.contains('_');
        is_rule.then(|| leading_literal(rest))?
    });
    named.collect()
}

/// The ids that the tables of cases name: the first column of a row, `("24-4", …`.
///
/// A row may be broken after its bracket.
fn cases(source: &str) -> BTreeSet<String> {
    source
        .split('(')
        .filter_map(|after| leading_literal(after.trim_start()))
        .filter(|literal| is_id(literal))
        .collect()
}

/// What `"…"` says where a text begins with one that is followed by a comma or a space.
fn leading_literal(text: &str) -> Option<String> {
    let (literal, rest) = text.strip_prefix('"')?.split_once('"')?;
    rest.starts_with([',', ' ']).then(|| literal.to_owned())
}

/// Whether a text has the form of an id: section, hyphen, number, as in `22a-1`.
fn is_id(text: &str) -> bool {
    let Some((section, number)) = text.split_once('-') else {
        return false;
    };
    let digits = section.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_section = is_number(digits) && digits.len() <= 2 && section.len() <= digits.len() + 1;
    is_section && is_number(number) && number.len() <= 2
}

/// The rules that messages of a file are about.
fn words(fluent: &str) -> BTreeSet<String> {
    let resource = parser::parse(fluent).unwrap_or_else(|(resource, _)| resource);
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => message.id.name.strip_prefix(WORDS).map(str::to_owned),
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        })
        .filter(|id| is_id(id))
        .collect()
}

/// What is in the one and not in the other, as sentences.
fn differences(rules: &BTreeSet<String>, found: &BTreeSet<String>, what: &str) -> Vec<String> {
    let without = rules.difference(found);
    let unknown = found.difference(rules);
    let without = without.map(|id| format!("{id} has no {what}"));
    without
        .chain(unknown.map(|id| format!("{what} of {id}, which is no rule")))
        .collect()
}

fn all_rules() -> BTreeSet<String> {
    let rules = rules(&fs::read_to_string(place::root().join(NAMES)).unwrap());
    assert!(rules.len() > 100, "{rules:?}");
    rules
}

#[test]
fn every_rule_has_a_case_and_every_case_a_rule() {
    let mut found = BTreeSet::new();
    for path in files_below(&place::root().join(CRATE)).unwrap() {
        let is_source = path.extension().is_some_and(|kind| kind == "rs");
        if is_source && !path.ends_with(NAMES) {
            found.extend(cases(&fs::read_to_string(path).unwrap()));
        }
    }
    let faults = differences(&all_rules(), &found, "case");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_has_words_in_every_language() {
    let rules = all_rules();
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let folder = place::root().join("locales").join(language);
        let mut found = BTreeSet::new();
        for path in files_below(&folder).unwrap() {
            found.extend(words(&fs::read_to_string(path).unwrap()));
        }
        faults.extend(differences(
            &rules,
            &found,
            &format!("message in {language}"),
        ));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_rule_without_case_and_a_case_without_rule_are_found() {
    let list = "    R8_1 \"8-1\" TravelRegulation \"8\" 1 _ Law Automatic: \"Short.\";\n\
                \x20   R22a_1 \"22a-1\" TravelRegulation \"22a\" 1 _ Law Automatic: \"Taxi.\";\n";
    let rules = rules(list);
    assert_eq!(rules, ["22a-1", "8-1"].map(str::to_owned).into());
    let cases = |source| differences(&rules, &cases(source), "case");
    let both = "(\"8-1\", \"9.9 km\", ),\n(\n    \"22a-1\",\n    \"agreed\", )";
    assert!(cases(both).is_empty());
    #[rustfmt::skip]
    let wrong = [
        ("(\"8-1\", \"9.9 km\")",                                 "22a-1 has no case"),
        ("(\"8-1\", 1), (\"22a-1\", 1), (\"8-9\", 1)",            "case of 8-9, which is no rule"),
        ("(\"8-1\", 1), // see \"22a-1\", the taxi",              "22a-1 has no case"),
        ("(\"8-1\", 1), verdict(&decision, \"22a-1\")",           "22a-1 has no case"),
    ];
    for (source, fault) in wrong {
        assert_eq!(cases(source), [fault], "{source}");
    }
}

#[test]
fn a_rule_without_words_is_found() {
    let rules = ["8-1", "24-4"].map(str::to_owned).into();
    let fluent = "rule-8-1 = Kort reise\n    .means = …\nrule-title = Regler\nrule-9-9 = Borte\n-rule-24-4 = x\n";
    let faults = differences(&rules, &words(fluent), "message");
    assert_eq!(
        faults,
        ["24-4 has no message", "message of 9-9, which is no rule"]
    );
}
