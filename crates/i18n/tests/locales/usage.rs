//! The code and the messages match.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use domain::language::Language;
use entitlement::RuleId;

use crate::{
    locale_files::repository,
    message::{Locale, locale},
    rust_text::{Literal, literals},
};

/// Calls whose first text is the id of a message.
#[rustfmt::skip]
const ASKING: [&str; 9] = ["tr", "tr_with", "tr_part", "say", "say_with", "string", "string_with", "text", "part"];

/// Calls whose second text is an attribute of that message.
const ASKING_FOR_A_PART: [&str; 2] = ["tr_part", "part"];

/// Folders in which a text that begins like a message is one: no style classes there.
const WITHOUT_STYLES: [&str; 4] = [
    "crates/domain",
    "crates/ipc",
    "crates/i18n",
    "crates/commands",
];

#[test]
fn every_message_is_used() {
    let nb = locale(Language::Nb);
    let named: BTreeSet<String> = code()
        .into_values()
        .flatten()
        .map(|literal| literal.text)
        .chain(references(&nb))
        .chain(RuleId::ALL.iter().map(|rule| rule.message().to_owned()))
        .collect();
    let unused: Vec<&str> = nb
        .ids()
        .into_iter()
        .filter(|id| !named.contains(*id))
        .collect();
    assert_eq!(unused, Vec::<&str>::new(), "messages that no code names");
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let nb = locale(Language::Nb);
    let ids = nb.ids();
    let areas: BTreeSet<&str> = ids.iter().filter_map(|id| id.split('-').next()).collect();
    let mut missing = Vec::new();
    for (file, literals) in code() {
        let without_styles = WITHOUT_STYLES.iter().any(|folder| file.starts_with(folder));
        for literal in literals.iter().filter(|literal| is_kebab(&literal.text)) {
            let asked = ASKING.contains(&literal.call.as_str()) && literal.place == 0;
            let area = literal.text.split('-').next().unwrap_or_default();
            let looks_like_one = without_styles && areas.contains(area);
            if (asked || looks_like_one) && !ids.contains(literal.text.as_str()) {
                missing.push(format!("{}: {}", file.display(), literal.text));
            }
        }
    }
    assert_eq!(
        missing,
        Vec::<String>::new(),
        "messages that code asks for and no locale has"
    );
}

#[test]
fn every_part_that_is_asked_for_exists() {
    let nb = locale(Language::Nb);
    let mut missing = Vec::new();
    for (file, literals) in code() {
        for pair in literals.windows(2) {
            let [id, part] = pair else { continue };
            let asked =
                ASKING_FOR_A_PART.contains(&id.call.as_str()) && (id.place, part.place) == (0, 1);
            let place = (id.text.clone(), Some(part.text.clone()));
            if asked && is_kebab(&id.text) && !nb.words.contains_key(&place) {
                missing.push(format!("{}: {}.{}", file.display(), id.text, part.text));
            }
        }
    }
    assert_eq!(
        missing,
        Vec::<String>::new(),
        "attributes that code asks for and no message has"
    );
}

#[test]
fn every_reference_leads_to_a_message() {
    for language in Language::ALL {
        let locale = locale(language);
        let ids = locale.ids();
        let dead: Vec<String> = references(&locale)
            .filter(|id| !ids.contains(id.as_str()))
            .collect();
        assert_eq!(dead, Vec::<String>::new(), "{}", language.tag());
    }
}

fn references(locale: &Locale) -> impl Iterator<Item = String> {
    locale
        .words
        .values()
        .flat_map(|words| words.references.iter().cloned())
        .collect::<Vec<_>>()
        .into_iter()
}

/// Two words or more, so that ordinary texts of the code are not taken for ids.
fn is_kebab(text: &str) -> bool {
    text.contains('-')
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
        })
        && text.starts_with(|character: char| character.is_ascii_lowercase())
}

/// The string literals of everything that is built, by file within the repository.
fn code() -> BTreeMap<PathBuf, Vec<Literal>> {
    let root = repository();
    let mut files = Vec::new();
    for folder in ["src-ui/src", "src-tauri/src"] {
        rust_files(&root.join(folder), &mut files);
    }
    for own in fs::read_dir(root.join("crates")).expect("crates/ can be listed") {
        rust_files(
            &own.expect("an entry of crates/").path().join("src"),
            &mut files,
        );
    }
    assert!(
        files.len() > 20,
        "the code was not found below {}",
        root.display()
    );
    let read = |file: PathBuf| {
        let text = fs::read_to_string(&file).expect("a source file is UTF-8");
        let within = file
            .strip_prefix(&root)
            .expect("it was found below the root")
            .to_path_buf();
        (within, literals(&text))
    };
    files.into_iter().map(read).collect()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.expect("a folder that can be listed").path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}
