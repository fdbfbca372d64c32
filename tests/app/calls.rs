//! Calls through Tauri's own dispatch and access control, without a web view.

use std::sync::Arc;

use device_store::{DeviceStore, OsKeychain};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow};
use tempfile::TempDir;

const OWN_PAGE: &str = "tauri://localhost/";

/// An app with the real access list and no service behind it.
struct Shell {
    window: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
    _folder: TempDir,
}

impl Shell {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let builder = reisefolge::build(mock_builder(), move |_| {
            let store = DeviceStore::new(path, OsKeychain::new("no.reisefolge.app.test"));
            reisefolge::device::put_together(None, Arc::new(store))
        });
        let mut app = builder
            .build(tauri::generate_context!(test = true))
            .unwrap();
        // Setup runs with the first turn of the loop.
        #[expect(deprecated, reason = "one turn is wanted, and the mock takes no other")]
        app.run_iteration(|_, _| {});
        let window = app.get_webview_window("main").unwrap();
        Self {
            window,
            _app: app,
            _folder: folder,
        }
    }

    fn call(&self, command: &str, body: Value, page: &str) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: page.parse().unwrap(),
            body: InvokeBody::Json(body),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.into(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }
}

#[test]
fn the_window_reaches_the_command_layer_and_nothing_else() {
    let shell = Shell::new();
    let nothing = || json!({ "args": null });

    let boot = shell.call("get_boot", nothing(), OWN_PAGE).unwrap();
    assert_eq!(boot["session"], "signed_out");
    assert_eq!(boot["sign_in_name"], Value::Null);

    let problem = shell.call("get_service", nothing(), OWN_PAGE).unwrap_err();
    assert_eq!(problem, json!("not_connected"));

    for foreign in [
        "https://example.no/",
        "http://127.0.0.1:8080/",
        "tauri://example.no/",
        "data:text/html,x",
    ] {
        assert!(
            shell.call("get_boot", nothing(), foreign).is_err(),
            "{foreign}"
        );
    }
    for command in [
        "get_everything",
        "GET_BOOT",
        "",
        "plugin:event|listen",
        "plugin:webview|create_webview_window",
        "plugin:window|close",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:opener|open_url",
        "plugin:resources|close",
    ] {
        assert!(
            shell.call(command, nothing(), OWN_PAGE).is_err(),
            "{command}"
        );
    }
}

#[test]
fn arguments_that_no_command_has_are_refused_by_all() {
    let shell = Shell::new();
    let deep = (0..200).fold(json!(1), |inner, _| json!([inner]));
    let hostile = [
        json!({}),
        json!({ "args": 1 }),
        json!({ "args": "\u{202e}\u{0}" }),
        json!({ "args": { "trip": "../../etc/passwd" } }),
        json!({ "args": { "link": "file:///etc/passwd" } }),
        json!({ "args": { "language": "xx", "text_size": "huge", "theme": 7 } }),
        json!({ "args": "x".repeat(1_000_000) }),
        json!({ "args": deep }),
        json!([1, 2, 3]),
        json!(null),
    ];
    for command in ipc::COMMANDS {
        for body in &hostile {
            assert!(
                shell.call(command, body.clone(), OWN_PAGE).is_err(),
                "{command}"
            );
        }
    }
    let boot = shell.call("get_boot", json!({ "args": null }), OWN_PAGE);
    assert!(boot.is_ok());
}
