//! What no source of ours may contain.

use std::fs;
use std::path::PathBuf;

use crate::place;
use crate::ui::files_below;

/// A file longer than this has more than one idea.
const LINES: usize = 500;

/// Where sources of ours stand.
const FOLDERS: [&str; 5] = ["crates", "src-tauri", "src-ui", "tests", "xtask"];

/// Written by a program.
const GENERATED: [&str; 1] = ["src-ui/styles/theme.css"];

/// This folder names what it forbids.
const HERE: &str = "xtask/src/checks";

/// One rule: below which folder, in which kind of file, which text, and what is exempt.
struct Never {
    below: &'static str,
    kind: &'static str,
    text: &'static str,
    unless: &'static [&'static str],
}

const NOWHERE: &[&str] = &[];

/// Where the operating system is asked for the time.
const CLOCKS: &[&str] = &["clock.rs", "clock/", "tests/", "testkit/", "xtask/"];

/// Where a person presses a button that says that it copies.
const COPIED_ON_A_PRESS: &[&str] = &["pages/claiming/sent.rs"];

const NEVER: [Never; 31] = [
    never("", "rs", "todo!("),
    never("", "rs", "unimplemented!("),
    never("", "rs", "FIXME"),
    never("", "rs", "#[ignore"),
    never("", "mjs", ".skip("),
    never("", "mjs", ".only("),
    never("", "rs", "danger_accept_invalid"),
    never("", "rs", "danger_configuration"),
    never("src-ui", "rs", "inner_html"),
    never("src-ui", "rs", "set_inner_html"),
    never("src-ui", "rs", "insert_adjacent_html"),
    never("src-ui", "rs", "Intl"),
    never("src-ui", "js", "Intl"),
    never("src-ui", "js", "eval("),
    never("src-ui", "rs", "://"),
    never("src-ui", "js", "://"),
    never("src-ui", "rs", "XmlHttpRequest"),
    Never {
        below: "src-ui",
        kind: "rs",
        text: "clipboard",
        unless: COPIED_ON_A_PRESS,
    },
    never("src-ui", "js", "clipboard"),
    never("src-tauri", "rs", "clipboard"),
    never("crates/domain", "rs", "f64"),
    never("crates/domain", "rs", "f32"),
    never("crates/regulations", "rs", "f64"),
    never("crates/regulations", "rs", "f32"),
    never("crates/entitlement", "rs", "f64"),
    never("crates/entitlement", "rs", "f32"),
    never("crates/ipc", "rs", "f64"),
    never("crates/commands", "rs", "tauri"),
    Never {
        below: "",
        kind: "rs",
        text: "Utc::now",
        unless: CLOCKS,
    },
    Never {
        below: "",
        kind: "rs",
        text: "Local::now",
        unless: CLOCKS,
    },
    Never {
        below: "",
        kind: "rs",
        text: "SystemTime::now",
        unless: CLOCKS,
    },
];

const fn never(below: &'static str, kind: &'static str, text: &'static str) -> Never {
    Never {
        below,
        kind,
        text,
        unless: NOWHERE,
    }
}

/// Path below the root, and text, of every file of these kinds.
fn sources(kinds: &[&str]) -> Vec<(String, String)> {
    let root = place::root();
    let is_wanted = |path: &PathBuf| {
        let kind = path
            .extension()
            .and_then(|kind| kind.to_str())
            .unwrap_or_default();
        kinds.contains(&kind)
    };
    let mut sources = Vec::new();
    for folder in FOLDERS {
        for path in files_below(&root.join(folder))
            .unwrap()
            .into_iter()
            .filter(is_wanted)
        {
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            if !name.starts_with(HERE) && !GENERATED.contains(&name.as_str()) {
                sources.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    sources
}

/// T6, T21, T40: what is never written down cannot be reached.
#[test]
fn no_source_contains_what_is_forbidden() {
    let mut found = Vec::new();
    for (name, text) in sources(&["rs", "js", "mjs"]) {
        for rule in &NEVER {
            let applies = name.starts_with(rule.below)
                && name.ends_with(&format!(".{}", rule.kind))
                && !rule.unless.iter().any(|part| name.contains(part));
            let lines = text
                .lines()
                .enumerate()
                .filter(|(_, line)| applies && breaks(rule, line));
            found.extend(lines.map(|(at, _)| format!("{name}:{}: {}", at + 1, rule.text)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// A doc comment may speak of what code may not do.
fn breaks(rule: &Never, line: &str) -> bool {
    let code = line.trim_start();
    !code.starts_with("//") && code.contains(rule.text)
}

#[test]
fn no_file_is_longer_than_one_idea() {
    let long: Vec<_> = sources(&["rs", "js", "mjs", "css"])
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn a_file_is_named_after_what_it_holds() {
    let empty = [
        "util", "utils", "helper", "helpers", "manager", "common", "misc", "core",
    ];
    for (name, _) in sources(&["rs", "js", "mjs"]) {
        let stem = PathBuf::from(&name);
        let stem = stem
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        assert!(!empty.contains(&stem), "{name}");
    }
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    let root = place::root();
    let mut manifests = vec![root.join("Cargo.toml")];
    for folder in FOLDERS {
        let files = files_below(&root.join(folder)).unwrap();
        manifests.extend(
            files
                .into_iter()
                .filter(|path| path.ends_with("Cargo.toml")),
        );
    }
    assert!(manifests.len() > 10);
    for path in manifests {
        let manifest: toml::Value = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let lints = manifest
            .get("lints")
            .and_then(|lints| lints.get("workspace"));
        assert_eq!(
            lints,
            Some(&toml::Value::Boolean(true)),
            "{}",
            path.display()
        );
    }
}

#[test]
fn a_rule_sees_code_and_not_comments() {
    let rule = never("", "rs", "todo!(");
    let cases = [
        ("    todo!()", true),
        ("let x = todo!(\"later\");", true),
        ("// no todo!() here", false),
        ("/// never todo!()", false),
        ("let todo = 1;", false),
    ];
    for (line, wanted) in cases {
        assert_eq!(breaks(&rule, line), wanted, "{line}");
    }
}
