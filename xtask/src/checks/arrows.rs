//! Which crate may stand on which.

use crate::packages::{self, Graph, Package};

/// The arrows: a crate, and what of ours it may name beside `domain`.
const ARROWS: [(&str, &[&str]); 24] = [
    ("domain", &[]),
    ("regulations", &[]),
    ("entitlement", &["regulations"]),
    ("claims", &["entitlement"]),
    ("decide", &["entitlement", "i18n"]),
    ("ipc", &["claims", "entitlement", "questions"]),
    ("i18n", &["claims", "entitlement"]),
    (
        "commands",
        &["ipc", "claims", "entitlement", "i18n", "questions"],
    ),
    ("requisition-api", &["claims", "entitlement"]),
    (
        "requisition-client",
        &["commands", "requisition-api", "claims", "entitlement"],
    ),
    ("device-store", &["commands", "domain"]),
    (
        "requisition-server",
        &["requisition-api", "claims", "entitlement", "i18n"],
    ),
    (
        "dev-bridge",
        &[
            "ipc",
            "commands",
            "requisition-client",
            "device-store",
            "i18n",
        ],
    ),
    (
        "testkit",
        &[
            "claims",
            "commands",
            "requisition-api",
            "requisition-client",
            "requisition-server",
        ],
    ),
    ("questions", &["entitlement", "regulations"]),
    (
        "src-ui",
        &["ipc", "claims", "entitlement", "i18n", "questions"],
    ),
    (
        "reisefolge",
        &[
            "ipc",
            "commands",
            "requisition-client",
            "device-store",
            "i18n",
        ],
    ),
    (
        "fuzz-tests",
        &[
            "ipc",
            "commands",
            "requisition-client",
            "requisition-server",
            "device-store",
            "entitlement",
        ],
    ),
    ("window-tests", &["requisition-server", "testkit"]),
    (
        "once-tests",
        &[
            "ipc",
            "commands",
            "requisition-api",
            "requisition-client",
            "device-store",
            "requisition-server",
            "claims",
            "entitlement",
            "questions",
            "testkit",
        ],
    ),
    ("xtask", &[]),
    (
        "bench-engine",
        &["decide", "entitlement", "i18n", "regulations"],
    ),
    ("bench-floors", &[]),
    (
        "bench-serve",
        &["requisition-server", "claims", "entitlement"],
    ),
];

/// What the crates of the window must not know.
const NATIVE: [&str; 8] = [
    "tokio",
    "reqwest",
    "sqlx",
    "tauri",
    "rustls",
    "hyper",
    "requisition-api",
    "commands",
];

/// What the crates that everybody shares must not know either.
const OF_THE_WINDOW: [&str; 2] = ["leptos", "web-sys"];

fn names_below(graph: &Graph, name: &str) -> Vec<String> {
    let below = graph.below(name).unwrap();
    below.iter().map(|package| package.name.clone()).collect()
}

fn named_by(package: &Package) -> impl Iterator<Item = &str> {
    package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind.as_deref() != Some("dev"))
        .map(|dependency| dependency.name.as_str())
}

#[test]
fn every_arrow_between_our_crates_is_an_allowed_one() {
    let graph = packages::graph(None).unwrap();
    let ours: Vec<_> = graph.ours().map(|package| package.name.as_str()).collect();
    for package in graph.ours() {
        let arrows = ARROWS.iter().find(|(from, _)| *from == package.name);
        let (_, allowed) = arrows.unwrap_or_else(|| panic!("{} has no arrows yet", package.name));
        for name in named_by(package).filter(|name| ours.contains(name)) {
            let is_allowed = allowed.contains(&name) || name == "domain";
            assert!(is_allowed, "{} may not stand on {name}", package.name);
        }
    }
}

#[test]
fn only_tests_stand_on_the_test_kit() {
    for package in packages::graph(None).unwrap().ours() {
        if ["window-tests", "once-tests"].contains(&package.name.as_str()) {
            continue;
        }
        assert!(
            !named_by(package).any(|name| name == "testkit"),
            "{}",
            package.name
        );
    }
}

#[test]
fn the_crates_of_the_window_know_nothing_native() {
    let graph = packages::graph(Some("wasm32-unknown-unknown")).unwrap();
    for name in [
        "domain",
        "regulations",
        "entitlement",
        "claims",
        "questions",
        "ipc",
        "i18n",
        "src-ui",
    ] {
        let below = names_below(&graph, name);
        for native in NATIVE {
            assert!(
                !below.contains(&native.to_owned()),
                "{name} reaches {native}"
            );
        }
        for window in OF_THE_WINDOW {
            let knows = below.contains(&window.to_owned());
            assert!(!knows || name == "src-ui", "{name} reaches {window}");
        }
    }
}

#[test]
fn only_the_shell_names_tauri_and_the_floor_it_is_measured_against() {
    for package in packages::graph(None).unwrap().ours() {
        let names = named_by(package).any(|name| name == "tauri" || name.starts_with("tauri-"));
        let may = ["reisefolge", "bench-floors"].contains(&package.name.as_str());
        assert_eq!(names, may, "{}", package.name);
    }
}

/// T47
#[test]
fn no_package_of_the_app_contains_development_parts() {
    let graph = packages::graph(Some("x86_64-unknown-linux-gnu")).unwrap();
    let below = names_below(&graph, "reisefolge");
    for name in [
        "dev-bridge",
        "requisition-server",
        "testkit",
        "openssl-sys",
        "native-tls",
    ] {
        assert!(!below.contains(&name.to_owned()), "{name}");
    }
}
