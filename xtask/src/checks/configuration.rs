//! What is written in tauri.conf.json, the capability and the lock file.

use std::fs;

use serde_json::Value;

use crate::place;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; font-src 'self'; connect-src 'self' ipc: http://ipc.localhost; \
    worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

fn read(name: &str) -> String {
    fs::read_to_string(place::root().join(name)).unwrap()
}

fn json(name: &str) -> Value {
    serde_json::from_str(&read(name)).unwrap()
}

/// T39
#[test]
fn the_content_security_policy_is_exactly_this() {
    let security = &json("tauri.conf.json")["app"]["security"];
    assert_eq!(security["csp"], POLICY);
    assert!(security["devCsp"].is_null());
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert!(security["assetProtocol"].is_null());
}

#[test]
fn the_page_runs_no_script_and_no_style_of_its_own() {
    let page = read("src-ui/index.html");
    for tag in page.split('<').filter(|tag| tag.starts_with("script")) {
        assert!(tag.contains(" src="), "{tag}");
    }
    for forbidden in [
        "<style",
        " style=",
        " onclick=",
        " onload=",
        "javascript:",
        "http://",
        "https://",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_page_says_whom_to_call_before_any_script_runs() {
    let page = read("src-ui/index.html");
    for language in ["nb", "nn", "en"] {
        assert!(
            page.contains(&format!("<section lang=\"{language}\">")),
            "{language}"
        );
    }
    assert_eq!(page.matches("tel:05515").count(), 3);
    assert_eq!(page.matches("<!-- bridge -->").count(), 1);
}

#[test]
fn the_window_has_no_tauri_on_its_global_object_and_one_capability() {
    let app = &json("tauri.conf.json")["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["capabilities"], serde_json::json!(["main"]));
    assert_eq!(app["windows"].as_array().map(Vec::len), Some(1));
    assert_eq!(app["windows"][0]["devtools"], false);
    assert_eq!(app["windows"][0]["create"], false);
}

#[test]
fn the_capability_gives_no_set_of_permissions_and_no_foreign_page() {
    let capability = json("src-tauri/capabilities/main.json");
    assert!(capability["remote"].is_null());
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    for permission in capability["permissions"].as_array().unwrap() {
        let permission = permission.as_str().unwrap();
        let is_one_of_ours = permission.starts_with("allow-");
        assert!(
            is_one_of_ours || permission == "core:webview:allow-set-webview-zoom",
            "{permission}"
        );
    }
    let files = fs::read_dir(place::root().join("src-tauri/capabilities")).unwrap();
    assert_eq!(files.count(), 1);
}

#[test]
fn the_desktop_file_passes_addresses_on() {
    let template = read("src-tauri/linux/reisefolge.desktop");
    assert!(template.contains("Exec={{exec}} %u"));
    let conf = json("tauri.conf.json");
    assert_eq!(
        conf["bundle"]["linux"]["deb"]["desktopTemplate"],
        "src-tauri/linux/reisefolge.desktop"
    );
}

#[test]
fn the_shell_is_tauri_2_and_new_enough() {
    let lock: toml::Value = toml::from_str(&read("Cargo.lock")).unwrap();
    let versions: Vec<_> = lock["package"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|package| package["name"].as_str() == Some("tauri"))
        .filter_map(|package| package["version"].as_str())
        .collect();
    assert_eq!(versions.len(), 1, "{versions:?}");
    let mut parts = versions[0]
        .split('.')
        .map(|part| part.parse::<u32>().unwrap());
    assert_eq!(parts.next(), Some(2));
    assert!(parts.next() >= Some(11));
}

#[test]
fn npm_packages_have_exact_versions() {
    let list = json("package.json");
    for kind in ["dependencies", "devDependencies"] {
        for (name, version) in list[kind].as_object().unwrap() {
            let version = version.as_str().unwrap();
            assert!(
                version
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.'),
                "{name}"
            );
        }
    }
    assert!(!read("package-lock.json").contains("\"resolved\""));
}
