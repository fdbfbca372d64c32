//! Commands, handlers and the access list are one list.

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
