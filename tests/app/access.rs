//! Commands, handlers and the access list are one list.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// What the window may ask of Tauri itself.
const OF_TAURI: &str = "core:webview:allow-set-webview-zoom";

fn commands() -> Vec<&'static str> {
    let all = ipc::COMMANDS.iter().copied();
    all.filter(|name| *name != "mark").collect()
}

#[test]
fn every_command_has_a_handler_and_every_handler_a_command() {
    assert_eq!(reisefolge::handlers::NAMES, ipc::COMMANDS);
}

/// T42.
#[test]
fn the_access_list_is_the_list_of_commands() {
    let capability: Value =
        serde_json::from_str(include_str!("../../src-tauri/capabilities/main.json")).unwrap();
    let listed: Vec<_> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().unwrap().to_owned())
        .collect();
    let mut wanted = vec![OF_TAURI.to_owned()];
    wanted.extend(
        commands()
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-"))),
    );
    assert_eq!(listed, wanted);
}

/// T42: no list beside this one, no set of permissions, nothing but the window's own pages.
#[test]
fn nothing_else_is_granted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lists: Vec<_> = fs::read_dir(root.join("src-tauri/capabilities"))
        .unwrap()
        .map(|list| list.unwrap().file_name())
        .collect();
    assert_eq!(lists, ["main.json"]);
    let list = fs::read_to_string(root.join("src-tauri/capabilities/main.json")).unwrap();
    let list: Value = serde_json::from_str(&list).unwrap();
    let granted = list["permissions"].to_string();
    for forbidden in ["default", "fs:", "shell:", "http:", "opener:", "*"] {
        assert!(!granted.contains(forbidden), "{forbidden}");
    }
    assert_eq!(list["windows"], serde_json::json!(["main"]));
    for grants_others in ["remote", "webviews", "platforms"] {
        assert!(list[grants_others].is_null(), "{grants_others}");
    }
    let shell: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
    let security = &shell["app"]["security"];
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
}

/// T41: before 2.11 a page from elsewhere could pass as one of the app's own.
#[test]
fn tauri_is_new_enough_to_tell_its_own_pages_from_others() {
    let lock = include_str!("../../Cargo.lock");
    let versions: Vec<(u32, u32)> = lock
        .split("[[package]]")
        .filter_map(|package| package.split_once("name = \"tauri\"\nversion = \""))
        .filter_map(|(_, version)| {
            let mut parts = version.split('.');
            Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
        })
        .collect();
    assert_eq!(versions.len(), 1, "{versions:?}");
    assert!(versions[0] >= (2, 11), "{versions:?}");
}

/// T7: where the system has it, the window is left out of pictures of the screen.
#[test]
fn the_window_is_left_out_of_pictures_of_the_screen() {
    let shell: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
    let windows = shell["app"]["windows"].as_array().unwrap();
    assert_eq!(windows.len(), 1);
    for window in windows {
        assert_eq!(window["contentProtected"], true);
        assert_eq!(window["devtools"], false);
    }
}
